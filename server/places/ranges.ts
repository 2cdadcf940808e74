/**
 * Address ranges in sorted typed arrays, searched by halving. Half a million ranges take 12 MB and no object each.
 *
 * Ranges may nest (a /26 with its own row inside a /24): the innermost one answers. `outer` links each range to the one around it, and
 * exists only when something overlaps.
 */
import type { Numeric } from './address.ts';

type Words = readonly [number, number, number, number];

const wordsOf = (address: Numeric): Words => [address.a, address.b, address.c, address.d];

/** One family: IPv4 has width 1, IPv6 width 4 words. */
class Family {
  readonly width: number;
  count = 0;
  #first: Uint32Array;
  #last: Uint32Array;
  #values: Int32Array;
  #outer: Int32Array | null = null;

  constructor(width: number) {
    this.width = width;
    this.#first = new Uint32Array(64 * width);
    this.#last = new Uint32Array(64 * width);
    this.#values = new Int32Array(64);
  }

  add(first: Words, last: Words, value: number): void {
    if (this.count === this.#values.length) this.#resize(this.count * 2);
    for (let i = 0; i < this.width; i++) {
      this.#first[this.count * this.width + i] = first[i] ?? 0;
      this.#last[this.count * this.width + i] = last[i] ?? 0;
    }
    this.#values[this.count++] = value;
  }

  seal(): void {
    this.#resize(this.count);
    let sorted = true;
    for (let i = 1; i < this.count && sorted; i++) sorted = this.#order(i - 1, i) <= 0;
    if (!sorted) this.#sort();
    this.#link();
  }

  find(address: Words): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#first, middle, address) <= 0) low = middle + 1;
      else high = middle;
    }
    let at = low - 1;
    while (at >= 0 && this.#compare(this.#last, at, address) < 0) at = this.#outer?.[at] ?? -1;
    return at < 0 ? -1 : (this.#values[at] ?? -1);
  }

  #compare(bounds: Uint32Array, at: number, address: Words): number {
    for (let i = 0; i < this.width; i++) {
      const difference = (bounds[at * this.width + i] ?? 0) - (address[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #wordsAt(bounds: Uint32Array, at: number): Words {
    const base = at * this.width;
    return [bounds[base] ?? 0, bounds[base + 1] ?? 0, bounds[base + 2] ?? 0, bounds[base + 3] ?? 0];
  }

  /** By first address; of two that start together the wider goes first, so that the narrower is found first. */
  #order(a: number, b: number): number {
    return this.#compare(this.#first, a, this.#wordsAt(this.#first, b)) || -this.#compare(this.#last, a, this.#wordsAt(this.#last, b));
  }

  #sort(): void {
    const permutation = Uint32Array.from({ length: this.count }, (_, i) => i).sort((a, b) => this.#order(a, b) || a - b);
    const first = new Uint32Array(this.#first.length);
    const last = new Uint32Array(this.#last.length);
    const values = new Int32Array(this.count);
    permutation.forEach((from, to) => {
      first.set(this.#first.subarray(from * this.width, (from + 1) * this.width), to * this.width);
      last.set(this.#last.subarray(from * this.width, (from + 1) * this.width), to * this.width);
      values[to] = this.#values[from] ?? -1;
    });
    [this.#first, this.#last, this.#values] = [first, last, values];
  }

  #link(): void {
    const outer = new Int32Array(this.count).fill(-1);
    let overlaps = false;
    let open = -1;
    for (let i = 0; i < this.count; i++) {
      const start = this.#wordsAt(this.#first, i);
      while (open >= 0 && this.#compare(this.#last, open, start) < 0) open = outer[open] ?? -1;
      if (open >= 0) overlaps = true;
      outer[i] = open;
      open = i;
    }
    this.#outer = overlaps ? outer : null;
  }

  #resize(count: number): void {
    const copy = (from: Uint32Array, length: number) => {
      const to = new Uint32Array(length);
      to.set(from.subarray(0, Math.min(length, from.length)));
      return to;
    };
    this.#first = copy(this.#first, count * this.width);
    this.#last = copy(this.#last, count * this.width);
    const values = new Int32Array(count);
    values.set(this.#values.subarray(0, Math.min(count, this.#values.length)));
    this.#values = values;
  }
}

/** Ranges of both families, each with a number that its owner understands. Add everything, `seal()`, then find. */
export class Ranges {
  readonly #v4 = new Family(1);
  readonly #v6 = new Family(4);

  get count(): number {
    return this.#v4.count + this.#v6.count;
  }

  /** False when the two ends do not make a range; nothing is added then. */
  add(first: Numeric, last: Numeric, value: number): boolean {
    if (first.v6 !== last.v6) return false;
    const [from, until] = [wordsOf(first), wordsOf(last)];
    const step = from.map((word, i) => (until[i] ?? 0) - word).find((difference) => difference !== 0) ?? 0;
    if (step < 0) return false;
    (first.v6 ? this.#v6 : this.#v4).add(from, until, value);
    return true;
  }

  seal(): void {
    this.#v4.seal();
    this.#v6.seal();
  }

  /** The number of the innermost range around the address, or -1. */
  find(address: Numeric): number {
    return (address.v6 ? this.#v6 : this.#v4).find(wordsOf(address));
  }
}
