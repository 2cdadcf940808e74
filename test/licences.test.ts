import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BUILD_ONLY, COMPATIBLE, licensed, PAGE } from './licences.ts';

const all = licensed();

describe('the licences of all packages', () => {
  it('may stand beside Apache-2.0 in what runs', () => {
    expect(all.filter(({ licence, runs }) => runs && licence !== null && !COMPATIBLE.has(licence))).toEqual([]);
  });

  it('are compatible in what builds and tests too, or it is said why they may be used', () => {
    expect(all.filter(({ licence }) => licence !== null && !COMPATIBLE.has(licence) && !(licence in BUILD_ONLY))).toEqual([]);
  });

  it('stand in docs/licences.md (`npm run licences` writes it)', () => {
    const text = readFileSync(PAGE, 'utf8');
    expect(all.filter(({ name, licence, runs }) => runs && licence !== null && !text.includes(name)).map(({ name }) => name)).toEqual([]);
  });
});
