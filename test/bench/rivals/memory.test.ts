import { describe, expect, it } from '@jest/globals';
import { LastSeen, Once, Quiet, Window } from './memory.ts';
import { DAYS, HOUR, NINE } from './story.ts';

describe('what rivals remember', () => {
  it('knows an id for two days at least', () => {
    const once = new Once();
    expect(once.first('a', NINE)).toBe(true);
    expect(once.first('b', NINE + 3 * DAYS)).toBe(true);
    expect(once.first('a', NINE + 3 * DAYS)).toBe(false);
    expect(once.first('', NINE)).toBe(true);
    expect(once.first('', NINE)).toBe(true);
  });

  it('sees a value as long as its span, also when the newer sighting came first', () => {
    const seen = new LastSeen(14 * DAYS);
    seen.add('ann', 'US', NINE);
    expect(seen.has('ann', 'US', NINE + 14 * DAYS)).toBe(true);
    expect(seen.has('ann', 'US', NINE + 15 * DAYS)).toBe(false);
    expect(seen.has('ann', 'US', NINE - DAYS)).toBe(true);
    expect(seen.has('bob', 'US', NINE)).toBe(false);
    expect(seen.size('ann', NINE + 15 * DAYS)).toBe(0);
  });

  it('sums what falls within the window, late arrivals included', () => {
    const window = new Window(HOUR);
    expect(window.sum('ann', NINE, 10)).toBe(10);
    expect(window.sum('ann', NINE + 0.9 * HOUR, 10)).toBe(20);
    expect(window.sum('ann', NINE + 1.5 * HOUR, 1)).toBe(11);
    expect(window.sum('ann', NINE + 0.95 * HOUR, 5)).toBe(25);
    expect(window.sum('bob', NINE, 1)).toBe(1);
  });

  it('counts different values', () => {
    const window = new Window(HOUR);
    for (const value of ['a', 'b', 'a']) window.distinct('ann', NINE, value);
    expect(window.distinct('ann', NINE + 1, 'c')).toBe(3);
    expect(window.distinct('ann', NINE + 2 * HOUR, 'd')).toBe(1);
  });

  it('says one thing once in a while', () => {
    const quiet = new Quiet(DAYS);
    expect([0, HOUR, 25 * HOUR].map((after) => quiet.allows('x', NINE + after))).toEqual([true, false, true]);
  });
});
