/** What a detector's alerts are worth against the labels of a sandbox tenant. Pure: no files, no clock. */

export const DAY = 86_400_000;
/** An intruder's traces are still found, and still right, this long after the last act. */
const AFTERMATH = 3 * DAY;

export interface Intrusion {
  readonly id: string;
  readonly scenario: string;
  readonly kind: 'account-takeover' | 'patient-reader' | 'inbound';
  /** 0 clumsy, 1 careful. */
  readonly carefulness: number;
  readonly account: string;
  readonly accounts: readonly string[];
  readonly firstAt: string;
  readonly firstHarmAt: string | null;
  readonly until: string;
}
export interface HardNegative {
  readonly kind: string;
  readonly account: string;
  readonly from: string;
  readonly until: string;
}
export interface Labels {
  readonly people: number;
  readonly days: number;
  readonly from: string;
  readonly until: string;
  readonly intrusions: readonly Intrusion[];
  readonly hardNegatives: readonly HardNegative[];
}

/** Before it there are no intruders: the first third of the days, ten at least, is left to the honest. */
export const intrudersFrom = ({ until, days }: Pick<Labels, 'until' | 'days'>): number =>
  Date.parse(until) - (days - Math.max(10, Math.ceil(days / 3))) * DAY;

/** A new maximum of an alert: event time, the detector's clock then, and how sure. */
export interface Score {
  readonly at: number;
  readonly knownAt: number;
  readonly score: number;
}
/** One thing an analyst would look at: an incident, or a run of alerts on one account. */
export interface Alarm {
  readonly account: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  /** Strictly rising. */
  readonly scores: readonly Score[];
}

/** An intrusion and what was told of it. */
export interface Hit {
  readonly intrusion: Intrusion;
  /** In order of score; each later than the first act. */
  readonly scores: readonly Score[];
}
export interface FalseAlarm {
  readonly scores: readonly Score[];
  /** What honest thing the account was doing, as the labels say; `ordinary` when nothing stands there. */
  readonly cause: string;
}
/** One detector on one tenant; cards of several tenants pool by concatenation. */
export interface Scorecard {
  readonly detector: string;
  readonly accountDays: number;
  readonly hits: readonly Hit[];
  readonly wrong: readonly FalseAlarm[];
}

/** Alarms on an account while an intruder was in it, or within three days after, are right; every other one in the time of intruders is false. */
export function scorecard(detector: string, labels: Labels, alarms: readonly Alarm[]): Scorecard {
  const from = intrudersFrom(labels);
  const takeovers = labels.intrusions.filter(({ kind }) => kind !== 'inbound');
  const told = new Map<Intrusion, Score[]>(takeovers.map((intrusion) => [intrusion, []]));
  const wrong: FalseAlarm[] = [];
  for (const alarm of alarms) {
    const right = takeovers.filter((intrusion) => belongs(alarm, intrusion));
    for (const intrusion of right)
      told.get(intrusion)?.push(...alarm.scores.filter(({ at }) => at >= Date.parse(intrusion.firstAt) - 1000));
    const scores = alarm.scores.filter(({ at }) => at >= from);
    if (right.length === 0 && scores.length > 0) wrong.push({ scores, cause: causeOf(labels, alarm) });
  }
  return {
    detector,
    accountDays: (labels.people * (Date.parse(labels.until) - from)) / DAY,
    hits: takeovers.map((intrusion) => ({ intrusion, scores: (told.get(intrusion) ?? []).sort((a, b) => a.knownAt - b.knownAt) })),
    wrong,
  };
}

function belongs(alarm: Alarm, intrusion: Intrusion): boolean {
  return (
    intrusion.accounts.includes(alarm.account) &&
    alarm.updatedAt >= Date.parse(intrusion.firstAt) - 1000 &&
    alarm.openedAt <= Date.parse(intrusion.until) + AFTERMATH
  );
}

/** The shortest honest oddity of the account at that time: the most particular one explains best. */
function causeOf(labels: Labels, alarm: Alarm): string {
  const spans = labels.hardNegatives
    .filter(({ account }) => account === alarm.account)
    .map(({ kind, from, until }) => ({ kind, from: Date.parse(from), until: Date.parse(until) }))
    .filter(({ from, until }) => from - DAY / 2 <= alarm.updatedAt && until + DAY / 2 >= alarm.openedAt)
    .sort((a, b) => a.until - a.from - (b.until - b.from) || (a.kind < b.kind ? -1 : 1));
  return spans[0]?.kind ?? 'ordinary';
}

