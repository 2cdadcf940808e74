/**
 * Reads one feed into deliveries: every record counted once, as events, ignored or rejected.
 *
 * Surprise: neighbouring rows of a message trace that tell of one mail become one delivery, but each row still counts.
 */
import type { Delivery, Reading, Rejection, Tally } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import type { Batches, Source } from './feed.ts';
import { isFields } from './fields.ts';
import { hasFiles, readAhead } from './read-ahead.ts';
import { recognise } from './recognise.ts';
import { withoutBodies } from './excerpt.ts';
import type { ReadFormat, Sink } from './sink.ts';
import { isRowPerRecipient, joinTrace } from './trace.ts';

export interface Counting {
  readonly tally: Tally;
  readonly desk: Desk;
  readonly rejected: (line: Rejection) => void;
}

const LONGEST_EXCERPT = 2_000;
/** Of one file; a small archive of rubbish would otherwise fill the disk with reasons. */
const MOST_REJECTIONS = 100_000;

export async function* readFeed(source: Source, read: ReadFormat, counting: Counting): Batches {
  const collected = new Collector(source.name, counting);
  const format = read(source.open(), collected);
  try {
    for await (const _ of format) {
      void _;
      if (collected.isWaiting) await collected.settled();
      const batch = collected.take(false);
      if (batch.length > 0) yield batch;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    collected.broken(`The file cannot be read to its end: ${reason.slice(0, 300)}.`, null, '');
  }
  await collected.settled();
  const last = collected.take(true);
  if (last.length > 0) yield last;
}

class Collector implements Sink {
  readonly #file: string;
  readonly #counting: Counting;
  #found: Delivery[] = [];
  #trace: Delivery | null = null;
  #waiting: (() => Promise<void>)[] = [];
  #uncounted = 0;
  #rejections = 0;

  constructor(file: string, counting: Counting) {
    this.#file = file;
    this.#counting = counting;
  }

  /** In the order of the file: what comes behind a record whose files are still to be read waits with it. */
  record(record: unknown, line: number, part: number, excerpt: () => string): void {
    const { desk } = this.#counting;
    const read = (one: unknown): void => {
      this.reading(recognise(one, hasOwnId(one) ? '' : this.#placeOf(line, part), desk), line, excerpt);
    };
    if (!this.isWaiting && !hasFiles(record)) read(record);
    else
      this.#waiting.push(async () => {
        read(await readAhead(record, desk));
      });
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  async settled(): Promise<void> {
    for (const read of this.#waiting) await read();
    this.#waiting = [];
  }

  reading(reading: Reading, line: number, excerpt: () => string): void {
    const tally = this.#counting.tally;
    tally.read++;
    this.#uncounted++;
    if (reading.outcome === 'events') {
      tally.events++;
      this.#add(reading);
    } else if (reading.outcome === 'ignored') {
      tally.ignored++;
      tally.ignoredOperations[reading.operation] = (tally.ignoredOperations[reading.operation] ?? 0) + 1;
    } else {
      tally.rejected++;
      this.#reject(reading.reason, line, excerpt);
    }
  }

  broken(reason: string, line: number | null, excerpt: string): void {
    const tally = this.#counting.tally;
    tally.read++;
    tally.rejected++;
    this.#uncounted++;
    this.#reject(reason, line, () => excerpt);
  }

  #reject(reason: string, line: number | null, excerpt: () => string): void {
    this.#rejections++;
    if (this.#rejections < MOST_REJECTIONS)
      this.#counting.rejected({ file: this.#file, line, reason, excerpt: withoutBodies(excerpt(), LONGEST_EXCERPT) });
    else if (this.#rejections === MOST_REJECTIONS)
      this.#counting.rejected({
        file: this.#file,
        line,
        reason: 'This and all further rejected records of the file are only counted.',
        excerpt: '',
      });
  }

  /** What was found so far; a trace row that may still be joined waits unless this is the end. */
  take(all: boolean): Delivery[] {
    const feeds = this.#counting.tally.feeds;
    if (this.#uncounted > 0) feeds[this.#file] = (feeds[this.#file] ?? 0) + this.#uncounted;
    this.#uncounted = 0;
    if (all) this.#flush();
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #placeOf(line: number, part: number): string {
    return part === 0 ? `${this.#file}:${String(line)}` : `${this.#file}:${String(line)}#${String(part + 1)}`;
  }

  #add(delivery: Delivery): void {
    const isTrace = isRowPerRecipient(delivery.events[0]?.feed ?? '');
    if (!isTrace) {
      this.#flush();
      this.#found.push(delivery);
      return;
    }
    const joined = this.#trace === null ? null : joinTrace(this.#trace.events, delivery.events);
    if (joined === null) this.#flush();
    this.#trace = { events: joined ?? delivery.events };
  }

  #flush(): void {
    if (this.#trace !== null) this.#found.push(this.#trace);
    this.#trace = null;
  }
}

/** A bare audit record with an id needs no other: most records are, and the place costs as much to write as an event. */
function hasOwnId(record: unknown): boolean {
  return isFields(record) && typeof record['Operation'] === 'string' && typeof record['Id'] === 'string' && record['Id'] !== '';
}
