interface Version<T> {
  readonly value: T | undefined;
  readonly shownFrom: number;
}

/**
 * A table whose changes take a while until they are seen, as in a directory of many copies.
 * `truth` is what has been written, `get` and `all` are what a reader is told at this instant of the wall clock.
 */
export class Settled<T> {
  /** Milliseconds until a change is seen; for changes from now on. */
  delayMs = 0;
  private readonly rows = new Map<string, Version<T>[]>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Writes; `undefined` removes. */
  set(key: string, value: T | undefined): void {
    const shownFrom = this.delayMs === 0 ? Number.NEGATIVE_INFINITY : this.now() + this.delayMs;
    const versions = this.delayMs === 0 ? [] : (this.rows.get(key) ?? []).slice(-8);
    this.rows.set(key, [...versions, { value, shownFrom }]);
  }

  truth(key: string): T | undefined {
    return this.rows.get(key)?.at(-1)?.value;
  }

  get(key: string): T | undefined {
    const now = this.now();
    return this.rows.get(key)?.findLast(({ shownFrom }) => shownFrom <= now)?.value;
  }

  /** All rows a reader sees, in the order in which they were first written. */
  all(): T[] {
    const found: T[] = [];
    for (const key of this.rows.keys()) {
      const value = this.get(key);
      if (value !== undefined) found.push(value);
    }
    return found;
  }
}
