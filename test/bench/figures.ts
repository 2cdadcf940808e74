/** What an engine is worth on the tenants it saw, in counts: the regression gate stores them, an ablation compares them. Pure. */
import { accountDays, cutFor, falseAlarms, type Outcome, outcomes, recall, type Scorecard, toldAbove } from './measure.ts';

/** Takeovers that were told at one cut; the shares give every scenario the same weight. */
export interface Told {
  readonly caught: number;
  readonly beforeHarm: number;
  readonly recall: number;
  readonly recallBeforeHarm: number;
}
export interface Figures {
  readonly accountDays: number;
  readonly intrusions: number;
  /** At a promised 1 per 1,000 people a day. */
  readonly falseAlerts: number;
  readonly promised: Told;
  /** At the cut that gives 1 on these very tenants, chosen in hindsight: what the ranking is worth, whatever the promise does. */
  readonly hindsight: Told;
  /** Mean of the highest score of each takeover, 0 for one without an incident: moves where counts of 18 takeovers stand still. */
  readonly takeoverScore: number;
}

export function figuresOf(cards: readonly Scorecard[]): Figures {
  const promised = outcomes(cards, toldAbove(1));
  return {
    accountDays: Math.round(accountDays(cards)),
    intrusions: promised.length,
    falseAlerts: falseAlarms(cards, toldAbove(1)).length,
    promised: told(promised),
    hindsight: told(outcomes(cards, cutFor(1, cards))),
    takeoverScore: takeoverScore(cards),
  };
}

function takeoverScore(cards: readonly Scorecard[]): number {
  const takeovers = cards.flatMap(({ hits }) => hits).filter(({ intrusion }) => intrusion.kind === 'account-takeover');
  const highest = takeovers.map(({ scores }) => scores.reduce((most, { score }) => Math.max(most, score), 0));
  return highest.reduce((sum, score) => sum + score, 0) / highest.length;
}

function told(results: readonly Outcome[]): Told {
  return {
    caught: results.filter(({ caught }) => caught).length,
    beforeHarm: results.filter(({ beforeHarm }) => beforeHarm).length,
    recall: recall(results, ({ caught }) => caught),
    recallBeforeHarm: recall(results, ({ beforeHarm }) => beforeHarm),
  };
}
