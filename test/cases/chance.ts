/** Chance that always falls the same way: every draw follows from a seed in words, so a story can be written again byte for byte. */
export class Chance {
  readonly #seed: string;
  #state: number;

  constructor(seed: string) {
    this.#seed = seed;
    let hash = 2166136261;
    for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    this.#state = hash >>> 0;
  }

  /** Draws of its own, so that a change in one person's day leaves everybody else's alone. */
  of(name: string | number): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  /** Bell-shaped, never further than three spreads. */
  around(mean: number, spread: number): number {
    return mean + spread * (this.next() + this.next() + this.next() + this.next() - 2) * 1.73;
  }

  /** How often something happens that happens `mean` times on average (Poisson). */
  count(mean: number): number {
    const floor = Math.exp(-mean);
    let product = this.next();
    let times = 0;
    while (product > floor) {
      product *= this.next();
      times += 1;
    }
    return times;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() * list.length));
  }

  /** The head of the list far more often than its tail, as people write to their contacts. */
  favour<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() ** 2.2 * list.length));
  }

  some<T>(list: readonly T[], many: number): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < many && left.length > 0) taken.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return taken;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return found;
}
