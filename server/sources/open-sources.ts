/**
 * Turns found files into feeds: sniffs the format, unpacks archives into members, surveys each.
 *
 * Surprise: an archive inside an archive cannot be read in place; it is spooled to the scratch folder first, a few levels deep at most.
 */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipped, mostUnpacked, openZip, plainChunks } from './archive.ts';
import { csvDates, readCsvIn } from './csv.ts';
import { asUtf8, wideEncoding } from './encoding.ts';
import type { Desk } from './desk.ts';
import type { Feed, Source } from './feed.ts';
import type { FoundFile } from './inputs.ts';
import { readJson } from './json.ts';
import { readLines } from './lines.ts';
import { readMailIn, readMboxIn } from './mail-file.ts';
import type { Chunks, ReadFormat } from './sink.ts';
import { sniff, type Format } from './sniff.ts';
import { surveyed, surveyJson, surveyPlain, surveyStream, thinned, withDomains, type Gathered } from './survey.ts';

const HEAD = 1024 * 1024;
const DEEPEST = 3;
const TOO_MUCH = 'the archive as a whole unpacks to far more than its size';

export interface OpenedSources {
  readonly feeds: readonly Feed[];
  readonly notes: readonly string[];
  readonly closers: readonly (() => void)[];
}

interface Opening {
  readonly scratch: string;
  readonly gathered: Gathered;
  readonly rejected: (file: string, reason: string) => void;
  readonly desk: Desk;
  readonly feeds: Feed[];
  readonly notes: string[];
  readonly closers: (() => void)[];
  spooled: number;
  /** Bytes that the archive being opened, with everything inside, may still unpack to. */
  allowance: number;
}

export async function openSources(
  files: readonly FoundFile[],
  scratch: string,
  gathered: Gathered,
  rejected: (file: string, reason: string) => void,
  desk: Desk,
): Promise<OpenedSources> {
  const opening: Opening = { scratch, gathered, rejected, desk, feeds: [], notes: [], closers: [], spooled: 0, allowance: 0 };
  for (const file of [...files].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))) {
    // Twice, because every member is sniffed before it is looked over.
    opening.allowance = 2 * mostUnpacked(file.bytes);
    await openSource({ name: file.name, bytes: file.bytes, path: file.path, open: () => plainChunks(file.path) }, file.asked, 0, opening);
  }
  // What was looked over in full may be read.
  opening.allowance = Number.POSITIVE_INFINITY;
  return opening;
}

async function openSource(source: Source, asked: boolean, depth: number, opening: Opening): Promise<void> {
  let head: Buffer;
  try {
    head = await headOf(source);
  } catch (error) {
    opening.rejected(source.name, `The file cannot be read: ${reasonOf(error)}.`);
    return;
  }
  const wide = wideEncoding(head);
  if (wide !== null) {
    await openSource({ ...source, path: null, open: () => asUtf8(source.open(), wide) }, asked, depth, opening);
    return;
  }
  const format = sniff(head, source.name.replace(/\.gz$/i, ''), head.length < HEAD);
  if (format === 'empty') opening.notes.push(`${source.name} is empty.`);
  else if (format === 'unknown') {
    if (asked) opening.rejected(source.name, 'Not a format that is known here (JSON, JSON lines, CSV, mail, gzip, zip).');
    else opening.notes.push(`${source.name} is no log and was not read.`);
  } else if (format === 'gzip' || format === 'zip') {
    if (depth >= DEEPEST) opening.rejected(source.name, 'An archive too deep inside archives.');
    else if (format === 'zip') await openMembers(source, depth, opening);
    else
      await openSource(
        { ...source, path: null, open: () => rationed(gunzipped(source.open(), source.bytes), opening) },
        asked,
        depth + 1,
        opening,
      );
  } else {
    const feed = await feedOf(source, format, opening);
    if (opening.allowance < 0) opening.rejected(source.name, `The file was not read: ${TOO_MUCH}.`);
    else opening.feeds.push(feed);
  }
}

async function openMembers(source: Source, depth: number, opening: Opening): Promise<void> {
  try {
    const archive = await openZip(source.path ?? (await spool(source, opening)));
    opening.closers.push(() => {
      archive.close();
    });
    opening.notes.push(...archive.notes.map((note) => `${source.name}: ${note}.`));
    for (const member of archive.members) {
      if (opening.allowance < 0) {
        opening.rejected(source.name, `Its members from ${member.name} on were not read: ${TOO_MUCH}.`);
        break;
      }
      if (/(^|\/)(\.|__MACOSX)/.test(member.name)) continue;
      await openSource(
        { name: `${source.name}/${member.name}`, bytes: member.packedBytes, path: null, open: () => rationed(member.open(), opening) },
        false,
        depth + 1,
        opening,
      );
    }
  } catch (error) {
    opening.rejected(source.name, `The archive is broken: ${reasonOf(error)}.`);
  }
}

/** Looking over a member reads it whole and takes from the allowance of the outermost archive: a thousand members may each be modest. */
async function* rationed(chunks: Chunks, opening: Opening): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    opening.allowance -= chunk.length;
    if (opening.allowance < 0) throw new RangeError(TOO_MUCH);
    yield chunk;
  }
}

async function spool(source: Source, opening: Opening): Promise<string> {
  const path = join(opening.scratch, `spooled-${String(opening.spooled++)}`);
  await pipeline(Readable.from(source.open()), createWriteStream(path));
  return path;
}

async function headOf(source: Source): Promise<Buffer> {
  if (source.path !== null) {
    const file = await open(source.path, 'r');
    try {
      const buffer = Buffer.alloc(Math.min(HEAD, Math.max(1, source.bytes)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source.open()) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= HEAD) break;
    }
  } catch (error) {
    // What comes before the break is read; the break itself is reported then.
    if (length === 0) throw error;
  }
  return Buffer.concat(parts).subarray(0, HEAD);
}

async function feedOf(source: Source, format: Format, opening: Opening): Promise<Feed> {
  if (format === 'csv') return csvFeed(source, opening.gathered);
  const idOf = (line: number): string => `${source.name}:${String(line)}`;
  const read: ReadFormat =
    format === 'lines'
      ? readLines
      : format === 'mail'
        ? readMailIn(opening.desk, idOf)
        : format === 'mbox'
          ? readMboxIn(opening.desk, idOf)
          : readJson;
  const survey =
    source.path !== null && (format === 'lines' || format === 'mail')
      ? await surveyPlain(source.path, source.bytes, opening.gathered)
      : await (format === 'json' ? surveyJson : surveyStream)(source.open(), opening.gathered);
  return { source, read, survey: format === 'mail' ? { ...survey, sorted: true } : survey };
}

async function csvFeed(source: Source, gathered: Gathered): Promise<Feed> {
  let dates: Awaited<ReturnType<typeof csvDates>>;
  try {
    dates = await csvDates(withDomains(source.open(), gathered), (times) => times.splice(0, times.length, ...thinned(times)));
  } catch {
    // Reading it will meet the same error and report it as a rejected line.
    return { source, read: readCsvIn('month-first'), survey: surveyed([], []) };
  }
  const how = dates.order === 'day-first' ? 'day before month' : 'month before day';
  const notes = dates.asked ? [`${source.name}: dates are read ${how}${dates.certain ? '' : ' (the dates alone do not tell)'}.`] : [];
  return { source, read: readCsvIn(dates.order), survey: surveyed(dates.times, notes) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : String(error);
}
