/** What rivals remember: which record was read, when a value was last seen, how much there was lately. All of it forgets. */
import { DAY } from './rival.ts';

/** Records come twice, and one sign-in comes through two feeds with one id: only the first counts. */
export class Once {
  #young = new Set<string>();
  #old = new Set<string>();
  #turned = Number.NEGATIVE_INFINITY;

  /** A repeat comes within a day, so two days of ids are enough. */
  first(id: string, at: number): boolean {
    if (at > this.#turned + 2 * DAY) {
      this.#old = this.#young;
      this.#young = new Set();
      this.#turned = at;
    }
    if (id === '') return true;
    if (this.#young.has(id) || this.#old.has(id)) return false;
    this.#young.add(id);
    return true;
  }
}

/** When each value was last seen for each owner, as far back as `span`. */
export class LastSeen {
  readonly #span: number;
  readonly #seen = new Map<string, Map<string, number>>();

  constructor(span: number) {
    this.#span = span;
  }

  knows(owner: string): boolean {
    return this.#seen.has(owner);
  }

  /** Records come late: a value seen after `at` counts as seen. */
  has(owner: string, value: string, at: number): boolean {
    const last = this.#seen.get(owner)?.get(value);
    return last !== undefined && at - last <= this.#span;
  }

  /** How many values this owner had within the span before `at`. */
  size(owner: string, at: number): number {
    let size = 0;
    for (const last of this.#seen.get(owner)?.values() ?? []) if (at - last <= this.#span) size += 1;
    return size;
  }

  add(owner: string, value: string, at: number): void {
    let values = this.#seen.get(owner);
    if (values === undefined) {
      values = new Map();
      this.#seen.set(owner, values);
    }
    values.set(value, Math.max(at, values.get(value) ?? 0));
    if (values.size > 64) for (const [old, last] of values) if (at - last > this.#span) values.delete(old);
  }
}

interface Entry {
  readonly at: number;
  readonly amount: number;
  readonly value: string;
}

/** Sums, and numbers of different values, per owner over a sliding window. */
export class Window {
  readonly #span: number;
  readonly #entries = new Map<string, Entry[]>();

  constructor(span: number) {
    this.#span = span;
  }

  /** The largest sum of a window that this record falls in and that ends with it or with the newest one. */
  sum(owner: string, at: number, amount: number): number {
    const entries = this.#add(owner, { at, amount, value: '' });
    return this.#best(entries, at, (within) => within.reduce((sum, entry) => sum + entry.amount, 0));
  }

  distinct(owner: string, at: number, value: string): number {
    const entries = this.#add(owner, { at, amount: 1, value });
    return this.#best(entries, at, (within) => new Set(within.map((entry) => entry.value)).size);
  }

  #best(entries: readonly Entry[], at: number, measure: (within: readonly Entry[]) => number): number {
    const newest = entries.at(-1)?.at ?? at;
    const ending = (end: number): number => measure(entries.filter((entry) => entry.at > end - this.#span && entry.at <= end));
    const own = ending(at);
    return newest > at && newest - at < this.#span ? Math.max(own, ending(newest)) : own;
  }

  #add(owner: string, entry: Entry): readonly Entry[] {
    let entries = this.#entries.get(owner);
    if (entries === undefined) {
      entries = [];
      this.#entries.set(owner, entries);
      if (this.#entries.size > 20_000) this.#forget(entry.at);
    }
    let place = entries.length;
    while (place > 0 && (entries[place - 1]?.at ?? 0) > entry.at) place -= 1;
    entries.splice(place, 0, entry);
    const oldest = (entries.at(-1)?.at ?? 0) - 2 * this.#span;
    let gone = 0;
    while ((entries[gone]?.at ?? oldest) < oldest) gone += 1;
    if (gone > 0) entries.splice(0, gone);
    return entries;
  }

  /** Addresses of attackers are without number; those long silent are dropped. */
  #forget(now: number): void {
    for (const [owner, entries] of this.#entries) if ((entries.at(-1)?.at ?? now) < now - 2 * this.#span - DAY) this.#entries.delete(owner);
  }
}

/** Lets one thing be said once in a while, as alert consoles do. */
export class Quiet {
  readonly #span: number;
  readonly #said = new Map<string, number>();

  constructor(span: number) {
    this.#span = span;
  }

  allows(what: string, at: number): boolean {
    const last = this.#said.get(what);
    if (last !== undefined && Math.abs(at - last) < this.#span) return false;
    this.#said.set(what, Math.max(at, last ?? 0));
    return true;
  }
}