/** The lowest score that gives at most this many false alarms per 1,000 people a day on these tenants; alarms must exceed it. */
export function cutFor(budget: number, cards: readonly Scorecard[]): number {
  const allowed = Math.floor((budget * accountDays(cards)) / 1000);
  const tops = cards.flatMap(({ wrong }) => wrong.map(({ scores }) => highest(scores))).sort((a, b) => b - a);
  return tops[allowed] ?? 0;
}

export const accountDays = (cards: readonly Scorecard[]): number => cards.reduce((sum, card) => sum + card.accountDays, 0);

const highest = (scores: readonly Score[]): number => scores.reduce((most, { score }) => Math.max(most, score), 0);

/** False alarms above the cut. */
export const falseAlarms = (cards: readonly Scorecard[], cut: number): readonly FalseAlarm[] =>
  cards.flatMap(({ wrong }) => wrong).filter(({ scores }) => highest(scores) > cut);

export interface Outcome {
  readonly scenario: string;
  readonly careful: boolean;
  readonly caught: boolean;
  /** Told by a record older than the first one that did harm; an intrusion that did none was in time. */
  readonly beforeHarm: boolean;
  /** The same, by the clock of delivery: what an analyst could have acted on. */
  readonly knownBeforeHarm: boolean;
  /** ms from the intruder's first act to the record that tipped; `null` when missed. */
  readonly delay: number | null;
}

export function outcomes(cards: readonly Scorecard[], cut: number, kind: Intrusion['kind'] = 'account-takeover'): Outcome[] {
  return cards
    .flatMap(({ hits }) => hits)
    .filter(({ intrusion }) => intrusion.kind === kind)
    .map(({ intrusion, scores }) => {
      const above = scores.filter(({ score }) => score > cut);
      const at = above.reduce((least, score) => Math.min(least, score.at), Number.POSITIVE_INFINITY);
      const knownAt = above.reduce((least, score) => Math.min(least, score.knownAt), Number.POSITIVE_INFINITY);
      const harm = intrusion.firstHarmAt === null ? Number.POSITIVE_INFINITY : Date.parse(intrusion.firstHarmAt);
      const caught = above.length > 0;
      return {
        scenario: intrusion.scenario,
        careful: intrusion.carefulness >= 0.5,
        caught,
        beforeHarm: caught && at < harm,
        knownBeforeHarm: caught && knownAt < harm,
        delay: caught ? at - Date.parse(intrusion.firstAt) : null,
      };
    });
}

/** Mean of the shares of each scenario: a scenario that happened to come often weighs no more. */
export function recall(results: readonly Outcome[], claim: (outcome: Outcome) => boolean): number {
  const scenarios = [...new Set(results.map(({ scenario }) => scenario))];
  if (scenarios.length === 0) return Number.NaN;
  const shares = scenarios.map((name) => {
    const of = results.filter(({ scenario }) => scenario === name);
    return of.filter(claim).length / of.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const low = sorted[middle] as number;
  return sorted.length % 2 === 1 ? low : (low + (sorted[middle + 1] as number)) / 2;
}

/** Exact (Garwood) interval of a Poisson count at 95%. */
export function poissonInterval(count: number): readonly [number, number] {
  const low = count === 0 ? 0 : solve((mean) => 1 - cumulative(count - 1, mean) - 0.025, count);
  const high = solve((mean) => 0.025 - cumulative(count, mean), count);
  return [low, high];
}

/** P(N <= count) with that mean. */
function cumulative(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return Math.min(1, sum);
}

/** Root of a rising function of the mean. */
function solve(rising: (mean: number) => number, count: number): number {
  let low = 0;
  let high = count + 10 * Math.sqrt(count + 1) + 10;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** The score from which Telltale tells at a promised budget (DESIGN section 5: 50 = once per 1,000 people a day, 12.5 per tenfold). */
export const promisedCut = (budget: number): number => 50 - 12.5 * Math.log10(budget);

/** A score equal to the promised cut alerts; cuts here must be exceeded, and scores have three decimals. */
const JUST_BELOW = 0.0005;

/** The cut that stands for a promise in `outcomes` and `falseAlarms`. */
export const toldAbove = (budget: number): number => promisedCut(budget) - JUST_BELOW;
