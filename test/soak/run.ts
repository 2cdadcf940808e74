/**
 * `npm run test:soak [-- --seconds 600 --rate 400]`: the service reads a busy tenant; exits with 1 when the rate is not reached, when records wait long or
 * longer and longer, or when the service keeps more memory than what it learns of a tenant takes.
 *
 * Memory is measured at rest, after a collection: before the first record of the steady time and after the last. A week of first history is read before
 * that, because what is kept of a week's messages and repeats grows until there is a week of it; so a minute tells a leak from learning. A run of ten
 * minutes is four months of the tenant's time: in its second half as much is forgotten as is learned.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { LiveSource } from '../../server/core/ports.ts';
import { openMicrosoft, stopped } from '../../server/microsoft/index.ts';
import { openLive } from '../../server/sources/live/index.ts';
import { CONTENT_TYPES, management } from '../../server/sources/live/management.ts';
import { runService } from '../server/live/kit.ts';
import type { DoubleHears, DoubleSays, DoubleSettings } from './double.ts';
import { growthOf } from './growth.ts';
import { kept, keptAtRest } from './memory.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' }, rate: { type: 'string', default: '400' } } });
const seconds = Number(values.seconds);
const rate = Number(values.rate);
/** Over a week, for each person; fewer than there are. */
const RECORDS_A_DAY = 80;
const PAST_DAYS = 8;
/** Waits are so many times as short as in life: while first history is read, and then. Looks back come with every poll, since the tenant's time flies. */
const HASTE = { first: 60, then: 20 } as const;
/** Of the tenant's time: twice a minute or so of ours. In life it is every five minutes. */
const CHECKPOINT_DAYS = 3;
const LEAST_RATE = 300;
const MOST_LAG_SECONDS = 30;
const MOST_DRAIN_SECONDS = 30;
const MOST_MEGABYTES = 800;
/** Of live memory, for each record that was handed out: with the days of the week it was 60 to 700, and more than 1,100 with 1 KB more kept of each. */
const MOST_KEPT_BYTES = 900;
const LONG_SECONDS = 600;
/** In five minutes of so few people the 60 days pass for which incidents are remembered. */
const PEOPLE = seconds >= LONG_SECONDS ? 20 : 40;
/** In the second half of such a run: of live memory for each record, and of resident memory a second. Below is what comes and goes: some megabytes. */
const MOST_GROWTH = { bytes: 60, megabytes: 0.06 } as const;
/** A look stands still for a moment, so a long run looks less often. */
const SAMPLE_SECONDS = Math.max(5, seconds / 40);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'telltale-soak-'));
const settings: DoubleSettings = {
  folder: join(folder, 'tenant'),
  people: PEOPLE,
  past: PAST_DAYS,
  days: Math.ceil((seconds * rate) / (PEOPLE * RECORDS_A_DAY)) + 4,
  pace: HASTE.first,
  rate,
};
const double = fork(join(import.meta.dirname, 'double.ts'), [JSON.stringify(settings)], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  execArgv: [],
});
const tell = (word: DoubleHears): void => void double.send(word);
let said = { now: 0, handedOut: 0, audit: 0, isOver: false };
/** Times that are remembered: one to two minutes, longer than any record may wait. The test must not grow itself. */
const MOST_TIMES = 6_000;
/** What the time of the double was when, by our clock. */
const times: { readonly now: number; readonly at: number }[] = [];
const opened = await new Promise<Extract<DoubleSays, { readonly endpoints: unknown }>>((resolve, reject) => {
  double.once('exit', (code) => reject(new Error(`the double ended with ${String(code)}`)));
  double.on('message', (word: DoubleSays) => {
    if ('endpoints' in word) return resolve(word);
    said = word;
    times.push({ now: said.now, at: Date.now() });
    if (times.length > MOST_TIMES) times.splice(0, MOST_TIMES / 2);
  });
});
/** When it was that time, by our clock; of what is forgotten already, not before this. */
const ourTimeOf = (instant: number): number | null => (times.findLast(({ now }) => now <= instant) ?? times[0])?.at ?? null;

