/** A table of what signals say: fires on the act, stays quiet on the ordinary, says the counts. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '../../../server/core/event.ts';
import type { Channel } from '../../../server/core/evidence.ts';
import type { Past } from '../../../server/core/past.ts';
import { signals } from '../../../server/signals/index.ts';
import { client, DAY, from, HOUR, judgeAll, MONDAY, NO_DEVICE, OFFICE, office, type Office, person, type Said, TOPEKA } from '../../kit.ts';

/** The person judged, on a working day after five ordinary weeks. */
export const WHO = person(3);
export const NOW = MONDAY + 35 * DAY + 16 * HOUR;
export const OWNER = { who: WHO.names, at: NOW, origin: from(OFFICE, { device: WHO.device }) };
export const FIREFOX = client('Linux', 'Firefox');
export const THIEF = { who: WHO.names, at: NOW, origin: from(TOPEKA, { client: FIREFOX, device: NO_DEVICE, session: 'thief' }) };

/** `fires` = worth telling; `quiet` = not; `for the owner` = it speaks against an intruder. */
export type Outcome = 'fires' | 'quiet' | 'for the owner';

export interface Row {
  readonly what: string;
  readonly outcome: Outcome;
  /** The last one is judged; the ones before it were done by the same hands. */
  readonly acts: readonly Event[];
  readonly prepare?: (past: Past) => void;
  readonly says?: string | RegExp;
  /** At least so many bits need no history. */
  readonly sure?: number;
}

export function row(outcome: Outcome, what: string, acts: Event | readonly Event[], more: Partial<Row> = {}): Row {
  return { what, outcome, acts: Array.isArray(acts) ? acts : [acts as Event], ...more };
}

/** The person has done this on so many days. */
export function habit(rate: string, days = 15): (past: Past) => void {
  return (past) => past.profile.bump(past.layout.rate(rate), days);
}

/** The person has done this on every day for many months. */
export function eachDay(rate: string): (past: Past) => void {
  return (past) => {
    past.profile.f[4] = 43;
    past.profile.bump(past.layout.rate(rate), 43);
  };
}

/** People of the organisation do this now and then, an ordinary amount each time: what is odd can be told. */
export function ordinaryHere(window: string, amount = 2): (past: Past) => void {
  return (past) => {
    for (let i = 0; i < 200; i++) past.organisation.closeWindow(past.layout.window(window), amount, amount, (i % 8) / 4);
  };
}

/** The same act again and again, a second apart. */
export function times(count: number, act: (turn: number) => Event): Event[] {
  return Array.from({ length: count }, (_, turn) => ({ ...act(turn), at: NOW + turn * 1_000 }));
}

const WORTH_SAYING = 0.8;

function outcomeOf(said: Said | null): Outcome {
  if (said === null) return 'quiet';
  return said.bits >= WORTH_SAYING ? 'fires' : said.bits <= -WORTH_SAYING ? 'for the owner' : 'quiet';
}

/** Describe every signal of a channel. */
export function describeRows(channel: Channel, rows: Readonly<Record<string, readonly Row[]>>): void {
  let place: Office;
  beforeAll(() => {
    place = office(12);
    expect(place.next).toBe(NOW - 16 * HOUR);
  });

  it(`has three rows or more for every signal of ${channel}, one that fires or speaks for the owner and one that is quiet`, () => {
    const short = signals
      .filter((signal) => signal.channel === channel)
      .filter(({ id }) => {
        const outcomes = (rows[id] ?? []).map(({ outcome }) => outcome);
        return outcomes.length < 3 || !outcomes.includes('quiet') || outcomes.every((outcome) => outcome === 'quiet');
      });
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  for (const [id, list] of Object.entries(rows)) {
    describe(id, () => {
      it.each(list.map((one) => [one.outcome, one.what, one] as const))('%s: %s', (_outcome, _what, one) => {
        const said = judgeAll(place, id, one.acts, one.prepare).at(-1) ?? null;
        expect({ outcome: outcomeOf(said), said }).toEqual({ outcome: one.outcome, said });
        if (one.says !== undefined) expect(said?.sentence).toMatch(one.says);
        if (one.sure !== undefined) expect(said?.sure).toBeGreaterThanOrEqual(one.sure);
      });
    });
  }
}
