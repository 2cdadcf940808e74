/** What the service tells whoever measures it: counters and lags, for Prometheus and as plain figures. No names of people. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StoredIncident } from './core/memory.ts';
import type { Taken } from './live/judging.ts';
import type { Watch } from './live/watch.ts';
import { Ledger, type LagOfSources, STEPS } from './metrics/ledger.ts';

export type { LagOfSources } from './metrics/ledger.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** From seconds to days. */
const LAG_SECONDS = [0.5, 1, 5, 15, 60, 180, 600, 1_800, 3_600, 7_200, 21_600, 86_400, 604_800];
const QUANTILES = { '0.5': 'p50', '0.95': 'p95', '0.99': 'p99', '1': 'highest' } as const;

export class Metrics implements Watch {
  readonly #registry = new Registry();
  readonly #ledger = new Ledger();
  readonly #now: () => number;
  readonly #caughtUp = new Map<string, number>();
  readonly #records = this.#counter('telltale_records_total', 'Entries that were judged and written.', ['source']);
  readonly #repeats = this.#counter('telltale_repeats_total', 'Entries that had been seen before.', ['source']);
  readonly #rejected = this.#counter('telltale_rejected_total', 'Records that could not be understood.', ['source']);
  readonly #ignored = this.#counter('telltale_ignored_total', 'Records of a kind that says nothing of people.', ['source']);
  readonly #troubles = this.#counter('telltale_trouble_total', 'Things that went wrong and are tried again.', ['code']);
  readonly #decisions = this.#counter('telltale_incident_changes_total', 'Changes of incidents that were written.', ['state']);
  readonly #cards = this.#counter('telltale_told_total', 'What was told or done outside.', ['kind']);
  readonly #batches = this.#histogram('telltale_batch_seconds', 'From taking a batch until it is written.', [], SECONDS);
  readonly #checkpoints = this.#histogram('telltale_checkpoint_seconds', 'Writing of what was learned.', [], SECONDS);
  readonly #requests = this.#histogram('telltale_http_seconds', 'Answers over HTTP.', ['route', 'status'], SECONDS);
  readonly #lags = this.#histogram(
    'telltale_lag_seconds',
    'Each step from what happened to what is told.',
    ['source', 'step'],
    LAG_SECONDS,
  );
  readonly #position = this.#gauge('telltale_log_position', 'Entries of the record log that are in.');
  readonly #troubled = this.#gauge('telltale_troubled', '1 while something goes wrong that passes.');
  readonly #reliable = this.#gauge('telltale_reliable_from_seconds', 'From when on alerts are meant (seconds since 1970).');
  readonly #share = this.#gauge('telltale_history_read_ratio', 'Share of the first history that is read.', ['source']);

  constructor(now: () => number) {
    this.#now = now;
    collectDefaultMetrics({ register: this.#registry });
    const ledger = this.#ledger;
    const quantiles = this.#gauge(
      'telltale_lag_recent_seconds',
      'Percentiles of the last one to two hours.',
      ['source', 'step', 'quantile'],
      () => {
        quantiles.reset();
        for (const [source, steps] of Object.entries(ledger.percentiles(now())))
          for (const step of STEPS)
            for (const [quantile, name] of Object.entries(QUANTILES)) {
              const value = steps[step]?.[name] ?? null;
              if (value !== null) quantiles.set({ source, step, quantile }, value);
            }
      },
    );
  }

  /** Lags as a plain object: for incidents, and for `doctor`. */
  lag(): LagOfSources {
    return this.#ledger.percentiles(this.#now());
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  answered(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status: String(status) }, seconds);
  }

  /** A card or notice reached its channel. `happenedAt` and `receivedAt` are of the record that tipped it. */
  told(kind: string, times: { readonly receivedAt: number | null; readonly at: number }, source = 'cards'): void {
    this.#cards.inc({ kind });
    this.#step(source, 'told', times.receivedAt, times.at);
  }

  written({ source, receivedAt, availableAt, happenedAt, isRepeat }: Taken, at: number): void {
    const name = this.#ledger.nameOf(source);
    this.#records.inc({ source: name });
    if (isRepeat) this.#repeats.inc({ source: name });
    // Of history that is read for the first time, and of what was seen before, lateness says nothing.
    if (isRepeat || happenedAt === null || (this.#caughtUp.get(source) ?? 1) < 1) return;
    this.#step(source, 'available', happenedAt, availableAt);
    this.#step(source, 'ingested', availableAt ?? happenedAt, receivedAt);
    this.#step(source, 'scored', receivedAt, at);
    this.#step(source, 'whole', happenedAt, at);
  }

  rejected(source: string): void {
    this.#rejected.inc({ source: this.#ledger.nameOf(source) });
  }

  ignored(source: string): void {
    this.#ignored.inc({ source: this.#ledger.nameOf(source) });
  }

  batch({ seconds, position }: Parameters<Watch['batch']>[0]): void {
    this.#batches.observe(seconds);
    this.#position.set(position);
  }

  checkpoint({ seconds }: Parameters<Watch['checkpoint']>[0]): void {
    this.#checkpoints.observe(seconds);
  }

  decided({ state, alertedAt }: StoredIncident): void {
    if (alertedAt !== null) this.#decisions.inc({ state });
  }

  trouble(code: string): void {
    this.#troubles.inc({ code });
    this.#troubled.set(1);
  }

  recovered(): void {
    this.#troubled.set(0);
  }

  reliable(from: number): void {
    this.#reliable.set(from / 1000);
  }

  progress(source: string, share: number): void {
    this.#caughtUp.set(source, share);
    this.#share.set({ source: this.#ledger.nameOf(source) }, share);
  }

  #step(source: string, step: (typeof STEPS)[number], from: number | null, until: number | null): void {
    this.#ledger.note(source, step, from, until, this.#now());
    if (from !== null && until !== null)
      this.#lags.observe({ source: this.#ledger.nameOf(source), step }, Math.max(0, until - from) / 1000);
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }

  #histogram<L extends string>(name: string, help: string, labelNames: readonly L[], buckets: readonly number[]): Histogram<L> {
    return new Histogram({ name, help, labelNames: [...labelNames], buckets: [...buckets], registers: [this.#registry] });
  }

  #gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = [], collect?: () => void): Gauge<L> {
    return new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
      ...(collect === undefined ? {} : { collect }),
    });
  }
}
