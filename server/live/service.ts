/**
 * The service while it runs: pages of all sources go into the record log, are judged in that order, and what they changed is written in one transaction with
 * how far into the log and into each source that was.
 *
 * Surprise: nothing is queued. A source is asked for its next page when the one before is written, so a slow database slows the sources down.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { Refused } from '../core/errors.ts';
import type { Stream } from '../core/desk.ts';
import type { Batch, RecordLog, Store } from '../core/memory.ts';
import type { LiveSource } from '../core/ports.ts';
import { DAY } from '../core/rate.ts';
import { layoutOf } from '../core/signal.ts';
import { signals } from '../signals/index.ts';
import { Checkpoints, readCheckpoint } from './checkpoint.ts';
import { type Entry, entriesOf, lineOf } from './entries.ts';
import { Judging, type JudgingOptions, type Taken } from './judging.ts';
import { Patience, pause } from './patience.ts';
import { Queue } from './queue.ts';
import type { Watch } from './watch.ts';

export type { Watch } from './watch.ts';

export interface ServiceOptions {
  readonly store: Store;
  readonly log: RecordLog;
  readonly sources: readonly LiveSource[];
  readonly judging: Omit<JudgingOptions, 'learned'>;
  readonly watch: Watch;
  /** The clock on the wall, milliseconds since 1970. */
  readonly now: () => number;
  /** Most entries of one transaction. */
  readonly batchEntries?: number;
  /** Longest wait for more before a transaction. */
  readonly batchMilliseconds?: number;
  readonly checkpointSeconds?: number;
  /** Days of history before alerts are meant. */
  readonly warmUpDays?: number;
  /** Days for which raw records are kept. */
  readonly recordDays?: number;
  /** Days for which verdicts and closed incidents are kept. */
  readonly keepDays?: number;
}

const SLICE_MILLISECONDS = 8;
/** Source id of lines that the service itself writes. */
const SELF = 'service';

export class Service implements Stream {
  readonly #options: Required<ServiceOptions>;
  readonly #queue: Queue;
  readonly #patience: Patience;
  #judging: Judging;
  #checkpoints: Checkpoints;
  #checkpointAt = 0;
  #batchedAt = Number.NEGATIVE_INFINITY;
  /** Changes of judged entries that are not written yet; without them no checkpoint may be. */
  #isOwing = false;

  private constructor(options: Required<ServiceOptions>, judging: Judging, checkpoints: Checkpoints) {
    this.#options = options;
    this.#queue = new Queue(options.sources, judging.reader);
    this.#patience = new Patience(options.watch);
    this.#judging = judging;
    this.#checkpoints = checkpoints;
  }

  /** Takes up where the store stands: reads the last checkpoint and goes through the entries after it once more. */
  static async open(given: ServiceOptions): Promise<Service> {
    const options: Required<ServiceOptions> = {
      batchEntries: 5_000,
      batchMilliseconds: 200,
      checkpointSeconds: 300,
      warmUpDays: 14,
      recordDays: 30,
      keepDays: 365,
      ...given,
    };
    const { store, log } = options;
    const stored = await store.checkpoint();
    const read = stored === null ? null : await readCheckpoint(stored.parts(), layoutOf(signals));
    const service = new Service(options, new Judging({ ...options.judging, learned: read }), read?.checkpoints ?? new Checkpoints());
    const from = stored?.position ?? 0;
    const committed = await store.position();
    if (from < log.begin || committed > log.end)
      throw new Refused(
        'LOG_MISSING',
        `What was judged reaches to entry ${String(committed)}, what was learned to ${String(from)}; the record log holds ${String(log.begin)} to ${String(log.end)}.`,
        'Put the record log of this store back, or move the whole data folder away and let it learn anew.',
      );
    await service.#goThrough(from, committed);
    service.#judging.changes();
    // Durable but not yet judged when the last run ended.
    for (let at = committed; at < log.end; ) {
      const until = Math.min(log.end, at + options.batchEntries);
      await service.#goThrough(at, until);
      await service.#commit(until, new Map(), null);
      at = until;
    }
    service.#checkpointAt = options.now();
    return service;
  }

  get judging(): Judging {
    return this.#judging;
  }
  get isTroubled(): boolean {
    return this.#patience.isTroubled;
  }
  get waiting(): number {
    return this.#queue.length;
  }

