import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { APPS } from '../../sandbox/live.ts';
import type { Microsoft as Double } from '../../sandbox/microsoft/index.ts';
import { readConfig } from '../../server/config.ts';
import { start, type Running } from '../../server/main.ts';
import { openTenant, TENANT, worldOf } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-main-'));
/** How long the one that waits may take, and an ending. */
const TAKES_OVER_WITHIN = 10_000;
const ENDS_WITHIN = 10_000;
let double: Double;
const running: Running[] = [];
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  double = await openTenant();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
}, 30_000);
afterAll(async () => {
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

const KEYS = {
  PORT: '0',
  TELLTALE_HOST: '127.0.0.1',
  TELLTALE_TENANT_ID: TENANT.tenantId,
  TELLTALE_READER_APP_ID: APPS.reader.clientId,
  TELLTALE_READER_SECRET: 'never-said',
  TELLTALE_BOT_APP_ID: 'd0d0d0d0-0000-4000-8000-000000000001',
  TELLTALE_BOT_SECRET: 'never-said',
  TELLTALE_ANALYSTS_GROUP_ID: 'a0a0a0a0-0000-4000-8000-000000000001',
};

async function begun(data: string, keys: Readonly<Record<string, string>> = {}): Promise<Running> {
  const one = await start(readConfig({ ...KEYS, TELLTALE_DATA: join(folder, data), ...keys }), {
    speed: 1,
    people: 4,
    say: () => undefined,
    progress: () => undefined,
    world: { ...worldOf(double), identityResponse: null, mailResponse: null },
    to: { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  });
  running.push(one);
  return one;
}

async function until(holds: () => Promise<boolean>, within: number): Promise<number> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > within) throw new Error(`not within ${String(within)} ms; the log: ${JSON.stringify(lines.slice(-5))}`);
    await sleep(50);
  }
  return Date.now() - began;
}

const status = async ({ address }: Running, path: string): Promise<number> => (await fetch(`${address}${path}`)).status;
const isReady = (one: Running) => async () => (await status(one, '/readyz')) === 200;

describe('the service as a program', () => {
  it('answers at the one address that it names, becomes ready, and ends within ten seconds', async () => {
    const one = await begun('alone');
    expect(await status(one, '/healthz')).toBe(200);
    await until(isReady(one), 30_000);
    expect(await status(one, '/metrics')).toBe(200);
    const began = Date.now();
    await one.stop();
    expect(Date.now() - began).toBeLessThan(ENDS_WITHIN);
    await expect(fetch(`${one.address}/healthz`)).rejects.toThrow('fetch failed');
  }, 60_000);

  it('of two on one memory lets one work; the other says so, and takes over', async () => {
    const first = await begun('two');
    await until(isReady(first), 30_000);
    const second = await begun('two');
    expect(await status(second, '/healthz')).toBe(200);
    const answer = await fetch(`${second.address}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ ready: false, reasons: [{ code: 'STANDBY' }] });
    await first.stop();
    expect(await until(isReady(second), 30_000)).toBeLessThan(TAKES_OVER_WITHIN);
  }, 90_000);

  it('says its lines without secrets and without names of people', () => {
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    expect(text).toContain('"event":"leading"');
    expect(text).not.toContain('never-said');
    expect(text).not.toContain('anna@contoso.example');
  });

  it('refuses another key than the one that its memory was begun with', async () => {
    const one = await begun('keyed');
    await one.stop();
    running.splice(0);
    await expect(begun('keyed', { TELLTALE_KEY: Buffer.alloc(32, 7).toString('base64') })).rejects.toMatchObject({ code: 'KEY_DIFFERS' });
  }, 60_000);

  it('refuses a port that is taken, and leaves nothing open', async () => {
    const one = await begun('port');
    const port = new URL(one.address).port;
    await expect(begun('other', { PORT: port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    // Its memory is free again.
    const again = await begun('other');
    await until(isReady(again), 30_000);
  }, 60_000);
});
