/** What one round of answers gives on. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heldTogether, type Part } from '../../../server/stream/fetch.ts';
import { AHEAD_MILLISECONDS } from '../../../server/stream/partitions.ts';

const part = (partition: number, times: readonly number[], left: number): Part => ({
  partition,
  messages: times.map((at, offset) => ({ offset, at, value: null })),
  next: times.length,
  end: times.length + left,
  at: times.length === 0 ? null : Math.max(...times),
});

describe('answers of several partitions', () => {
  it('are cut where one runs far ahead of another that has more', () => {
    const [ahead, behind] = heldTogether([part(0, [0, AHEAD_MILLISECONDS, 3 * AHEAD_MILLISECONDS], 0), part(1, [0, 1], 5)], []);
    expect(ahead).toMatchObject({ next: 2, at: 3 * AHEAD_MILLISECONDS });
    expect(ahead?.messages).toHaveLength(2);
    expect(behind?.next).toBe(2);
  });

  it('are whole when those behind have nothing more', () => {
    const parts = [part(0, [0, 9 * AHEAD_MILLISECONDS], 7), part(1, [0, 1], 0)];
    expect(heldTogether(parts, [])).toEqual(parts);
  });

  it('wait for a partition that has more and got no room', () => {
    const given = [part(0, [0, 9 * AHEAD_MILLISECONDS], 7)];
    expect(heldTogether(given, [{ at: 5 }])[0]).toMatchObject({ next: 1, at: 9 * AHEAD_MILLISECONDS });
    expect(heldTogether(given, [{ at: -Infinity }])[0]).toMatchObject({ messages: [], next: 0, at: 0 });
  });

  it('always give something on when something came, and never lose what they hold back', () => {
    const times = fc.array(fc.integer({ min: 0, max: 5 * AHEAD_MILLISECONDS }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(times, fc.nat({ max: 3 })), { minLength: 1, maxLength: 4 }), (given) => {
        const parts = given.map(([list, left], partition) => part(partition, list, left));
        const kept = heldTogether(parts, []);
        const count = (all: readonly Part[]): number => all.flatMap(({ messages }) => messages).length;
        expect(count(kept) > 0).toBe(count(parts) > 0);
        for (const one of kept) expect(one.messages).toHaveLength(one.next);
      }),
    );
  });
});
