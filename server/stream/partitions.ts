/**
 * Where each partition of a topic is read to, and which are to be asked next.
 *
 * Surprise: a partition that is far ahead in time waits for those behind. Otherwise the past of a busy partition would come after the present of a quiet one,
 * and what a person does would be learned in the wrong order.
 */
import type { Cursor, Offsets } from './cursor.ts';

interface Partition {
  /** The offset that comes next. */
  next: number;
  /** The end as last heard. */
  end: number;
  /** How far in time it is known, milliseconds since 1970; `-Infinity` = not yet. */
  at: number;
}

/** A partition to be asked. */
export interface Due {
  readonly partition: number;
  readonly next: number;
  /** How far in time it is known, milliseconds since 1970; `-Infinity` = not yet. */
  readonly at: number;
  readonly hasMore: boolean;
}

/** What a cursor pointed at and the broker no longer has. */
export interface Loss {
  readonly partition: number;
  /** `null` = cannot be told: the topic is a new one, or was cut. */
  readonly messages: number | null;
}

/** How far in time a partition may be ahead of one that has more to give. */
export const AHEAD_MILLISECONDS = 600_000;

export class Partitions {
  readonly #known = new Map<number, Partition>();
  #topic: string | null;
  /** Offsets still to be compared with what the broker holds. */
  #claimed: Map<number, number>;
  #first: Cursor['first'];
  #isFirstHistory: boolean;

  constructor(cursor: Cursor | null) {
    this.#topic = cursor?.topic ?? null;
    this.#claimed = new Map(cursor?.next);
    this.#first = cursor?.first ?? null;
    this.#isFirstHistory = cursor === null;
  }

  cursor(): Cursor {
    // What is not compared yet (its broker was down, say) stays claimed.
    const next = new Map([...this.#claimed, ...[...this.#known].map(([number, { next: offset }]) => [number, offset] as const)]);
    return { topic: this.#topic, next: new Map([...next].sort(([a], [b]) => a - b)), first: this.#first };
  }

  /** Whether the broker has partitions whose place is not known. */
  lacks(count: number): boolean {
    for (let number = 0; number < count; number += 1) if (!this.#known.has(number)) return true;
    return false;
  }

  /** The broker denied an offset: all are compared with what it holds before reading goes on. */
  doubt(): void {
    this.#claimed = new Map(this.cursor().next);
    this.#known.clear();
  }

  /**
   * Takes the places of partitions from what the broker holds.
   * @param topic the broker's id of the topic, or `null`.
   * @returns what was lost.
   */
  settle(topic: string | null, earliest: Offsets, latest: Offsets): Loss[] {
    const isNewTopic = topic !== null && this.#topic !== null && topic !== this.#topic;
    if (isNewTopic) this.doubt();
    this.#topic = topic ?? this.#topic;
    const losses: Loss[] = [];
    for (const [number, from] of earliest) {
      if (this.#known.has(number)) continue;
      const end = latest.get(number) ?? from;
      const claimed = this.#claimed.get(number);
      const isHeld = claimed !== undefined && claimed >= from && claimed <= end && !isNewTopic;
      if (claimed !== undefined && !isHeld)
        losses.push({ partition: number, messages: isNewTopic || claimed > end ? null : from - claimed });
      this.#known.set(number, { next: isHeld ? claimed : from, end, at: -Infinity });
      this.#claimed.delete(number);
    }
    if (this.#isFirstHistory) this.#beginFirst();
    else this.#endFirst();
    return losses;
  }

  /** Partitions to ask now, those furthest behind first; and those that have more but wait. */
  due(): { readonly now: readonly Due[]; readonly later: readonly Due[] } {
    const all = [...this.#known]
      .sort(([, a], [, b]) => a.at - b.at || b.end - b.next - (a.end - a.next))
      .map(([partition, { next, end, at }]) => ({ partition, next, at, hasMore: next < end }));
    const latest = (all.find(({ hasMore }) => hasMore)?.at ?? Infinity) + AHEAD_MILLISECONDS;
    return { now: all.filter(({ at }) => at <= latest), later: all.filter(({ at, hasMore }) => hasMore && at > latest) };
  }

  /** A partition was read up to `next`; `at` = how far in time it is known, `null` when nothing came. */
  took(number: number, next: number, end: number, at: number | null): void {
    const partition = this.#known.get(number);
    if (partition === undefined) return;
    partition.next = Math.max(partition.next, next);
    partition.end = end;
    if (at !== null) partition.at = Math.max(partition.at, at);
    this.#endFirst();
  }

  #beginFirst(): void {
    this.#isFirstHistory = false;
    let of = 0;
    for (const { next, end } of this.#known.values()) of += end - next;
    if (of > 0) this.#first = { until: new Map([...this.#known].map(([number, { end }]) => [number, end])), of };
  }

  #endFirst(): void {
    if (this.#first === null) return;
    const { next } = this.cursor();
    if ([...this.#first.until].every(([number, until]) => (next.get(number) ?? 0) >= until)) this.#first = null;
  }
}
