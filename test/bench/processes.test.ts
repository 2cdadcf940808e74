import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewAtOnce } from './processes.ts';

describe('a few at once', () => {
  it('give their results in the order of the items, and never more work than that at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 }), async (most, waits) => {
        let working = 0;
        let peak = 0;
        const results = await fewAtOnce(most, waits, async (wait) => {
          peak = Math.max(peak, ++working);
          await setTimeout(wait);
          working -= 1;
          return wait * 2;
        });
        expect(results).toEqual(waits.map((wait) => wait * 2));
        expect(peak).toBe(Math.min(most, waits.length));
      }),
      { numRuns: 30 },
    );
  });

  it('fail when one of them does', async () => {
    const work = (item: number): Promise<number> => (item === 2 ? Promise.reject(new RangeError('two')) : Promise.resolve(item));
    await expect(fewAtOnce(2, [1, 2, 3], work)).rejects.toThrow('two');
  });
});
