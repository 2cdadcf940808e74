/** The service while its memory is full, away, or wanted by two. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { writeTenant } from '../../../sandbox/index.ts';
import type { LiveSource } from '../../../server/core/ports.ts';
import type { NotReady } from '../../../server/http/ports.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { workInTurn } from '../../../server/live/lead.ts';
import { Service } from '../../../server/live/service.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { fitsLog, holdLog, openRecordLog, openStore, type StorePlace } from '../../../server/store/index.ts';
import { healthOf } from '../../../server/wiring/health.ts';
import type { Now } from '../../../server/wiring/parts.ts';
import { postgresIfAny } from '../store/places.ts';
import type { TestPostgres } from '../store/postgres.ts';
import { mountSmall } from '../store/small-disk.ts';
import { dump, fileSource, judgedAnew, SILENT, Wall } from './kit.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'telltale-trouble-'));
const tenant = join(folder, 'tenant');
const forever = new AbortController().signal;
let postgres: TestPostgres | null = null;

beforeAll(async () => {
  await writeTenant({ seed: 41, people: 8, days: 4, out: tenant, profile: 'small', intruders: 'none' });
  postgres = await postgresIfAny();
}, 120_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (wall: Wall): LiveSource => fileSource('file', { path: join(tenant, 'events.jsonl'), pageSize: 100, wall });

/** Ends when the file is read; `paged` hears of every page that is asked for. */
function until(source: LiveSource, ended: () => void, paged: (pages: number) => Promise<void> = () => Promise.resolve()): LiveSource {
  return {
    ...source,
    async *read(cursor, stop) {
      let pages = 0;
      for await (const page of source.read(cursor, stop)) {
        await paged(++pages);
        yield page;
      }
      ended();
    },
  };
}

interface Worker {
  readonly place: StorePlace;
  readonly log: string;
  readonly paged?: (pages: number) => Promise<void>;
  readonly told?: string[];
  /** Hears of every trouble, and what was not ready then. */
  readonly troubled?: (code: string, reasons: readonly NotReady[]) => Promise<void>;
}

/** As `main.ts` has it: waits for the lead, works, waits again. Ends when the file is read, or at `stop`. */
async function works({ place, log, paged, told = [], troubled }: Worker, stop: AbortSignal): Promise<void> {
  const store = await openStore(place);
  const done = new AbortController();
  const wall = new Wall();
  const now: Now = { service: null, notifications: null, sources: [] };
  const health = healthOf({ now, store });
  const heard: Promise<void>[] = [];
  try {
    await workInTurn(
      {
        store,
        holder: 'test',
        fits: () => fitsLog(store, log),
        openLog: async () => {
          await holdLog(store, log, log);
          return await openRecordLog(log);
        },
        work: async (records, ending) => {
          const service = await Service.open({
            store,
            log: records,
            sources: [until(file(wall), () => done.abort(), paged)],
            judging: { keys: REPLAY_KEYS, places: await openPlaces({ folder: null }), budget: 2, style: true },
            watch: {
              ...SILENT,
              trouble: (code) => {
                told.push(code);
                heard.push(health.reasons().then((reasons) => troubled?.(code, reasons)));
              },
              recovered: () => told.push('recovered'),
            },
            now: wall.now,
            batchMilliseconds: 5,
            recordDays: 100_000,
            keepDays: 100_000,
            warmUpDays: 0,
          });
          now.service = service;
          await service.run(ending);
          if (!ending.aborted || done.signal.aborted) expect(await health.reasons()).toEqual([]);
        },
        stands: (phase) => told.push(phase),
        lost: () => told.push('lost'),
      },
      AbortSignal.any([stop, done.signal]),
    );
    await Promise.all(heard);
  } finally {
    await store.close();
  }
}

/** That a store holds what its own log gives. */
async function holds(place: StorePlace, data: string): Promise<void> {
  const anew = await judgedAnew(data);
  const store = await openStore(place);
  try {
    const messages = new Set(anew.verdicts.map((text) => (JSON.parse(text) as { message: string }).message));
    const verdicts = (await Promise.all([...messages].map((message) => store.verdicts(message)))).flat();
    expect(verdicts.map((one) => JSON.stringify(one)).sort()).toEqual(anew.verdicts);
    const incidents = await store.incidents({ limit: 1_000_000 });
    expect(incidents.map((one) => JSON.stringify(one)).sort()).toEqual(anew.incidents);
    expect(anew.verdicts.length).toBeGreaterThan(100);
  } finally {
    await store.close();
  }
}

