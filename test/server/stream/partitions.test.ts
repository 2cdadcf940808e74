/** Where each partition stands, and which is asked next. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCursor, shareRead, writeCursor } from '../../../server/stream/cursor.ts';
import { Partitions } from '../../../server/stream/partitions.ts';

const MINUTE = 60_000;
const offsets = (...all: number[]): ReadonlyMap<number, number> => new Map(all.map((offset, number) => [number, offset]));
const at = (topic: string | null, ...next: number[]) => ({ topic, next: offsets(...next), first: null });

describe('partitions', () => {
  it('without a cursor begin at the earliest message that is left', () => {
    const partitions = new Partitions(null);
    expect(partitions.settle('t', offsets(5, 0), offsets(9, 0))).toEqual([]);
    expect(new Map(partitions.due().now.map(({ partition, next }) => [partition, next]))).toEqual(offsets(5, 0));
    expect(shareRead(partitions.cursor())).toBe(0);
  });

  it('with a cursor go on where it says', () => {
    const partitions = new Partitions(at('t', 7, 3));
    expect(partitions.settle('t', offsets(5, 0), offsets(9, 8))).toEqual([]);
    expect(partitions.cursor()).toEqual(at('t', 7, 3));
    expect(shareRead(partitions.cursor())).toBe(1);
  });

  it('say how many messages were gone before they were read, and go on from the earliest left', () => {
    const partitions = new Partitions(at('t', 7, 3));
    expect(partitions.settle('t', offsets(20, 0), offsets(25, 8))).toEqual([{ partition: 0, messages: 13 }]);
    expect(partitions.cursor().next).toEqual(offsets(20, 3));
  });

  it('read all of a topic that was made anew, even when it is longer than the one before', () => {
    const partitions = new Partitions(at('old', 7));
    expect(partitions.settle('new', offsets(0), offsets(100))).toEqual([{ partition: 0, messages: null }]);
    expect(partitions.cursor()).toEqual(at('new', 0));
  });

  it('notice a shorter topic where the broker gives no id', () => {
    const partitions = new Partitions(at(null, 7));
    expect(partitions.settle(null, offsets(0), offsets(5))).toEqual([{ partition: 0, messages: null }]);
    expect(partitions.cursor().next).toEqual(offsets(0));
  });

  it('that are added later begin at their first message', () => {
    const partitions = new Partitions(at('t', 7));
    partitions.settle('t', offsets(0), offsets(9));
    expect(partitions.lacks(1)).toBe(false);
    expect(partitions.lacks(3)).toBe(true);
    expect(partitions.settle('t', offsets(0, 0, 0), offsets(9, 4, 0))).toEqual([]);
    expect(partitions.cursor().next).toEqual(offsets(7, 0, 0));
    expect(shareRead(partitions.cursor())).toBe(1);
  });

  it('are compared again when the broker denies an offset', () => {
    const partitions = new Partitions(at('t', 7));
    partitions.settle('t', offsets(0), offsets(9));
    partitions.doubt();
    expect(partitions.cursor().next).toEqual(offsets(7));
    expect(partitions.lacks(1)).toBe(true);
    expect(partitions.settle('t', offsets(8), offsets(9))).toEqual([{ partition: 0, messages: 1 }]);
  });

  it('far ahead in time wait for those behind, and only while those have more', () => {
    const partitions = new Partitions(null);
    partitions.settle('t', offsets(0, 0, 0), offsets(10, 10, 0));
    partitions.took(0, 5, 10, 60 * MINUTE);
    partitions.took(1, 5, 10, 20 * MINUTE);
    expect(partitions.due().now.map(({ partition }) => partition)).toEqual([2, 1]);
    expect(partitions.due().later).toMatchObject([{ partition: 0, at: 60 * MINUTE }]);
    partitions.took(1, 10, 10, 25 * MINUTE);
    expect(partitions.due().now.map(({ partition }) => partition)).toEqual([2, 1, 0]);
  });

  it('always leave something to ask, and all are read in the end', () => {
    const lengths = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 4 }), (minutes, atOnce) => {
        const written = minutes.map((list) => [...list].sort((a, b) => a - b));
        const ends = offsets(...written.map(({ length }) => length));
        let partitions = new Partitions(null);
        partitions.settle('t', offsets(...written.map(() => 0)), ends);
        let seen = 0;
        for (let round = 0; round < 200 && seen < written.flat().length; round += 1) {
          const due = partitions.due().now;
          expect(due.length).toBeGreaterThan(0);
          for (const { partition: number, next } of due) {
            const taken = (written[number] ?? []).slice(next, next + atOnce);
            seen += taken.length;
            partitions.took(number, next + taken.length, ends.get(number) ?? 0, taken.length === 0 ? null : (taken.at(-1) ?? 0) * MINUTE);
          }
          // A restart at any moment changes nothing.
          partitions = new Partitions(readCursor(writeCursor(partitions.cursor())));
          partitions.settle('t', offsets(...written.map(() => 0)), ends);
        }
        expect(partitions.cursor().next).toEqual(ends);
        expect(shareRead(partitions.cursor())).toBe(1);
      }),
    );
  });
});
