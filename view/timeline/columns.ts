/** Where on the axis each run stands, and which runs share one mark because there are too many. */
import type { Run } from './runs.ts';

export interface Column {
  readonly hands: Run['hands'];
  readonly runs: readonly Run[];
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Percent of the width. */
  readonly x: number;
}

/** The intruder's acts deserve the most room. */
const mostMarks: Readonly<Record<Run['hands'], number>> = { intruder: 12, unknown: 5, owner: 7 };

const minute = 60_000;
const edge = 4;

/** Runs of one lane, split at its longest pauses so that at most `most` groups remain. */
function group(runs: readonly Run[], most: number): readonly (readonly Run[])[] {
  const pauses = runs
    .slice(1)
    .map((run, index) => ({ before: index + 1, pause: run.first - (runs[index]?.last ?? run.first) }))
    .sort((a, b) => b.pause - a.pause)
    .slice(0, most - 1);
  const cuts = new Set(pauses.map((pause) => pause.before));
  const groups: Run[][] = [];
  for (const [index, run] of runs.entries()) {
    const open = groups.at(-1);
    if (open === undefined || cuts.has(index)) groups.push([run]);
    else open.push(run);
  }
  return groups;
}

/**
 * How far apart two marks stand: at least one step, more for longer waits, but by logarithm.
 *
 * An intruder needs minutes where an owner needs days; on a true scale one of the two would be a single blot.
 */
function step(wait: number): number {
  return Math.min(4, 1 + Math.log2(1 + Math.max(0, wait) / minute) / 4);
}

/** Marks of all lanes in order of time. */
export function columnsOf(runs: readonly Run[]): readonly Column[] {
  const hands: readonly Run['hands'][] = ['intruder', 'unknown', 'owner'];
  const groups = hands
    .flatMap((lane) =>
      group(
        runs.filter((run) => run.hands === lane),
        mostMarks[lane],
      ),
    )
    .map((members) => ({ members, first: members[0]?.first ?? 0 }))
    .sort((a, b) => a.first - b.first);
  let far = 0;
  const places = groups.map(({ first }, index) => {
    far += index === 0 ? 0 : step(first - (groups[index - 1]?.first ?? first));
    return far;
  });
  return groups.map(({ members, first }, index) => ({
    hands: members[0]?.hands ?? 'unknown',
    runs: members,
    count: members.reduce((sum, run) => sum + run.count, 0),
    first,
    last: members.reduce((latest, run) => Math.max(latest, run.last), first),
    x: far === 0 ? 50 : edge + ((places[index] ?? 0) / far) * (100 - 2 * edge),
  }));
}

/** The place of an instant: between the last mark that is not later and the next one. */
export function placeOf(instant: number, columns: readonly Column[]): number {
  const before = columns.filter((column) => column.first <= instant).at(-1);
  const after = columns.find((column) => column.first > instant);
  if (before === undefined) return 1;
  return after === undefined ? Math.min(99, before.x + edge / 2) : (before.x + after.x) / 2;
}
