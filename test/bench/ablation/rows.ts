/** Which rows an ablation has, what each is worth beside the unchanged engine, and both in words. */
import { Refused } from '../../../server/core/errors.ts';
import { type Figures, figuresOf } from '../figures.ts';
import type { Scorecard } from '../measure.ts';
import { perDay, percent, table } from '../tables.ts';
import { CHANGES, type Change } from './parameters.ts';

export type Subject =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'signals'; readonly id: string }
  | { readonly kind: 'parameters'; readonly change: Change };

export interface Row {
  readonly subject: Subject;
  /** A card a tenant, or why there is none. */
  readonly result: readonly Scorecard[] | { readonly failed: string };
}

export const nameOf = (subject: Subject): string =>
  subject.kind === 'unchanged'
    ? 'unchanged'
    : subject.kind === 'signals'
      ? `without ${subject.id}`
      : `${subject.change.parameter} ${subject.change.step}`;

/** All, or those of one kind, or those with one of these names; a name that nothing answers to is refused, not passed over. */
export function subjects(
  signalIds: readonly string[],
  { only, names }: { readonly only: string | null; readonly names: readonly string[] | null },
): Subject[] {
  const every: Subject[] = [
    ...signalIds.map((id): Subject => ({ kind: 'signals', id })),
    ...CHANGES.map((change): Subject => ({ kind: 'parameters', change })),
  ].filter(({ kind }) => only === null || kind === only);
  const unknown = (names ?? []).filter((name) => !every.some((subject) => answersTo(subject, name)));
  if (unknown.length > 0 || every.length === 0)
    throw new Refused(
      'NO_SUCH_ROW',
      `No row is called ${unknown.join(', ') || only}.`,
      '`npm run signals` lists the signals, ablation/parameters.ts the numbers.',
    );
  return every.filter((subject) => names === null || names.some((name) => answersTo(subject, name)));
}

/** A signal's id; a parameter, with or without its file, or the table or file that it stands in; the row's own name. */
export function answersTo(subject: Subject, name: string): boolean {
  if (nameOf(subject) === name) return true;
  if (subject.kind === 'signals') return subject.id === name;
  if (subject.kind !== 'parameters') return false;
  const { parameter } = subject.change;
  const withoutFile = parameter.slice(parameter.indexOf('.') + 1);
  return [parameter, withoutFile].some((full) => full === name || full.startsWith(`${name}.`));
}

/** What the change takes away and gives; less of a loss and more of a gain is better, false alerts count against it. */
export interface Difference {
  readonly falseAlerts: number;
  readonly recall: number;
  readonly beforeHarm: number;
  readonly recallAtOne: number;
  readonly beforeHarmAtOne: number;
  /** In points of the score: 12.5 are a tenfold. */
  readonly takeoverScore: number;
}

export function difference(changed: Figures, unchanged: Figures): Difference {
  return {
    falseAlerts: changed.falseAlerts - unchanged.falseAlerts,
    recall: changed.promised.recall - unchanged.promised.recall,
    beforeHarm: changed.promised.recallBeforeHarm - unchanged.promised.recallBeforeHarm,
    recallAtOne: changed.hindsight.recall - unchanged.hindsight.recall,
    beforeHarmAtOne: changed.hindsight.recallBeforeHarm - unchanged.hindsight.recallBeforeHarm,
    takeoverScore: changed.takeoverScore - unchanged.takeoverScore,
  };
}

/** No count is worse for it; a lower score that loses none is told beside it. */
export function costsNothing({
  falseAlerts,
  recall,
  beforeHarm,
  recallAtOne,
  beforeHarmAtOne,
}: Omit<Difference, 'takeoverScore'>): boolean {
  return falseAlerts <= 0 && [recall, beforeHarm, recallAtOne, beforeHarmAtOne].every((gain) => gain >= -1e-9);
}

/** What the engine loses most by comes first: by ranking in hindsight, then as promised; rows without a result come last. */
function order(a: Difference, b: Difference): number {
  return (
    a.recallAtOne - b.recallAtOne ||
    a.beforeHarmAtOne - b.beforeHarmAtOne ||
    a.recall - b.recall ||
    a.beforeHarm - b.beforeHarm ||
    b.falseAlerts - a.falseAlerts ||
    a.takeoverScore - b.takeoverScore
  );
}

const HEAD = [
  'engine',
  'false alerts per 1,000 people a day at 1',
  'recall',
  'before harm',
  'recall at 1 in hindsight',
  'before harm at 1 in hindsight',
  'mean score of takeovers',
] as const;

export function ablationReport(unchanged: readonly Scorecard[], rows: readonly Row[]): string {
  const base = figuresOf(unchanged);
  const before = JSON.stringify(unchanged);
  const judged = rows.flatMap(({ subject, result }) => {
    if ('failed' in result) return [];
    const figures = figuresOf(result);
    return [{ subject, figures, difference: difference(figures, base), isSilent: JSON.stringify(result) === before }];
  });
  const sorted = judged.sort((a, b) => order(a.difference, b.difference));
  const cells = [cellsOf('unchanged', base, null), ...sorted.map((row) => cellsOf(nameOf(row.subject), row.figures, row.difference))];
  const failed = rows.flatMap(({ subject, result }) => ('failed' in result ? [[nameOf(subject), result.failed]] : []));
  return [
    `${base.intrusions} takeovers in ${base.accountDays.toLocaleString('en-US')} account-days; in brackets the difference to the unchanged engine, for shares in points.`,
    table(HEAD, cells),
    ...(failed.length === 0 ? [] : [`### Did not run\n\n${table(['engine', 'why'], failed)}`]),
    ...(rows.some(({ subject }) => subject.kind === 'signals') ? [costless(sorted)] : []),
  ].join('\n\n');
}

function costless(rows: readonly { readonly subject: Subject; readonly difference: Difference; readonly isSilent: boolean }[]): string {
  const free = rows.flatMap(({ subject, difference: lost, isSilent }) =>
    subject.kind === 'signals' && costsNothing(lost) ? [{ id: subject.id, isSilent, score: signed(lost.takeoverScore, 1) }] : [],
  );
  const lines = free
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, isSilent, score }) =>
        `- ${id}: ${isSilent ? 'no score changed, these tenants hardly try it' : `mean score of takeovers ${score}`}`,
    );
  return `### Signals whose removal costs nothing\n\n${lines.length === 0 ? 'None.' : lines.join('\n')}`;
}

function cellsOf(name: string, figures: Figures, lost: Difference | null): string[] {
  const { promised, hindsight, falseAlerts, accountDays, takeoverScore } = figures;
  const per = (count: number): string => perDay(count, accountDays);
  return [
    name,
    beside(per(falseAlerts), lost && signed(Number(per(lost.falseAlerts)), 2)),
    beside(percent(promised.recall), lost && points(lost.recall)),
    beside(percent(promised.recallBeforeHarm), lost && points(lost.beforeHarm)),
    beside(percent(hindsight.recall), lost && points(lost.recallAtOne)),
    beside(percent(hindsight.recallBeforeHarm), lost && points(lost.beforeHarmAtOne)),
    beside(takeoverScore.toFixed(1), lost && signed(lost.takeoverScore, 1)),
  ];
}

const beside = (value: string, change: string | null): string => (change === null ? value : `${value} (${change})`);
const points = (share: number): string => signed(100 * share, 1);

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? '=' : value > 0 ? `+${text}` : text;
}
