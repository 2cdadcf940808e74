/**
 * `npm run test:soak [-- --seconds 600 --rate 400]`: the service reads a busy tenant; exits with 1 when memory grows, lag grows, or the rate is not reached.
 *
 * What is let grow: a tenant's first eight days fill its windows, so memory is measured from the middle of the run on.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeTenant } from '../../sandbox/index.ts';
import { openMicrosoft, stopped } from '../../server/microsoft/index.ts';
import { openLive } from '../../server/sources/live/index.ts';
import { runService } from '../server/live/kit.ts';
import type { DoubleSays, DoubleSettings } from './double.ts';
import { slopeOf } from './slope.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' }, rate: { type: 'string', default: '400' } } });
const seconds = Number(values.seconds);
const rate = Number(values.rate);
const PEOPLE = 60;
const RECORDS_A_DAY = PEOPLE * 200;
const START = Date.parse('2026-09-07T00:00:00Z');
/** Polls come so many times as often as in life. */
const HASTE = 60;
const LEAST_RATE = 300;
const MOST_LAG_SECONDS = 30;
/** In a minute nothing has filled yet, neither the heap nor what is learned: only a long run says whether memory is flat, a short one that it is bounded. */
const IS_SHORT = seconds < 600;
const MOST_DRAIN_SECONDS = IS_SHORT ? 150 : 60;
const MOST_MEGABYTES = 1_500;
/** Of memory in the second half of a long run, megabytes a second. */
const MOST_GROWTH = 0.05;
const QUIET = 3_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'telltale-soak-'));
const tenant = join(folder, 'tenant');
await writeTenant({ seed: 11, people: PEOPLE, days: Math.ceil((seconds * rate) / RECORDS_A_DAY) + 4, out: tenant, intruders: 'all' });

const settings: DoubleSettings = { tenant, start: START, rate };
const double = fork(join(import.meta.dirname, 'double.ts'), [JSON.stringify(settings)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
let said = { now: START, handedOut: 0, isOver: false };
const opened = await new Promise<Extract<DoubleSays, { readonly endpoints: unknown }>>((resolve) => {
  double.on('message', (word: DoubleSays) => ('endpoints' in word ? resolve(word) : (said = word)));
});

const clock = {
  now: () => Math.floor(said.now),
  sleep: (milliseconds: number, until?: AbortSignal) =>
    sleep(milliseconds / HASTE, undefined, { signal: until }).catch(() => {
      throw stopped();
    }),
};
const { sources } = openLive({
  microsoft: openMicrosoft({
    tenantId: opened.tenantId,
    endpoints: opened.endpoints,
    clock,
    credential: {
      getToken: (scope) => {
        const token = opened.tokens[String(scope).startsWith(opened.endpoints.management) ? 'management' : 'graph'];
        return Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER });
      },
    },
  }),
  mail: {
    notes: { note: () => Promise.resolve(), notes: () => Promise.resolve(new Map()) },
    readAttached: () => Promise.resolve({ texts: [], truncated: false }),
  },
});

const stop = new AbortController();
const lags: number[] = [];
const batches: number[] = [];
const memory: { at: number; megabytes: number }[] = [];
let entries = 0;
let writtenAt = Date.now();
let longestBlock = 0;
const began = Date.now();
const elapsed = (): number => (Date.now() - began) / 1000;
/** The tenant's milliseconds in one of ours, so far. */
const speed = (): number => (said.now - START) / Math.max(1, Date.now() - began);
const watcher = setInterval(() => memory.push({ at: elapsed(), megabytes: process.memoryUsage().rss / 1e6 }), 1_000);
let tickedAt = performance.now();
const ticker = setInterval(() => {
  longestBlock = Math.max(longestBlock, performance.now() - tickedAt - 10);
  tickedAt = performance.now();
}, 10);
const teller = setInterval(
  () =>
    print(
      `${elapsed().toFixed(0)} s: ${String(said.handedOut)} handed out, ${String(entries)} entries, ${String(Math.round(memory.at(-1)?.megabytes ?? 0))} MB`,
    ),
  15_000,
);
const running = runService(
  {
    place: { kind: 'sqlite', folder: join(folder, 'data') },
    folder: join(folder, 'data'),
    sources,
    now: clock.now,
    warmUpDays: 0,
    batchMilliseconds: 200,
    checkpointSeconds: 3_600 * 12,
    watch: {
      written: ({ availableAt }, at) => {
        if (availableAt !== null && elapsed() > 5) lags.push((at - availableAt) / speed() / 1000);
      },
      batch: (facts) => {
        if (facts.entries === 0) return;
        entries += facts.entries;
        writtenAt = Date.now();
        batches.push(facts.seconds);
      },
    },
  },
  stop.signal,
);
let failed: unknown = null;
running.catch((error: unknown) => (failed = error));

