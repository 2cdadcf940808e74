/**
 * How late things are, as counts of a fixed number of lengths of time: it takes as much room after a year as after an hour. Recent hours speak, older ones
 * are forgotten.
 */

/** The share by which one length differs from the next: a percentile is off by at most that much. */
const STEP = 1.15;
/** The shortest that is told apart, in seconds. */
const SHORTEST = 0.01;
/** The longest reaches a month. */
const BINS = Math.ceil(Math.log(2_678_400 / SHORTEST) / Math.log(STEP)) + 1;
const HOUR = 3_600_000;

export interface Percentiles {
  /** Of the last one to two hours. */
  readonly count: number;
  /** Seconds; `null` without any. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly highest: number | null;
}

export class Lag {
  #now = new Float64Array(BINS);
  #before = new Float64Array(BINS);
  #highest = { now: 0, before: 0 };
  #since: number;

  /** `at` = milliseconds since 1970. */
  constructor(at: number) {
    this.#since = at;
  }

  /** A length of time that is below zero (clocks differ) counts as none. */
  note(seconds: number, at: number): void {
    if (!Number.isFinite(seconds)) return;
    this.#turn(at);
    const bin = binOf(seconds);
    this.#now[bin] = (this.#now[bin] as number) + 1;
    this.#highest.now = Math.max(this.#highest.now, seconds);
  }

  percentiles(at: number): Percentiles {
    this.#turn(at);
    const counts = this.#now.map((count, bin) => count + (this.#before[bin] as number));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) return { count, p50: null, p95: null, p99: null, highest: null };
    const highest = Math.max(this.#highest.now, this.#highest.before);
    const under = (share: number): number => Math.min(highest, quantile(counts, share * count));
    return { count, p50: under(0.5), p95: under(0.95), p99: under(0.99), highest };
  }

  #turn(at: number): void {
    if (at - this.#since < HOUR) return;
    const isLong = at - this.#since >= 2 * HOUR;
    this.#before = isLong ? new Float64Array(BINS) : this.#now;
    this.#highest = { now: 0, before: isLong ? 0 : this.#highest.now };
    this.#now = new Float64Array(BINS);
    this.#since = at;
  }
}

function binOf(seconds: number): number {
  if (seconds <= SHORTEST) return 0;
  return Math.min(BINS - 1, Math.ceil(Math.log(seconds / SHORTEST) / Math.log(STEP)));
}

/** The upper end of the length in which so many lie. */
function quantile(counts: Float64Array, rank: number): number {
  let seen = 0;
  for (let bin = 0; bin < BINS; bin++) {
    seen += counts[bin] as number;
    if (seen >= rank) return SHORTEST * STEP ** bin;
  }
  return SHORTEST * STEP ** (BINS - 1);
}
