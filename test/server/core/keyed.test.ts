import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyed } from '../../../server/core/keyed.ts';

/** Bytes 00 01 02 ... as the key and as the text, as in the reference vectors. */
const REFERENCE = new Keyed(0x03020100, 0x07060504);
const counting = (bytes: number): string =>
  Array.from({ length: bytes / 2 }, (_, i) => String.fromCharCode((2 * i) | ((2 * i + 1) << 8))).join('');
const word = (...bytes: readonly number[]): number => bytes.reduce((sum, byte, i) => sum + byte * 2 ** (8 * i), 0);

describe('a keyed hash', () => {
  it.each([
    [0, word(0xa9, 0x35, 0x9f, 0x5b)],
    [2, word(0xfa, 0x62, 0xa6, 0x03)],
    [4, word(0x2a, 0x6e, 0x46, 0x89)],
  ])('of %d bytes is that of the reference implementation', (bytes, expected) => {
    expect(REFERENCE.of32(counting(bytes))).toBe(expected);
  });

  it('is another one under another key, and exact in 53 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const long = REFERENCE.of53(text);
        expect(Number.isSafeInteger(long) && long >= 0).toBe(true);
        expect(REFERENCE.of32(text)).toBeGreaterThan(0);
        expect(new Keyed(0x03020100, 0x07060505).of53(text)).not.toBe(long);
      }),
    );
  });

  it('tells apart what differs by one character, and never runs together', () => {
    const seen = new Set(Array.from({ length: 200_000 }, (_, i) => REFERENCE.of53(`person${String(i)}@contoso.example`)));
    expect(seen.size).toBe(200_000);
    expect(REFERENCE.of32('a')).not.toBe(REFERENCE.of32('a\0'));
  });
});
