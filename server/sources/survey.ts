/**
 * Looks over a file before it is read: from when to when, in which order, and of whose organisation.
 *
 * Surprise: nothing is parsed here. Times are pulled out of the bytes by a pattern, at up to 64 places of a plain file, along the way in one
 * that can only be streamed; that is enough to tell ascending from descending, not to know the exact first and last moment.
 */
import { open } from 'node:fs/promises';
import type { Survey } from './feed.ts';
import { fields, isFields } from './fields.ts';
import { instant } from './instant.ts';
import { readJson } from './json.ts';
import type { Chunks, Sink } from './sink.ts';

const BLOCK = 64 * 1024;
const BLOCKS = 64;
const MOST_TIMES = 8_192;
const TIME_NAMES = [
  'CreationTime',
  'createdDateTime',
  'activityDateTime',
  'detectedDateTime',
  'receivedDateTime',
  'Received',
  'Timestamp',
  'TimeGenerated',
  'time',
  'Date',
];
const TIME = new RegExp(`"{1,2}(?:${TIME_NAMES.join('|')})\\\\?"{1,2}\\s*:\\s*\\\\?"{1,2}([^"\\\\]{8,40})|^Date: ([^\\r\\n]{10,60})`, 'i');
const PEOPLE =
  /"{1,2}(?:UserId|userPrincipalName|UserPrincipalName|MailboxOwnerUPN|AccountUpn)\\?"{1,2}\s*:\s*\\?"{1,2}[^"@\\]{1,100}@([^"@\\]{3,200})\\?"/g;

/** What surveys of all files gather together. */
export interface Gathered {
  /** Domain of the people in the records, and how often it was seen. */
  readonly domains: Map<string, number>;
}

export async function surveyPlain(path: string, bytes: number, gathered: Gathered): Promise<Survey> {
  const times: number[] = [];
  const file = await open(path, 'r');
  try {
    const blocks = Math.min(BLOCKS, Math.max(1, Math.ceil(bytes / BLOCK)));
    const buffer = Buffer.alloc(BLOCK);
    for (let block = 0; block < blocks; block++) {
      const position = blocks === 1 ? 0 : Math.floor((block * Math.max(0, bytes - BLOCK)) / (blocks - 1));
      const { bytesRead } = await file.read(buffer, 0, BLOCK, position);
      const written = buffer.toString('latin1', 0, bytesRead);
      const isEdge = block === 0 || block === blocks - 1;
      gatherDomains(written, gathered);
      times.push(...timesIn(written, isEdge || bytes <= BLOCK * BLOCKS ? 1_000 : 16, position > 0));
    }
  } finally {
    await file.close();
  }
  return surveyed(times, []);
}

/** For what can only be read from start to end. An archive that breaks off is surveyed as far as it goes; reading it will tell. */
export async function surveyStream(chunks: Chunks, gathered: Gathered): Promise<Survey> {
  let times: number[] = [];
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += BLOCK) {
        const written = chunk.toString('latin1', at, Math.min(at + BLOCK, chunk.length));
        if (at % (BLOCK * 8) === 0) gatherDomains(written, gathered);
        times.push(...timesIn(written, 16, at > 0));
      }
      if (times.length > MOST_TIMES) times = thinned(times);
    }
  } catch {
    return surveyed(times, []);
  }
  return surveyed(times, []);
}

export function surveyed(times: readonly number[], notes: readonly string[]): Survey {
  let from: number | null = null;
  let until: number | null = null;
  for (const at of times) {
    if (from === null || at < from) from = at;
    if (until === null || at > until) until = at;
  }
  return { times, from, until, sorted: isInOrder(times), notes };
}

/** This far from all others, a few times are mistakes or lies; larger = more wrong dates are believed. */
const FAR = 30 * 86_400_000;

/** How many of so many times may be wrong together; of less than a hundred none can be told. */
function fewOf(times: Float64Array): number {
  return times.length < 100 ? 0 : Math.max(2, Math.floor(times.length / 1_000));
}

/** From the first to the last of sorted times, without a few that stand far from all others at either end. */
export function believableSpan(times: Float64Array): { readonly from: number; readonly until: number } | null {
  let first = 0;
  let last = times.length - 1;
  for (let at = 1; at <= fewOf(times); at++) {
    if ((times[at] ?? 0) - (times[at - 1] ?? 0) > FAR) first = at;
    if ((times[times.length - at] ?? 0) - (times[times.length - at - 1] ?? 0) > FAR) last = times.length - at - 1;
  }
  const from = times[first];
  const until = times[last];
  return from === undefined || until === undefined ? null : { from, until };
}

