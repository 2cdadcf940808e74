/** A tenant that is only labels: a hundred people, thirty days, takeovers from the twentieth on; and alarms in it. */
import { type Alarm, DAY, type HardNegative, type Intrusion, type Labels } from './measure.ts';

const START = Date.UTC(2026, 0, 5);
const at = (day: number): number => START + Math.round(day * DAY);
export const instant = (day: number): string => new Date(at(day)).toISOString();

export const takeover = (account: string, scenario: string, more: Partial<Intrusion> = {}): Intrusion => ({
  id: account,
  scenario,
  kind: 'account-takeover',
  carefulness: 0.2,
  account,
  accounts: [account],
  firstAt: instant(20),
  firstHarmAt: instant(22),
  until: instant(23),
  ...more,
});

export const labelsOf = (intrusions: readonly Intrusion[], hardNegatives: readonly HardNegative[] = []): Labels => ({
  people: 100,
  days: 30,
  from: instant(0),
  until: instant(30),
  intrusions,
  hardNegatives,
});

export const alarm = (account: string, day: number, score: number, knownDay = day): Alarm => ({
  account,
  openedAt: at(day),
  updatedAt: at(day),
  scores: [{ at: at(day), knownAt: at(knownDay), score }],
});
