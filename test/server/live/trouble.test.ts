/** The service while its memory is full, away, or wanted by two. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../../sandbox/index.ts';
import type { LiveSource } from '../../../server/core/ports.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { workInTurn } from '../../../server/live/lead.ts';
import { Service } from '../../../server/live/service.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { fitsLog, holdLog, openRecordLog, openStore, type StorePlace } from '../../../server/store/index.ts';
import { postgresIfAny } from '../store/places.ts';
import type { TestPostgres } from '../store/postgres.ts';
import { mountSmall } from '../store/small-disk.ts';
import { dump, fileSource, judgedAnew, runService, SILENT, Wall } from './kit.ts';

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
}

/** As `main.ts` has it: waits for the lead, works, waits again. Ends when the file is read, or at `stop`. */
async function works({ place, log, paged, told = [] }: Worker, stop: AbortSignal): Promise<void> {
  const store = await openStore(place);
  const done = new AbortController();
  const wall = new Wall();
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
            watch: { ...SILENT, trouble: (code) => told.push(code), recovered: () => told.push('recovered') },
            now: wall.now,
            batchMilliseconds: 5,
            recordDays: 100_000,
            keepDays: 100_000,
            warmUpDays: 0,
          });
          await service.run(ending);
        },
        stands: (phase) => told.push(phase),
        lost: () => told.push('lost'),
      },
      AbortSignal.any([stop, done.signal]),
    );
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

describe('a disk that is full', () => {
  it('is said, nothing is lost, and when it has room again everything goes on', async () => {
    const data = join(folder, 'small');
    const disk = await mountSmall(data, '1500k');
    if (disk === null) return;
    try {
      const told: string[] = [];
      const wall = new Wall();
      const growing: Promise<unknown>[] = [];
      await runService(
        {
          place: { kind: 'sqlite', folder: data },
          folder: data,
          sources: [file(wall)],
          now: wall.now,
          warmUpDays: 0,
          watch: {
            trouble: (code) => {
              told.push(code);
              if (growing.length === 0) growing.push(run('mount', ['-o', 'remount,size=200m', data]));
            },
            recovered: () => told.push('recovered'),
          },
        },
        forever,
      );
      expect(told[0]).toBe('STORE_FULL');
      expect(told).toContain('recovered');
      const [held, anew] = [await dump(data), await judgedAnew(data)];
      expect(held.verdicts.length).toBeGreaterThan(100);
      expect(held).toEqual(anew);
    } finally {
      await disk.unmount();
    }
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
