import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../server/core/rate.ts';
import { Threads } from '../../../server/core/threads.ts';

const START = Date.parse('2026-09-07T00:00:00Z');

describe('threads', () => {
  it('are known for six weeks at least and thirteen at most', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 12 * DAY }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (between) => {
        const threads = new Threads();
        const at = between.reduce<number[]>((times, gap) => [...times, (times.at(-1) ?? START) + gap], []);
        at.forEach((time, id) => threads.set(id, [id], time));
        const now = at.at(-1) ?? START;
        for (const [id, time] of at.entries()) {
          if (now - time < 45 * DAY) expect(threads.get(id)).toEqual([id]);
          if (now - time >= 102 * DAY) expect(threads.get(id)).toBeUndefined();
        }
      }),
    );
  });

  it('take no more memory after five years than after three months', () => {
    const threads = new Threads();
    const mostBy = (days: number): number => {
      let most = 0;
      for (let hour = (days - 90) * 24; hour < days * 24; hour++) {
        threads.set(hour, [], START + (hour * DAY) / 24);
        most = Math.max(most, threads.size);
      }
      return most;
    };
    expect(mostBy(90)).toBe(90 * 24);
    expect(mostBy(5 * 360)).toBe(90 * 24);
  });

  it('of one day are bounded too: the latest are known', () => {
    const threads = new Threads();
    for (let id = 0; id < 600_000; id++) threads.set(id, [], START);
    expect(threads.size).toBeLessThanOrEqual(250_000);
    expect([threads.get(0), threads.get(600_000 - 125_000), threads.get(599_999)]).toEqual([undefined, [], []]);
  });
});
