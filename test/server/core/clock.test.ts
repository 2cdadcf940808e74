import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Clock } from '../../../server/core/clock.ts';
import { DAY, HOUR, MONDAY } from '../../kit.ts';

/** What the clock shows after each record, and which records it believed. */
function run(...at: number[]): { now: number; believed: boolean[] } {
  const clock = new Clock();
  const believed = at.map((instant) => clock.observe(instant));
  return { now: clock.now, believed };
}

describe('the clock', () => {
  it.each<[string, number[], number, boolean[]]>([
    ['starts with the first record', [MONDAY], MONDAY, [true]],
    ['moves with the latest', [MONDAY, MONDAY + HOUR], MONDAY + HOUR, [true, true]],
    ['does not move back for a late record', [MONDAY, MONDAY - 3 * DAY], MONDAY, [true, true]],
    ['is not moved by one record far ahead', [MONDAY, MONDAY + 300 * DAY], MONDAY, [true, false]],
    ['is not moved by one record far ahead before others', [MONDAY, MONDAY + 300 * DAY, MONDAY + HOUR], MONDAY + HOUR, [true, false, true]],
    ['moves when a second agrees', [MONDAY, MONDAY + 30 * DAY, MONDAY + 30 * DAY + HOUR], MONDAY + 30 * DAY + HOUR, [true, false, true]],
    ['is not moved by two that disagree', [MONDAY, MONDAY + 30 * DAY, MONDAY + 300 * DAY], MONDAY, [true, false, false]],
    ['moves by itself over a night', [MONDAY, MONDAY + 23 * HOUR], MONDAY + 23 * HOUR, [true, true]],
  ])('%s', (_what, at, now, believed) => {
    expect(run(...at)).toEqual({ now, believed });
  });

  it('never runs backwards', () => {
    const instants = fc.array(fc.integer({ min: MONDAY - 40 * DAY, max: MONDAY + 400 * DAY }), { maxLength: 60 });
    fc.assert(
      fc.property(instants, (list) => {
        const clock = new Clock();
        let before = 0;
        for (const at of list) {
          clock.observe(at);
          expect(clock.now).toBeGreaterThanOrEqual(before);
          before = clock.now;
        }
      }),
    );
  });
});