/** When the steady time began, by the clock of the double; before that nothing is measured. */
let steadyFrom = Number.POSITIVE_INFINITY;
const isSteady = (): boolean => steadyFrom < Number.POSITIVE_INFINITY;
const clock = {
  now: () => Math.floor(said.now),
  sleep: (milliseconds: number, until?: AbortSignal) =>
    sleep(milliseconds / (isSteady() ? HASTE.then : HASTE.first), undefined, { signal: until }).catch(() => {
      throw stopped();
    }),
};
const microsoft = openMicrosoft({
  tenantId: opened.tenantId,
  endpoints: opened.endpoints,
  clock,
  credential: {
    getToken: (scope) => {
      const token = opened.tokens[String(scope).startsWith(opened.endpoints.management) ? 'management' : 'graph'];
      return Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER });
    },
  },
});
const { sources: others } = openLive({
  microsoft,
  contentTypes: [],
  mail: {
    notes: { note: () => Promise.resolve(), notes: () => Promise.resolve(new Map()) },
    readAttached: () => Promise.resolve({ texts: [], truncated: false }),
  },
});
/** A day of blobs is listed at once, as an hour is in life: a day passes within seconds. */
const auditLog = CONTENT_TYPES.map((contentType) => management({ microsoft, contentType, spanSeconds: 86_400 }));
/** Records of the audit log that came and are written. */
let audit = 0;
const counted = (source: LiveSource): LiveSource => ({
  id: source.id,
  state: () => source.state(),
  async *read(cursor, until) {
    for await (const page of source.read(cursor, until)) {
      yield page;
      audit += page.records.length;
    }
  },
});

const stop = new AbortController();
/** Milliseconds, in so many numbers however long it goes on. */
const [lags, batches] = [createHistogram(), createHistogram()];
const noteIn = (histogram: typeof lags, milliseconds: number): void => histogram.record(Math.max(1, Math.round(milliseconds)));
let [entries, blocked] = [0, 0];
const caughtUp = Promise.withResolvers<void>();
const running = runService(
  {
    place: { kind: 'sqlite', folder: join(folder, 'data') },
    folder: join(folder, 'data'),
    sources: [...others, ...auditLog.map(counted)],
    now: clock.now,
    warmUpDays: 0,
    batchMilliseconds: 200,
    checkpointSeconds: CHECKPOINT_DAYS * 86_400,
    watch: {
      reliable: () => caughtUp.resolve(),
      written: ({ availableAt }) => {
        const since = availableAt !== null && availableAt >= steadyFrom ? ourTimeOf(availableAt) : null;
        if (since !== null) noteIn(lags, Date.now() - since);
      },
      batch: (facts) => {
        if (facts.entries === 0) return;
        entries += facts.entries;
        if (isSteady()) noteIn(batches, facts.seconds * 1000);
      },
    },
  },
  stop.signal,
);
let hasEnded = false;
running
  .finally(() => {
    hasEnded = true;
  })
  .then(() => caughtUp.reject(new Error('the service ended')), caughtUp.reject);
const openedAt = performance.now();
await caughtUp.promise;
print(`first history: ${String(entries)} entries in ${((performance.now() - openedAt) / 1000).toFixed(0)} s`);

const atFirst = { ...(await keptAtRest()), handedOut: said.handedOut, audit: said.audit - audit, entries };
const waiting = (): number => said.audit - audit - atFirst.audit;
const handedOut = (): number => said.handedOut - atFirst.handedOut;
const began = performance.now();
const elapsed = (): number => (performance.now() - began) / 1000;
const samples: {
  readonly at: number;
  readonly records: number;
  readonly live: number;
  readonly heap: number;
  readonly waiting: number;
  readonly resident: number;
}[] = [];
let tickedAt = performance.now();
const sampler = setInterval(() => {
  samples.push({ at: elapsed(), records: handedOut(), waiting: waiting(), ...kept() });
  tickedAt = performance.now();
}, SAMPLE_SECONDS * 1000);
const teller = setInterval(
  () => {
    const { live, heap, resident } = samples.at(-1) ?? atFirst;
    print(
      `${elapsed().toFixed(0)} s: ${String(handedOut())} records handed out, ${String(waiting())} of the audit log wait; ${megabytes(live)} MB live, ${megabytes(heap)} MB heap, ${megabytes(resident)} MB resident`,
    );
  },
  3 * SAMPLE_SECONDS * 1000,
);
const ticker = setInterval(() => {
  blocked = Math.max(blocked, performance.now() - tickedAt - 10);
  tickedAt = performance.now();
}, 10);
steadyFrom = said.now;
tell('begin');
while (elapsed() < seconds && !said.isOver && !hasEnded) await sleep(200);
const measured = elapsed();
tell('enough');
const draining = performance.now();
while (waiting() > 0 && performance.now() - draining < 3_000 * MOST_DRAIN_SECONDS && !hasEnded) await sleep(100);
const drained = (performance.now() - draining) / 1000;
for (const timer of [sampler, teller, ticker]) clearInterval(timer);
const endedEarly = hasEnded;
const atLast = await keptAtRest();
stop.abort();
await running;
double.disconnect();
await rm(folder, { recursive: true, force: true });

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
const quantile = (of: readonly number[], share: number): number =>
  of.toSorted((one, other) => one - other)[Math.min(of.length - 1, Math.floor(of.length * share))] ?? 0;
