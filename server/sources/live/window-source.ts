/**
 * A listing that can be asked for a span of time: read forward in spans small enough to be held, with an overlap for what arrives late.
 *
 * Surprise: listings come newest first, so a span is read whole, put in order and only then handed on; and records arrive minutes to hours late, so besides
 * a short overlap at each poll a longer one is read now and then. What was handed on is remembered by name; after a restart that memory is empty and some
 * records come twice.
 */
import type { LiveSource, Page } from '../../core/ports.ts';
import type { AskOptions, Clock } from '../../microsoft/index.ts';
import { isFields, unfolded, type Fields } from '../fields.ts';
import { HandedOn } from './handed-on.ts';
import { progressOf } from './progress.ts';
import { patiently, rests, type Standing } from './standing.ts';

export interface Listing {
  /** Pages of what happened from `from` to `until` (seconds since 1970, both inclusive), in any order. */
  pages(from: number, until: number, options: AskOptions): AsyncGenerator<readonly unknown[], void, undefined>;
  /** When it happened, by which it is listed, milliseconds since 1970; what has no time goes first. */
  at(record: Fields): number | null;
  /** The same for the same news: an id, with the state when a changed state is news. */
  name(record: Fields): string | null;
  /** How far back the vendor keeps it, days. */
  days(): number;
}

export interface Rhythm {
  /** Between polls. */
  readonly pollSeconds: number;
  /** Read again at each poll. */
  readonly overlapSeconds: number;
  /** Read again every `sweepEverySeconds`. */
  readonly sweepSeconds: number;
  readonly sweepEverySeconds: number;
  /** Longest span asked for at once; narrows and widens by itself below this. */
  readonly spanSeconds: number;
}

interface Cursor {
  /** Where the first history began, and until where it has been read; seconds since 1970. */
  readonly first: number;
  readonly until: number;
  /** The first history is behind. */
  readonly live: boolean;
}

const SLICE = 1_000;
/** A span with more records is halved, down to the shortest. */
const MOST_HELD = 20_000;
const SHORTEST_SPAN = 60;
const DAY_SECONDS = 86_400;
/** A poll without news still moves the cursor this often. */
const SIGN_OF_LIFE_SECONDS = 600;

export function windowSource(listing: Listing, rhythm: Rhythm, standing: Standing, clock: Clock): LiveSource {
  return {
    id: standing.id,
    read: (cursor, stop) => new Reading(listing, rhythm, standing, clock, stop).pages(cursor),
    state: () => standing.state(),
  };
}

class Reading {
  readonly #listing: Listing;
  readonly #rhythm: Rhythm;
  readonly #standing: Standing;
  readonly #clock: Clock;
  readonly #stop: AbortSignal;
  readonly #handedOn = new HandedOn();
  #span: number;
  #progress = 0;

  constructor(listing: Listing, rhythm: Rhythm, standing: Standing, clock: Clock, stop: AbortSignal) {
    this.#listing = listing;
    this.#rhythm = rhythm;
    this.#standing = standing;
    this.#clock = clock;
    this.#stop = stop;
    this.#span = rhythm.spanSeconds;
  }

  async *pages(written: string | null): AsyncGenerator<Page> {
    const { pollSeconds, overlapSeconds, sweepSeconds, sweepEverySeconds } = this.#rhythm;
    let cursor = this.#start(written);
    let sweptAt = cursor.live ? 0 : this.#now();
    let toldAt = 0;
    while (!this.#stop.aborted) {
      const began = this.#now();
      const isSweep = began - sweptAt >= sweepEverySeconds;
      let from = cursor.live ? cursor.until - (isSweep ? sweepSeconds : overlapSeconds) : cursor.until;
      while (from < began || !cursor.live) {
        const wasLive = cursor.live;
        const until = Math.min(this.#now(), from + this.#span);
        const records = await patiently(this.#standing, this.#clock, this.#stop, () => this.#records(from, until));
        if (records === null) return;
        if (records === 'too many') continue;
        from = until;
        const before = cursor;
        cursor = { ...cursor, until: Math.max(cursor.until, until), live: wasLive || until >= began };
        this.#handedOn.forget(cursor.until - Math.max(sweepSeconds, overlapSeconds));
        for (const [index, slice] of slices(records).entries()) {
          const isLast = (index + 1) * SLICE >= records.length;
          if (slice.length === 0 && cursor.live === wasLive && this.#now() - toldAt < SIGN_OF_LIFE_SECONDS) continue;
          toldAt = this.#now();
          yield this.#page(slice, isLast ? cursor : before);
          if (this.#stop.aborted) return;
        }
      }
      if (isSweep) sweptAt = began;
      if (!(await rests(this.#clock, pollSeconds * 1000, this.#stop))) return;
    }
  }

  #start(written: string | null): Cursor {
    const oldest = this.#now() - this.#listing.days() * DAY_SECONDS;
    const read = cursorOf(written);
    if (read === null) return { first: oldest, until: oldest, live: false };
    if (read.until >= oldest) return read;
    if (read.live)
      this.#standing.lost(
        `${this.#standing.id}: ${Math.ceil((oldest - read.until) / 3_600)} hours were not read in time and are no longer kept.`,
      );
    return { ...read, until: oldest };
  }

  /** In order, without what was handed on already. */
  async #records(from: number, until: number): Promise<readonly unknown[] | 'too many'> {
    const found: { readonly at: number; readonly name: string | null; readonly record: unknown }[] = [];
    for await (const page of this.#listing.pages(from, until, { stop: this.#stop, ledger: this.#standing })) {
      for (const record of page) {
        if (!isFields(record)) continue;
        found.push({ at: this.#listing.at(record) ?? 0, name: this.#listing.name(record), record });
      }
      if (found.length <= MOST_HELD || until - from <= SHORTEST_SPAN) continue;
      this.#span = Math.max(SHORTEST_SPAN, Math.floor((until - from) / 2));
      return 'too many';
    }
    if (found.length < MOST_HELD / 4) this.#span = Math.min(this.#rhythm.spanSeconds, this.#span * 2);
    found.sort((one, other) => one.at - other.at || compared(one.name ?? '', other.name ?? ''));
    const fresh = found.filter(
      ({ name, at }) => name === null || this.#isNew(name, Math.min(until, Math.max(from, Math.floor(at / 1000)))),
    );
    return fresh.map(({ record }) => record);
  }

  /** `at` = the time by which it is listed, seconds since 1970. Where that moves without news, as with alerts, it may come again after days. */
  #isNew(name: string, at: number): boolean {
    const isNew = !this.#handedOn.has(name);
    this.#handedOn.add(name, at);
    return isNew;
  }

  #page(records: readonly unknown[], cursor: Cursor): Page {
    this.#progress = progressOf(cursor, this.#now(), this.#progress);
    return { records, cursor: JSON.stringify(cursor), availableAt: null, caughtUp: this.#progress };
  }

  #now(): number {
    return Math.floor(this.#clock.now() / 1000);
  }
}

/** At least one, so that an empty span still tells how far it went. */
function slices(records: readonly unknown[]): readonly (readonly unknown[])[] {
  const cut: (readonly unknown[])[] = [];
  for (let from = 0; from === 0 || from < records.length; from += SLICE) cut.push(records.slice(from, from + SLICE));
  return cut;
}

function cursorOf(written: string | null): Cursor | null {
  const read = unfolded(written);
  if (!isFields(read)) return null;
  const { first, until, live } = read;
  return typeof first === 'number' && typeof until === 'number' && typeof live === 'boolean' ? { first, until, live } : null;
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `2026-11-24T10:00:00Z` */
export function written(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
