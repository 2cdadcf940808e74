/**
 * Who took part in which conversation: Message-ID -> domains, as keyed hashes.
 *
 * Bounded by time and by number: two generations of it are kept, and when the younger one is old or full, the elder is let go. So a small organisation
 * remembers six to thirteen weeks, a large one as many messages as fit.
 */
import { DAY } from './rate.ts';

const GENERATION = 45 * DAY;
const MOST_IN_ONE = 125_000;

export class Threads {
  private young = new Map<number, readonly number[]>();
  private old = new Map<number, readonly number[]>();
  /** When the younger generation began, event time. */
  private began = 0;

  get size(): number {
    return this.young.size + this.old.size;
  }

  get(id: number): readonly number[] | undefined {
    return this.young.get(id) ?? this.old.get(id);
  }

  set(id: number, domains: readonly number[], at: number): void {
    if (at - this.began >= GENERATION || this.young.size >= MOST_IN_ONE) {
      this.old = this.young;
      this.young = new Map();
      this.began = at;
    }
    this.young.set(id, domains);
  }
}
