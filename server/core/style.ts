/**
 * How a person lays out what they write: 512 counts, 1 KB. A text is compared with the person's own and with everybody's, and the result with how
 * the person's texts usually compare. Measured on real mail it separates people a little (never by itself), so its weight is modest.
 */
import { clamp } from './evidence.ts';

/** Places that the features of a layout are hashed to. */
export const STYLE_BUCKETS = 512;
/** Features of belief in what everybody does. */
const BELIEF = 3_000;
const MOST_COUNT = 60_000;
const FEWEST_MESSAGES = 10;

export class Style {
  readonly counts = new Uint16Array(STYLE_BUCKETS);
  total = 0;
  messages = 0;
  mean = 0;
  square = 0;

  /** Mean bits per feature by which the text is the person's rather than anybody's. */
  likeness(features: Uint16Array, everybody: Style): number {
    let sum = 0;
    for (const feature of features) {
      const common = ((everybody.counts[feature] ?? 0) + 1) / (everybody.total + STYLE_BUCKETS);
      const own = ((this.counts[feature] ?? 0) + BELIEF * common) / (this.total + BELIEF);
      sum += Math.log2(own / common);
    }
    return features.length === 0 ? 0 : sum / features.length;
  }

  /** Standard deviations from how this person's texts usually compare; `null` until ten were seen. */
  deviation(features: Uint16Array, everybody: Style): number | null {
    if (this.messages < FEWEST_MESSAGES) return null;
    const mean = this.mean / this.messages;
    const spread = Math.sqrt(Math.max(this.square / this.messages - mean * mean, 1e-4));
    return (this.likeness(features, everybody) - mean) / spread;
  }

  /** `own` = the texts with which it is compared, where these are not among them. */
  learn(features: Uint16Array, everybody: Style | null, own: Style = this): void {
    if (everybody !== null) {
      const likeness = own.likeness(features, everybody);
      this.mean += likeness;
      this.square += likeness * likeness;
      this.messages += 1;
    }
    for (const feature of features) this.counts[feature] = (this.counts[feature] ?? 0) + 1;
    this.total += features.length;
    if (this.counts.some((count) => count > MOST_COUNT)) this.#halve();
  }

  #halve(): void {
    this.total = 0;
    for (let at = 0; at < STYLE_BUCKETS; at++) {
      this.counts[at] = (this.counts[at] ?? 0) >>> 1;
      this.total += this.counts[at] ?? 0;
    }
    this.mean /= 2;
    this.square /= 2;
    this.messages = Math.max(FEWEST_MESSAGES, this.messages / 2);
  }

  /** Commutative up to halving. */
  merge(other: Style): void {
    for (let at = 0; at < STYLE_BUCKETS; at++) this.counts[at] = Math.min(MOST_COUNT, (this.counts[at] ?? 0) + (other.counts[at] ?? 0));
    this.total = this.counts.reduce((sum, count) => sum + count, 0);
    this.messages += other.messages;
    this.mean += other.mean;
    this.square += other.square;
  }

  /** Texts that were merged turned out to be somebody else's. */
  unmerge(other: Style): void {
    for (let at = 0; at < STYLE_BUCKETS; at++) this.counts[at] = Math.max(0, (this.counts[at] ?? 0) - (other.counts[at] ?? 0));
    this.total = this.counts.reduce((sum, count) => sum + count, 0);
    this.messages = Math.max(0, this.messages - other.messages);
    this.mean -= other.mean;
    this.square = Math.max(0, this.square - other.square);
  }
}

/** Bits from deviations: measured chances of impostors and of the same person, at most 3 (they share causes with everything else a thief writes). */
export function styleBits(deviation: number): number {
  return clamp(deviation < -3 ? 3 : deviation < -2 ? 2 : deviation < -1 ? 0.8 : deviation > 1 ? -1.5 : 0, -1.5, 3);
}
