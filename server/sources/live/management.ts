/**
 * The unified audit log through the Office 365 Management Activity API, one source for each content type.
 *
 * Surprise: it is listed by when blobs became available, which is up to hours after what they tell of, and a blob may show up in a listing late. So each
 * poll lists the last quarter of an hour again, and every hour the last day; blobs that were handed on are known by name. What cannot be had is not waited
 * for: newer blobs come first, and it is asked for again until Microsoft no longer keeps it.
 */
import { Refused } from '../../core/errors.ts';
import type { LiveSource, Page } from '../../core/ports.ts';
import { type Clock, isStopped, type Microsoft } from '../../microsoft/index.ts';
import { type Blob, Content, type ContentType, isLocal, isLost, vendorCodeOf } from './content.ts';
import { KnownBlobs } from './known-blobs.ts';
import { cursorIn, cursorText, type ManagementCursor, MOST_GAPS, MOST_OWED, type Span, withGap } from './management-cursor.ts';
import { progressOf } from './progress.ts';
import { patiently, rests, Standing, tries } from './standing.ts';

export interface ManagementOptions {
  readonly microsoft: Microsoft;
  readonly contentType: ContentType;
  /** Tenant id of whoever runs Telltale; its share of requests is counted by it. Default the tenant itself. */
  readonly publisher?: string;
  readonly pollSeconds?: number;
  /** Longest span listed at once, at most 24 hours. */
  readonly spanSeconds?: number;
}

export const CONTENT_TYPES: readonly ContentType[] = ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General'];

const OVERLAP = 900;
const SWEEP = 86_400;
const SWEEP_EVERY = 3_600;
/** Kept for seven days; the last minutes of them are not worth a refusal. */
const KEPT = 7 * 86_400 - 600;
const LONGEST_SPAN = 86_400;
const AT_ONCE = 4;
const TRIES = 3;
const START_AGAIN = 15 * 60_000;
const SIGN_OF_LIFE = 600;

const ADVICE = {
  PERMISSION_MISSING:
    'Grant ActivityFeed.Read (Office 365 Management APIs, application permission; for DLP.All also ActivityFeed.ReadDlp) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent".',
  AF20022:
    'The subscription was started; it takes effect within minutes, and its first records may take 12 hours. If this stays, another application stops it.',
  AF20023:
    'An administrator switched this subscription off. Start it again: POST .../activity/feed/subscriptions/start?contentType=<type> with the reader app (`telltale doctor` names the type), or leave this content type out.',
};

export function management(options: ManagementOptions): LiveSource {
  const { microsoft, contentType } = options;
  const standing = new Standing(`management/${contentType}`, ADVICE, microsoft.clock);
  return {
    id: standing.id,
    read: (cursor, stop) => new Reading(options, standing, stop).pages(cursor),
    state: () => standing.state(),
  };
}

type Fetched = { readonly outcome: 'records'; readonly records: readonly unknown[] } | { readonly outcome: 'lost' | 'owed' | 'stopped' };

class Reading {
  readonly #content: Content;
  readonly #standing: Standing;
  readonly #clock: Clock;
  readonly #stop: AbortSignal;
  readonly #pollSeconds: number;
  readonly #spanSeconds: number;
  #known = new KnownBlobs(new Map(), 0);
  #startedAt = Number.NEGATIVE_INFINITY;
  #notStarted: Refused | null = null;
  #lost = 0;
  #toldAt = 0;
  #progress = 0;
  #cursor: Omit<ManagementCursor, 'seen'> = { first: 0, until: 0, live: false, owed: [], gaps: [] };

  constructor(options: ManagementOptions, standing: Standing, stop: AbortSignal) {
    const { microsoft, contentType, publisher = microsoft.tenantId, pollSeconds = 60, spanSeconds = 3_600 } = options;
    this.#content = new Content(microsoft, contentType, publisher);
    this.#standing = standing;
    this.#clock = microsoft.clock;
    this.#stop = stop;
    this.#pollSeconds = pollSeconds;
    this.#spanSeconds = Math.min(LONGEST_SPAN, spanSeconds);
  }

