import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { growthOf } from './growth.ts';

const line = (slope: number, count: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, index) => [index * 10, 500 + slope * index * 10]);

it('growth of a straight line is its slope', () =>
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 3, max: 40 }), (slope, count) => {
      expect(growthOf(line(slope, count))).toBeCloseTo(slope);
    }),
  ));

it('a leap that stays counts wherever it comes in between; one high look does not', () => {
  const points = line(0, 20);
  for (let from = 6; from <= 14; from++) expect(growthOf(points.map(([x, y], index) => [x, index >= from ? y + 1_400 : y]))).toBe(10);
  for (let at = 0; at < 20; at++) expect(growthOf(points.map(([x, y], index) => [x, index === at ? y + 1_400 : y]))).toBe(0);
});

it('two looks say nothing of growth', () => expect(growthOf(line(7, 2))).toBe(0));
