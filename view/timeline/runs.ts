/** Many alike entries become one run that keeps its count: 220 mails are one mark that says 220. */
import type { TimelineEntry } from '../../server/http/contract.ts';
import { instantOf } from '../time.ts';

export interface Run {
  readonly hands: TimelineEntry['hands'];
  readonly kind: string;
  /** The first entry's words. */
  readonly what: string;
  readonly from: string | null;
  /** The first entry's record. */
  readonly eventId: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Two hours without such an act end a run: one sign-in each morning is not one act. */
const longestPause = 2 * 60 * 60 * 1_000;

function continues(run: Run, entry: TimelineEntry, at: number): boolean {
  return run.kind === entry.kind && run.from === entry.from && at - run.last < longestPause;
}

/** Runs in order of time. Entries without a readable instant are left out. A run ends when the same hands do something else. */
export function runsOf(timeline: readonly TimelineEntry[]): readonly Run[] {
  const entries = timeline
    .flatMap((entry) => {
      const at = instantOf(entry.at);
      return at === null ? [] : [{ entry, at }];
    })
    .sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  const latest = new Map<TimelineEntry['hands'], number>();
  for (const { entry, at } of entries) {
    const place = latest.get(entry.hands);
    const run = place === undefined ? undefined : runs[place];
    if (run !== undefined && place !== undefined && continues(run, entry, at)) {
      runs[place] = { ...run, count: run.count + 1, last: at };
      continue;
    }
    latest.set(entry.hands, runs.length);
    const { hands, kind, what, from, eventId } = entry;
    runs.push({ hands, kind, what, from, eventId, count: 1, first: at, last: at });
  }
  return runs;
}
