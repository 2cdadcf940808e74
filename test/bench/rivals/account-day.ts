/** What an account did within the last 24 hours, as numbers. */
import { readAct } from './act.ts';
import { count, list, text } from './fields.ts';
import { inboxRule } from './inbox-rule.ts';
import { LastSeen, Once } from './memory.ts';
import type { PlaceTable } from './places.ts';
import { SignIns } from './read.ts';
import { DAY, HOUR, type RawRecord } from './rival.ts';
import { SentMails } from './sent-mail.ts';

export const FEATURES = [
  'sign-ins',
  'failed sign-ins',
  'addresses',
  'new operators',
  'new countries',
  'new programs',
  'rules made',
  'mails sent',
  'recipients',
  'files read',
  'files downloaded',
  'mails read',
  'directory changes',
] as const;
export type Feature = (typeof FEATURES)[number];

export interface Deed {
  readonly account: string;
  readonly at: number;
  readonly amounts: Partial<Readonly<Record<Feature, number>>>;
}

const READS = new Set(['fileaccessed', 'filepreviewed', 'pageviewed']);
const DOWNLOADS = new Set(['filedownloaded', 'filesyncdownloadedfull']);

/** Turns raw records into amounts of the features. */
export class Deeds {
  readonly #once = new Once();
  readonly #signIns: SignIns;
  readonly #mails = new SentMails();
  readonly #addresses = new LastSeen(DAY);
  readonly #operators = new LastSeen(30 * DAY);
  readonly #countries = new LastSeen(30 * DAY);
  readonly #agents = new LastSeen(30 * DAY);

  constructor(places: PlaceTable) {
    this.#signIns = new SignIns(places);
  }

  read(record: RawRecord): Deed | null {
    const mail = this.#mails.read(record);
    if (mail !== null) return { ...mail, amounts: { 'mails sent': 1, recipients: mail.recipients } };
    const it = this.#signIns.any(record);
    if (it !== null) {
      const { account, at } = it;
      if (it.outcome === 'failure') return { account, at, amounts: { 'failed sign-ins': 1 } };
      const isNew = (seen: LastSeen, value: string): number => {
        const fresh = value !== '' && !seen.has(account, value, at);
        if (value !== '') seen.add(account, value, at);
        return fresh ? 1 : 0;
      };
      return {
        account,
        at,
        amounts: {
          'sign-ins': 1,
          addresses: isNew(this.#addresses, it.address),
          'new operators': isNew(this.#operators, String(it.place?.operator ?? '')),
          'new countries': isNew(this.#countries, it.place?.country ?? ''),
          'new programs': isNew(this.#agents, it.agent.replace(/\d[\d.]*/gu, '')),
        },
      };
    }
    const act = readAct(record);
    if (act === null || !this.#once.first(act.id, act.at)) return null;
    const amounts = this.#amountsOf(act.operation, record) ?? (inboxRule(act) === null ? null : { 'rules made': 1 });
    return amounts === null ? null : { account: act.account, at: act.at, amounts };
  }

  #amountsOf(operation: string, record: RawRecord): Deed['amounts'] | null {
    if (READS.has(operation)) return { 'files read': 1 };
    if (DOWNLOADS.has(operation)) return { 'files downloaded': 1 };
    if (operation === 'mailitemsaccessed')
      return { 'mails read': count(record['OperationCount']) ?? Math.max(1, list(record['Folders']).length) };
    const isDirectory = 'activityDisplayName' in record || text(record['Workload']) === 'AzureActiveDirectory';
    return isDirectory ? { 'directory changes': 1 } : null;
  }
}

const BUCKETS = 24;

/** The last 24 hours of one account in hourly parts; a late record finds its hour. */
export class TrailingDay {
  readonly #parts = new Float32Array(BUCKETS * FEATURES.length);
  #hour = 0;

  add(deed: Deed): void {
    const hour = Math.floor(deed.at / HOUR);
    this.#advance(hour);
    if (hour <= this.#hour - BUCKETS) return;
    for (const [index, feature] of FEATURES.entries()) {
      const amount = deed.amounts[feature];
      const part = (hour % BUCKETS) * FEATURES.length + index;
      if (amount !== undefined) this.#parts[part] = (this.#parts[part] ?? 0) + amount;
    }
  }

  totals(): readonly number[] {
    return FEATURES.map((_, index) => {
      let sum = 0;
      for (let part = index; part < this.#parts.length; part += FEATURES.length) sum += this.#parts[part] ?? 0;
      return sum;
    });
  }

  #advance(hour: number): void {
    for (let passed = Math.max(this.#hour + 1, hour - BUCKETS + 1); passed <= hour; passed++)
      this.#parts.fill(0, (passed % BUCKETS) * FEATURES.length, ((passed % BUCKETS) + 1) * FEATURES.length);
    this.#hour = Math.max(this.#hour, hour);
  }
}
