import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Duplicates } from '../../../server/core/duplicates.ts';
import { hash32, hash53, join32 } from '../../../server/core/hash.ts';

describe('repeats', () => {
  it('are told exactly, as a set would', () => {
    const keys = fc.array(fc.record({ key: fc.nat({ max: 200 }), day: fc.nat({ max: 3 }) }), { maxLength: 400 });
    fc.assert(
      fc.property(keys, (list) => {
        const duplicates = new Duplicates();
        const seen = new Set<string>();
        for (const { key, day } of list) {
          expect(duplicates.isNew(key + 1, day)).toBe(!seen.has(`${key}/${day}`));
          seen.add(`${key}/${day}`);
        }
      }),
    );
  });

  it('are told among fifty thousand records', () => {
    const duplicates = new Duplicates();
    let wrong = 0;
    for (let i = 0; i < 50_000; i++) if (!duplicates.isNew(hash53(`record ${i}`), 7)) wrong += 1;
    for (let i = 0; i < 50_000; i += 97) if (duplicates.isNew(hash53(`record ${i}`), 7)) wrong += 1;
    expect(wrong).toBe(0);
  });

  it('of days that are let go are new again, others are not', () => {
    const duplicates = new Duplicates();
    duplicates.isNew(5, 10);
    duplicates.isNew(5, 11);
    duplicates.forget(11);
    expect(duplicates.isNew(5, 10)).toBe(true);
    expect(duplicates.isNew(5, 11)).toBe(false);
  });

  it.each([0, 0.5, 1, Number.MAX_SAFE_INTEGER])('are told for the key %p', (key) => {
    const duplicates = new Duplicates();
    expect([duplicates.isNew(key, 1), duplicates.isNew(key, 1)]).toEqual([true, false]);
  });
});

describe('small keys', () => {
  it('are never 0, which marks an empty slot', () => {
    fc.assert(fc.property(fc.string(), fc.integer(), (text, seed) => expect(hash32(text, seed)).toBeGreaterThan(0)));
    fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => expect(join32(a, b)).toBeGreaterThan(0)));
  });

  it('of 53 bits are exact numbers and do not meet among thirty thousand', () => {
    const keys = new Set<number>();
    for (let i = 0; i < 30_000; i++) {
      const key = hash53(`record-${i}`);
      expect(Number.isSafeInteger(key)).toBe(true);
      keys.add(key);
    }
    expect(keys.size).toBe(30_000);
  });

  it('spread over a small table about as evenly as chance', () => {
    const counts = new Array<number>(64).fill(0);
    for (let i = 0; i < 64_000; i++) {
      const bucket = hash32(`203.0.113.${i}`) & 63;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });
});
