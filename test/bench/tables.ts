/** The benchmark in words: Markdown that also reads well on a terminal. */
import { ACCESS_ONLY, type Contest, TELLTALE } from './contest.ts';
import {
  accountDays,
  cutFor,
  falseAlarms,
  median,
  type Outcome,
  outcomes,
  poissonInterval,
  recall,
  type Scorecard,
  toldAbove,
} from './measure.ts';
import { MESSAGE_SCORES, messageRows } from './messages.ts';

const BUDGETS = [0.5, 1, 2] as const;
const HOUR = 3_600_000;

/** The whole report on one profile. */
export function report(contests: readonly Contest[]): string {
  const of = (detector: string): Scorecard[] => contests.flatMap(({ cards }) => cards).filter((card) => card.detector === detector);
  const detectors = [...new Set(contests.flatMap(({ cards }) => cards.map(({ detector }) => detector)))];
  return [
    online(of(TELLTALE)),
    compared(detectors.map(of)),
    byScenario(of(TELLTALE), detectors.filter((name) => name !== TELLTALE && name !== ACCESS_ONLY).map(of)),
    byCause(of(TELLTALE)),
    ofMessages(contests),
  ].join('\n\n');
}

/** What an operator gets: the cut of a day follows from earlier days alone. */
function online(cards: readonly Scorecard[]): string {
  const days = accountDays(cards);
  const rows = BUDGETS.map((budget) => {
    const cut = toldAbove(budget);
    const wrong = falseAlarms(cards, cut).length;
    const [low, high] = poissonInterval(wrong).map((count) => (1000 * count) / days) as [number, number];
    return [String(budget), `${perDay(wrong, days)} (${low.toFixed(2)}-${high.toFixed(2)})`, ...shares(outcomes(cards, cut))];
  });
  return `### Promised and realised\n\nThe cut of a day follows from earlier days alone. ${Math.round(days).toLocaleString('en-US')} account-days after the first intruder may come; in brackets the 95% Poisson interval.\n\n${table(
    ['promised', 'realised false alerts per 1,000 people a day', ...SHARE_NAMES],
    rows,
  )}\n\n${patience(cards)}`;
}

const SHARE_NAMES = ['recall', 'before harm', 'before harm, as delivered', 'median time to detect'];

function shares(results: readonly Outcome[]): string[] {
  const delay = median(results.flatMap(({ delay }) => (delay === null ? [] : [delay])));
  return [
    percent(recall(results, ({ caught }) => caught)),
    percent(recall(results, ({ beforeHarm }) => beforeHarm)),
    percent(recall(results, ({ knownBeforeHarm }) => knownBeforeHarm)),
    delay === null ? '-' : duration(delay),
  ];
}

function patience(cards: readonly Scorecard[]): string {
  const results = outcomes(cards, toldAbove(1), 'patient-reader');
  const caught = results.filter((one) => one.caught).length;
  const halves = [true, false].map((careful) => {
    const half = outcomes(cards, toldAbove(1)).filter((one) => one.careful === careful);
    return `${careful ? 'careful' : 'clumsy to middling'} ${percent(recall(half, (one) => one.caught))} of ${half.length}`;
  });
  return `By care, at 1: ${halves.join(', ')}. Beside these, who only reads and changes nothing: ${caught} of ${results.length} at 1.`;
}

/** Every detector at the same false alarms, cut in hindsight; a rule without degrees has one working point. */
function compared(detectors: readonly (readonly Scorecard[])[]): string {
  const rows = detectors.flatMap((cards) => {
    const name = cards[0]?.detector ?? '';
    const days = accountDays(cards);
    const points = BUDGETS.map((budget) => ({ budget, cut: cutFor(budget, cards) }));
    const all = outcomes(cards, 0);
    const everything = falseAlarms(cards, 0).length;
    const graded = points.some(({ cut }) => outcomes(cards, cut).some(({ caught }) => caught));
    return [
      ...(graded
        ? points.map(({ budget, cut }) => [
            name,
            `at ${budget}`,
            perDay(falseAlarms(cards, cut).length, days),
            ...shares(outcomes(cards, cut)),
          ])
        : []),
      ...(name === TELLTALE || name === ACCESS_ONLY ? [] : [[name, 'every alert', perDay(everything, days), ...shares(all)]]),
    ];
  });
  return `### Beside its rivals\n\nFor every detector alike the cut that gives this rate on the tenants themselves; a rule without degrees has one working point. Alerts on one account that follow within a day count once.\n\n${table(
    ['detector', 'working point', 'false alerts per 1,000 people a day', ...SHARE_NAMES],
    rows,
  )}`;
}

