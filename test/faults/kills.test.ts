/** The same as `npm run test:faults`, with fewer kills: what was killed over and over holds what its own log gives, and what an undisturbed run holds. */
import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.ts';
import { killRun } from './kills.ts';

const KILLS = 20;
const SEED = 1;

describe('a service that is killed over and over', () => {
  it(`${String(KILLS)} times (seed ${String(SEED)}) loses nothing and tells nothing twice`, async () => {
    const result = await killRun({ kills: KILLS, seed: SEED, say: () => undefined });
    expect(result.held.verdicts.length).toBeGreaterThan(500);
    expect(result.held.incidents.length).toBeGreaterThan(0);
    expect(differences(result)).toEqual([]);
  }, 1_800_000);
});
