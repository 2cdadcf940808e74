import { describe, expect, it } from '@jest/globals';
import { belief, kindName, rarity, returnPeriod, signed } from '../../view/words.ts';
import { caseA } from './sample.ts';

describe('the words of an incident', () => {
  it.each([
    [0.001, 'about 1000 times a day'],
    [0.3, 'about 3 times a day'],
    [1, 'about once a day'],
    [5, 'about once in 5 days'],
    [30, 'about once in 4 weeks'],
    [97, 'about once in 3 months'],
    [426, 'about once in 14 months'],
    [1_500, 'about once in 4 years'],
    [Infinity, 'less than once in a century'],
    [0, 'often'],
    [Number.NaN, 'often'],
  ])('a return period of %p days reads %p', (days, words) => {
    expect(returnPeriod(days)).toBe(words);
  });

  it('rarity is told as a return period, never as a probability', () => {
    expect(rarity(426)).toBe('A combination this odd appears by chance about once in 14 months here.');
  });

  it('firmness follows severity, and gives way to what an analyst decided', () => {
    expect(belief(caseA)).toBe('almost certainly in the hands of someone else');
    expect(belief({ ...caseA, severity: 'medium' })).toBe('probably in the hands of someone else');
    expect(belief({ ...caseA, state: 'dismissed' })).toBe('judged harmless by an analyst');
    expect(belief({ ...caseA, state: 'confirmed' })).toBe('confirmed: in the hands of someone else');
    expect(belief({ ...caseA, alertedAt: null })).toBe('odd, but not odd enough to alert');
  });

  it('bits carry a sign, except nothing', () => {
    expect([signed(4.24), signed(-1), signed(0.01), signed(Number.NaN)]).toEqual(['+4.2', '−1.0', '0.0', '0.0']);
  });

  it('an unknown kind of event keeps its own name', () => {
    expect([kindName('mail-sent'), kindName('teleported')]).toEqual(['mail sent', 'teleported']);
  });
});
