import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HandedOn } from '../../../../server/sources/live/handed-on.ts';

const DAY = 86_400;

describe('what was handed on', () => {
  it('is known until what happened then is not listed again', () => {
    const handedOn = new HandedOn();
    handedOn.add('early', 10 * DAY);
    handedOn.add('late', 12 * DAY);
    handedOn.forget(12 * DAY);
    expect([handedOn.has('early'), handedOn.has('late')]).toEqual([false, true]);
  });

  it('is known for longer when it was met again later, and no shorter when a look back met it', () => {
    const handedOn = new HandedOn();
    handedOn.add('twice', 10 * DAY);
    handedOn.add('once', 11 * DAY);
    handedOn.add('twice', 12 * DAY);
    handedOn.add('twice', 9 * DAY);
    handedOn.forget(12 * DAY);
    expect([handedOn.has('twice'), handedOn.has('once')]).toEqual([true, false]);
  });

  it('never forgets what may be listed again, in whatever order it came', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(100)), { maxLength: 200 }), fc.nat(100), (met, before) => {
        const handedOn = new HandedOn();
        const latest = new Map<string, number>();
        for (const [name, at] of met) {
          handedOn.add(String(name), at);
          latest.set(String(name), Math.max(at, latest.get(String(name)) ?? 0));
        }
        handedOn.forget(before);
        for (const [name, at] of latest) if (at >= before) expect(handedOn.has(name)).toBe(true);
      }),
    ));

  it('takes no more memory after a year than after the week for which it remembers, though records come late and again', () => {
    const handedOn = new HandedOn();
    const LATE = 90;
    const sizeAfter = (days: number): number => {
      for (let minute = (days - 8) * 1_440; minute < days * 1_440; minute++) {
        for (const late of [0, (minute * 37) % LATE, LATE]) handedOn.add(`record of minute ${String(minute - late)}`, (minute - late) * 60);
        handedOn.forget(minute * 60 - 7 * DAY);
      }
      return handedOn.size;
    };
    for (const days of [8, 365]) {
      const size = sizeAfter(days);
      expect(size).toBeGreaterThan(7 * 1_440);
      expect(size).toBeLessThanOrEqual(7 * 1_440 + LATE + 1);
    }
  });

  it('is bounded even when everything happens at once', () => {
    const handedOn = new HandedOn();
    for (let name = 0; name < 120_000; name++) {
      handedOn.add(String(name), DAY);
      handedOn.forget(0);
    }
    expect([handedOn.size, handedOn.has('0'), handedOn.has('119999')]).toEqual([100_000, false, true]);
  });
});