const TROUBLED = [{ code: 'MEMORY_TROUBLED', nextStep: expect.stringContaining('See that the database answers and its disk has room') }];

describe('a disk that is full', () => {
  it('is said, nothing is lost, and when it has room again everything goes on', async () => {
    const data = join(folder, 'small');
    const disk = await mountSmall(data, '1500k');
    if (disk === null) return;
    try {
      const told: string[] = [];
      let isGrown = false;
      await works(
        {
          place: { kind: 'sqlite', folder: data },
          log: join(data, 'log'),
          told,
          troubled: async (code, reasons) => {
            if (isGrown) return;
            isGrown = true;
            expect(code).toBe('STORE_FULL');
            expect(reasons).toMatchObject(TROUBLED);
            await run('mount', ['-o', 'remount,size=200m', data]);
          },
        },
        forever,
      );
      expect(isGrown).toBe(true);
      expect(told).toContain('recovered');
      const [held, anew] = [await dump(data), await judgedAnew(data)];
      expect(held.verdicts.length).toBeGreaterThan(100);
      expect(held).toEqual(anew);
    } finally {
      await disk.unmount();
    }
  }, 180_000);
});

describe('a database that can only be read', () => {
  it('is said, what comes in waits, and when it can be written to again everything goes on', async () => {
    if (postgres === null) return;
    const { url } = postgres;
    /** As managed databases do when their disk runs full. */
    const readOnly = async (standing: 'on' | 'off'): Promise<void> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('set default_transaction_read_only = off');
      await client.query(`alter system set default_transaction_read_only = ${standing}`);
      await client.query('select pg_reload_conf()');
      await client.end();
    };
    const data = join(folder, 'read-only');
    const place: StorePlace = { kind: 'postgres', url, tenant: 'read-only' };
    const told: string[] = [];
    const codes: string[] = [];
    try {
      await works(
        {
          place,
          log: join(data, 'log'),
          told,
          paged: async (pages) => {
            if (pages === 4) await readOnly('on');
          },
          troubled: async (code, reasons) => {
            codes.push(code);
            if (codes.length < 3) expect(reasons).toMatchObject(TROUBLED);
            if (codes.length === 2) await readOnly('off');
          },
        },
        forever,
      );
    } finally {
      await readOnly('off');
    }
    expect(new Set(codes)).toEqual(new Set(['STORE_READ_ONLY']));
    expect(told.filter((word) => word === 'leading' || word === 'lost')).toEqual(['leading']);
    expect(told).toContain('recovered');
    await holds(place, data);
  }, 180_000);
});

describe('a database that goes away and comes back', () => {
  it('is waited for; what it holds then is what the log gives', async () => {
    if (postgres === null) return;
    const server = postgres;
    const data = join(folder, 'away');
    const place: StorePlace = { kind: 'postgres', url: server.url, tenant: 'away' };
    const told: string[] = [];
    let isOver = false;
    await works(
      {
        place,
        log: join(data, 'log'),
        told,
        paged: async (pages) => {
          if (pages !== 4 || isOver) return;
          isOver = true;
          await server.kill();
          setTimeout(() => void server.start(), 2_000);
        },
      },
      forever,
    );
    expect(told).toContain('lost');
    expect(told.filter((word) => word === 'leading').length).toBeGreaterThan(1);
    await holds(place, data);
  }, 180_000);
});

describe('two that share one database', () => {
  it('work one after the other, and together hold what the log gives', async () => {
    if (postgres === null) return;
    const data = join(folder, 'two');
    const place: StorePlace = { kind: 'postgres', url: postgres.url, tenant: 'two' };
    const first = new AbortController();
    const [one, other]: [string[], string[]] = [[], []];
    const others: Promise<void>[] = [];
    await works(
      {
        place,
        log: join(data, 'log'),
        told: one,
        paged: (pages) => {
          if (pages === 2) others.push(works({ place, log: join(data, 'log'), told: other }, forever));
          if (pages === 6) {
            expect(other).not.toContain('leading');
            first.abort();
          }
          return Promise.resolve();
        },
      },
      first.signal,
    );
    await Promise.all(others);
    expect(one).toEqual(['standby', 'leading']);
    expect(other).toEqual(['standby', 'leading']);
    await holds(place, data);
  }, 180_000);
});
