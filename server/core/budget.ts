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
 * `halving` bits are half as frequent. Chosen by hand, in the order of what sandbox tenants show, and so that the quiet quarter of test/cases stays
 * quiet; not fitted.
 */
export const POOLED: Readonly<Record<Hands, { readonly at: number; readonly share: number; readonly halving: number }>> = {
  unfamiliar: { at: 4, share: 0.007, halving: 2.3 },
  familiar: { at: 2, share: 0.013, halving: 0.75 },
};
/** How the budget is divided. */
export const SHARE: Readonly<Record<Hands, number>> = { unfamiliar: 0.75, familiar: 0.25 };
/** Account-days of belief in the pooled tail. */
const PRIOR_ACCOUNT_DAYS = 2_000;
/** Beyond this share of account-days the tail is an exponential fitted to the excess, not a count. */
const FITTED_SHARE = 0.005;

/** A story as it was counted last. */
export interface Counted {
  readonly bits: number;
  readonly left: number;
}

/** Distribution of account-day maxima; mergeable. */
export class Tail {
  readonly hands: Hands;
  readonly bins = new Float64Array(BINS);
  /** Account-days counted, also those without any evidence. */
  total = 0;
  /** Days that reach each bin, from above; made anew with the fit. */
  private readonly above = new Float64Array(BINS + 1);
  private fit: Fit | null = null;
  /** What is left today of a story counted when the tail was new. */
  private left = 1;
  private untilRefit = 0;

  constructor(hands: Hands) {
    this.hands = hands;
  }

  /** So many more days of one account. */
  expose(days: number): void {
    this.total += days;
    this.untilRefit -= days;
  }

  /** A story has reached these bits; what is left of what it had reached before no longer counts. The result is asked for at its next rise. */
  story(bits: number, before: Counted | null): Counted {
    const bin = binOf(bits);
    this.bins[bin] = (this.bins[bin] as number) + 1;
    if (before !== null) {
      const old = binOf(before.bits);
      this.bins[old] = Math.max(0, (this.bins[old] as number) - this.left / before.left);
    }
    return { bits, left: this.left };
  }

  fade(g: number): void {
    this.left *= g;
    for (let i = 0; i < BINS; i++) this.bins[i] = (this.bins[i] as number) * g;
    this.total *= g;
    this.untilRefit = 0;
  }

  merge(other: Tail): void {
    for (let i = 0; i < BINS; i++) this.bins[i] = (this.bins[i] as number) + (other.bins[i] as number);
    this.total += other.total;
    this.untilRefit = 0;
  }

  /** Share of account-days that reach at least these bits; strictly falling, never 0. Refitted when the count has grown by a hundredth. */
  chance(bits: number): number {
    if (this.fit === null || this.untilRefit <= 0) {
      this.fit = this.#fitted();
      this.untilRefit = Math.max(10, this.total / 100);
    }
    const fit = this.fit;
    if (bits >= fit.from) return fit.share * Math.exp(-(bits - fit.from) / fit.scale);
    return this.#blended(bits, fit.attacks);
  }

  /** Counts joined with the pooled tail, without the attacks; between bin edges on a straight line, so that no two scores tie. */
  #blended(bits: number, attacks: number): number {
    const position = Math.max(0, Math.min(BINS - 1.001, (bits - LOWEST) * PER_BIT));
    const bin = Math.floor(position);
    const upper = this.above[bin + 1] as number;
    const above = upper + ((this.above[bin] as number) - upper) * (1 - (position - bin));
    return (Math.max(0, above - attacks) + PRIOR_ACCOUNT_DAYS * pooled(this.hands, bits)) / (this.counted + PRIOR_ACCOUNT_DAYS);
  }

  private counted = 0;

  /** Exponential beyond the highest half percent, joined with the pooled scale. */
  #fitted(): Fit {
    this.counted = this.total;
    for (let i = BINS - 1; i >= 0; i--) this.above[i] = (this.above[i + 1] as number) + (this.bins[i] as number);
    let from = 6;
    for (let low = -4, high = 40, i = 0; i < 40; i++) {
      from = (low + high) / 2;
      if (this.#blended(from, 0) > FITTED_SHARE) low = from;
      else high = from;
    }
    const { attacks, scale } = separate(this.bins, from, POOLED[this.hands].halving / Math.LN2);
    return { from, share: this.#blended(from, attacks), scale, attacks };
  }
}

interface Fit {
  readonly from: number;
  readonly share: number;
  readonly scale: number;
  readonly attacks: number;
}

/** Attacks that nobody has decided on stand in the counts too. Their stories end anywhere within so many bits; the honest thin out exponentially. */
const ATTACK_SPREAD_BITS = 16;
/** Stories of belief in the pooled scale, and in attacks being one in ten of what lies beyond. */
const BELIEF = 10;
const ROUNDS = 25;

/**
 * Of the stories beyond `from`: how many are attacks, and the scale of the honest ones, by expectation-maximisation of an exponential and a flat
 * component. Without it each undecided attack would make the next one look usual.
 */
function separate(bins: Float64Array, from: number, pooledScale: number): { readonly attacks: number; readonly scale: number } {
  let scale = pooledScale;
  let attackShare = 0.1;
  let attacks = 0;
  const first = binOf(from) + 1;
  for (let round = 0; round < ROUNDS; round++) {
    let honest = 0;
    let excess = 0;
    attacks = 0;
    for (let i = first; i < BINS; i++) {
      const count = bins[i] as number;
      if (count === 0) continue;
      const beyond = LOWEST + (i + 0.5) / PER_BIT - from;
      const asHonest = ((1 - attackShare) * Math.exp(-beyond / scale)) / scale;
      const asAttack = attackShare / ATTACK_SPREAD_BITS;
      const share = asAttack / (asAttack + asHonest);
      attacks += count * share;
      honest += count * (1 - share);
      excess += count * (1 - share) * beyond;
    }
    scale = (excess + BELIEF * pooledScale) / (honest + BELIEF);
    attackShare = (attacks + 0.1 * BELIEF) / (attacks + honest + BELIEF);
  }
  return { attacks, scale };
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