/** The survey sees samples, so a little later than the last of them is as good. */
export function latestBelievable(times: Float64Array): number {
  return fewOf(times) === 0 ? Number.POSITIVE_INFINITY : (believableSpan(times)?.until ?? 0) + FAR / 2;
}

export function thinned(times: readonly number[]): number[] {
  return times.filter((_, index) => index % 2 === 0);
}

/** The first time of each line: a record may speak of several, and they are not in order. */
function timesIn(written: string, most: number, startsInside: boolean): number[] {
  const found: number[] = [];
  let start = startsInside ? written.indexOf('\n') + 1 : 0;
  while (start < written.length && found.length < most) {
    const newline = written.indexOf('\n', start);
    const end = newline < 0 ? written.length : newline;
    const match = TIME.exec(written.slice(start, end));
    const at = match === null ? null : instant(match[1] ?? match[2] ?? '');
    if (at !== null) found.push(at);
    start = end + 1;
  }
  return found;
}

/** For JSON that does not come in lines: the values have to be cut out, and then their times are at hand. */
export async function surveyJson(chunks: Chunks, gathered: Gathered): Promise<Survey> {
  let times: number[] = [];
  const sink: Sink = {
    record: (record) => {
      const at = timeOfRecord(record);
      if (at !== null) times.push(at);
    },
    reading: () => undefined,
    broken: () => undefined,
  };
  try {
    for await (const _ of readJson(withDomains(chunks, gathered), sink)) {
      void _;
      if (times.length > MOST_TIMES) times = thinned(times);
    }
  } catch {
    return surveyed(times, []);
  }
  return surveyed(times, []);
}

function timeOfRecord(record: unknown): number | null {
  if (!isFields(record)) return null;
  const inner = fields(record, 'properties') ?? fields(record, 'AuditData') ?? fields(record, 'auditData') ?? record;
  for (const name of TIME_NAMES) {
    const at = instant(inner[name]) ?? instant(record[name]);
    if (at !== null) return at;
  }
  return null;
}

/** The same chunks, with a look at the domains of the people in them. */
export async function* withDomains(chunks: Chunks, gathered: Gathered): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    gatherDomains(chunk.toString('latin1', 0, BLOCK), gathered);
    yield chunk;
  }
}

function gatherDomains(written: string, gathered: Gathered): void {
  for (const match of written.matchAll(PEOPLE)) {
    const domain = (match[1] ?? '').toLowerCase();
    if (gathered.domains.size < 1_000 || gathered.domains.has(domain))
      gathered.domains.set(domain, (gathered.domains.get(domain) ?? 0) + 1);
  }
}

/** A record this far behind what came before it is late; a feed with more than a twentieth of such records is in no order at all. */
const LATE = 24 * 3_600_000;
const MOST_LATE = 0.05;

/**
 * Mostly ascending: the rank correlation of position and time is at least one half, and few records lie more than a day behind what came before.
 * The second catches exports fetched window by window: the windows ascend, while the records in each are in no order.
 */
export function isInOrder(times: readonly number[]): boolean {
  if (times.length < 2) return true;
  let latest = Number.NEGATIVE_INFINITY;
  let late = 0;
  for (const at of times) {
    if (at < latest - LATE) late += 1;
    else if (at > latest) latest = at;
  }
  return late <= times.length * MOST_LATE && rankCorrelation(times) >= 0.5;
}

/** Spearman's, with equal times sharing their rank; 1 when all times are equal. */
export function rankCorrelation(times: readonly number[]): number {
  const count = times.length;
  const byTime = times.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at || one.index - other.index);
  const ranks = new Float64Array(count);
  for (let start = 0; start < count; ) {
    let end = start;
    while (end < count && byTime[end]?.at === byTime[start]?.at) end++;
    for (let at = start; at < end; at++) ranks[byTime[at]?.index ?? 0] = (start + end - 1) / 2;
    start = end;
  }
  const middle = (count - 1) / 2;
  let both = 0;
  let position = 0;
  let rank = 0;
  for (let index = 0; index < count; index++) {
    const x = index - middle;
    const y = (ranks[index] ?? 0) - middle;
    both += x * y;
    position += x * x;
    rank += y * y;
  }
  return rank === 0 || position === 0 ? 1 : both / Math.sqrt(position * rank);
}

/** The organisation's own domains among those seen: all that carry at least a twentieth of the people seen. */
export function homeDomains(gathered: Gathered): string[] {
  let all = 0;
  for (const count of gathered.domains.values()) all += count;
  return [...gathered.domains]
    .filter(([domain, count]) => count * 20 >= all && !domain.endsWith('prod.outlook.com'))
    .map(([domain]) => domain);
}
