import { DAY, HOUR, MINUTE } from './calendar.ts';
import type { Delivery } from './deliver.ts';
import { mix } from './random.ts';
import type { Tenant } from './tenant.ts';

/** A raw record of any of Microsoft's shapes. */
export type RawRecord = Record<string, unknown>;

/** Which of Microsoft's pipes a record comes through; each has its own delay. */
export type Feed = 'interactive' | 'non-interactive' | 'directory-audit' | 'risk' | 'audit' | 'message';

const SALT: Readonly<Record<Feed, number>> = { interactive: 1, 'non-interactive': 2, 'directory-audit': 3, risk: 4, audit: 5, message: 6 };

/** Gathers what an intruder's acts wrote. */
export interface Claim {
  /** Record id, and when it happened. */
  readonly ids: Map<string, number>;
  first: number;
  last: number;
}

/** Fields that go missing now and then; never the id, the time or the operation. */
const FORGETTABLE = [
  'ClientIP',
  'ClientIPAddress',
  'UserAgent',
  'userAgent',
  'deviceDetail',
  'location',
  'ResultStatus',
  'SessionId',
  'sessionId',
  'ExtendedProperties',
  'ApplicationId',
  'ObjectId',
];

/**
 * Where every record is handed in. Decides when it arrives, loses a field in one of a thousand, delivers one of a hundred twice.
 * All of that follows from the record's id, so the presence of other records changes nothing about it.
 */
export class Desk {
  records = 0;
  claim: Claim | null = null;
  private readonly tenant: Tenant;
  private readonly delivery: Delivery;
  private readonly from: number;
  private readonly until: number;

  constructor(tenant: Tenant, delivery: Delivery, from: number, until: number) {
    this.tenant = tenant;
    this.delivery = delivery;
    this.from = from;
    this.until = until;
  }

  /** Hands in a record of something that happened at `at`; what happens outside the time that is told is not written. */
  write(feed: Feed, at: number, id: string, record: RawRecord): boolean {
    if (at < this.from || at >= this.until) return false;
    if (feed === 'message' ? !this.tenant.writesMessages : feed !== 'audit' && !this.tenant.hasGraph) return false;
    const h = mix(fold(id), SALT[feed]);
    const { restlessness } = this.tenant;
    if (h % 1009 < restlessness) forget(record, h);
    if (feed === 'audit' && mix(h, 5) % 700 < restlessness) disturb(record, h);
    const line = JSON.stringify(record);
    const arrives = at + delay(feed, h, restlessness);
    this.delivery.add(arrives, line);
    this.records++;
    if (mix(h, 77) % 100 < restlessness) {
      this.delivery.add(arrives + MINUTE + (mix(h, 78) % (3 * HOUR)), line);
      this.records++;
    }
    const claim = this.claim;
    if (claim) {
      claim.ids.set(id, at);
      if (at < claim.first) claim.first = at;
      if (at > claim.last) claim.last = at;
    }
    return true;
  }
}

function fold(id: string): number {
  let h = 0;
  for (let i = Math.max(0, id.length - 12); i < id.length; i++) h = (Math.imul(h, 31) + id.charCodeAt(i)) | 0;
  return h;
}

/** Sign-ins come in minutes; audit records mostly within an hour and a half, some within a day. */
function delay(feed: Feed, h: number, restlessness: number): number {
  const share = mix(h, 1) / 4294967296;
  const luck = mix(h, 2) % 100;
  switch (feed) {
    case 'interactive':
      return 2 * MINUTE + share * 8 * MINUTE;
    case 'non-interactive':
      return 3 * MINUTE + share * share * 25 * MINUTE + 2 * MINUTE * share;
    case 'directory-audit':
      return 2 * MINUTE + share * 13 * MINUTE;
    case 'risk':
      return luck < 50 ? 4 * MINUTE + share * 10 * MINUTE : HOUR + share * 20 * HOUR;
    case 'message':
      return 2000 + share * 55_000;
    case 'audit': {
      if (luck < 3 * restlessness) return 90 * MINUTE + share * (DAY - 90 * MINUTE);
      return 5 * MINUTE + share ** 1.7 * 85 * MINUTE;
    }
  }
}

/** Records that are right but look unlike their kind: addresses with ports, brackets or blanks, parameters as one text, words for numbers. */
function disturb(record: RawRecord, h: number): void {
  const address = record['ClientIP'];
  const parameters = record['Parameters'];
  switch (mix(h, 6) % 4) {
    case 0:
      if (typeof address === 'string' && address !== '' && !address.includes(']'))
        record['ClientIP'] = address.includes(':')
          ? `[${address}]:${1024 + (h % 60000)}`
          : `${address.split(':')[0] ?? ''}:${1024 + (h % 60000)}`;
      return;
    case 1:
      if (typeof address === 'string') record['ClientIP'] = mix(h, 7) % 2 === 0 ? '' : null;
      return;
    case 2:
      if (Array.isArray(parameters)) record['Parameters'] = JSON.stringify(parameters);
      else if (typeof record['RecordType'] === 'number') record['RecordType'] = String(record['RecordType']);
      return;
    case 3:
      if (typeof record['UserId'] === 'string') record['UserId'] = record['UserId'].toUpperCase();
      if (typeof record['CreationTime'] === 'string') record['CreationTime'] = `${record['CreationTime']}Z`;
  }
}

function forget(record: RawRecord, h: number): void {
  const present = FORGETTABLE.filter((field) => field in record);
  const field = present[mix(h, 3) % Math.max(1, present.length)];
  if (field !== undefined) delete record[field];
}
