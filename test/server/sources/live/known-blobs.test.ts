import { describe, expect, it } from '@jest/globals';
import { KnownBlobs } from '../../../../server/sources/live/known-blobs.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

describe('blobs that were handed on', () => {
  it('are known, with those that an earlier start knew', () => {
    const known = new KnownBlobs(new Map([['before', 10 * DAY]]), 10 * DAY);
    known.add({ name: 'now', created: 10 * DAY + 60 }, 3 * DAY);
    expect(['before', 'now', 'never'].map((name) => known.has(name))).toEqual([true, true, false]);
    expect(known.from).toBe(10 * DAY);
    expect([...known.since(10 * DAY + 1)]).toEqual([['now', 10 * DAY + 60]]);
  });

  it('take no more memory after a year than after the week for which Microsoft lists them, and none of that week is missing', () => {
    const known = new KnownBlobs(new Map(), 0);
    const countAfter = (days: number): number => {
      for (let created = (days - 8) * DAY; created < days * DAY; created += 300)
        known.add({ name: `blob of ${String(created)}`, created }, created - WEEK);
      return known.since(0).size;
    };
    const afterAWeek = countAfter(8);
    expect(afterAWeek).toBe((7 * DAY) / 300 + 1);
    expect(countAfter(365)).toBe(afterAWeek);
    expect(known.from).toBeGreaterThan(365 * DAY - WEEK - 2 * 300);
    expect(known.from).toBeLessThanOrEqual(365 * DAY - WEEK);
  });

  it('are bounded when all come within the week, and say from when on none is missing', () => {
    const known = new KnownBlobs(new Map(), 0);
    for (let number = 0; number < 60_000; number++) known.add({ name: `blob ${String(number)}`, created: number }, -WEEK);
    expect(known.since(0).size).toBe(50_000);
    expect(known.from).toBe(10_000);
    expect([known.has('blob 9999'), known.has('blob 10000')]).toEqual([false, true]);
  });
});
