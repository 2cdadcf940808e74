import { describe, expect, it } from '@jest/globals';
import { hashOf, keyed, Random } from '../../sandbox/random.ts';

describe('chance', () => {
  it('is the same for the same parts and another for others', () => {
    const draw = (...parts: (string | number)[]): number[] => {
      const random = new Random(...parts);
      return Array.from({ length: 5 }, () => random.u32());
    };
    expect(draw(7, 'day', 3)).toEqual(draw(7, 'day', 3));
    expect(draw(7, 'day', 3)).not.toEqual(draw(7, 'day', 4));
    expect(draw(7, 'day', 3)).not.toEqual(draw(8, 'day', 3));
  });

  it('does not confuse where one part ends and the next begins', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  });

  it.each([0.2, 3, 80])('counts around a mean of %p', (mean) => {
    const random = new Random('poisson', mean * 10);
    let sum = 0;
    for (let i = 0; i < 20_000; i++) sum += random.poisson(mean);
    expect(Math.abs(sum / 20_000 - mean)).toBeLessThan(0.05 * mean + 0.02);
  });

  it('makes guids of version 4 that do not repeat', () => {
    const random = new Random('guid');
    const made = new Set(Array.from({ length: 20_000 }, () => random.guid()));
    expect(made.size).toBe(20_000);
    for (const guid of [...made].slice(0, 50))
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('gives each of a list its share', () => {
    const random = new Random('pick');
    const counts = new Map<string, number>();
    for (let i = 0; i < 30_000; i++) {
      const one = random.weighted([
        ['often', 3],
        ['seldom', 1],
      ] as const);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect((counts.get('often') ?? 0) / 30_000).toBeCloseTo(0.75, 1);
    expect(keyed(['a', 'b', 'c'], 'x')).toBe(keyed(['a', 'b', 'c'], 'x'));
  });
});
