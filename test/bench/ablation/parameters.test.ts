import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CHANGES } from './parameters.ts';
import { rewrite } from './rewrite.ts';

const REPO = join(import.meta.dirname, '../../..');
const named = CHANGES.map((change) => [`${change.parameter} ${change.step}`, change] as const);

describe('the parameters of an ablation', () => {
  it.each(named)('%s is a number of the engine', (_name, { file, edits }) => {
    const source = readFileSync(join(REPO, file), 'utf8');
    expect(rewrite(source, edits)).not.toBe(source);
  });

  it('are each taken up and down once', () => {
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
    const steps = Map.groupBy(CHANGES, ({ parameter }) => parameter);
    expect([...steps].filter(([, changes]) => changes.length !== 2).map(([parameter]) => parameter)).toEqual([]);
  });

  it('keep the budget whole', () => {
    const shares = CHANGES.filter(({ parameter }) => parameter === 'budget.SHARE').map(({ edits }) => edits.map(({ to }) => Number(to)));
    expect(shares.map((parts) => parts.reduce((sum, part) => sum + part, 0))).toEqual([1, 1]);
  });
});
