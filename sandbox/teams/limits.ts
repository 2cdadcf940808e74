/** The published rates at which one bot may write to one thread. */
const LIMITS: readonly (readonly [messages: number, withinMs: number])[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];

export class Limits {
  readonly #now: () => number;
  readonly #taken = new Map<string, number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** 0 = taken; else how many milliseconds until it would be. */
  take(thread: string): number {
    const now = this.#now();
    const before = this.#taken.get(thread) ?? [];
    const wait = Math.max(0, ...LIMITS.map(([messages, withinMs]) => (before.at(-messages) ?? Number.NEGATIVE_INFINITY) + withinMs - now));
    if (wait === 0) this.#taken.set(thread, [...before, now].slice(-1_800));
    return wait;
  }
}
