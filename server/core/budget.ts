/**
 * From bits to a promise. The tail of the organisation's own account-days says how often a combination this odd appears by chance; the budget
 * ("at most 1 false alert per 1,000 people a day") is a cut in that tail, not a threshold in bits.
 *
 * Two tails: `unfamiliar` hands (somebody else may be acting) and `familiar` hands doing odd things. Each gets a share of the budget, so that the
 * noise of one does not buy late alerts for the other.
 */

export type Hands = 'unfamiliar' | 'familiar';

const LOWEST = -16;
const BINS = 256;
const PER_BIT = 4;

/**
 * What organisations at large show, until this one has shown enough: P(an account-day reaches `at` bits) = `share`, and each further
 * `doubling` bits are half as frequent. Rounded from sandbox tenants (seeds 13 and 21, which no figure in README or docs rests on).
 */
export const POOLED: Readonly<Record<Hands, { readonly at: number; readonly share: number; readonly halving: number }>> = {
  unfamiliar: { at: 4, share: 0.008, halving: 2.4 },
  familiar: { at: 2, share: 0.013, halving: 0.8 },
};
/** How the budget is divided. */
export const SHARE: Readonly<Record<Hands, number>> = { unfamiliar: 0.75, familiar: 0.25 };
/** Account-days of belief in the pooled tail. */
const PRIOR_ACCOUNT_DAYS = 2_000;
/** Beyond this share of account-days the tail is an exponential fitted to the excess, not a count. */
const FITTED_SHARE = 0.005;

/** Distribution of account-day maxima; mergeable. */
export class Tail {
  readonly hands: Hands;
  readonly bins = new Float64Array(BINS);
  /** Account-days counted, also those without any evidence. */
  total = 0;
  /** Days that reach each bin, from above; made anew with the fit. */
  readonly #above = new Float64Array(BINS + 1);
  #fit: { readonly from: number; readonly share: number; readonly scale: number } | null = null;
  #untilRefit = 0;

  constructor(hands: Hands) {
    this.hands = hands;
  }

  /** Count one account-day. */
  day(): void {
    this.total += 1;
    this.#untilRefit -= 1;
  }

  /** A story has reached these bits; what it had reached before (and how it was weighed then) no longer counts. */
  story(bits: number, weight: number, before: { readonly bits: number; readonly weight: number } | null): void {
    const bin = binOf(bits);
    this.bins[bin] = (this.bins[bin] as number) + weight;
    if (before === null) return;
    const old = binOf(before.bits);
    this.bins[old] = Math.max(0, (this.bins[old] as number) - before.weight);
  }

  fade(g: number): void {
    for (let i = 0; i < BINS; i++) this.bins[i] = (this.bins[i] as number) * g;
    this.total *= g;
    this.#untilRefit = 0;
  }

  merge(other: Tail): void {
    for (let i = 0; i < BINS; i++) this.bins[i] = (this.bins[i] as number) + (other.bins[i] as number);
    this.total += other.total;
    this.#untilRefit = 0;
  }

  /** Share of account-days that reach at least these bits; strictly falling, never 0. Refitted when the count has grown by a hundredth. */
  chance(bits: number): number {
    if (this.#fit === null || this.#untilRefit <= 0) {
      this.#fit = this.#fitted();
      this.#untilRefit = Math.max(10, this.total / 100);
    }
    const fit = this.#fit;
    if (bits >= fit.from) return fit.share * Math.exp(-(bits - fit.from) / fit.scale);
    return this.#blended(bits);
  }

  /** Counts joined with the pooled tail; between bin edges on a straight line, so that no two scores tie. */
  #blended(bits: number): number {
    const position = Math.max(0, Math.min(BINS - 1.001, (bits - LOWEST) * PER_BIT));
    const bin = Math.floor(position);
    const upper = this.#above[bin + 1] as number;
    const above = upper + ((this.#above[bin] as number) - upper) * (1 - (position - bin));
    return (above + PRIOR_ACCOUNT_DAYS * pooled(this.hands, bits)) / (this.#counted + PRIOR_ACCOUNT_DAYS);
  }

  #counted = 0;

  /** Exponential beyond the highest half percent: mean excess of what was counted, joined with the pooled scale. */
  #fitted(): { readonly from: number; readonly share: number; readonly scale: number } {
    this.#counted = this.total;
    for (let i = BINS - 1; i >= 0; i--) this.#above[i] = (this.#above[i + 1] as number) + (this.bins[i] as number);
    let from = 6;
    for (let low = -4, high = 40, i = 0; i < 40; i++) {
      from = (low + high) / 2;
      if (this.#blended(from) > FITTED_SHARE) low = from;
      else high = from;
    }
    let count = 0;
    let excess = 0;
    for (let i = 0; i < BINS; i++) {
      const middle = LOWEST + (i + 0.5) / PER_BIT;
      if (middle <= from) continue;
      count += this.bins[i] as number;
      // One wild day must not decide the slope: excess is counted up to 6 bits.
      excess += (this.bins[i] as number) * Math.min(middle - from, 6);
    }
    const pooledScale = POOLED[this.hands].halving / Math.LN2;
    const weight = 10;
    return { from, share: this.#blended(from), scale: (excess + weight * pooledScale) / (count + weight) };
  }
}

function binOf(bits: number): number {
  return Math.max(0, Math.min(BINS - 1, Math.floor((bits - LOWEST) * PER_BIT)));
}

function pooled(hands: Hands, bits: number): number {
  const { at, share, halving } = POOLED[hands];
  return Math.min(1, share * 2 ** (-(bits - at) / halving));
}

/**
 * 0-100 from the chance per account-day: 50 = once per 1,000 people a day, each tenfold rarer adds 12.5 up to 90, then asymptotic to 100; three
 * decimals. Strictly falling in `chance`.
 */
export function scoreOf(chance: number): number {
  const tenfolds = -Math.log10(Math.max(chance, 1e-300)) - 3;
  const linear = 50 + 12.5 * tenfolds;
  const score = linear <= 90 ? linear : 100 - 10 / (1 + (linear - 90) / 10);
  return Math.round(Math.max(0, score) * 1000) / 1000;
}

export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** How much rarer than the budget: 0.1, 1, 10, 100 times. `budget` is per 1,000 people a day. */
export function severityOf(chance: number, budget: number): Severity {
  const rarer = budget / 1000 / chance;
  return rarer >= 100 ? 'critical' : rarer >= 10 ? 'high' : rarer >= 1 ? 'medium' : 'low';
}

/** "By chance about once in this many days here". */
export function returnPeriodDays(chance: number, people: number): number {
  return 1 / (chance * Math.max(1, people));
}
