import { Refused } from '../server/core/errors.ts';

/** Mixes one more number into a 32-bit hash (murmur finaliser: every input bit moves every output bit). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of words and numbers; the same parts give the same number on every machine. */
export function hashOf(...parts: readonly (string | number)[]): number {
  let h = 0x2545f491;
  for (const part of parts) {
    if (typeof part === 'number') h = mix(h, part | 0);
    else for (let i = 0; i < part.length; i++) h = mix(h, part.charCodeAt(i));
    h = mix(h, 0x7f4a7c15);
  }
  return h;
}

const HEX = Array.from({ length: 65536 }, (_, i) => i.toString(16).padStart(4, '0'));
const hex4 = (value: number): string => HEX[value & 0xffff] ?? '0000';

/**
 * A stream of chance (sfc32). Every person-day has its own, named by what it is for.
 * So a person lives the same day whether or not an intruder is about, and days can be made in any order.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(...parts: readonly (string | number)[]) {
    const h = hashOf(...parts);
    this.a = h;
    this.b = mix(h, 0x51ed270b);
    this.c = mix(this.b, 0x68e31da4);
    for (let i = 0; i < 8; i++) this.u32();
  }

  u32(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    return this.u32() / 4294967296;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A real number in [low, high). */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number in [low, high], both included. */
  whole(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return nth(list, this.below(list.length));
  }

  /** One of the values, by weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const [, weight] of choices) total += weight;
    let left = this.next() * total;
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return nth(choices, choices.length - 1)[0];
  }

  normal(): number {
    const u = Math.max(this.next(), 1e-12);
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(6.283185307179586 * this.next());
  }

  /** Around a median, never negative; spread 0.5 means two thirds lie within a factor of 1.65. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let p = this.next(); p > limit; p *= this.next()) count++;
    return count;
  }

  guid(): string {
    const a = this.u32();
    const b = this.u32();
    const c = this.u32();
    const d = this.u32();
    return `${hex4(a >>> 16)}${hex4(a)}-${hex4(b >>> 16)}-${hex4((b & 0x0fff) | 0x4000)}-${hex4(((c >>> 16) & 0x3fff) | 0x8000)}-${hex4(c)}${hex4(d >>> 16)}${hex4(d)}`;
  }

  /** Hexadecimal digits, in fours. */
  hex(fours: number): string {
    let text = '';
    for (let i = 0; i < fours; i++) text += hex4(this.u32());
    return text;
  }

  /** The list in another order; the list itself is left alone. */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = nth(copy, i);
      copy[i] = nth(copy, j);
      copy[j] = held;
    }
    return copy;
  }
}

/** The element at a place that must exist. */
export function nth<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined)
    throw new Refused(
      'SANDBOX_OUT_OF_RANGE',
      `No element ${index} in a list of ${list.length}.`,
      'This is a mistake in sandbox/: report it with the seed.',
    );
  return value;
}

/** The same list element for the same hash, for ever. */
export function keyed<T>(list: readonly T[], ...parts: readonly (string | number)[]): T {
  return nth(list, hashOf(...parts) % list.length);
}
