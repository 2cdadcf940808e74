/**
 * Puts one feed in order of time, with bounded memory: sorted runs on disk, merged.
 *
 * Surprise: what is sorted are the finished events, not the records; they are written as JSON and their clients shared again when read back.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Event } from '../core/event.ts';
import type { Delivery } from '../core/ports.ts';
import type { Batches } from './feed.ts';
import { Heap } from './heap.ts';
import { readLines } from './lines.ts';
import type { Chunks, Sink } from './sink.ts';

const BATCH = 1_000;

/** Events in front of an empty list never occur: a reading of events has at least one. */
export function timeOf(delivery: Delivery): number {
  return delivery.events[0]?.at ?? 0;
}

export function idOf(delivery: Delivery): string {
  return delivery.events[0]?.id ?? '';
}

function byTime(one: Delivery, other: Delivery): number {
  return timeOf(one) - timeOf(other) || compare(idOf(one), idOf(other));
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `most` = deliveries held in memory at once. `prefix` = a path of scratch files that is this feed's own. */
export async function* sortedByTime(unsorted: Batches, most: number, scratch: string, prefix: string): Batches {
  const runs: string[] = [];
  let held: Delivery[] = [];
  for await (const batch of unsorted) {
    for (const delivery of batch) held.push(delivery);
    if (held.length >= most) {
      const path = join(scratch, `${prefix}-${String(runs.length)}.run`);
      await writeRun(path, held.sort(byTime));
      runs.push(path);
      held = [];
    }
  }
  held.sort(byTime);
  if (runs.length === 0) {
    for (let at = 0; at < held.length; at += BATCH) yield held.slice(at, at + BATCH);
    return;
  }
  yield* merged([...runs.map(readRun), inMemory(held)]);
  for (const path of runs) await rm(path, { force: true });
}

async function* inMemory(held: readonly Delivery[]): Batches {
  await Promise.resolve();
  if (held.length > 0) yield [...held];
}

async function writeRun(path: string, sorted: readonly Delivery[]): Promise<void> {
  const file = createWriteStream(path);
  for (let at = 0; at < sorted.length; at += BATCH) {
    const written = sorted.slice(at, at + BATCH).map((delivery) => `${JSON.stringify(delivery.events)}\n`);
    if (!file.write(written.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

async function* readRun(path: string): Batches {
  let found: Delivery[] = [];
  const sink: Sink = {
    // Written by `writeRun` a moment ago: a line is the events of one delivery.
    record: (value) => {
      if (isEvent(value)) pending.push(value);
    },
    reading: () => undefined,
    broken: () => undefined,
  };
  let pending: Event[] = [];
  let lastLine = 0;
  const chunks = createReadStream(path, { highWaterMark: 256 * 1024 }) as Chunks;
  const byLine: Sink = {
    ...sink,
    record: (value, line, part, excerpt) => {
      if (line !== lastLine && pending.length > 0) {
        found.push({ events: pending });
        pending = [];
      }
      lastLine = line;
      sink.record(value, line, part, excerpt);
    },
  };
  for await (const _ of readLines(chunks, byLine)) {
    void _;
    if (found.length > 0) yield found;
    found = [];
  }
  if (pending.length > 0) yield [{ events: pending }];
}

function isEvent(value: unknown): value is Event {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
}

interface Run {
  readonly batches: Batches;
  readonly number: number;
  batch: readonly Delivery[];
  at: number;
}

async function* merged(sources: readonly Batches[]): Batches {
  const heap = new Heap<Run>((one, other) => byTime(headOf(one), headOf(other)) || one.number - other.number);
  for (const [number, batches] of sources.entries()) {
    const run: Run = { batches, number, batch: [], at: 0 };
    if (await refilled(run)) heap.push(run);
  }
  let out: Delivery[] = [];
  for (let run = heap.pop(); run !== undefined; run = heap.pop()) {
    out.push(headOf(run));
    run.at++;
    if (run.at < run.batch.length || (await refilled(run))) heap.push(run);
    if (out.length >= BATCH) {
      yield out;
      out = [];
    }
  }
  if (out.length > 0) yield out;
}

const NO_DELIVERY: Delivery = { events: [] };

function headOf(run: Run): Delivery {
  return run.batch[run.at] ?? NO_DELIVERY;
}

async function refilled(run: Run): Promise<boolean> {
  const next = await run.batches.next();
  if (next.done === true) return false;
  run.batch = next.value;
  run.at = 0;
  return run.batch.length > 0 || refilled(run);
}
