/**
 * Records of Microsoft 365 in, events out: the one door of this folder.
 *
 * `openFeeds` looks over files and folders and delivers their events in the order of a replay; `readRecord` reads a single record that is
 * already parsed.
 */
import type { Delivery, Feeds, Reading, Rejection, Tally } from '../core/ports.ts';
import { readFeed } from './deliver.ts';
import { openDesk, REPLAY_READER } from './desk.ts';
import { isFields, list, lower } from './fields.ts';
import { findInputs } from './inputs.ts';
import { mergedFeeds } from './merge.ts';
import { openSources } from './open-sources.ts';
import { sortedByTime } from './order.ts';
import type { PdfReader } from './pdf-reader.ts';
import { recognise } from './recognise.ts';
import { believableSpan, homeDomains, latestBelievable, type Gathered } from './survey.ts';
import type { Feed } from './feed.ts';

export interface OpenOptions {
  /** Told once for every record that could not be understood. */
  readonly rejected: (line: Rejection) => void;
  /** An empty folder for what does not fit in memory. */
  readonly scratch: string;
  readonly stdin?: NodeJS.ReadableStream;
  /** The organisation's mail domains when they are known from elsewhere; they tell the direction of traced mails. */
  readonly domains?: readonly string[];
  /** Whether the layout of texts is read; it is unless said otherwise. */
  readonly style?: boolean;
}

/** Deliveries that all feeds being sorted may hold in memory together. */
const SORTED_IN_MEMORY = 120_000;
const DAY = 86_400_000;

/** One record, already parsed. For many records use `recordReader`, which remembers what repeats. */
export function readRecord(record: unknown, fallbackId: string): Reading {
  return recognise(record, fallbackId, openDesk());
}

/** Like `readRecord`, with bounded caches that make repeated clients, places and operations cheap and identical. */
export function recordReader(domains: readonly string[] = []): (record: unknown, fallbackId: string) => Reading {
  const desk = openDesk(domains);
  return (record, fallbackId) => recognise(record, fallbackId, desk);
}

export async function openFeeds(inputs: string[], options: OpenOptions): Promise<Feeds> {
  const tally: Tally = { read: 0, events: 0, ignored: 0, rejected: 0, feeds: counts(), ignoredOperations: counts() };
  const gathered: Gathered = { domains: new Map() };
  const found = await findInputs(inputs, options.scratch, options.stdin ?? process.stdin);
  const rejectedFile = (file: string, reason: string): void => {
    tally.read++;
    tally.rejected++;
    tally.feeds[file] = (tally.feeds[file] ?? 0) + 1;
    options.rejected({ file, line: null, reason, excerpt: '' });
  };
  const home = [...(options.domains ?? []), ...domainsOf(found.organization)];
  const desk = { ...openDesk([], { ...REPLAY_READER, style: options.style ?? true }), home: new Set<string>() };
  const opened = await openSources(found.files, options.scratch, gathered, rejectedFile, desk);
  for (const domain of home.length > 0 ? home : homeDomains(gathered)) desk.home.add(domain.toLowerCase());

  const times = Float64Array.from(opened.feeds.flatMap(({ survey }) => survey.times)).sort();
  const counting = { tally, desk, rejected: options.rejected };
  const unsorted = opened.feeds.filter((feed) => !feed.survey.sorted).length;
  const most = Math.max(2_000, Math.floor(SORTED_IN_MEMORY / Math.max(1, unsorted)));
  const mergeable = opened.feeds.map((feed, number) => ({
    name: feed.source.name,
    opensAt: feed.survey.from === null ? Number.NEGATIVE_INFINITY : feed.survey.from - DAY,
    open: () => {
      const batches = readFeed(feed.source, feed.read, counting);
      return feed.survey.sorted ? batches : sortedByTime(batches, most, options.scratch, `feed-${String(number)}`);
    },
  }));
  const notes = [...found.notes, ...opened.notes, ...opened.feeds.flatMap((feed) => feed.survey.notes), ...sortedNotes(opened.feeds)];
  return {
    span: believableSpan(times),
    latest: latestBelievable(times),
    organization: found.organization,
    notes,
    bytes: opened.feeds.reduce((sum, feed) => sum + feed.source.bytes, 0),
    tally,
    async *deliver(): AsyncGenerator<readonly Delivery[], void, undefined> {
      yield* mergedFeeds(mergeable);
      notes.push(...unreadNotes(desk.pdf));
    },
    close: async () => {
      for (const close of opened.closers) close();
      await desk.pdf.close();
    },
  };
}

/** Names are other people's: a file called `constructor` must not meet what every object inherits. */
function counts(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}

/** What a replay of the same files might read on another machine. */
function unreadNotes({ failures: { late, crashed } }: PdfReader): string[] {
  if (late + crashed === 0) return [];
  return [`${String(late + crashed)} PDF files are made so that their text could not be read; their messages were judged without it.`];
}

/** Each by its name while they are few. */
function sortedNotes(feeds: readonly Feed[]): string[] {
  const names = feeds.filter((feed) => !feed.survey.sorted).map((feed) => feed.source.name);
  if (names.length <= 10) return names.map((name) => `${name} is not in order of time and was sorted.`);
  return [`${String(names.length)} files are not in order of time and were sorted.`];
}

function domainsOf(organization: unknown): string[] {
  if (!isFields(organization)) return [];
  return list(organization, 'verifiedDomains').flatMap((domain) => {
    const name = isFields(domain) ? lower(domain, 'name') : null;
    return name === null ? [] : [name];
  });
}
