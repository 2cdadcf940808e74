/** What we set out to reach on reporting seeds, what came of it, and why it did not where it did not. */
import { TELLTALE } from './contest.ts';
import type { Section } from './document.ts';
import { accountDays, falseAlarms, type Outcome, outcomes, poissonInterval, recall, type Scorecard, toldAbove } from './measure.ts';
import { percent, table } from './tables.ts';

/** The two break-ins the product is measured by, and the scenarios that play them. */
const YARDSTICK: Readonly<Record<string, string>> = { A: 'mass-mailing', B: 'bank-details' };
/** Realised may be this much more, or less, than promised. */
const WITHIN = 1.3;

/**
 * Why a kind of intrusion is missed or told late, as far as it was understood on tuning seeds. Printed only where the figures say that it was: at most
 * half of that kind before its harm.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'bank-details':
    'the careful one answers one open thread an hour after coming in, from the victim’s city; one letter that asks for another account is evidence, but by itself not enough to tell of an account',
  'delegate-abuse': 'the mailbox is opened through a right the account may give itself; from a familiar network such acts weigh half',
  'device-code': 'developers and rooms use device codes honestly, and the token comes from the victim’s own city',
  forwarding: 'one act does all the harm, and people do forward to an address of their own name',
  'help-desk-reset': 'an honest reset looks alike until the new owner acts, which is within the hour',
  'internal-lateral': 'an hour from sign-in to the lure; the victim’s own operator explains the network',
  'joiner-week-one': 'nothing is usual yet in the first week, so nothing is odd',
  'mailbox-sync': 'harm is the first sync itself, half an hour after sign-in; a new mail program is honest most of the time',
  'mass-download': 'harm is the download itself; honest people download as much several times a month',
  'mass-mailing': 'harm begins with the first mail of a surge, before it is one',
  'mfa-persistence': 'a method added from a familiar network is what people do with a new telephone',
  payroll: 'a rule with a plausible name and one change in another system; that system is not seen',
  'slow-bec': 'weeks of quiet visits that each stay below what anybody would be told',
  'token-theft':
    'the session is the owner’s; only the missing device and the jump speak, and people without a registered device have neither',
};

const UNMANAGED = 'recall without device management';
const WITHOUT_DEVICES =
  'Without device management nothing tells the owner’s machine from a thief’s with the same program: what is left of the origin is the network, and new networks are daily bread.';

interface Goal {
  readonly goal: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Markdown: the goals with what was measured, then what fails and why. Profiles that were not run are left out. */
export function goals(sections: readonly Section[]): string {
  const cards = (profile: string): Scorecard[] =>
    (sections.find((section) => section.profile === profile)?.contests ?? [])
      .flatMap((contest) => contest.cards)
      .filter(({ detector }) => detector === TELLTALE);
  const main = cards('default');
  const unmanaged = cards('no-mdm');
  const all = [
    ...(main.length === 0
      ? []
      : [...onDefault(main), budgetKept(main), ...Object.entries(YARDSTICK).map(([name, scenario]) => yardstick(name, scenario, main))]),
    ...(unmanaged.length === 0 ? [] : [share(UNMANAGED, 0.85, outcomes(unmanaged, toldAbove(1)), ({ caught }) => caught)]),
  ];
  if (all.length === 0) return '';
  const rows = all.map(({ goal, wanted, measured, met }) => [goal, wanted, measured, met ? 'met' : '**not met**']);
  return `## Goals\n\nReporting seeds, promised 1 false alert per 1,000 people a day, the cut of a day from earlier days alone.\n\n${table(
    ['goal', 'wanted', 'measured', ''],
    rows,
  )}${main.length === 0 ? '' : `\n\n${failures(main)}`}${all.some(({ goal, met }) => goal === UNMANAGED && !met) ? `\n\n${WITHOUT_DEVICES}` : ''}`;
}

function onDefault(cards: readonly Scorecard[]): Goal[] {
  const results = outcomes(cards, toldAbove(1));
  return [
    share('recall of account takeovers', 0.92, results, ({ caught }) => caught),
    share('recall before harm, in event time', 0.8, results, ({ beforeHarm }) => beforeHarm),
  ];
}

function share(goal: string, wanted: number, results: readonly Outcome[], claim: (outcome: Outcome) => boolean): Goal {
  const measured = recall(results, claim);
  return {
    goal,
    wanted: `at least ${percent(wanted)}`,
    measured: `${(100 * measured).toFixed(1)}% of ${results.length}`,
    met: measured >= wanted,
  };
}

/** Met when the promise was not broken by more than the factor, and not wasted by more either. */
function budgetKept(cards: readonly Scorecard[]): Goal {
  const days = accountDays(cards);
  const wrong = falseAlarms(cards, toldAbove(1)).length;
  const realised = (1000 * wrong) / days;
  const [low, high] = poissonInterval(wrong).map((count) => ((1000 * count) / days).toFixed(2));
  return {
    goal: 'realised false alerts per 1,000 people a day, of a promised 1',
    wanted: `${(1 / WITHIN).toFixed(2)} to ${WITHIN.toFixed(2)}`,
    measured: `${realised.toFixed(2)} (${low}-${high})`,
    met: realised <= WITHIN && realised >= 1 / WITHIN,
  };
}

function yardstick(name: string, scenario: string, cards: readonly Scorecard[]): Goal {
  const results = outcomes(cards, toldAbove(1)).filter((one) => one.scenario === scenario);
  const caught = results.filter((one) => one.caught).length;
  const before = results.filter((one) => one.beforeHarm).length;
  return {
    goal: `kind of case ${name} (${scenario})`,
    wanted: 'all, before harm',
    measured: `${caught} of ${results.length}, ${before} before harm`,
    met: before === results.length,
  };
}

function failures(cards: readonly Scorecard[]): string {
  const kinds = Map.groupBy(outcomes(cards, toldAbove(1)), ({ scenario }) => scenario);
  const measures = new Set(Object.values(YARDSTICK));
  const poor = [...kinds].filter(([scenario, results]) => {
    const before = results.filter(({ beforeHarm }) => beforeHarm).length;
    return measures.has(scenario) ? before < results.length : 2 * before <= results.length;
  });
  if (poor.length === 0) return 'Every kind is told before its harm more often than not.';
  const lines = poor
    .map(([scenario, results]) => {
      const told = results.filter(({ caught }) => caught).length;
      const before = results.filter(({ beforeHarm }) => beforeHarm).length;
      return `- **${scenario}** (${told} of ${results.length} told, ${before} before harm): ${REASONS[scenario] ?? 'not yet understood'}.`;
    })
    .sort();
  return `### What fails, and why\n\nKinds of which at most half (of those of cases A and B, not all) are told before their harm; the reasons are what was found on tuning seeds; nobody looked into these.\n\n${lines.join('\n')}`;
}
