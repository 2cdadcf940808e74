import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TELLTALE } from './contest.ts';
import type { Section } from './document.ts';
import { goals, REASONS } from './goals.ts';
import { alarm, instant, labelsOf, takeover } from './labelled.ts';
import { scorecard } from './measure.ts';

function section(profile: string, told: Readonly<Record<string, number>>, falseAlerts = 0): Section {
  const labels = labelsOf(
    ['mass-mailing', 'bank-details'].map((scenario) => takeover(scenario, scenario, { firstHarmAt: instant(21), until: instant(22) })),
  );
  const alarms = [
    ...Object.entries(told).map(([account, day]) => alarm(account, day, 70)),
    ...Array.from({ length: falseAlerts }, (_, i) => alarm(`honest-${i}`, 25, 70)),
  ];
  const contest = {
    plan: { seed: 101, profile, people: 100, days: 30 },
    cards: [scorecard(TELLTALE, labels, alarms)],
    messages: { honest: { outOfCharacter: [], solicitation: [] }, fraud: [] },
  };
  return { profile, contests: [contest], text: '' };
}
const row = (text: string, goal: string): string => text.split('\n').find((line) => line.startsWith(`| ${goal}`)) ?? '';

describe('goals of the benchmark', () => {
  it('are met when both are told before harm and two false alerts came of a promised two', () => {
    const text = goals([section('default', { 'mass-mailing': 20.5, 'bank-details': 20.5 }, 2)]);
    expect(row(text, 'recall of account takeovers')).toMatch(/100\.0% of 2 .*\| met/u);
    expect(row(text, 'realised')).toMatch(/1\.00 .*\| met/u);
    expect(row(text, 'kind of case B')).toMatch(/1 of 1, 1 before harm .*\| met/u);
    expect(text).toContain('more often than not');
  });

  it('are said not to be met when an intrusion is told after its harm, with the reason', () => {
    const text = goals([section('default', { 'mass-mailing': 20.5, 'bank-details': 21.5 }, 2)]);
    expect(row(text, 'recall before harm')).toContain('not met');
    expect(row(text, 'kind of case A')).not.toContain('not met');
    expect(row(text, 'kind of case B')).toContain('not met');
    expect(text).toContain(`**bank-details** (1 of 1 told, 0 before harm): ${REASONS['bank-details']}`);
  });

  it.each([
    ['wasted', 1, true],
    ['kept', 2, false],
    ['broken', 3, true],
  ])('a promise that was %s is judged as such', (_, falseAlerts, missed) => {
    expect(row(goals([section('default', {}, falseAlerts)]), 'realised').includes('not met')).toBe(missed);
  });

  it('of profiles that were not run are not spoken of', () => {
    expect(goals([section('remote', {})])).toBe('');
    expect(goals([section('default', {})])).not.toContain('device management');
    expect(goals([section('no-mdm', {})])).toContain('recall without device management');
  });

  it('give reasons only for kinds of intrusion that there are', () => {
    const kinds = readdirSync(join(import.meta.dirname, '../../sandbox/intruders')).map((file) => file.replace(/\.ts$/u, ''));
    expect(Object.keys(REASONS).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
