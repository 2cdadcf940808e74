import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INDUCEMENTS, PRIOR_BITS, solicitationScore, type Asked, type Inducement } from '../../../server/core/solicitation.ts';

const NAMES = Object.keys(INDUCEMENTS) as Inducement[];
const bits = (value: number): readonly Asked[] => [{ what: 'payment-asked', bits: value }];
/** Tenths of bits, as the rules give them. */
const tenths = fc.integer({ min: -120, max: 150 }).map((tenth) => tenth / 10);
const asked = fc.array(fc.record({ what: fc.constantFrom(...NAMES), bits: tenths }), { maxLength: 6 });

describe('a score of solicitation', () => {
  it.each([
    ['nothing is asked', 0, 2.02],
    ['it is as likely improper as not', -PRIOR_BITS, 50],
    ['one bit speaks for it', -PRIOR_BITS + 1, 66.667],
    ['one bit speaks against it', -PRIOR_BITS - 1, 33.333],
    ['everything is asked', 1_000, 100],
    ['it is honest beyond doubt', -1_000, 0],
  ])('when %s, with %d bits, is %d', (_what, value, score) => {
    expect(solicitationScore(bits(value))).toBeCloseTo(score, 1);
  });

  it('of an empty list is that of nothing', () => {
    expect(solicitationScore([])).toBe(solicitationScore(bits(0)));
  });

  it('is between 0 and 100, whatever the bits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ what: fc.constantFrom(...NAMES), bits: fc.double({ noNaN: true, min: -1e9, max: 1e9 }) })),
        (any) => {
          const score = solicitationScore(any);
          return score >= 0 && score <= 100;
        },
      ),
    );
  });

  it('rises strictly with the bits, wherever three decimals show it', () => {
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 50 }), (value, more) => {
        fc.pre(PRIOR_BITS + value > -13 && PRIOR_BITS + value + more / 10 < 9);
        expect(solicitationScore(bits(value + more / 10))).toBeGreaterThan(solicitationScore(bits(value)));
      }),
    );
  });

  it('is never lowered by another inducement', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...NAMES), fc.double({ min: 0, max: 20, noNaN: true }), (list, what, more) => {
        expect(solicitationScore([...list, { what, bits: more }])).toBeGreaterThanOrEqual(solicitationScore(list));
      }),
    );
  });

  it('does not depend on their order', () => {
    fc.assert(fc.property(asked, (list) => Math.abs(solicitationScore([...list].reverse()) - solicitationScore(list)) <= 0.001));
  });
});

describe('an inducement', () => {
  it.each(Object.entries(INDUCEMENTS))('%s is said in words that go on after "it"', (_what, words) => {
    expect(words).toMatch(/^[a-z][^.]+$/u);
  });
});
