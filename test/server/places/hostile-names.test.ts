import { describe, expect, it } from '@jest/globals';
import { cityName, countryCode, regionName } from '../../../server/places/names.ts';
import { readOffices } from '../../../server/places/offices.ts';

describe('names of places that mean harm', () => {
  it.each(['(a) ', ' (', '(', 'a ', "'"])('are cut before patterns see them: %s', (piece) => {
    const long = piece.repeat(1_000_000);
    const started = performance.now();
    expect((cityName(long) ?? '').length).toBeLessThanOrEqual(200);
    expect((regionName('US', long) ?? '').length).toBeLessThanOrEqual(200);
    expect(countryCode(long)).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('offices that mean harm', () => {
  it('are told in short notes, however deep and long what stands where an address should', () => {
    const notes: string[] = [];
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    readOffices({ offices: [{ name: 'Here', knownEgress: [deep, 'x'.repeat(1_000_000), null] as unknown as string[] }] }, notes);
    expect(notes).toHaveLength(3);
    expect(Math.max(...notes.map(({ length }) => length))).toBeLessThan(200);
  });
});
