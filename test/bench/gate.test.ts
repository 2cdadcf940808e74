import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf } from './figures.ts';
import { compare, type GateFigures, gateFigures, lines, TOLERATED } from './gate.ts';
import { alarm, labelsOf, takeover } from './labelled.ts';
import { scorecard } from './measure.ts';

const STORED: GateFigures = {
  accountDays: 4_800,
  takeovers: 18,
  falseAlerts: 5,
  told: 14,
  toldBeforeHarm: 10,
  toldAtOneInHindsight: 13,
};
const failing = (now: Partial<GateFigures>): string[] =>
  compare({ ...STORED, ...now }, STORED)
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ figure }) => figure);

describe('the gate', () => {
  it.each<[string, Partial<GateFigures>, string[]]>([
    ['lets the stored figures pass', {}, []],
    ['forgives one takeover less', { told: 13 }, []],
    ['stops two less', { told: 12 }, ['takeovers told at a promised 1']],
    ['stops two less before harm', { toldBeforeHarm: 8 }, ['takeovers told before harm at a promised 1']],
    ['stops two less at equal false alerts', { toldAtOneInHindsight: 11 }, ['takeovers told at 1 in hindsight']],
    ['forgives two more false alerts', { falseAlerts: 7 }, []],
    ['stops three more', { falseAlerts: 8 }, ['false alerts at a promised 1']],
    ['stops at a tenant with other takeovers', { takeovers: 19 }, ['the tenant']],
    ['stops at a tenant with other account-days', { accountDays: 4_801 }, ['the tenant']],
  ])('%s', (_claim, now, figures) => {
    expect(failing(now)).toEqual(figures);
  });

  it('never trades a lost figure for a gained one', () => {
    const count = fc.integer({ min: 0, max: 18 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 0, max: 40 }), (told, toldBeforeHarm, toldAtOneInHindsight, falseAlerts) => {
        const lost =
          told < STORED.told - TOLERATED.takeovers ||
          toldBeforeHarm < STORED.toldBeforeHarm - TOLERATED.takeovers ||
          toldAtOneInHindsight < STORED.toldAtOneInHindsight - TOLERATED.takeovers ||
          falseAlerts > STORED.falseAlerts + TOLERATED.falseAlerts;
        expect(failing({ told, toldBeforeHarm, toldAtOneInHindsight, falseAlerts }).length > 0).toBe(lost);
      }),
    );
  });

  it('says when figures are better, and how to keep them', () => {
    const said = lines(compare({ ...STORED, told: 15, falseAlerts: 3 }, STORED));
    expect(said.filter((line) => line.startsWith('better'))).toHaveLength(2);
    expect(said.join('\n')).toContain('--store');
    expect(lines(compare(STORED, STORED)).join('\n')).not.toContain('--store');
  });

  it('closes with what passed and what failed', () => {
    expect(lines(compare({ ...STORED, told: 3 }, STORED)).at(-1)).toBe('3 passed, 1 failed');
    expect(lines(compare({ ...STORED, told: 15 }, STORED)).at(-1)).toBe('4 passed, 0 failed');
  });
});

describe('the figures', () => {
  const labels = labelsOf([takeover('early', 'a'), takeover('late', 'b'), takeover('faint', 'b')]);
  const alarms = [alarm('early', 21, 60), alarm('late', 22.5, 50), alarm('faint', 21, 48), alarm('x', 21, 55), alarm('y', 21, 47)];

  it('count takeovers at the promise, where a score of exactly 50 alerts, and at the cut of hindsight', () => {
    expect(gateFigures(figuresOf([scorecard('x', labels, alarms)]))).toEqual({
      accountDays: 2_000,
      takeovers: 3,
      falseAlerts: 1,
      told: 2,
      toldBeforeHarm: 1,
      toldAtOneInHindsight: 3,
    });
  });

  it('give every scenario the same weight in shares', () => {
    expect(figuresOf([scorecard('x', labels, alarms)]).promised).toEqual({ caught: 2, beforeHarm: 1, recall: 0.75, recallBeforeHarm: 0.5 });
  });
});
