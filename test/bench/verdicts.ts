/**
 * How fast the memory is: looking up a verdict among a million, committing batches, writing and reading a checkpoint, appending to the record log, and
 * how long the store holds up everything else meanwhile.
 *
 * `npm run bench:verdicts -- [--rows 1000000] [--postgres]`; with `--postgres` on a PostgreSQL that it starts itself, too.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Batch } from '../../server/core/memory.ts';
import { openRecordLog, openStore, type SqlStore, type StorePlace } from '../../server/store/index.ts';
import { batch, incident, intent, verdict } from '../server/store/places.ts';
import { startPostgres } from '../server/store/postgres.ts';

const LOOK_UPS = 20_000;
const PART_BYTES = 20 << 20;
const PARTS = 10;
const LOG_BATCHES = 200;
const LINES_PER_BATCH = 1_000;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, postgres: { type: 'boolean', default: false } } });
const rows = Number(values.rows);

const messageOf = (number: number): string => createHash('sha256').update(String(number)).digest('hex').slice(0, 32);
const round = (value: number, digits = 2): string => value.toFixed(digits);

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function verdictsFrom(start: number, count: number): Batch['verdicts'] {
  return Array.from({ length: count }, (_, index) =>
    verdict({
      message: messageOf(start + index),
      sender: messageOf(index),
      at: start + index,
      recipients: [messageOf(index).slice(0, 16), messageOf(index + 1).slice(0, 16)],
      body: JSON.stringify({
        outOfCharacter: index % 100,
        solicitation: 12,
        reasons: [{ signal: 'first-time-recipients', sentence: 'x'.repeat(300) }],
      }),
    }),
  );
}

async function fill(store: SqlStore): Promise<void> {
  const began = performance.now();
  for (let start = 0; start < rows; start += 5_000)
    await store.commit(batch({ position: start, verdicts: verdictsFrom(start, Math.min(5_000, rows - start)) }));
  const seconds = (performance.now() - began) / 1000;
  console.log(`  ${rows} verdicts in batches of 5,000: ${round(rows / seconds, 0)} rows/s`);
}

async function lookUp(store: SqlStore, when: string): Promise<void> {
  const took: number[] = [];
  for (let look = 0; look < LOOK_UPS; look += 1) {
    const message = messageOf((look * 7_919_377) % rows);
    const began = performance.now();
    if ((await store.verdicts(message)).length !== 1) throw new Error(`no verdict of ${message}`);
    took.push(performance.now() - began);
  }
  const sorted = took.toSorted((a, b) => a - b);
  console.log(
    `  look-up among ${rows}, ${when}: p50 ${round(quantile(sorted, 0.5))} ms, p99 ${round(quantile(sorted, 0.99))} ms, most ${round(sorted.at(-1) ?? 0)} ms`,
  );
}

/** 200 incidents, verdicts and intents each, and a cursor. */
function smallBatch(number: number): Batch {
  const ids = Array.from({ length: 200 }, (_, index) => `incident-${number * 200 + index}`);
  return batch({
    position: rows + number,
    cursors: new Map([['audit', `{"at":${number}}`]]),
    incidents: ids.map((id) => incident({ id, body: JSON.stringify({ narrative: 'y'.repeat(1_500) }) })),
    verdicts: verdictsFrom(rows + number * 200, 200),
    outbox: ids.map((id) => intent({ key: `card ${id}`, incident: id })),
  });
}

async function commitBatches(store: SqlStore, count: number, from: number): Promise<void> {
  const took: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const next = smallBatch(from + number);
    const began = performance.now();
    await store.commit(next);
    took.push(performance.now() - began);
  }
  const total = took.reduce((sum, one) => sum + one, 0);
  const sorted = took.toSorted((a, b) => a - b);
  console.log(
    `  batches of 200 incidents + 200 verdicts + 200 intents + cursor: ${round((count * 600) / (total / 1000), 0)} rows/s, p50 ${round(quantile(sorted, 0.5))} ms, most ${round(sorted.at(-1) ?? 0)} ms`,
  );
}

async function checkpoints(store: SqlStore): Promise<void> {
  const parts = new Map(Array.from({ length: PARTS }, (_, part) => [`part-${part}`, new Uint8Array(PART_BYTES).fill(part)]));
  const megabytes = (PARTS * PART_BYTES) / 1e6;
  for (const which of ['first', 'second']) {
    const began = performance.now();
    await store.commit(batch({ position: rows, checkpoint: parts }));
    console.log(
      `  ${which} checkpoint of ${round(megabytes, 0)} MB written: ${round(megabytes / ((performance.now() - began) / 1000), 0)} MB/s`,
    );
  }
  const began = performance.now();
  let read = 0;
  for await (const [, part] of (await store.checkpoint())?.parts() ?? []) read += part.length;
  console.log(`  read again: ${round(read / 1e6 / ((performance.now() - began) / 1000), 0)} MB/s`);
}

/** How late a timer of one millisecond comes meanwhile. On a busy machine it comes late by itself: the line about nothing says how much. */
async function holdUp(what: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  console.log(
    `  event loop during ${what}: p99 ${round(delay.percentile(99) / 1e6)} ms, most ${round(delay.max / 1e6)} ms (1 ms is the clock's own)`,
  );
}

async function measure(name: string, place: StorePlace): Promise<void> {
  console.log(name);
  const store = await openStore(place);
  await fill(store);
  await lookUp(store, 'alone');
  await commitBatches(store, 50, 0);
  const large = batch({ position: rows, verdicts: verdictsFrom(2 * rows, 5_000) });
  await holdUp('two seconds of nothing, to compare', () => sleep(2_000));
  await holdUp('a batch of 5,000 verdicts', () => store.commit(large));
  await holdUp('checkpoints', () => checkpoints(store));
  let busy = true;
  const committing = (async () => {
    for (let number = 100; busy; number += 1) await store.commit(smallBatch(number));
  })();
  await lookUp(store, 'while batches are committed');
  busy = false;
  await committing;
  await store.close();
}

async function measureLog(folder: string): Promise<void> {
  const log = await openRecordLog(folder);
  const lines = Array.from({ length: LINES_PER_BATCH }, (_, index) => JSON.stringify({ index, text: 'z'.repeat(450) }));
  const began = performance.now();
  for (let number = 0; number < LOG_BATCHES; number += 1) await log.append(lines);
  const written = performance.now();
  let read = 0;
  for await (const { line } of log.read(0)) read += line.length > 0 ? 1 : 0;
  const done = performance.now();
  await log.close();
  const perSecond = (milliseconds: number): string => round((LOG_BATCHES * LINES_PER_BATCH) / (milliseconds / 1000), 0);
  console.log(`Record log, lines of 480 bytes, ${LINES_PER_BATCH} at once, each time on the disk`);
  console.log(`  ${perSecond(written - began)} lines/s written, ${perSecond(done - written)} lines/s read (${read})`);
}

const folder = await mkdtemp(join(tmpdir(), 'telltale-bench-'));
try {
  await measureLog(join(folder, 'log'));
  await measure('SQLite', { kind: 'sqlite', folder: join(folder, 'store') });
  if (values.postgres) {
    const postgres = await startPostgres();
    try {
      await measure('PostgreSQL', { kind: 'postgres', url: postgres.url });
    } finally {
      await postgres.stop();
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
