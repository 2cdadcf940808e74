import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Distribution } from '../../../server/core/distribution.ts';

const noted = (values: readonly number[], most = 40): Distribution => {
  const spread = new Distribution(most);
  for (const value of values) spread.note(value);
  return spread;
};
const zeros = (many: number): number[] => Array.from({ length: many }, () => 0);

describe('how scores are spread', () => {
  it.each([
    [199, null],
    [200, 200 / 201],
  ])('after %d messages a higher one stands above %p of them', (many, share) => {
    expect(noted(zeros(many)).below(10)).toBe(share);
  });

  it.each<[string, number, number]>([
    ['the lowest is above none', 0, 0],
    ['one in the middle is above half', 20, 0.5],
    ['the highest is above nearly all', 40, 1],
    ['one beyond the scale is the highest', 4_000, 1],
    ['one below it is the lowest', -3, 0],
  ])('%s', (_what, value, share) => {
    const spread = noted(Array.from({ length: 4_000 }, (_, i) => i / 100));
    expect(spread.below(value)).toBeCloseTo(share, 2);
  });

  it('rises with the score, and is never the whole', () => {
    const score = fc.double({ min: -5, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 200, maxLength: 260 }), score, score, (values, one, other) => {
        const spread = noted(values);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => spread.below(value) ?? Number.NaN);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low as number);
        expect(high).toBeLessThan(1);
      }),
    );
  });

  it('forgets slowly: recent months weigh more', () => {
    const spread = noted(zeros(399_999));
    for (let i = 0; i < 200_000; i++) spread.note(30);
    expect(spread.below(20)).toBeCloseTo(0.5, 1);
  });

  it('forgets one that was noted, and nothing else', () => {
    const scores = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 200, maxLength: 260 });
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 40, noNaN: true }), (values, one) => {
        const spread = noted([...values, one]);
        spread.drop(one);
        expect(spread).toEqual(noted(values));
      }),
    );
  });
});