while (elapsed() < seconds && !said.isOver && failed === null) await sleep(200);
const measured = elapsed();
const reached = said.handedOut / measured;
double.send('enough');
const draining = Date.now();
while (Date.now() - writtenAt < QUIET && Date.now() - draining < 3 * MOST_DRAIN_SECONDS * 1000 && failed === null) await sleep(100);
const drained = (Math.max(writtenAt, draining) - draining) / 1000;
for (const timer of [watcher, ticker, teller]) clearInterval(timer);
stop.abort();
await running;
double.disconnect();
await rm(folder, { recursive: true, force: true });

const quantile = (of: readonly number[], share: number): number =>
  of.toSorted((one, other) => one - other)[Math.min(of.length - 1, Math.floor(of.length * share))] ?? 0;
const growth = slopeOf(memory.filter(({ at }) => at > measured / 2 && at <= measured).map(({ at, megabytes }) => [at, megabytes]));
const most = Math.max(0, ...memory.map(({ megabytes }) => megabytes));
const lag = quantile(lags, 0.95);
print(
  `${measured.toFixed(0)} s, ${String(said.handedOut)} records handed out (${reached.toFixed(0)}/s), ${String(entries)} entries judged and written`,
);
print(
  `lag of the audit log, our seconds: p50 ${quantile(lags, 0.5).toFixed(2)}, p95 ${lag.toFixed(2)}, most ${quantile(lags, 1).toFixed(2)}`,
);
print(
  `batch: p50 ${quantile(batches, 0.5).toFixed(3)} s, p95 ${quantile(batches, 0.95).toFixed(3)} s, most ${quantile(batches, 1).toFixed(3)} s`,
);
print(`memory: ${(memory.at(-1)?.megabytes ?? 0).toFixed(0)} MB at the end, ${growth.toFixed(3)} MB/s in the second half`);
const { user, system } = process.cpuUsage();
print(`processor: ${((user + system) / 1e6).toFixed(0)} s of ours, of ${elapsed().toFixed(0)} s`);
print(`event loop: blocked for at most ${longestBlock.toFixed(0)} ms; drained in ${drained.toFixed(1)} s`);
const breaches = [
  ...(reached < LEAST_RATE ? [`only ${reached.toFixed(0)} records a second were handed out, not ${String(LEAST_RATE)}`] : []),
  ...(lag > MOST_LAG_SECONDS ? [`lag is ${lag.toFixed(1)} s, more than ${String(MOST_LAG_SECONDS)}`] : []),
  ...(most > MOST_MEGABYTES ? [`memory was ${most.toFixed(0)} MB, more than ${String(MOST_MEGABYTES)}`] : []),
  ...(!IS_SHORT && growth > MOST_GROWTH ? [`memory grows by ${growth.toFixed(3)} MB/s, more than ${String(MOST_GROWTH)}`] : []),
  ...(drained > MOST_DRAIN_SECONDS ? [`what was waiting took ${drained.toFixed(0)} s, more than ${String(MOST_DRAIN_SECONDS)}`] : []),
];
print(breaches.length === 0 ? 'Steady.' : `Breached: ${breaches.join('; ')}.`);
process.exit(breaches.length === 0 ? 0 : 1);
