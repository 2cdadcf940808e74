import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inStatements } from '../../../server/store/rows.ts';

it('rows go into statements of few different sizes: all of them, in order, and in no more statements than needed', () => {
  const sizes = new Set<number>();
  fc.assert(
    fc.property(fc.nat(1_000), (count) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const groups = [...inStatements(items)];
      expect(groups.flat()).toEqual(items);
      expect(groups.length).toBeLessThanOrEqual(Math.floor(count / 64) + 6);
      for (const group of groups) sizes.add(group.length);
    }),
  );
  expect([...sizes].every((size) => [1, 2, 4, 8, 16, 32, 64].includes(size))).toBe(true);
});
