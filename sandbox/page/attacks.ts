/**
 * Intruders let loose on demand. Each story is played in a second make-believe tenant of the same seed, in which the same people live; what that
 * intruder did there is taken out, moved to now, and handed to the tenant that is looked at.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../server/core/errors.ts';
import { DAY, HOUR, iso, MINUTE } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import { writeTenant } from '../index.ts';
import { SCENARIOS } from '../intruders/index.ts';
import { happenedAt } from '../microsoft/folder.ts';
import { type Delivered, readRecords } from '../microsoft/index.ts';
import type { AttackKind } from './contract.ts';

const ABOUT: Readonly<Record<string, string>> = {
  'adversary-in-the-middle': 'Steals a session through a false sign-in page.',
  'bank-details': 'Reads about invoices, hides answers, then sends new bank details.',
  campaign: 'Takes several accounts with one piece of infrastructure.',
  'delegate-abuse': 'Gives itself somebody else’s mailbox.',
  'device-code': 'Talks a person into entering a code, and registers a device.',
  forwarding: 'Lets all mail go on to an address outside.',
  'help-desk-reset': 'Has the help desk reset a password.',
  'illicit-consent': 'Talks a person into giving an app their mail.',
  'inbound-impersonation': 'Writes from outside in the name of somebody here.',
  'internal-lateral': 'Writes to colleagues from a taken account.',
  'joiner-week-one': 'Goes for somebody in their first week.',
  'mailbox-sync': 'Copies a mailbox as a mail program would.',
  'mass-download': 'Downloads files by the hundred.',
  'mass-mailing': 'Sends one mail to everybody the account knows.',
  'mfa-persistence': 'Adds its own MFA method to come back.',
  'patient-reader': 'Reads quietly for days.',
  payroll: 'Asks payroll for a new account.',
  'slow-bec': 'Prepares a fraud over many days.',
  'spray-then-success': 'Guesses passwords until one fits.',
  'supplier-compromise': 'Writes from a supplier’s real account.',
  'token-theft': 'Uses a stolen session from elsewhere.',
};

function titleOf(name: string): string {
  const words = name
    .replaceAll('-', ' ')
    .replace(/\bbec\b/u, 'BEC')
    .replace(/\bmfa\b/u, 'MFA');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const ATTACKS: readonly AttackKind[] = SCENARIOS.map(({ name }) => ({ name, title: titleOf(name), about: ABOUT[name] ?? '' }));

export interface Story {
  readonly title: string;
  /** Principal names. */
  readonly victims: readonly string[];
  readonly records: readonly Delivered[];
  /** When its last act is done. */
  readonly until: number;
}

export interface Stage {
  readonly seed: number;
  readonly people: number;
  /** Folder in which folders may be made. */
  readonly folder: string;
  /** Principal names of people whom no intruder shall come to: an incident is not shown to the account it is about. */
  readonly spared: ReadonlySet<string>;
}

/** So long that the intruder has a past to be odd against, and the longest story fits. */
const DAYS = 32;

/** So many of the kind are played, that one may be chosen. */
const CHOICE = 3;

interface Told {
  readonly carefulness: number;
  readonly accounts: readonly string[];
  readonly firstAt: string;
  readonly until: string;
  readonly eventIds: readonly string[];
  readonly messages: readonly string[];
}

const INSTANT = /\b(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z?)/gu;

/** Every instant that the record tells, so much later. */
export function shifted(record: RawRecord, by: number): RawRecord {
  const text = JSON.stringify(record).replace(INSTANT, (_, seconds: string, fraction: string | undefined, zone: string) => {
    const moved = iso(Date.parse(`${seconds}Z`) + by);
    return `${moved.slice(0, 19)}${fraction ?? ''}${zone}`;
  });
  return JSON.parse(text) as RawRecord;
}

/** Nobody watches an intruder sleep: of a longer pause so much is left. */
const PAUSE = 15 * MINUTE;
const LONG_PAUSE = HOUR;

/** By how much an instant moves, zero or less, when long pauses between acts are cut. */
export function withoutPauses(acts: readonly number[]): (instant: number) => number {
  const inOrder = acts.filter((at) => !Number.isNaN(at)).sort((a, b) => a - b);
  const cuts = inOrder.flatMap((at, index) => {
    const pause = at - (inOrder[index - 1] ?? at);
    return pause > LONG_PAUSE ? [{ at, by: PAUSE - pause }] : [];
  });
  return (instant) => cuts.reduce((sum, cut) => (instant >= cut.at ? sum + cut.by : sum), 0);
}

function idOf(record: RawRecord): unknown {
  return record['Id'] ?? record['id'];
}

/** What an intruder of that kind would do from `at` on. */
export async function storyOf(name: string, at: number, { seed, people, folder, spared }: Stage): Promise<Story> {
  if (!SCENARIOS.some((one) => one.name === name))
    throw new Refused('UNKNOWN_INTRUDER', `There is no intruder called “${name}”.`, 'Choose one of the list.');
  const out = mkdtempSync(join(folder, 'attack-'));
  try {
    const start = Math.floor(at / DAY) * DAY - DAYS * DAY;
    await writeTenant({ seed, people, days: DAYS, start: iso(start).slice(0, 10), out, intruders: [name], density: CHOICE });
    const labels = JSON.parse(readFileSync(join(out, 'labels.json'), 'utf8')) as { readonly intrusions: readonly Told[] };
    // A clumsy one is better to look at than one that takes great care.
    const [told] = labels.intrusions
      .filter(({ accounts }) => !accounts.some((account) => spared.has(account)))
      .sort((a, b) => a.carefulness - b.carefulness);
    if (told === undefined) throw new Refused('NO_VICTIM', 'Nobody here is worth the trouble to this intruder.', 'Choose another one.');
    const ids = new Set<unknown>(told.eventIds);
    const messages = new Set<unknown>(told.messages);
    const found: Delivered[] = [];
    for await (const { deliveredAt, record } of readRecords(out)) {
      const raw = record as RawRecord;
      if (!ids.has(idOf(raw)) && !messages.has(raw['internetMessageId'])) continue;
      found.push({ deliveredAt, record });
    }
    const moved = withoutPauses(found.flatMap(({ record }) => happenedAt(record as RawRecord)));
    const by = (instant: number): number => at - Date.parse(told.firstAt) + moved(instant);
    const records = found.map(({ deliveredAt, record }): Delivered => {
      const raw = record as RawRecord;
      const later = by(happenedAt(raw));
      return { deliveredAt: deliveredAt + later, record: shifted(raw, later) };
    });
    const until = Date.parse(told.until);
    return { title: titleOf(name), victims: told.accounts, records, until: until + by(until) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
