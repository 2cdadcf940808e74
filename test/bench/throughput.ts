/**
 * `npm run bench:throughput`: how fast a replay is beside reading and `JSON.parse` alone, in one run on one file, and what memory costs per account.
 * Absolute figures are this machine's; the ratio is the claim. Usage: `node test/bench/throughput.ts [records]`.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LearnedDirectory } from '../../server/core/directory.ts';
import { Pipeline } from '../../server/pipeline.ts';
import { openPlaces } from '../../server/places/index.ts';
import { replay } from '../../server/replay.ts';
import { inboundSignals } from '../../server/signals/inbound/index.ts';
import { signals } from '../../server/signals/index.ts';
import { openSpelling } from '../../server/mail/spelling.ts';
import { openFeeds } from '../../server/sources/index.ts';
import { writeRecords } from './records.ts';
import { REPLAY_KEYS } from '../../server/keys.ts';

/** Read a file in chunks, split it into lines and parse each: the least any reader of JSON lines must do. */
async function parseOnly(path: string): Promise<number> {
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let start = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
      JSON.parse(data.toString('latin1', start, end));
      count += 1;
      start = end + 1;
    }
    rest = data.subarray(start);
  }
  return count;
}

/** Seconds that `work` takes on this thread, user and system together, so that a busy second core does not flatter. */
async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function wallSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

async function readOnly(path: string, scratch: string): Promise<void> {
  const feeds = await openFeeds([path], { rejected: () => undefined, scratch });
  for await (const batch of feeds.deliver()) void batch;
  await feeds.close();
}

async function readAndJudge(path: string, scratch: string): Promise<void> {
  const feeds = await openFeeds([path], { rejected: () => undefined, scratch });
  const pipeline = new Pipeline({
    signals,
    inbound: inboundSignals,
    spelling: openSpelling(),
    keyed: REPLAY_KEYS.keyed,
    places: await openPlaces({ folder: null }),
    directory: new LearnedDirectory(null),
    budget: 1,
    warmUntil: 0,
    message: () => undefined,
  });
  for await (const batch of feeds.deliver()) for (const { events } of batch) for (const event of events) pipeline.take(event);
  pipeline.finish();
  await feeds.close();
}

async function wholeReplay(path: string, out: string): Promise<void> {
  await replay({ inputs: [path], organization: null, out, budget: 1, warmUpDays: 14, report: true, places: null });
}

async function memoryOf(path: string, out: string): Promise<void> {
  await wholeReplay(path, out);
  process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
}

function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds)
    .toLocaleString('en-US')
    .padStart(9)} records/s`;
}

const [mode, path = '', out = ''] = process.argv.slice(2);
if (mode === '--memory') await memoryOf(path, out);
else {
  const count = Number(mode ?? 300_000);
  const folder = await mkdtemp(join(tmpdir(), 'telltale-bench-'));
  try {
    const file = join(folder, 'records.jsonl');
    const bytes = await writeRecords(file, count, 1_000);
    console.log(`${count.toLocaleString('en-US')} records, ${Math.round(bytes / count)} bytes each, 1,000 accounts`);
    await parseOnly(file); // warms the page cache and the compiler
    const stages = { parse: Infinity, read: Infinity, judge: Infinity, whole: Infinity, cpu: Infinity, parseCpu: Infinity };
    for (let round = 0; round < 3; round++) {
      stages.parse = Math.min(stages.parse, await wallSeconds(() => parseOnly(file)));
      stages.parseCpu = Math.min(stages.parseCpu, await cpuSeconds(() => parseOnly(file)));
      stages.read = Math.min(stages.read, await wallSeconds(() => readOnly(file, folder)));
      stages.judge = Math.min(stages.judge, await wallSeconds(() => readAndJudge(file, folder)));
      stages.whole = Math.min(stages.whole, await wallSeconds(() => wholeReplay(file, join(folder, 'out'))));
      stages.cpu = Math.min(stages.cpu, await cpuSeconds(() => wholeReplay(file, join(folder, 'out'))));
    }
    const each = (seconds: number): string => `${((seconds / count) * 1e6).toFixed(2).padStart(6)} µs a record`;
    console.log(`read and JSON.parse only   ${rate(count, stages.parse)}  ${each(stages.parse)}`);
    console.log(`whole replay               ${rate(count, stages.whole)}  ${each(stages.whole)}`);
    console.log(
      `ratio                      ${(stages.parse / stages.whole).toFixed(2)} by the clock, ${(stages.parseCpu / stages.cpu).toFixed(2)} by processor time`,
    );
    console.log('stages of the replay:');
    console.log(`  read, parse, recognise   ${each(stages.read)} (of which JSON.parse ${((stages.parse / count) * 1e6).toFixed(2)})`);
    console.log(`  judge and learn          ${each(stages.judge - stages.read)}`);
    console.log(`  write and report         ${each(stages.whole - stages.judge)}`);
    console.log('memory:');
    for (const accounts of [1_000, 10_000, 100_000]) {
      const many = join(folder, `records-${accounts}.jsonl`);
      const records = Math.max(count, accounts * 5);
      await writeRecords(many, records, accounts);
      const peak = Number(execFileSync(process.execPath, [import.meta.filename, '--memory', many, join(folder, 'out')]).toString()) * 1024;
      console.log(
        `  ${accounts.toLocaleString('en-US').padStart(7)} accounts, ${records.toLocaleString('en-US')} records: peak ${Math.round(peak / 1048576)} MiB (${(peak / accounts / 1024).toFixed(1)} KiB an account)`,
      );
      await rm(many);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
