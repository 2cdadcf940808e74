import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Hands, returnPeriodDays, scoreOf, SHARE, severityOf, Tail } from '../../../server/core/budget.ts';

/** 1e-1, 3.2e-2, 1e-2 ... 1e-9. */
const HALF_DECADES = Array.from({ length: 17 }, (_, step) => 10 ** (-1 - step / 2));

describe('the score', () => {
  it('is 50 for once per 1,000 people a day', () => {
    expect(scoreOf(1e-3)).toBe(50);
  });

  it('rises with every half decade, without ties to three decimals', () => {
    const scores = HALF_DECADES.map(scoreOf);
    expect(new Set(scores).size).toBe(scores.length);
    expect([...scores].sort((a, b) => a - b)).toEqual(scores);
  });

  it('goes on without ties to chances that nobody will see', () => {
    const scores = Array.from({ length: 60 }, (_, step) => scoreOf(10 ** (-1 - step / 2)));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it.each([1e-1, 1e-2, 1e-3, 1e-4, 1e-5])('adds 12.5 for the tenth of a chance of %p', (chance) => {
    expect(scoreOf(chance / 10) - scoreOf(chance)).toBeCloseTo(12.5, 3);
  });

  it('stays between 0 and 100 and never falls with a smaller chance', () => {
    const chances = fc.double({ min: 1e-30, max: 1, noNaN: true });
    fc.assert(
      fc.property(chances, chances, (one, other) => {
        const [low, high] = [scoreOf(Math.max(one, other)), scoreOf(Math.min(one, other))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('has three decimals', () => {
    for (const chance of HALF_DECADES) expect(scoreOf(chance) * 1000).toBeCloseTo(Math.round(scoreOf(chance) * 1000), 6);
  });
});

describe('the severity', () => {
  it.each([
    [0.02, 1, 'low'],
    [0.0011, 1, 'low'],
    [0.0009, 1, 'medium'],
    [0.00009, 1, 'high'],
    [0.000009, 1, 'critical'],
    [0.0009, 10, 'high'],
    [0.0009, 0.1, 'low'],
  ])('a chance of %p under a budget of %p is %s', (chance, budget, severity) => {
    expect(severityOf(chance, budget)).toBe(severity);
  });
});

describe('the return period', () => {
  it('is shorter where more people make days', () => {
    expect(returnPeriodDays(1e-4, 10)).toBeCloseTo(1_000, 6);
    expect(returnPeriodDays(1e-4, 1_000)).toBeCloseTo(10, 6);
    expect(returnPeriodDays(1e-4, 0)).toBeCloseTo(10_000, 6);
  });
});

describe('the budget', () => {
  it('is divided whole', () => {
    expect(SHARE.unfamiliar + SHARE.familiar).toBeCloseTo(1, 12);
  });
});

/** A tail of days, each with the bits of its story, or without one. */
function tailOf(hands: Hands, days: readonly (number | null)[]): Tail {
  const tail = new Tail(hands);
  for (const bits of days) {
    tail.expose(1);
    if (bits !== null) tail.story(bits, null);
  }
  return tail;
}

const every = (step: number, of: number, bits: number): (number | null)[] =>
  Array.from({ length: of }, (_, day) => (day % step === 0 ? bits : null));

describe('the tail', () => {
  const days = fc.array(fc.option(fc.double({ min: -12, max: 30, noNaN: true }), { freq: 2 }), { maxLength: 400 });
  const hands = fc.constantFrom('unfamiliar' as const, 'familiar' as const);

  it('never rises, is never 0, and falls strictly where anything is written down', () => {
    fc.assert(
      fc.property(hands, days, fc.integer({ min: 0, max: 4_000 }), (whose, list, quiet) => {
        const tail = tailOf(whose, [...list, ...Array.from({ length: quiet }, () => null)]);
        let before = Number.POSITIVE_INFINITY;
        for (let bits = -6; bits <= 45; bits += 0.1) {
          const chance = tail.chance(bits);
          expect(chance).toBeGreaterThan(0);
          if (chance > 0.02) expect(chance).toBeLessThanOrEqual(before);
          else expect(chance).toBeLessThan(before);
          before = chance;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lies where the counts lie, once there are many', () => {
    const tail = tailOf('unfamiliar', every(50, 100_000, 3.1));
    expect(tail.chance(2.9)).toBeGreaterThan(0.01);
    expect(tail.chance(2.9)).toBeLessThan(0.04);
    expect(tail.chance(14)).toBeLessThan(0.001);
  });

  it('makes the same bits less surprising where they are common', () => {
    const quiet = tailOf('unfamiliar', every(1, 10_000, -12));
    const loud = tailOf('unfamiliar', every(40, 10_000, 9));
    expect(loud.chance(9)).toBeGreaterThan(3 * quiet.chance(9));
  });

  it('counts a story that goes on once, at its highest', () => {
    const grown = tailOf('unfamiliar', every(50, 5_000, 4));
    const atOnce = tailOf('unfamiliar', every(50, 5_000, 4));
    grown.story(11, grown.story(7, null));
    atOnce.story(11, null);
    expect([...grown.bins]).toEqual([...atOnce.bins]);
  });

  it('takes back only what is left of a story that rises after it has faded', () => {
    const tail = tailOf('unfamiliar', []);
    const ann = tail.story(8, null);
    tail.story(8, null);
    tail.fade(1 / 4);
    tail.story(12, ann);
    const stories = [...tail.bins].filter((count) => count > 0);
    expect(stories).toEqual([1 / 4, 1]);
  });

  it('is the same whichever of two joins the other', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [first, second] = [tailOf('familiar', one), tailOf('familiar', other)];
        first.merge(tailOf('familiar', other));
        second.merge(tailOf('familiar', one));
        for (const bits of [-2, 0, 3, 7, 15]) expect(first.chance(bits)).toBeCloseTo(second.chance(bits), 12);
      }),
    );
  });

  it('is not bent by one wild day', () => {
    const tail = tailOf('unfamiliar', every(100, 5_000, 5));
    const before = tail.chance(14);
    tail.story(40, null);
    tail.fade(1);
    expect(Math.log2(tail.chance(14) / before)).toBeLessThan(1.5);
  });

  it("does not take undecided attacks for the organisation's own", () => {
    const honest = tailOf('unfamiliar', honestDays());
    const attacked = tailOf('unfamiliar', honestDays());
    for (let n = 0; n < 12; n++) attacked.story(12 + n * 1.5, null);
    attacked.fade(1);
    expect(Math.log2(attacked.chance(9) / honest.chance(9))).toBeLessThan(0.5);
  });

  it('counts a story of honest size in full: what it knows as a tail is no attack', () => {
    const before = tailOf('unfamiliar', honestDays());
    const busier = tailOf('unfamiliar', [...honestDays(), ...honestDays().filter((bits) => bits !== null)]);
    expect(busier.chance(9) / before.chance(9)).toBeGreaterThan(1.4);
  });
});

/** Twelve thousand days, one in fifty with a story; each 2.3 bits more are half as frequent. */
function honestDays(): (number | null)[] {
  return Array.from({ length: 12_000 }, (_, day) => (day % 50 === 0 ? 1 - 2.3 * Math.log2((day / 50 + 0.5) / 240) : null));
}
