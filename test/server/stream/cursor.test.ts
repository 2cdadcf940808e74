/** Where a stream goes on, as it is stored. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cursor, readCursor, shareRead, writeCursor } from '../../../server/stream/cursor.ts';

const offsets = fc
  .array(fc.tuple(fc.nat({ max: 1999 }), fc.nat({ max: 2 ** 31 - 1 })), { maxLength: 12 })
  .map((pairs) => new Map(pairs.sort(([a], [b]) => a - b)));
const cursor: fc.Arbitrary<Cursor> = fc.record({
  topic: fc.option(fc.uuid()),
  next: offsets,
  first: fc.option(fc.record({ until: offsets, of: fc.integer({ min: 1, max: 2 ** 40 }) })),
});

describe('a cursor', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(cursor, (one) => expect(readCursor(writeCursor(one))).toEqual(one)));
  });

  it.each([
    '',
    'null',
    '[]',
    '7',
    '{}',
    '{"next":[]}',
    '{"next":{"0":-1}}',
    '{"next":{"0":1.5}}',
    '{"next":{"x":1}}',
    '{"next":{"0":"1"}}',
  ])('is refused when it is %j', (text) => {
    expect(() => readCursor(text)).toThrow(expect.objectContaining({ code: 'CURSOR_UNREADABLE' }));
  });

  it('is refused or read, never anything else, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readCursor(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'CURSOR_UNREADABLE' });
        }
      }),
    );
  });
});

describe('the share of the first history', () => {
  it('is what was read of what there was when reading began', () => {
    const first = {
      until: new Map([
        [0, 100],
        [1, 300],
      ]),
      of: 400,
    };
    expect(
      shareRead({
        next: new Map([
          [0, 0],
          [1, 0],
        ]),
        first,
      }),
    ).toBe(0);
    expect(
      shareRead({
        next: new Map([
          [0, 100],
          [1, 100],
        ]),
        first,
      }),
    ).toBe(0.5);
    expect(
      shareRead({
        next: new Map([
          [0, 150],
          [1, 300],
        ]),
        first,
      }),
    ).toBe(1);
  });

  it('is 1 ever after', () => {
    expect(shareRead({ next: new Map(), first: null })).toBe(1);
  });

  it('lies between 0 and 1, and is 1 only when nothing is left', () => {
    fc.assert(
      fc.property(cursor, (one) => {
        const share = shareRead(one);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