const reached = handedOut() / measured;
const keptBytes = (atLast.live - atFirst.live) / Math.max(1, handedOut());
const late = samples.filter(({ at }) => at > measured / 2 && at <= measured);
const growth = growthOf(late.map(({ records, live }) => [records, live]));
const growthResident = growthOf(late.map(({ at, resident }) => [at, resident / 1e6]));
const most = Math.max(...samples.map(({ resident }) => resident)) / 1e6;
const secondsOf = (histogram: typeof lags, percentile: number): number => histogram.percentile(percentile) / 1000;
const lag = secondsOf(lags, 95);
const waited = samples.map((sample) => sample.waiting);
print(
  `${measured.toFixed(0)} s, ${String(handedOut())} records handed out (${reached.toFixed(0)}/s), ${String(entries - atFirst.entries)} entries judged and written`,
);
print(
  `lag of the audit log, from its being available to its being written: p50 ${secondsOf(lags, 50).toFixed(2)} s, p95 ${lag.toFixed(2)}, most ${secondsOf(lags, 100).toFixed(2)}; it is asked for every ${String(60 / HASTE.then)} s`,
);
print(
  `waiting: p50 ${String(quantile(waited, 0.5))} records, most ${String(quantile(waited, 1))}; all written ${drained.toFixed(1)} s after the last was handed out`,
);
print(
  `batch: p50 ${secondsOf(batches, 50).toFixed(3)} s, p95 ${secondsOf(batches, 95).toFixed(3)} s, most ${secondsOf(batches, 100).toFixed(3)} s; event loop blocked for at most ${blocked.toFixed(0)} ms`,
);
print(
  `memory: ${megabytes(atFirst.live)} MB live before, ${megabytes(atLast.live)} MB after: ${keptBytes.toFixed(0)} bytes for each record; in the second half ${growth.toFixed(0)}; resident ${megabytes(atLast.resident)} MB, at most ${most.toFixed(0)}, in the second half ${growthResident.toFixed(3)} MB/s`,
);
const { user, system } = process.cpuUsage();
print(`processor: ${((user + system) / 1e6).toFixed(0)} s of ours`);
const breaches = [
  ...(endedEarly ? ['the service ended by itself'] : []),
  ...(measured < seconds ? [`it ended after ${measured.toFixed(0)} s, not ${String(seconds)}`] : []),
  ...(reached < LEAST_RATE ? [`only ${reached.toFixed(0)} records a second were handed out, not ${String(LEAST_RATE)}`] : []),
  ...(lags.count === 0 || lag > MOST_LAG_SECONDS ? [`lag is ${lag.toFixed(1)} s, more than ${String(MOST_LAG_SECONDS)}`] : []),
  ...(drained > MOST_DRAIN_SECONDS ? [`what was waiting took ${drained.toFixed(0)} s, more than ${String(MOST_DRAIN_SECONDS)}`] : []),
  ...(most > MOST_MEGABYTES ? [`memory was ${most.toFixed(0)} MB, more than ${String(MOST_MEGABYTES)}`] : []),
  ...(keptBytes > MOST_KEPT_BYTES ? [`${keptBytes.toFixed(0)} bytes are kept of each record, more than ${String(MOST_KEPT_BYTES)}`] : []),
  ...(seconds >= LONG_SECONDS && growth > MOST_GROWTH.bytes
    ? [`live memory still grows by ${growth.toFixed(0)} bytes for each record, more than ${String(MOST_GROWTH.bytes)}`]
    : []),
  ...(seconds >= LONG_SECONDS && growthResident > MOST_GROWTH.megabytes
    ? [`resident memory still grows by ${growthResident.toFixed(3)} MB/s, more than ${String(MOST_GROWTH.megabytes)}`]
    : []),
];
print(breaches.length === 0 ? 'Steady.' : `Breached: ${breaches.join('; ')}.`);
process.exit(breaches.length === 0 ? 0 : 1);
