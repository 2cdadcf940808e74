import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bits, clamp, discounted, evidence, figure, percent, plural, say } from '../../../server/core/evidence.ts';

const weights = fc.array(fc.double({ min: -9, max: 16, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('bits of several reasons in one channel', () => {
  it('are at least the strongest and less than twice it', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const strongest = Math.max(0, ...list);
        const sum = discounted([...list], 100);
        expect(sum).toBeGreaterThanOrEqual(strongest);
        expect(sum).toBeLessThanOrEqual(2 * strongest);
      }),
    );
  });

  it('never fall when a reason joins, and never pass the cap', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: -9, max: 16, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (list, more, cap) => {
        expect(discounted([...list, more], cap)).toBeGreaterThanOrEqual(discounted([...list], cap) - 1e-9);
        expect(discounted([...list], cap)).toBeLessThanOrEqual(cap);
      }),
    );
  });

  it('do not depend on the order', () => {
    fc.assert(fc.property(weights, (list) => expect(discounted([...list], 50)).toBe(discounted([...list].reverse(), 50))));
  });

  it.each([
    ['one', [6], 6],
    ['two', [4, 6], 8],
    ['three', [4, 6, 4], 9],
    ['one that speaks for the owner', [6, -3], 6],
    ['none', [], 0],
  ])('%s', (_what, list, sum) => {
    expect(discounted(list, 14)).toBe(sum);
  });
});

describe('bits of two chances', () => {
  it('change sign when the two change places', () => {
    const chances = fc.double({ min: 1e-8, max: 1, noNaN: true });
    fc.assert(fc.property(chances, chances, (one, other) => expect(bits(one, other)).toBeCloseTo(-bits(other, one), 9)));
  });

  it('are finite even for what never happens', () => {
    expect(Number.isFinite(bits(1, 0))).toBe(true);
    expect(Number.isFinite(bits(0, 1))).toBe(true);
  });
});

describe('a finding', () => {
  it.each([0, 0.01, -0.04, Number.NaN])('of %p bits is none', (weight) => {
    expect(evidence(weight, () => 'x')).toBeNull();
  });

  it('keeps what speaks for the owner', () => {
    expect(evidence(-3, () => 'x')?.bits).toBe(-3);
  });
});

describe('clamp', () => {
  it.each([
    [5, 0, 3, 3],
    [-5, 0, 3, 0],
    [2, 0, 3, 2],
  ])('%p between %p and %p is %p', (value, low, high, result) => {
    expect(clamp(value, low, high)).toBe(result);
  });
});

describe('a number in a sentence', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [1234.56, '1,235'],
    [1_000_000, '1,000,000'],
    [-1234, '-1,234'],
    [99.96, '100'],
    [12.3, '12'],
    [3.456, '3.5'],
    [9.96, '10'],
    [0.0123, '0.012'],
    [Number.NaN, 'NaN'],
  ])('%p reads %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.0002, 'under 0.1%'],
    [0.002, '0.2%'],
    [0.0456, '4.6%'],
    [0.5, '50%'],
    [0.995, '100%'],
    [1, '100%'],
  ])('the share %p reads %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it.each([
    [1, '1 mail'],
    [0, '0 mails'],
    [2_200, '2,200 mails'],
  ])('%p of something reads %s', (count, text) => {
    expect(plural(count, 'mail')).toBe(text);
  });

  it('takes an irregular plural', () => {
    expect(plural(2, 'policy', 'policies')).toBe('2 policies');
  });
});

describe('a sentence', () => {
  it('shortens numbers, says what is unknown, and joins parts', () => {
    expect(say`wrote to ${1234.5} people in ${null} with ${say`${2} files`}`()).toBe('wrote to 1,235 people in unknown with 2 files');
  });

  it.each(['a\nb', 'a\r\nb', 'a\u2028b', 'a\n\n\nb'])('is one line, whatever %p brings', (text) => {
    expect(say`named "${text}"`()).toBe('named "a b"');
  });

  it('is put together only when somebody asks', () => {
    let asked = 0;
    const part = () => {
      asked += 1;
      return 'late';
    };
    const sentence = say`said ${part}`;
    expect(asked).toBe(0);
    expect(sentence()).toBe('said late');
    expect(asked).toBe(1);
  });
});