  async *pages(written: string | null): AsyncGenerator<Page> {
    this.#takeUp(cursorIn(written));
    const isStarted = await patiently(this.#standing, this.#clock, this.#stop, () => this.#content.isStarted(this.#ask()));
    if (isStarted === null) return;
    if (!isStarted && (await patiently(this.#standing, this.#clock, this.#stop, () => this.#start())) === null) return;
    let sweptAt = this.#now();
    while (!this.#stop.aborted) {
      const began = this.#now();
      const isSweep = began - sweptAt >= SWEEP_EVERY;
      const back = isSweep ? Math.min(SWEEP, this.#cursor.until - this.#known.from) : OVERLAP;
      let from = this.#cursor.live ? this.#cursor.until - back : this.#cursor.until;
      while (from < began && !this.#stop.aborted) {
        const until = Math.min(began, from + this.#spanSeconds);
        yield* this.#span({ from, until }, began);
        from = until;
      }
      if (isSweep) sweptAt = began;
      yield* this.#debts();
      if (!(await rests(this.#clock, this.#pollSeconds * 1000, this.#stop))) return;
    }
  }

  #takeUp(read: ManagementCursor | null): void {
    const oldest = this.#now() - KEPT;
    const { first, until, live, owed, gaps } = read ?? { first: oldest, until: oldest, live: false, owed: [], gaps: [] };
    this.#known = new KnownBlobs(read?.seen ?? new Map<string, number>(), Math.max(oldest, until - OVERLAP));
    if (until < oldest && live)
      this.#standing.lost(
        `${this.#standing.id}: ${Math.ceil((oldest - until) / 3_600)} hours were not read within seven days and are gone.`,
      );
    this.#cursor = { first, until: Math.max(until, oldest), live, owed, gaps };
  }

  /** Lists a span and hands on what is new in it. */
  async *#span(span: Span, began: number): AsyncGenerator<Page> {
    const listed = await this.#listed(span);
    if (listed === null) return;
    if (listed === 'later') this.#gap(span);
    else yield* this.#blobs(listed.filter(({ name }) => !this.#known.has(name)));
    if (this.#stop.aborted) return;
    const { live, until } = this.#cursor;
    this.#cursor = { ...this.#cursor, until: Math.max(until, span.until), live: live || span.until >= began };
    if (this.#cursor.live === live && this.#now() - this.#toldAt < SIGN_OF_LIFE) return;
    yield this.#page([], null);
  }

  /** The blobs' records in their order, a few fetched ahead. */
  async *#blobs(blobs: readonly Blob[]): AsyncGenerator<Page> {
    const ahead: Promise<Fetched>[] = [];
    let next = 0;
    for (const blob of blobs) {
      for (; ahead.length < AT_ONCE && next < blobs.length; next++) {
        const one = blobs[next];
        if (one !== undefined) ahead.push(this.#fetched(one));
      }
      const fetched = await ahead.shift();
      if (fetched === undefined || fetched.outcome === 'stopped') return;
      if (fetched.outcome === 'owed') this.#owe(blob);
      else this.#know(blob);
      if (fetched.outcome === 'lost') this.#lose(1);
      if (fetched.outcome !== 'records') continue;
      yield this.#page(fetched.records, blob);
      if (this.#stop.aborted) return;
    }
  }

  /** What could not be had before is asked for again. */
  async *#debts(): AsyncGenerator<Page> {
    const { owed, gaps } = this.#cursor;
    if (owed.length === 0 && gaps.length === 0) return;
    const oldest = this.#now() - KEPT;
    const still = owed.filter(({ created }) => created > oldest);
    const open = gaps.filter(({ until }) => until > oldest);
    if (still.length < owed.length || open.length < gaps.length) this.#lose(owed.length - still.length + gaps.length - open.length);
    this.#cursor = { ...this.#cursor, owed: still, gaps: open };
    yield* this.#blobs(still);
    for (const gap of open) {
      for (let from = Math.max(gap.from, oldest); from < gap.until && !this.#stop.aborted; from += this.#spanSeconds) {
        const listed = await this.#listed({ from, until: Math.min(gap.until, from + this.#spanSeconds) });
        if (listed === null) return;
        if (listed === 'later') break;
        yield* this.#blobs(listed.filter(({ name }) => !this.#known.has(name)));
        if (from + this.#spanSeconds >= gap.until) this.#cursor = { ...this.#cursor, gaps: this.#cursor.gaps.filter((one) => one !== gap) };
      }
    }
    if (!this.#stop.aborted) yield this.#page([], null);
  }

  async #listed(span: Span): Promise<readonly Blob[] | 'later' | null> {
    const tried = await tries(
      this.#standing,
      this.#clock,
      this.#stop,
      async () => {
        try {
          return await this.#content.blobs(span.from, span.until, this.#ask());
        } catch (error) {
          if (vendorCodeOf(error) === 'AF20022') await this.#start();
          throw error;
        }
      },
      (error, count) => isLocal(error) && count >= TRIES,
    );
    return tried.outcome === 'done' ? tried.result : tried.outcome === 'gave-up' ? 'later' : null;
  }

  /** Never rejects but for a mistake of ours. */
  async #fetched(blob: Blob): Promise<Fetched> {
    const tried = await tries(
      this.#standing,
      this.#clock,
      this.#stop,
      () => this.#content.records(blob, this.#ask()),
      (error, count) => isLost(error) || (isLocal(error) && count >= TRIES),
    );
    if (tried.outcome === 'done') return { outcome: 'records', records: tried.result };
    if (tried.outcome === 'stopped') return { outcome: 'stopped' };
    return { outcome: isLost(tried.error) ? 'lost' : 'owed' };
  }

  /** Not more often than Microsoft allows; in between a refusal stands. */
  async #start(): Promise<true> {
    if (this.#clock.now() - this.#startedAt < START_AGAIN) {
      if (this.#notStarted !== null) throw this.#notStarted;
      return true;
    }
    this.#startedAt = this.#clock.now();
    this.#notStarted = null;
    try {
      await this.#content.start(this.#ask());
    } catch (error) {
      if (error instanceof Refused && !isStopped(error)) this.#notStarted = error;
      throw error;
    }
    return true;
  }

  #page(records: readonly unknown[], blob: Blob | null): Page {
    this.#toldAt = this.#now();
    this.#progress = progressOf(this.#cursor, this.#now(), this.#progress);
    return {
      records,
      cursor: cursorText({ ...this.#cursor, seen: this.#known.since(this.#cursor.until - OVERLAP) }),
      availableAt: blob === null ? null : blob.created * 1000,
      caughtUp: this.#progress,
    };
  }

  #know(blob: Blob): void {
    this.#known.add(blob, this.#now() - KEPT);
    const { owed } = this.#cursor;
    if (owed.some(({ name }) => name === blob.name))
      this.#cursor = { ...this.#cursor, owed: owed.filter(({ name }) => name !== blob.name) };
  }

  #owe(blob: Blob): void {
    const { owed } = this.#cursor;
    if (owed.some(({ name }) => name === blob.name)) return;
    if (owed.length >= MOST_OWED) this.#lose(1);
    else this.#cursor = { ...this.#cursor, owed: [...owed, blob] };
  }

  #gap(span: Span): void {
    const gaps = withGap(this.#cursor.gaps, span);
    if (gaps.length > MOST_GAPS) this.#lose(1);
    this.#cursor = { ...this.#cursor, gaps: gaps.slice(-MOST_GAPS) };
  }

  #lose(parcels: number): void {
    this.#lost += parcels;
    this.#standing.lost(`${this.#standing.id}: ${this.#lost} parcels of audit records could not be had before Microsoft dropped them.`);
  }

  #ask(): { readonly stop: AbortSignal; readonly ledger: Standing } {
    return { stop: this.#stop, ledger: this.#standing };
  }

  #now(): number {
    return Math.floor(this.#clock.now() / 1000);
  }
}
