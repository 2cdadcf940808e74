import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alarm, instant, labelsOf, takeover } from './labelled.ts';
import {
  cutFor,
  falseAlarms,
  type Intrusion,
  type Labels,
  median,
  outcomes,
  poissonInterval,
  promisedCut,
  recall,
  scorecard,
} from './measure.ts';

const labels = (...intrusions: Intrusion[]): Labels =>
  labelsOf(intrusions, [
    { kind: 'travel', account: 'bo', from: instant(14), until: instant(19) },
    { kind: 'new-phone', account: 'bo', from: instant(16), until: instant(17) },
  ]);

describe('an alarm', () => {
  it.each([
    ['while the intruder is in', 21, true],
    ['two days after the last act', 25, true],
    ['four days after it', 27, false],
    ['the day before the first act', 19, false],
  ])('%s is right: %p', (_when, day, right) => {
    const card = scorecard('x', labels(takeover('ann', 'a')), [alarm('ann', day, 60)]);
    expect(card.hits[0]?.scores.length).toBe(right ? 1 : 0);
    expect(card.wrong.length).toBe(right ? 0 : 1);
  });

  it('on somebody else is false, and explained by the most particular honest thing of that day', () => {
    const card = scorecard('x', labels(takeover('ann', 'a')), [alarm('bo', 16.5, 60), alarm('cy', 16.5, 60)]);
    expect(card.wrong.map(({ cause }) => cause)).toEqual(['new-phone', 'ordinary']);
  });

  it('before intruders may come is not counted, and mail alone is no takeover', () => {
    const card = scorecard('x', labels(takeover('ann', 'a', { kind: 'inbound' })), [alarm('bo', 5, 60), alarm('ann', 21, 60)]);
    expect(card.hits).toEqual([]);
    expect(card.wrong).toHaveLength(1);
    expect(card.accountDays).toBeCloseTo(2_000, 6);
  });
});

describe('before harm', () => {
  it.each([
    ['told and known before', 21, 21, [true, true]],
    ['told before, delivered after', 21, 22.5, [true, false]],
    ['told by the harm itself', 22, 22, [false, false]],
  ])('%s', (_what, day, knownDay, [told, known]) => {
    const card = scorecard('x', labels(takeover('ann', 'a')), [alarm('ann', day, 60, knownDay)]);
    expect(outcomes([card], 50)[0]).toMatchObject({ caught: true, beforeHarm: told, knownBeforeHarm: known });
  });
});

describe('the cut', () => {
  it('lets at most the budget through, however scores tie', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (scores, budget) => {
        const card = scorecard(
          'x',
          labels(),
          scores.map((score, i) => alarm(`p${i}`, 20, score)),
        );
        const through = falseAlarms([card], cutFor(budget, [card])).length;
        expect((1000 * through) / card.accountDays).toBeLessThanOrEqual(budget);
      }),
    );
  });

  it('is 50 for a promised 1 and rises with stricter promises', () => {
    expect(promisedCut(1)).toBe(50);
    expect(promisedCut(0.1)).toBeCloseTo(62.5, 9);
  });
});

describe('recall', () => {
  it('weighs every scenario the same', () => {
    const often = Array.from({ length: 9 }, (_, i) => takeover(`o${i}`, 'often'));
    const card = scorecard('x', labels(...often, takeover('ann', 'once')), [alarm('ann', 21, 60)]);
    expect(recall(outcomes([card], 50), ({ caught }) => caught)).toBeCloseTo(0.5, 9);
  });
});

describe('the figures', () => {
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('a count of %p has the 95%% interval %p to %p', (count, low, high) => {
    expect(poissonInterval(count)[0]).toBeCloseTo(low, 2);
    expect(poissonInterval(count)[1]).toBeCloseTo(high, 2);
  });

  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 3], 2.5],
  ])('the median of %p is %p', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
