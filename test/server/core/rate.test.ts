import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chanceOfAny, fade, logGamma, shrink, surpriseOfAtLeast } from '../../../server/core/rate.ts';

const means = fc.double({ min: 0.01, max: 60, noNaN: true });
const shapes = fc.double({ min: 0.1, max: 200, noNaN: true });

/** P(N >= k) by adding up the negative binomial, term by term. */
function summed(k: number, mean: number, shape: number): number {
  const x = mean / (mean + shape);
  let term = Math.exp(shape * Math.log1p(-x));
  let below = 0;
  for (let n = 0; n < k; n++) {
    below += term;
    term *= (x * (shape + n)) / (n + 1);
  }
  if (below < 0.5) return 1 - below;
  let above = 0;
  for (let n = k; n < k + 200_000 && term > above * 1e-17; n++) {
    above += term;
    term *= (x * (shape + n)) / (n + 1);
  }
  return above;
}

describe('the surprise of at least so many', () => {
  it('is what adding up the negative binomial gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), means, shapes, (k, mean, shape) => {
        expect(surpriseOfAtLeast(k, mean, shape)).toBeCloseTo(-Math.log2(summed(k, mean, shape)), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('grows with the amount, and falls with what is usual', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), means, shapes, (k, mean, shape) => {
        expect(surpriseOfAtLeast(k + 1, mean, shape)).toBeGreaterThanOrEqual(surpriseOfAtLeast(k, mean, shape) - 1e-9);
        expect(surpriseOfAtLeast(k, mean * 1.5, shape)).toBeLessThanOrEqual(surpriseOfAtLeast(k, mean, shape) + 1e-9);
      }),
    );
  });

  it.each([
    ['nothing', 0, 3, 1, 0],
    ['less than nothing', -5, 3, 1, 0],
  ])('is none for %s', (_what, k, mean, shape, bits) => {
    expect(surpriseOfAtLeast(k, mean, shape)).toBe(bits);
  });

  it('is finite and still growing far beyond the smallest number a computer holds', () => {
    const far = [1_000, 10_000, 100_000].map((k) => surpriseOfAtLeast(k, 2, 50));
    expect(far.every(Number.isFinite)).toBe(true);
    expect(far[0]).toBeGreaterThan(1_000);
    expect([...far].sort((a, b) => a - b)).toEqual(far);
  });

  it('agrees with the chance of any for one', () => {
    fc.assert(
      fc.property(means, shapes, (mean, shape) => {
        expect(2 ** -surpriseOfAtLeast(1, mean, shape)).toBeCloseTo(chanceOfAny(mean, shape), 9);
      }),
    );
  });
});

describe('the chance of any', () => {
  it('lies between 0 and 1 and grows with the mean', () => {
    const any = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(any, any, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (one, other, shape) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((mean) => chanceOfAny(mean, shape)) as [number, number];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('tends to Poisson when people are alike', () => {
    expect(chanceOfAny(0.7, 1e9)).toBeCloseTo(1 - Math.exp(-0.7), 6);
  });

  it('is 0 when nothing ever happens', () => {
    expect(chanceOfAny(0, 1)).toBe(0);
  });
});

describe('the logarithm of the gamma function', () => {
  it('is the sum of logarithms for whole numbers', () => {
    let sum = 0;
    for (let n = 1; n <= 170; n++) {
      expect(logGamma(n)).toBeCloseTo(sum, 9);
      sum += Math.log(n);
    }
  });

  it('keeps its recurrence between whole numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1_000, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-9 * Math.max(1, logGamma(x + 1)));
      }),
    );
  });

  it('is half the logarithm of pi at a half', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  });
});

describe('shrinkage', () => {
  it('lies between what was counted and what the parent says', () => {
    const positive = fc.double({ min: 0.001, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (count, exposure, weight, parent) => {
        const mean = shrink(count, exposure, weight, parent);
        expect(mean).toBeGreaterThanOrEqual(Math.min(count / exposure, parent) * (1 - 1e-9));
        expect(mean).toBeLessThanOrEqual(Math.max(count / exposure, parent) * (1 + 1e-9));
      }),
    );
  });

  it('is the parent without any exposure', () => {
    expect(shrink(0, 0, 8, 0.3)).toBeCloseTo(0.3, 12);
  });
});

describe('fading', () => {
  it('halves in a half-life and does nothing to the present or to late records', () => {
    expect(fade(30, 30)).toBe(0.5);
    expect(fade(0, 30)).toBe(1);
    expect(fade(-3, 30)).toBe(1);
  });

  it('fades as much in two steps as in one', () => {
    const days = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(fc.property(days, days, (one, other) => expect(fade(one, 30) * fade(other, 30)).toBeCloseTo(fade(one + other, 30), 12)));
  });
});
