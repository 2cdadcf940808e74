/** Pages that wait to be judged, at most one of each source: a source is asked for the next one when this one is written. */
import { Refused } from '../core/errors.ts';
import type { LiveSource, Page } from '../core/ports.ts';
import type { RecordReader } from '../sources/reader.ts';
import { DESK } from './decisions.ts';

export interface Waiting {
  readonly source: string;
  readonly page: Page;
  readonly receivedAt: number;
  /** What the desk submits has no place in a feed to go on from. */
  readonly hasCursor: boolean;
  readonly written: () => void;
  readonly refused: () => void;
}

/** More decisions than this are not taken at once. */
const MOST_SUBMITTED = 1_000;
const IDLE_MILLISECONDS = 1_000;

export class Queue {
  readonly #sources: readonly LiveSource[];
  readonly #reader: RecordReader;
  readonly #waiting: Waiting[] = [];
  /** Of pages that wait: each is read for it once, however long it waits. */
  readonly #spans = new WeakMap<Page, Span>();
  readonly #caughtUp = new Map<string, number>();
  #wake: () => void = () => undefined;
  #isClosed = false;

  constructor(sources: readonly LiveSource[], reader: RecordReader) {
    this.#sources = sources;
    this.#reader = reader;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Has any source begun? */
  get hasBegun(): boolean {
    return this.#caughtUp.size > 0;
  }

  /** The share of its first history that a source has given. */
  caughtUp(source: string): number {
    return this.#caughtUp.get(source) ?? 0;
  }

  catchesUp(source: string, share: number): void {
    this.#caughtUp.set(source, share);
  }

  /** Resolves when the page is written, or when the queue was closed. */
  put(source: string, page: Page, receivedAt: number): Promise<void> {
    // What comes after the end is asked for again at the next start.
    if (this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ source, page, receivedAt, hasCursor: true, written: resolve, refused: resolve });
      this.#wake();
    });
  }

  /** Resolves when they are written. Throws `NOT_RUNNING`. */
  submit(events: readonly unknown[], receivedAt: number): Promise<void> {
    const page: Page = { records: events, cursor: '', availableAt: null, caughtUp: 1 };
    return new Promise((resolve, reject) => {
      const refused = (): void => reject(notRunning());
      if (this.#isClosed || this.#waiting.filter(({ source }) => source === DESK).length >= MOST_SUBMITTED) {
        refused();
        return;
      }
      this.#waiting.push({ source: DESK, page, receivedAt, hasCursor: false, written: resolve, refused });
      this.#wake();
    });
  }

  wake(): void {
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    for (const { refused } of this.#waiting.splice(0)) refused();
  }

  /** Until a page comes, or a second has passed. */
  somethingComes(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, IDLE_MILLISECONDS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Sources that still give their first history, and can. */
  behind(): readonly LiveSource[] {
    return this.#sources.filter((source) => this.caughtUp(source.id) < 1 && source.state().fault === null);
  }

  /**
   * The pages that are next. While first histories are read, the one that tells of the earliest time, once all sources have one waiting: a source with a
   * month of history must not be overtaken by one with a week. Pages that begin before it ends go with it, since they would be next anyhow. What people
   * decide does not wait for that.
   */
  next(): Waiting[] {
    const behind = this.behind();
    if (behind.length === 0) return this.#waiting.splice(0);
    const submitted = this.#waiting.findIndex(({ hasCursor }) => !hasCursor);
    if (submitted >= 0) return this.#waiting.splice(submitted, 1);
    if (behind.some(({ id }) => !this.#waiting.some(({ source }) => source === id))) return [];
    const inOrder = this.#waiting.map((one) => ({ one, ...this.#spanOf(one.page) })).sort((one, other) => one.from - other.from);
    const until = inOrder[0]?.until ?? Number.NEGATIVE_INFINITY;
    const together = inOrder.filter(({ from }, index) => index === 0 || from <= until).map(({ one }) => one);
    for (const one of together) this.#waiting.splice(this.#waiting.indexOf(one), 1);
    return together;
  }

  #spanOf(page: Page): Span {
    const known = this.#spans.get(page) ?? spanOf(page, this.#reader);
    this.#spans.set(page, known);
    return known;
  }
}

function notRunning(): Refused {
  return new Refused('NOT_RUNNING', 'The service is ending or has too much to do, so this was not taken.', 'Try again in a moment.');
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** From the earliest to the latest time that a page tells of; one that tells of none comes first. */
function spanOf(page: Page, reader: RecordReader): Span {
  let [from, until] = [Number.POSITIVE_INFINITY, 0];
  for (const record of page.records) {
    const reading = reader.read(record, '');
    if (reading.outcome !== 'events') continue;
    for (const { at } of reading.events) [from, until] = [Math.min(from, at), Math.max(until, at)];
  }
  return Number.isFinite(from) ? { from, until } : { from: 0, until: 0 };
}
