/** The service in processes of its own: who ends it, and who may take over from it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../sandbox/index.ts';
import { APPS } from '../../sandbox/live.ts';
import { type Microsoft, openMicrosoft, readRecords, readTenant } from '../../sandbox/microsoft/index.ts';
import { openRecordLog, openStore, type StorePlace } from '../../server/store/index.ts';
import { Started, startService } from './processes.ts';
import { postgresIfAny } from '../server/store/places.ts';

const START = Date.parse('2026-09-07T00:00:00Z');
const PAST = 6 * 86_400_000;
const ENDS_WITHIN = 10_000;
const TAKES_OVER_WITHIN = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'telltale-processes-'));
const postgres = await postgresIfAny();
const running: Started[] = [];
let double: Microsoft;

beforeAll(async () => {
  const tenant = join(folder, 'tenant');
  await writeTenant({ seed: 43, people: 10, days: 8, out: tenant, profile: 'small', intruders: 'none' });
  double = await openMicrosoft({
    tenant: readTenant(tenant),
    apps: Object.values(APPS),
    records: readRecords(tenant),
    start: START,
    tokenSeconds: 86_400,
    limits: { reports: null, identityProtection: null, alerts: null, messageTraces: null, mailbox: null, directory: null },
    management: {
      cutting: { blobMs: 900_000, mostRecords: 200 },
      beforeStart: 'kept',
      subscribed: ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General'],
    },
  });
  await double.advance(START + PAST);
  double.clock.run(1);
}, 120_000);
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.ends('SIGKILL')));
});
afterAll(async () => {
  await double.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function begun(data: string, keys: Readonly<Record<string, string>> = {}): Started {
  const one = startService(double, { TELLTALE_DATA: join(folder, data), ...keys });
  running.push(one);
  return one;
}

async function positionIn(place: Omit<Extract<StorePlace, { kind: 'sqlite' }>, 'tenant'>): Promise<number> {
  const store = await openStore({ ...place, tenant: double.state.tenant.tenantId });
  const position = await store.position();
  await store.close();
  return position;
}

/** Ids of the records in a log, in their order. */
async function recordsIn(data: string): Promise<string[]> {
  const log = await openRecordLog(join(folder, data, 'log'));
  const ids: string[] = [];
  for await (const { line } of log.read(0)) {
    const { records = [], events = [] } = JSON.parse(line) as {
      records?: readonly Record<string, unknown>[];
      events?: readonly { id: string }[];
    };
    for (const one of records) ids.push(String(one['Id'] ?? one['id']));
    for (const { id } of events) ids.push(id);
  }
  await log.close();
  return ids;
}

describe('SIGTERM while a history is read', () => {
  it('ends it with 0 within ten seconds, and the next start goes on where it stood', async () => {
    const first = begun('ended');
    const { address } = await first.says('started');
    const place = { kind: 'sqlite', folder: join(folder, 'ended') } as const;
    await first.says('leading');
    while ((await positionIn(place)) < 1_000) await sleep(50);
    const { code, milliseconds } = await first.ends('SIGTERM');
    expect({ code, complaint: first.complaint }).toEqual({ code: 0, complaint: '' });
    expect(milliseconds).toBeLessThan(ENDS_WITHIN);
    expect(first.lines.map(({ event }) => event)).not.toContain('reliable');
    await expect(fetch(`${String(address)}/healthz`)).rejects.toThrow('fetch failed');
    const before = await recordsIn('ended');
    expect(await positionIn(place)).toBeGreaterThanOrEqual(1_000);

    const second = begun('ended');
    await second.says('reliable', 120_000);
    expect(await second.ends('SIGTERM')).toMatchObject({ code: 0 });
    const after = await recordsIn('ended');
    expect(after.slice(0, before.length)).toEqual(before);
    // A source looks back a little, for what came late; it does not begin anew.
    const again = new Set(after.slice(before.length));
    expect(before.filter((id) => again.has(id)).length).toBeLessThan(before.length / 3);
  }, 240_000);
});

describe('the command line, while the sandbox lives fast', () => {
  it('ends with 0 within ten seconds of SIGTERM, and nothing listens any more', async () => {
    const words = [join(import.meta.dirname, '../../server/cli.ts'), 'start', '--people', '6', '--speed', '600'];
    const one = new Started(words, { PORT: '0', TELLTALE_DATA: join(folder, 'sandbox'), TELLTALE_LOG_LEVEL: 'info' });
    running.push(one);
    const { address } = await one.says('started', 120_000);
    await one.says('leading');
    expect((await fetch(`${String(address)}/healthz`)).status).toBe(200);
    const { code, milliseconds } = await one.ends('SIGTERM');
    expect({ code, isInTime: milliseconds < ENDS_WITHIN }).toEqual({ code: 0, isInTime: true });
    await expect(fetch(`${String(address)}/healthz`)).rejects.toThrow('fetch failed');
  }, 240_000);
});

(postgres === null ? describe.skip : describe)('two processes on one PostgreSQL', () => {
  const database = (name: string): Record<string, string> => ({
    DATABASE_URL: `${postgres?.url ?? ''}?application_name=${name}`,
    TELLTALE_KEY: Buffer.alloc(32, 7).toString('base64'),
  });

  it('that see one record log: the second waits, and takes over when the first is killed; one that sees another is told so when it starts', async () => {
    const first = begun('shared', database('one'));
    await first.says('leading');
    const [second, elsewhere] = [begun('shared', database('other')), begun('elsewhere', database('elsewhere'))];
    await second.says('standby');
    expect(await elsewhere.ends()).toMatchObject({ code: 2 });
    expect(elsewhere.complaint).toMatch(/^LOG_ELSEWHERE: .* Give all instances one data folder/u);
    for (const data of ['shared', 'elsewhere']) expect(elsewhere.complaint).toContain(join(folder, data, 'log'));
    expect(second.lines.map(({ event }) => event)).not.toContain('leading');
    await first.ends('SIGKILL');
    const killed = Date.now();
    await second.says('leading');
    expect(Date.now() - killed).toBeLessThan(TAKES_OVER_WITHIN);
    expect(await second.ends('SIGTERM')).toMatchObject({ code: 0 });
  }, 180_000);
});
