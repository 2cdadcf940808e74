/**
 * The one primitive: a discounted Gamma-Poisson rate with shrinkage towards a parent.
 *
 * A count `a` over exposure `b` (active days, or active windows), both discounted by age, answers "how likely was at least k of this,
 * here, for this person". Shrinkage: `mean = (a + k * parentMean) / (b + k)`; the predictive distribution is negative binomial.
 */

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Weight left after `days` with the given half-life. */
export function fade(days: number, halfLifeDays: number): number {
  return days <= 0 ? 1 : 2 ** (-days / halfLifeDays);
}

/** Posterior mean of a rate with `weight` exposures' worth of trust in its parent. */
export function shrink(count: number, exposure: number, weight: number, parentMean: number): number {
  return (count + weight * parentMean) / (exposure + weight);
}

/** P(N >= 1) for a negative binomial of this mean and shape; tends to Poisson as shape grows. */
export function chanceOfAny(mean: number, shape: number): number {
  if (mean <= 0) return 0;
  return -Math.expm1(-shape * Math.log1p(mean / shape));
}

/**
 * -log2 P(N >= k) for a negative binomial: `P = I_{mean/(mean+shape)}(k, shape)`, the regularised incomplete beta function,
 * by Lentz's continued fraction in logarithms so that 1e-300 is no floor. 0 when k <= 0.
 */
export function surpriseOfAtLeast(k: number, mean: number, shape: number): number {
  if (k <= 0) return 0;
  if (mean <= 0) return 1024;
  const logs = logBeta(k, shape, mean / (mean + shape), shape / (mean + shape));
  return Math.max(0, -logs / Math.LN2);
}

/** ln I_x(a, b); `y = 1 - x` is passed in because 1 - x loses what matters when x is near 1. */
function logBeta(a: number, b: number, x: number, y: number): number {
  const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y);
  if (x < (a + 1) / (a + b + 2)) return front + Math.log(fraction(a, b, x) / a);
  const other = Math.exp(front) * (fraction(b, a, y) / b);
  return Math.log1p(-Math.min(other, 1 - 1e-15));
}

function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 200; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-10) break;
  }
  return h;

  function nonZero(value: number): number {
    return Math.abs(value) < tiny ? tiny : value;
  }
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln of the gamma function for x > 0 (Lanczos, g = 7; relative error below 1e-13). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Sums of two workers. */
export function addInto(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (from[i] as number);
}