function byScenario(telltale: readonly Scorecard[], rivals: readonly (readonly Scorecard[])[]): string {
  const byBudget = BUDGETS.map((budget) => outcomes(telltale, toldAbove(budget)));
  const results = outcomes(telltale, toldAbove(1));
  const others = rivals.map((cards) => ({ name: cards[0]?.detector ?? '', results: outcomes(cards, cutFor(1, cards)) }));
  const rows = [...new Set(results.map(({ scenario }) => scenario))].sort().map((scenario) => {
    const counts = (claim: (outcome: Outcome) => boolean): string =>
      byBudget.map((all) => all.filter((one) => one.scenario === scenario && claim(one)).length).join(' / ');
    const own = results.filter((one) => one.scenario === scenario);
    const best = others
      .map(({ name, results: theirs }) => ({ name, caught: theirs.filter((one) => one.scenario === scenario && one.caught).length }))
      .sort((a, b) => b.caught - a.caught)[0];
    const delay = median(own.flatMap((one) => (one.delay === null ? [] : [one.delay])));
    return [
      scenario,
      String(own.length),
      counts(({ caught }) => caught),
      counts(({ beforeHarm }) => beforeHarm),
      counts(({ knownBeforeHarm }) => knownBeforeHarm),
      delay === null ? '-' : duration(delay),
      best === undefined || best.caught === 0 ? 'none' : `${best.caught} (${best.name})`,
    ];
  });
  return `### By scenario, at a promised 0.5 / 1 / 2\n\n${table(
    ['scenario', 'intrusions', 'told', 'before harm', 'before harm, as delivered', 'median time at 1', 'best rival at 1'],
    rows,
  )}`;
}

function byCause(cards: readonly Scorecard[]): string {
  const causes = Map.groupBy(falseAlarms(cards, toldAbove(1)), ({ cause }) => cause);
  const rows = [...causes].sort((a, b) => b[1].length - a[1].length).map(([cause, alarms]) => [cause, String(alarms.length)]);
  return `### False alerts by cause, at a promised 1\n\n${rows.length === 0 ? 'None.' : table(['what the account was honestly doing', 'false alerts'], rows)}`;
}

function ofMessages(contests: readonly Contest[]): string {
  const cards = contests.map(({ messages }) => messages);
  const parts = MESSAGE_SCORES.map((name) => {
    const rows = [
      ...messageRows(cards, name, ({ direction }) => direction),
      ...messageRows(cards, name, ({ purpose, direction }) => `${purpose}, ${direction}`),
      ...messageRows(cards, name, ({ language }) => `in ${language}`),
    ];
    return `${table(
      [name, 'fraudulent messages', 'recall at 0.1% of honest messages', 'at 1%'],
      rows.map(({ group, count, recall: [strict, loose] }) => [group, String(count), percent(strict), percent(loose)]),
    )}`;
  });
  return `### Messages\n\n${parts.join('\n\n')}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

export const percent = (share: number): string => (Number.isNaN(share) ? '-' : `${Math.round(100 * share)}%`);
export const perDay = (count: number, days: number): string => ((1000 * count) / days).toFixed(2);

function duration(ms: number): string {
  if (ms < HOUR) return `${Math.round(ms / 60_000)} min`;
  return ms < 48 * HOUR ? `${(ms / HOUR).toFixed(1)} h` : `${(ms / HOUR / 24).toFixed(1)} d`;
}
