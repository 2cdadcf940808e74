import { describe, expect, it } from '@jest/globals';
import { Deeds, FEATURES, TrailingDay } from './account-day.ts';
import { HalfSpaceForest } from './half-space-forest.ts';
import { HalfSpaceTrees } from './half-space-trees.ts';
import type { RawRecord } from './rival.ts';
import {
  ANN,
  auditSignIn,
  cmdlet,
  DAYS,
  download,
  failing,
  graphSignIn,
  HOUR,
  LYON,
  MADISON,
  NINE,
  PLACES,
  sending,
  tell,
} from './story.ts';

const SMALL = { trees: 15, depth: 6, window: 50, seed: 7 };
/** Points around the middle of the square, always the same. */
const middle = (i: number): readonly number[] => [0.45 + 0.1 * ((i * 0.618) % 1), 0.45 + 0.1 * ((i * 0.755) % 1)];

describe('the forest', () => {
  it('says nothing before its first window is full', () => {
    const forest = new HalfSpaceForest(2, SMALL);
    for (let i = 0; i < 49; i++) forest.learn(middle(i));
    expect(forest.score([0.5, 0.5])).toBeNull();
    forest.learn(middle(49));
    expect(forest.score([0.5, 0.5])).not.toBeNull();
  });

  it('finds odd what lies apart, and forgets what was usual a window ago', () => {
    const forest = new HalfSpaceForest(2, SMALL);
    for (let i = 0; i < 100; i++) forest.learn(middle(i));
    const usual = forest.score([0.5, 0.5]) ?? 0;
    const odd = forest.score([0.05, 0.95]) ?? 0;
    expect(odd).toBeGreaterThan(usual + 1);
    for (let i = 0; i < 50; i++) forest.learn([0.05, 0.95]);
    expect(forest.score([0.05, 0.95])).toBeLessThan(forest.score([0.5, 0.5]) ?? 0);
  });

  it('scores 0 where everything sits in one spot', () => {
    const forest = new HalfSpaceForest(2, SMALL);
    for (let i = 0; i < 50; i++) forest.learn([0.5, 0.5]);
    expect(forest.score([0.5, 0.5])).toBeCloseTo(0, 3);
  });

  it('grows the same trees from the same seed', () => {
    const scores = [7, 7, 8].map((seed) => {
      const forest = new HalfSpaceForest(2, { ...SMALL, seed });
      for (let i = 0; i < 50; i++) forest.learn(middle(i));
      return forest.score([0.3, 0.6]);
    });
    expect(scores[0]).toBe(scores[1]);
    expect(scores[0]).not.toBe(scores[2]);
  });
});

describe('what an account did within a day', () => {
  const of = (records: readonly RawRecord[]): Record<string, number> => {
    const deeds = new Deeds(PLACES);
    const day = new TrailingDay();
    for (const record of records) {
      const deed = deeds.read(record);
      if (deed !== null) day.add(deed);
    }
    const totals = day.totals();
    return Object.fromEntries(FEATURES.map((feature, index) => [feature, totals[index] ?? 0] as const).filter(([, total]) => total > 0));
  };

  it('counts each kind', () => {
    const records = [
      graphSignIn(NINE, MADISON),
      graphSignIn(NINE + HOUR, MADISON),
      graphSignIn(NINE, LYON, failing(50126)),
      cmdlet(NINE, 'New-InboxRule', { Name: 'x' }),
      sending(NINE, 12),
      download(NINE, 'a'),
    ];
    expect(of(records)).toEqual({
      'sign-ins': 2,
      'failed sign-ins': 1,
      addresses: 1,
      'new operators': 1,
      'new countries': 1,
      'new programs': 1,
      'rules made': 1,
      'mails sent': 1,
      recipients: 12,
      'files downloaded': 1,
    });
  });

  it('forgets what was a day ago, and finds the hour of a late record', () => {
    expect(of([download(NINE, 'a'), download(NINE + 25 * HOUR, 'b')])).toEqual({ 'files downloaded': 1 });
    expect(of([download(NINE + 20 * HOUR, 'b'), download(NINE, 'a')])).toEqual({ 'files downloaded': 2 });
    expect(of([download(NINE + 25 * HOUR, 'b'), download(NINE, 'a')])).toEqual({ 'files downloaded': 1 });
  });
});

describe('half-space trees', () => {
  /** Forty people who sign in twice a day and open a few files. */
  const office = (days: number): readonly RawRecord[] =>
    Array.from({ length: days * 40 }, (_, i) => {
      const who = `p${i % 40}@contoso.example`;
      const at = NINE + Math.floor(i / 40) * DAYS;
      const files = 1 + ((i * 7) % 5);
      return [
        auditSignIn(at, MADISON, { UserId: who }),
        ...Array.from({ length: files }, (_, n) => download(at + n * 60_000, `${i}-${n}`, { UserId: who })),
      ];
    }).flat();

  it('tells of a day unlike all others, once it has seen enough, and of no other', () => {
    const at = NINE + 20 * DAYS;
    const theft = Array.from({ length: 400 }, (_, n) => download(at + n * 1000, `stolen-${n}`));
    const rival = new HalfSpaceTrees(PLACES, { ...SMALL, depth: 8, window: 100 });
    tell(rival, office(20));
    const said = tell(rival, [auditSignIn(at, LYON), sending(at, 90), cmdlet(at, 'New-InboxRule', { Name: 'x' }), ...theft]);
    const usual = tell(
      rival,
      office(21)
        .slice(-3)
        .map((record) => ({ ...record, CreationTime: '2026-03-23T09:00:00', Id: 'new' })),
    );
    expect(said.at(-1)).toMatchObject({ account: ANN });
    expect(Math.max(...said.map((alert) => alert.score))).toBeGreaterThan(Math.max(0, ...usual.map((alert) => alert.score)));
  });
});