  /** Reads until `stop`; resolves when the last batch and a checkpoint are written. */
  async run(stop: AbortSignal): Promise<void> {
    const { sources, store } = this.#options;
    const cursors = await store.cursors();
    stop.addEventListener('abort', () => this.#queue.wake(), { once: true });
    const readers = sources.map(async (source) => {
      this.#queue.catchesUp(source.id, 0);
      for await (const page of source.read(cursors.get(source.id) ?? null, stop)) {
        await this.#queue.put(source.id, page, this.#options.now());
        if (stop.aborted) return;
      }
    });
    const failed = Promise.all(readers).then(
      () => null,
      (error: unknown) => error,
    );
    let reason: unknown = null;
    void failed.then((error) => {
      reason = error;
      this.#queue.wake();
    });
    while (!stop.aborted && reason === null) {
      if (this.#queue.length === 0) await this.#queue.somethingComes();
      else await this.#batch(stop);
      if (this.#options.now() - this.#checkpointAt > this.#options.checkpointSeconds * 1000) await this.#checkpoint(stop);
    }
    this.#queue.close();
    if (reason !== null) throw reason as Error;
    await failed;
    await this.#checkpoint(stop);
  }

  /** What people and policies decided and did. Throws `NOT_RUNNING` when the service ends before it is written; it may be submitted again. */
  submit(events: readonly unknown[]): Promise<void> {
    return this.#queue.submit(events, this.#options.now());
  }

  async #batch(stop: AbortSignal): Promise<void> {
    const { log, batchMilliseconds, watch, now } = this.#options;
    // Several sources bring a page at about the same time; one transaction holds them all. Who is busy does not wait long: pages may be small.
    const isBusy = performance.now() - this.#batchedAt < batchMilliseconds;
    if (this.#queue.length < this.#options.sources.length && this.#queue.behind().length === 0)
      await pause(isBusy ? batchMilliseconds / 10 : batchMilliseconds, stop);
    const pages = this.#queue.next();
    if (pages.length === 0) return await this.#queue.somethingComes();
    const started = performance.now();
    const cursors = new Map<string, string>();
    const entries: Entry[] = [];
    for (const { source, page, hasCursor, receivedAt } of pages) {
      entries.push(
        ...entriesOf(source, page, receivedAt, this.#judging.reader, {
          rejected: (reason) => watch.rejected(source, reason),
          ignored: (operation) => watch.ignored(source, operation),
        }),
      );
      await breathe();
      if (!hasCursor) continue;
      cursors.set(source, page.cursor);
      if (page.caughtUp !== this.#queue.caughtUp(source)) watch.progress(source, page.caughtUp);
      this.#queue.catchesUp(source, page.caughtUp);
    }
    const word = this.#wordOfReliability();
    if (word !== null) entries.push(word);
    const lines = entries.map(lineOf);
    const first = lines.length === 0 ? log.end : await this.#patience.insist(() => log.append(lines), stop);
    if (first === null) return;
    const taken = await this.#goThrough(first, first + lines.length, lines);
    this.#isOwing = true;
    if (!(await this.#commit(first + entries.length, cursors, stop))) return;
    this.#isOwing = false;
    const at = now();
    for (const one of taken) watch.written(one, at);
    watch.batch({ entries: entries.length, seconds: (performance.now() - started) / 1000, position: first + entries.length });
    if (word !== null && 'reliableFrom' in word) watch.reliable(word.reliableFrom);
    this.#batchedAt = performance.now();
    for (const { written } of pages) written();
  }

  /** Every source has given its first history: from when on can alerts be meant? */
  #wordOfReliability(): Entry | null {
    if (Number.isFinite(this.#judging.reliableFrom)) return null;
    const { now, warmUpDays } = this.#options;
    if (!this.#queue.hasBegun || this.#queue.behind().length > 0) return null;
    const receivedAt = now();
    const { began } = this.#judging.pipeline.organisation;
    const earliest = began === 0 ? receivedAt : began * DAY;
    return { source: SELF, receivedAt, availableAt: null, reliableFrom: Math.max(receivedAt, earliest + warmUpDays * DAY) };
  }

  /** Judges entries of the log; gives way to others every few milliseconds. */
  async #goThrough(from: number, until: number, lines: readonly string[] | null = null): Promise<Taken[]> {
    const taken: Taken[] = [];
    let since = performance.now();
    const one = async (line: string, number: number): Promise<void> => {
      const result = this.#judging.take(line, number);
      taken.push(result);
      if (performance.now() - since < SLICE_MILLISECONDS) return;
      await breathe();
      since = performance.now();
    };
    if (lines !== null) for (const [i, line] of lines.entries()) await one(line, from + i);
    else
      for await (const { number, line } of this.#options.log.read(from)) {
        if (number >= until) break;
        await one(line, number);
      }
    return taken;
  }

  async #commit(position: number, cursors: ReadonlyMap<string, string>, stop: AbortSignal | null, checkpoint: Batch['checkpoint'] = null) {
    const { incidents, verdicts, withdrawn, outbox, forgotten } = this.#judging.changes();
    const batch: Batch = {
      position,
      cursors,
      incidents: [...incidents.values()],
      verdicts: [...verdicts.values()],
      withdrawn: [...withdrawn.values()],
      outbox: [...outbox.values()],
      forgotten,
      checkpoint,
    };
    if ((await this.#patience.insist(() => this.#options.store.commit(batch).then(() => true), stop)) === null) return false;
    for (const incident of batch.incidents) this.#options.watch.decided(incident);
    return true;
  }

  async #checkpoint(stop: AbortSignal): Promise<void> {
    if (this.#isOwing) return;
    const { log, store, watch, now, recordDays, keepDays } = this.#options;
    const started = performance.now();
    const parts = await this.#checkpoints.next(this.#judging.learned());
    if (!(await this.#commit(log.end, new Map(), stop, parts))) {
      this.#checkpoints.lost();
      return;
    }
    this.#checkpointAt = now();
    await this.#patience.insist(() => log.forget(log.end, now() - recordDays * DAY), stop);
    await this.#patience.insist(() => store.forget(now() - keepDays * DAY), stop);
    const bytes = [...parts.values()].reduce((sum, part) => sum + (part?.byteLength ?? 0), 0);
    watch.checkpoint({ parts: parts.size, bytes, seconds: (performance.now() - started) / 1000 });
  }
}
