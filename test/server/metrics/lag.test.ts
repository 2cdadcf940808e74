/** Percentiles from a fixed number of counts. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lag } from '../../../server/metrics/lag.ts';

const HOUR = 3_600_000;

describe('a lag', () => {
  it('has no percentiles before there is any', () => {
    expect(new Lag(0).percentiles(0)).toEqual({ count: 0, p50: null, p95: null, p99: null, highest: null });
  });

  it('is off by at most a seventh, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 2_000_000, noNaN: true }), { minLength: 1, maxLength: 300 }), (seconds) => {
        const lag = new Lag(0);
        for (const one of seconds) lag.note(one, 0);
        const sorted = seconds.toSorted((a, b) => a - b);
        const found = lag.percentiles(0);
        for (const [share, value] of [
          [0.5, found.p50],
          [0.95, found.p95],
          [0.99, found.p99],
        ] as const) {
          const exact = sorted[Math.ceil(share * sorted.length) - 1] as number;
          expect(value).toBeGreaterThanOrEqual(exact * 0.999_999);
          expect(value).toBeLessThanOrEqual(exact * 1.15 * 1.000_001);
        }
        expect(found.highest).toBe(sorted.at(-1));
        expect(found.count).toBe(seconds.length);
      }),
    );
  });

  it('forgets what is older than two hours', () => {
    const lag = new Lag(0);
    lag.note(500, 0);
    lag.note(1, HOUR);
    expect(lag.percentiles(HOUR).highest).toBe(500);
    expect(lag.percentiles(2 * HOUR)).toMatchObject({ count: 1, highest: 1 });
    expect(lag.percentiles(9 * HOUR).count).toBe(0);
  });

  it('takes clocks that differ for none, and nonsense for nothing', () => {
    const lag = new Lag(0);
    lag.note(-5, 0);
    lag.note(Number.NaN, 0);
    lag.note(Number.POSITIVE_INFINITY, 0);
    expect(lag.percentiles(0)).toMatchObject({ count: 1, p99: 0 });
  });
});
