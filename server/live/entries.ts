/**
 * Lines of the record log: what came in, in the order in which it is judged. Records are kept as the vendor sent them; of a message only the features of
 * its text and headers, because bodies end where they are read.
 */
import type { Event } from '../core/event.ts';
import { Refused } from '../core/errors.ts';
import type { Page, Reading } from '../core/ports.ts';
import { DESK, ownEventOf } from './decisions.ts';
import { isRowPerRecipient, joinTrace, type RecordReader } from '../sources/reader.ts';

interface Head {
  /** Which source brought it. */
  readonly source: string;
  /** When it was received (milliseconds since 1970). */
  readonly receivedAt: number;
  /** When the vendor made it available, if it says. */
  readonly availableAt: number | null;
}

/** One line: vendor records of one act, or what a message said, or a word about the tenant or of the service itself. */
export type Entry = Head &
  (
    | { readonly records: readonly unknown[] }
    | { readonly events: readonly Event[] }
    | { readonly organization: unknown }
    | { readonly reliableFrom: number }
  );

export function lineOf(entry: Entry): string {
  // What a vendor sent is JSON as it is; looking at each value of it would cost as much as judging it.
  if (!('events' in entry)) return JSON.stringify(entry);
  return JSON.stringify(entry, (_, value: unknown) => (value instanceof Uint16Array ? { u16: [...value] } : value));
}

const WORDS = '"u16":[';

export function entryOf(line: string, number: number): Entry {
  try {
    if (!line.includes(WORDS)) return JSON.parse(line) as Entry;
    return JSON.parse(line, (_, value: unknown) => (isWords(value) ? Uint16Array.from(value.u16) : value)) as Entry;
  } catch {
    throw new Refused(
      'LOG_DAMAGED',
      `Entry ${String(number)} of the record log is no JSON although its checksum fits.`,
      'Restore the data folder from a backup, or move it away and let it learn anew.',
    );
  }
}

function isWords(value: unknown): value is { readonly u16: readonly number[] } {
  return typeof value === 'object' && value !== null && 'u16' in value && Array.isArray(value.u16);
}

/** What a page held that does not become an entry. */
export interface LeftOut {
  rejected(reason: string): void;
  ignored(operation: string): void;
}

/**
 * The entries of a page. Rows of a message trace that tell of one mail stand together. What cannot be understood is kept too, so that a later version
 * can read it, unless it may hold the text of a message.
 */
export function entriesOf(source: string, page: Page, receivedAt: number, reader: RecordReader, leftOut: LeftOut): Entry[] {
  const head: Head = { source, receivedAt, availableAt: page.availableAt };
  const entries: Entry[] = [];
  if (source === DESK) {
    for (const record of page.records) {
      const event = ownEventOf(record);
      if (event === null) leftOut.rejected('neither a decision nor an action');
      else entries.push({ ...head, events: [event] });
    }
    return entries;
  }
  let trace: { readonly rows: unknown[]; events: readonly Event[] } | null = null;
  for (const record of page.records) {
    if (isOrganization(record)) {
      entries.push({ ...head, organization: record.organization });
      continue;
    }
    const reading = reader.read(record, '');
    const joined = trace !== null && reading.outcome === 'events' ? joinTrace(trace.events, reading.events) : null;
    if (trace !== null && joined !== null) {
      trace.rows.push(record);
      trace.events = joined;
      continue;
    }
    trace = null;
    if (reading.outcome === 'ignored') {
      leftOut.ignored(reading.operation);
      continue;
    }
    if (reading.outcome === 'rejected') leftOut.rejected(reading.reason);
    if (holdsText(record)) {
      if (reading.outcome === 'events') entries.push({ ...head, events: reading.events });
      continue;
    }
    const rows = [record];
    entries.push({ ...head, records: rows });
    if (reading.outcome === 'events' && isRowPerRecipient(reading.events[0]?.feed ?? '')) trace = { rows, events: reading.events };
  }
  return entries;
}

/** The events of an entry; an id of its own names a record that has none. */
export function eventsOf(entry: Entry, number: number, reader: RecordReader): Reading {
  if ('events' in entry) return { outcome: 'events', events: entry.events };
  if (!('records' in entry)) return { outcome: 'events', events: [] };
  let joined: readonly Event[] | null = null;
  for (const [index, record] of entry.records.entries()) {
    const reading = reader.read(record, `${entry.source}:${String(number)}${index === 0 ? '' : `#${String(index + 1)}`}`);
    if (reading.outcome !== 'events') return reading;
    joined = joined === null ? reading.events : (joinTrace(joined, reading.events) ?? [...joined, ...reading.events]);
  }
  return { outcome: 'events', events: joined ?? [] };
}

function isOrganization(record: unknown): record is { readonly organization: unknown } {
  return typeof record === 'object' && record !== null && 'organization' in record;
}

const TEXT_FIELDS = ['body', 'bodyPreview', 'uniqueBody'];

/** A message as Graph gives it, whatever else it is. */
function holdsText(record: unknown): boolean {
  return typeof record === 'object' && record !== null && TEXT_FIELDS.some((field) => field in record);
}
