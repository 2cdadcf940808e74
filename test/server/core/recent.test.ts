import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Recent } from '../../../server/core/recent.ts';

describe('a map of what is recent', () => {
  it('holds the last that were set, each as it was set last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 200 }), fc.integer({ min: 1, max: 8 }), (keys, most) => {
        const recent = new Recent<number, number>(most);
        keys.forEach((key, turn) => recent.set(key, turn));
        const last = [...new Set([...keys].reverse())].slice(0, most);
        expect(recent.size).toBe(last.length);
        expect([...recent.values()]).toEqual(last.map((key) => keys.lastIndexOf(key)).reverse());
        for (const key of keys) expect(recent.get(key)).toBe(last.includes(key) ? keys.lastIndexOf(key) : undefined);
      }),
    );
  });

  it('forgets in a time that does not grow with what was forgotten', () => {
    const recent = new Recent<number, number>(100_000);
    const started = performance.now();
    for (let key = 0; key < 400_000; key++) recent.set(key, key);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
