import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Runs } from './contest.ts';
import { DAY, type Score } from './measure.ts';

const score = (day: number, value: number): Score => ({ at: day * DAY, knownAt: day * DAY, score: value });
const said = (alerts: readonly (readonly [string, number, number])[]) => {
  const runs = new Runs();
  for (const [account, day, value] of alerts) runs.add(account, score(day, value));
  return runs.alarms;
};
const days = (alarms: ReturnType<typeof said>): number[][] => alarms.map(({ openedAt, updatedAt }) => [openedAt / DAY, updatedAt / DAY]);

describe('alerts of a rule', () => {
  it.each<[string, (readonly [string, number, number])[], number[][]]>([
    [
      'join within a day',
      [
        ['ann', 1, 5],
        ['ann', 1.9, 5],
      ],
      [[1, 1.9]],
    ],
    [
      'join at exactly a day',
      [
        ['ann', 1, 5],
        ['ann', 2, 5],
      ],
      [[1, 2]],
    ],
    [
      'part after more than a day',
      [
        ['ann', 1, 5],
        ['ann', 2.1, 5],
      ],
      [
        [1, 1],
        [2.1, 2.1],
      ],
    ],
    [
      'go on joining as long as the next one comes',
      [
        ['ann', 1, 5],
        ['ann', 1.8, 5],
        ['ann', 2.6, 5],
      ],
      [[1, 2.6]],
    ],
    [
      'on two accounts never join',
      [
        ['ann', 1, 5],
        ['bo', 1, 5],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'that come late and out of order do not turn time back',
      [
        ['ann', 2, 5],
        ['ann', 1.5, 5],
        ['ann', 2.9, 5],
      ],
      [[2, 2.9]],
    ],
  ])('%s', (_claim, alerts, spans) => {
    expect(days(said(alerts))).toEqual(spans);
  });

  it('keep only scores that rise', () => {
    const [alarm] = said([
      ['ann', 1, 5],
      ['ann', 1.1, 5],
      ['ann', 1.2, 4],
      ['ann', 1.3, 7],
    ]);
    expect(alarm?.scores.map((one) => one.score)).toEqual([5, 7]);
  });

  it('lose no account, no day and no highest score, and count once what an analyst would look at once', () => {
    const alert = fc.tuple(fc.constantFrom('ann', 'bo', 'cy'), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(alert, { maxLength: 60 }), (drawn) => {
        const alerts = drawn.map(([account, tenth, value]) => [account, tenth / 10, value] as const).sort((a, b) => a[1] - b[1]);
        const alarms = said(alerts);
        for (const account of ['ann', 'bo', 'cy']) {
          const own = alarms.filter((alarm) => alarm.account === account);
          const theirs = alerts.filter(([whose]) => whose === account).map(([, day, value]) => ({ at: day * DAY, value }));
          for (const { at, value } of theirs) {
            const within = own.filter(({ openedAt, updatedAt }) => openedAt <= at && at <= updatedAt);
            expect(within).toHaveLength(1);
            expect(Math.max(...(within[0]?.scores.map((one) => one.score) ?? []))).toBeGreaterThanOrEqual(value);
          }
          const starts = theirs.filter(({ at }, i) => i === 0 || at - (theirs[i - 1]?.at ?? at) > DAY);
          expect(own.map(({ openedAt }) => openedAt)).toEqual(starts.map(({ at }) => at));
        }
      }),
    );
  });
});
