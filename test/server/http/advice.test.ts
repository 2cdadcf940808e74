/** Scores in words, and what to do about them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adviceFor } from '../../../server/http/advice.ts';
import type { Degree, SenderState } from '../../../server/http/contract.ts';
import { degreeOf } from '../../../server/http/degrees.ts';

const DEGREES: readonly (Degree | null)[] = ['none', 'slight', 'clear', 'strong', null];
const STATES: readonly SenderState[] = ['none', 'under-investigation', 'contained'];

describe('a score in words', () => {
  it.each([
    ['outOfCharacter', 0, 'none'],
    ['outOfCharacter', 19.999, 'none'],
    ['outOfCharacter', 20, 'slight'],
    ['outOfCharacter', 50, 'clear'],
    ['outOfCharacter', 80, 'strong'],
    ['solicitation', 84.9, 'clear'],
    ['solicitation', 85, 'strong'],
    ['solicitation', null, null],
    ['solicitation', Number.NaN, null],
  ] as const)('%s of %p is %p', (score, value, word) => {
    expect(degreeOf(score, value)).toBe(word);
  });

  it('never grows weaker with the score', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const height = (value: number) => DEGREES.indexOf(degreeOf('solicitation', value));
        expect(height(Math.min(a, b))).toBeLessThanOrEqual(height(Math.max(a, b)));
      }),
    );
  });
});

describe('advice', () => {
  const told = fc.record({
    words: fc.record({ outOfCharacter: fc.constantFrom(...DEGREES), solicitation: fc.constantFrom(...DEGREES) }),
    codes: fc.array(fc.constantFrom('changed-account', 'credential-check', 'unseen-link', 'look-alike-sender', 'odd-hour'), {
      maxLength: 4,
    }),
    senderState: fc.constantFrom(...STATES),
  });

  it('is never missing, never twice, and never both to be calm and to beware', () => {
    fc.assert(
      fc.property(told, (grounds) => {
        const advice = adviceFor({ ...grounds, payees: [] });
        expect(advice.length).toBeGreaterThan(0);
        expect(new Set(advice).size).toBe(advice.length);
        if (advice.includes('read-as-usual')) expect(advice).toEqual(['read-as-usual']);
      }),
    );
  });

  it('never is to read as usual what comes from an account in other hands', () => {
    fc.assert(
      fc.property(told, (grounds) => {
        fc.pre(grounds.senderState !== 'none');
        expect(adviceFor({ ...grounds, payees: [] })).toEqual(expect.arrayContaining(['call-known-number', 'do-not-reply', 'report']));
      }),
    );
  });

  it.each([
    ['bank details that change', { outOfCharacter: 'slight', solicitation: 'strong' }, ['changed-account'], 'do-not-pay'],
    ['a link to sign in', { outOfCharacter: 'none', solicitation: 'clear' }, ['credential-check'], 'do-not-sign-in'],
    ['a link never seen', { outOfCharacter: 'clear', solicitation: 'none' }, ['unseen-link'], 'do-not-open'],
    ['an address like another', { outOfCharacter: 'clear', solicitation: 'none' }, ['look-alike-sender'], 'check-address'],
    ['something odd of no kind', { outOfCharacter: 'clear', solicitation: null }, [], 'call-known-number'],
  ] as const)('of %s is the one for it', (_what, words, codes, expected) => {
    expect(adviceFor({ words, codes, payees: [], senderState: 'none' })).toContain(expected);
  });

  it('of an account that changed is not to pay, however calm the rest', () => {
    const payees = [{ standing: 'changed', sentence: 'x' }] as const;
    expect(adviceFor({ words: { outOfCharacter: 'clear', solicitation: 'none' }, codes: [], payees, senderState: 'none' })[0]).toBe(
      'do-not-pay',
    );
  });
});
