/** `telltale forget` on the memory of a service that is stopped, and of one that runs. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../sandbox/index.ts';
import { readConfig } from '../../server/config.ts';
import type { StoredVerdict } from '../../server/core/memory.ts';
import { forget } from '../../server/forget.ts';
import { openKey } from '../../server/key.ts';
import { type Keys, keysFrom } from '../../server/keys.ts';
import { watchOrders } from '../../server/live/forgetting.ts';
import { Service } from '../../server/live/service.ts';
import { openRecordLog, openStore } from '../../server/store/index.ts';
import { judgingOf } from '../../server/wiring/judging.ts';
import { dump, fileSource, judgedAnew, runService, SILENT, Wall } from './live/kit.ts';

const root = mkdtempSync(join(tmpdir(), 'telltale-forget-'));
const made = join(root, 'made');
const config = readConfig({ TELLTALE_DATA: made, TELLTALE_BUDGET: '2' });
/** The sandbox's memory lies in a folder of its own. */
const place = (data: string) => ({ kind: 'sqlite', folder: join(data, 'sandbox'), tenant: 'sandbox' }) as const;
let keys: Keys;
/** Somebody who sends mail and is in no incident, and somebody whose account was told of. */
let [calm, hijacked] = ['', ''];

beforeAll(async () => {
  const tenant = join(root, 'tenant');
  await writeTenant({ seed: 31, people: 12, days: 8, out: tenant, profile: 'small', intruders: ['mass-mailing'] });
  keys = keysFrom(await openKey(null, made));
  const wall = new Wall();
  const source = fileSource('file', {
    path: join(tenant, 'events.jsonl'),
    pageSize: 2_000,
    organization: join(tenant, 'organization.json'),
    wall,
    history: 6_000,
  });
  const { folder } = place(made);
  await runService(
    { place: place(made), folder, sources: [source], now: wall.now, warmUpDays: 0, checkpointSeconds: 3_600, keys },
    new AbortController().signal,
  );
  const { incidents, verdicts } = await dump(folder, 'sandbox');
  const told = incidents
    .map((text) => JSON.parse(text) as { account: string; alertedAt: number | null })
    .filter(({ alertedAt }) => alertedAt);
  hijacked = told[0]?.account ?? '';
  const accounts = new Set(incidents.map((text) => (JSON.parse(text) as { account: string }).account));
  const sent = verdicts.map((text) => JSON.parse(text) as StoredVerdict);
  // Sentences about others that name somebody stay.
  const isNamed = (one: string): boolean => sent.some(({ sender, body }) => sender !== one && body.includes(one));
  calm = sent.map(({ sender }) => sender).find((one) => one.includes('@') && !accounts.has(one) && !isNamed(one)) ?? '';
  if (hijacked === '' || calm === '') throw new RangeError('the tenant shows nobody to speak of');
}, 600_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

let copies = 0;
/** The memory as it was made, to be forgotten in. */
function copy() {
  const data = join(root, `copy-${(copies += 1)}`);
  cpSync(made, data, { recursive: true });
  return { data, place: place(data), config: { ...config, data } };
}

/** Parts of the checkpoint in which a name stands. */
async function learnedOf(at: ReturnType<typeof place>, name: string): Promise<string[]> {
  const store = await openStore(at);
  try {
    const found: string[] = [];
    for await (const [part, bytes] of (await store.checkpoint())?.parts() ?? []) if (Buffer.from(bytes).includes(name)) found.push(part);
    return found;
  } finally {
    await store.close();
  }
}
async function sentBy(folder: string, name: string): Promise<StoredVerdict[]> {
  const senders = [name, keys.keyed.of53(name).toString(36)];
  const { verdicts } = await dump(folder, 'sandbox');
  return verdicts.map((text) => JSON.parse(text) as StoredVerdict).filter(({ sender }) => senders.includes(sender));
}

describe('telltale forget, while no service works', () => {
  it('erases profile, names and messages, names nobody in the audit log, and says what stays', async () => {
    const { place: at, config: here } = copy();
    expect((await sentBy(at.folder, calm)).length).toBeGreaterThan(0);
    expect(await learnedOf(at, calm)).toEqual(expect.arrayContaining(['identities', 'directory']));
    const lines = await forget(here, calm.toUpperCase());
    expect(lines.join(' ')).toContain('30 days');
    expect(await sentBy(at.folder, calm)).toEqual([]);
    expect(await learnedOf(at, calm)).toEqual([]);
    const store = await openStore(at);
    const trail = await store.auditTrail(0, 100);
    expect(trail.map(({ what }) => what)).toEqual(['forget-person']);
    expect(JSON.stringify(trail)).not.toContain(calm);
    expect(await store.notes('forget/')).toEqual(new Map());
    await store.close();
    await expect(forget(here, calm)).rejects.toMatchObject({ code: 'UNKNOWN_PERSON' });
  }, 120_000);

  it('is an entry of the record log: judged anew from its first entry, it gives the same to the last byte', async () => {
    const { place: at, config: here } = copy();
    await forget(here, calm);
    expect(logOf(at.folder)).toContain(`"person-forgotten"`);
    const held = await dump(at.folder, 'sandbox');
    const anew = await judgedAnew(at.folder, keys);
    expect(held.incidents).toEqual(anew.incidents);
    expect(held.verdicts).toEqual(anew.verdicts);
    expect(held.outbox).toEqual(anew.outbox);
  }, 120_000);

  it('refuses whoever is unknown or under investigation, and changes nothing', async () => {
    const { place: at, config: here } = copy();
    const before = await dump(at.folder, 'sandbox');
    await expect(forget(here, 'nobody@contoso.example')).rejects.toMatchObject({ code: 'UNKNOWN_PERSON' });
    await expect(forget(here, hijacked)).rejects.toMatchObject({ code: 'UNDER_INVESTIGATION' });
    expect(await dump(at.folder, 'sandbox')).toEqual(before);
    expect(logOf(at.folder)).not.toContain('person-forgotten');
  }, 120_000);
});

describe('telltale forget, while a service works on the memory', () => {
  it('is carried out by that service, which goes on', async () => {
    const { place: at, config: here } = copy();
    const stop = new AbortController();
    const store = await openStore(at);
    const leadership = await store.lead('test', stop.signal);
    const log = await openRecordLog(join(at.folder, 'log'));
    const service = await Service.open({ store, log, sources: [], judging: await judgingOf(here, keys), watch: SILENT, now: Date.now });
    const running = service.run(stop.signal);
    const failures: unknown[] = [];
    const orders = watchOrders({ store, service, keys, now: Date.now }, (error) => failures.push(error), stop.signal);
    await forget(here, calm);
    expect(service.judging.pipeline.find(calm)).toBeNull();
    await expect(forget(here, hijacked)).rejects.toMatchObject({ code: 'UNDER_INVESTIGATION' });
    stop.abort();
    await Promise.all([running, orders]);
    await log.close();
    await leadership?.release();
    await store.close();
    expect(failures).toEqual([]);
    expect(await sentBy(at.folder, calm)).toEqual([]);
    expect(await learnedOf(at, calm)).toEqual([]);
  }, 120_000);
});

function logOf(folder: string): string {
  const log = join(folder, 'log');
  return readdirSync(log)
    .map((name) => readFileSync(join(log, name), 'utf8'))
    .join('');
}
