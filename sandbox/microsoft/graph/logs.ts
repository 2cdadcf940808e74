import { DAY, SECOND } from '../../calendar.ts';
import type { RawRecord } from '../../desk.ts';
import type { Clock } from '../clock.ts';
import { textOf } from '../directory.ts';
import type { Trouble } from '../trouble.ts';

/** A log that is read by time: kept in ascending order of one instant, for so many days. */
export class Log {
  private readonly rows: RawRecord[] = [];
  private readonly keys = new Set<unknown>();
  private readonly field: string;
  private readonly keptDays: number;

  constructor(field: string, keptDays: number) {
    this.field = field;
    this.keptDays = keptDays;
  }

  /** Takes a record; one with an id that is there already replaces it. */
  add(record: RawRecord, now: number): void {
    const at = textOf(record, this.field);
    let place = this.rows.length;
    while (place > 0 && textOf(this.rows[place - 1] ?? {}, this.field) > at) place--;
    const key = keyOf(record);
    if (this.keys.has(key)) this.rows[this.rows.findLastIndex((row) => keyOf(row) === key)] = record;
    else this.rows.splice(place, 0, record);
    this.keys.add(key);
    const oldest = new Date(now - this.keptDays * DAY).toISOString();
    while (textOf(this.rows[0] ?? { [this.field]: oldest }, this.field) < oldest) this.keys.delete(keyOf(this.rows.shift() ?? {}));
  }

  /** Changes a row after the fact, as risk fields of sign-ins are. */
  update(id: string, changes: RawRecord): void {
    const place = this.keys.has(id) ? this.rows.findLastIndex((row) => row['id'] === id) : -1;
    if (place >= 0) this.rows[place] = { ...this.rows[place], ...changes };
  }

  /** All rows; those outside a plain span of time that `filter` asks for may be left out. */
  newestFirst(filter: string | null = null): readonly RawRecord[] {
    const [from, until] = spanIn(filter, this.field);
    const begin = from === null ? 0 : this.placeOf(from);
    const end = until === null ? this.rows.length : this.placeOf(until);
    return this.rows.slice(begin, end).reverse();
  }

  /** The first row that is not before an instant. */
  private placeOf(at: string): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (textOf(this.rows[middle] ?? {}, this.field) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const keyOf = (row: RawRecord): unknown => row['key'] ?? row['id'];

/** Seconds by which a span is widened: instants are compared as texts, and fractions of a second sort oddly. */
const MARGIN_SECONDS = 2;

/** The span of time that a filter asks for; nothing when it might let others pass. */
function spanIn(filter: string | null, field: string): readonly [from: string | null, until: string | null] {
  // What stands inside of `any(...)` is a condition of its own and speaks of no instant of the row.
  const outside = filter?.replace(/\w+\/any\([^()]*\)/gu, '') ?? null;
  if (filter === null || outside === null || /\b(?:or|not)\b/iu.test(outside)) return [null, null];
  const bound = (operators: string, seconds: number): string | null => {
    const found = new RegExp(`(?:^|[\\s(])${field} (?:${operators}) (\\S+?Z)(?=[\\s)]|$)`, 'u').exec(outside)?.[1];
    const at = Date.parse(found ?? '');
    return Number.isNaN(at) ? null : new Date(at + seconds * SECOND).toISOString().slice(0, 19);
  };
  return [bound('ge|gt', -MARGIN_SECONDS), bound('le|lt', MARGIN_SECONDS)];
}

/** Every log of Graph that the double keeps. */
export class Logs {
  readonly signIns = new Log('createdDateTime', 30);
  readonly directoryAudits = new Log('activityDateTime', 30);
  readonly riskDetections = new Log('detectedDateTime', 90);
  readonly alerts = new Log('createdDateTime', 90);
  readonly messageTraces = new Log('receivedDateTime', 90);
  private readonly clock: Clock;
  private readonly trouble: Trouble;

  constructor(clock: Clock, trouble: Trouble) {
    this.clock = clock;
    this.trouble = trouble;
  }

  addSignIn(record: RawRecord): void {
    const strange = this.trouble.befalls(this.trouble.shares.strangeWords, 'strange word', textOf(record, 'id'));
    this.signIns.add(strange ? { ...record, riskDetail: 'aReasonNobodyKnows' } : record, this.clock.now());
  }

  /** A message trace has one row for each recipient; a message in a mailbox is one of them. */
  addTraces(message: RawRecord, folder: 'inbox' | 'sentitems', owner: string, domains: ReadonlySet<string>): void {
    const trace = traceOf(message);
    if (folder === 'inbox') {
      this.trace(trace, owner);
      return;
    }
    for (const address of recipientsOf(message)) if (!domains.has(address.slice(address.indexOf('@') + 1))) this.trace(trace, address);
  }

  private trace(trace: RawRecord, recipientAddress: string): void {
    this.messageTraces.add({ ...trace, recipientAddress, key: `${textOf(trace, 'id')} ${recipientAddress}` }, this.clock.now());
  }
}

const addressesOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const address = (one as { emailAddress?: { address?: unknown } } | null)?.emailAddress?.address;
    return typeof address === 'string' ? [address.toLowerCase()] : [];
  });

const recipientsOf = (message: RawRecord): string[] =>
  ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((field) => addressesOf(message[field]));

function headerOf(message: RawRecord, name: string): string {
  const headers = message['internetMessageHeaders'];
  if (!Array.isArray(headers)) return '';
  const found = headers.find((one: { name?: unknown }) => typeof one.name === 'string' && one.name.toLowerCase() === name.toLowerCase()) as
    | { value?: unknown }
    | undefined;
  return typeof found?.value === 'string' ? found.value : '';
}

function traceOf(message: RawRecord): RawRecord {
  const body = (message['body'] as { content?: unknown } | undefined)?.content;
  return {
    id: headerOf(message, 'X-MS-Exchange-Organization-Network-Message-Id') || textOf(message, 'id'),
    senderAddress: addressesOf([message['from']])[0] ?? '',
    messageId: message['internetMessageId'],
    receivedDateTime: message['receivedDateTime'],
    subject: message['subject'],
    size: 4000 + (typeof body === 'string' ? body.length : 0),
    fromIP: /sender IP is ([0-9a-f.:]+)/iu.exec(headerOf(message, 'Authentication-Results'))?.[1] ?? null,
    toIP: null,
    status: 'delivered',
  };
}
