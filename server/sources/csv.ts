/**
 * CSV as the portals export it: audit search, Sentinel tables, message trace.
 *
 * Surprise: dates follow the language of whoever exported, so the order of day and month is decided from all dates of the file
 * (`dateOrder`), and a quote left open swallows the rest: what follows it is one rejected line.
 */
import { parse, type Parser } from 'csv-parse';
import { isFields } from './fields.ts';
import { ambiguity, instant, type DateOrder } from './instant.ts';
import type { Chunks, Sink } from './sink.ts';

const DATE_COLUMN = /time|date|received|timestamp/i;
const LARGEST_ROW = 32 * 1024 * 1024;
/** Columns beside `AuditData` only repeat what is in it. */
const BESIDE_AUDIT = new Set(['AuditData', 'Operation', 'Operations', 'CreationDate', 'UserId', 'UserIds', 'RecordId', 'Identity']);

type Row = Readonly<Record<string, string>>;

interface Rows {
  header(columns: readonly string[]): void;
  row(values: readonly string[], line: number): void;
  broken(reason: string, line: number | null, excerpt: string): void;
}

export function readCsvIn(order: DateOrder): (chunks: Chunks, sink: Sink) => AsyncGenerator<void, void, undefined> {
  return async function* readCsv(chunks, sink) {
    let columns: readonly string[] = [];
    yield* rowsOf(chunks, {
      header: (names) => {
        columns = names;
      },
      row: (values, line) => {
        const record = recordOf(columns, values, order);
        sink.record(record, line, 0, () => JSON.stringify(record));
      },
      broken: (reason, line, excerpt) => {
        sink.broken(reason, line, excerpt);
      },
    });
  };
}

function recordOf(columns: readonly string[], values: readonly string[], order: DateOrder): Row {
  const audit = columns.includes('AuditData');
  const record: Record<string, string> = {};
  for (const [index, name] of columns.entries()) {
    const value = values[index];
    if (value === undefined || value === '' || (audit && !BESIDE_AUDIT.has(name))) continue;
    record[name] = value.length < 40 && DATE_COLUMN.test(name) && ambiguity(value) !== null ? isoOf(value, order) : value;
  }
  if (audit && record['RecordId'] !== undefined) record['Identity'] ??= record['RecordId'];
  return record;
}

function isoOf(value: string, order: DateOrder): string {
  const at = instant(value, order);
  return at === null ? value : new Date(at).toISOString();
}

async function* rowsOf(chunks: Chunks, rows: Rows): AsyncGenerator<void, void, undefined> {
  let parser: Parser | null = null;
  let columns: readonly string[] | null = null;
  let failure: Error | null = null;
  const drain = (from: Parser): void => {
    for (let item: unknown = from.read(); item !== null; item = from.read()) {
      if (!isFields(item) || !Array.isArray(item['record'])) continue;
      const values = item['record'] as string[];
      const info = item['info'];
      const line = isFields(info) && typeof info['lines'] === 'number' ? info['lines'] : 0;
      if (columns === null) {
        columns = values.map((name) => name.trim());
        rows.header(columns);
      } else if (values.length > 1 || (values[0] ?? '').trim() !== '') rows.row(values, line);
    }
  };
  for await (const chunk of chunks) {
    if (parser === null) {
      parser = parserFor(chunk, (error) => (failure = error));
    }
    if (failure !== null) break;
    parser.write(chunk);
    drain(parser);
    yield;
  }
  if (parser !== null) {
    parser.end();
    // A parser that has failed has already said so, and would never be heard again.
    if (failure === null) await settled(parser, drain);
    if (failure !== null) rows.broken(`The CSV cannot be read further: ${(failure as Error).message.slice(0, 300)}`, null, '');
  }
  yield;
}

function parserFor(head: Buffer, failed: (error: Error) => void): Parser {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
    delimiter: delimiterOf(head),
  });
  parser.on('error', failed);
  return parser;
}

/** The parser answers on later turns of the loop; wait until it has ended or failed. */
function settled(parser: Parser, drain: (from: Parser) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      drain(parser);
      resolve();
    };
    parser.on('readable', () => {
      drain(parser);
    });
    parser.once('end', done);
    parser.once('error', done);
    parser.once('close', done);
    drain(parser);
  });
}

function delimiterOf(head: Buffer): string {
  const [line = ''] = head.subarray(0, 65_536).toString('utf8').split('\n', 1);
  let best = ',';
  let most = 0;
  for (const candidate of [',', ';', '\t', '|']) {
    const count = line.split(candidate).length - 1;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

export interface CsvDates {
  readonly order: DateOrder;
  /** Did any date need the decision? */
  readonly asked: boolean;
  /** The dates themselves told, rather than the shorter span. */
  readonly certain: boolean;
  readonly times: readonly number[];
}

/** Reads all dates of the file once and decides how to read them. */
export async function csvDates(chunks: Chunks, keep: (times: number[]) => void): Promise<CsvDates> {
  const written: string[] = [];
  const iso: number[] = [];
  let dateColumns: number[] = [];
  let auditColumn = -1;
  let dayFirst = 0;
  let monthFirst = 0;
  let dotted = false;
  const spans = { 'month-first': span(), 'day-first': span() };
  const rows = rowsOf(chunks, {
    header: (names) => {
      dateColumns = names.flatMap((name, index) => (DATE_COLUMN.test(name) ? [index] : []));
      auditColumn = names.indexOf('AuditData');
    },
    row: (values) => {
      let told = false;
      for (const column of dateColumns) {
        const value = values[column] ?? '';
        if (value === '' || value.length > 40) continue;
        const doubt = ambiguity(value);
        if (doubt === null) {
          const at: number | null = told ? null : instant(value);
          if (at !== null) iso.push(at);
          told ||= at !== null;
          continue;
        }
        if (doubt.first > 12) dayFirst++;
        if (doubt.second > 12) monthFirst++;
        if (doubt.separator === '.') dotted = true;
        for (const order of ['month-first', 'day-first'] as const) widen(spans[order], instant(value, order));
        if (!told) written.push(value);
        told = true;
      }
      if (!told && auditColumn >= 0) {
        const found = /"CreationTime"\s*:\s*"([^"]{10,40})"/.exec((values[auditColumn] ?? '').slice(0, 4_000));
        const at = instant(found?.[1] ?? '');
        if (at !== null) iso.push(at);
      }
      if (iso.length > 8_192) keep(iso);
      if (written.length > 8_192) written.splice(0, written.length, ...written.filter((_, index) => index % 2 === 0));
    },
    broken: () => undefined,
  });
  for await (const _ of rows) void _;
  const shorter = spans['day-first'].until - spans['day-first'].from < spans['month-first'].until - spans['month-first'].from;
  const certain = dayFirst !== monthFirst;
  const order: DateOrder = certain
    ? dayFirst > monthFirst
      ? 'day-first'
      : 'month-first'
    : dotted || shorter
      ? 'day-first'
      : 'month-first';
  const times = written.length > 0 ? written.map((value) => instant(value, order)).filter((at): at is number => at !== null) : iso;
  return { order, asked: spans['month-first'].until > 0 || spans['day-first'].until > 0, certain, times };
}

interface Span {
  from: number;
  until: number;
}

function span(): Span {
  return { from: Number.POSITIVE_INFINITY, until: 0 };
}

function widen(range: Span, at: number | null): void {
  if (at === null) return;
  range.from = Math.min(range.from, at);
  range.until = Math.max(range.until, at);
}
