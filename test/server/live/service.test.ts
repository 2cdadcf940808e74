import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../../sandbox/index.ts';
import type { LiveSource, Page } from '../../../server/core/ports.ts';
import { dump, fileSource, judgedAnew, runService, Wall } from './kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-service-'));
const tenant = join(folder, 'tenant');
/** Lines that count as the first history. */
const HISTORY = 8_000;

beforeAll(async () => {
  await writeTenant({ seed: 31, people: 25, days: 12, out: tenant, profile: 'small', intruders: ['mass-mailing', 'bank-details'] });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forever = new AbortController().signal;

function file(wall: Wall, pageSize: number, history?: number): LiveSource {
  return fileSource('file', {
    path: join(tenant, 'events.jsonl'),
    pageSize,
    organization: join(tenant, 'organization.json'),
    wall,
    ...(history === undefined ? {} : { history }),
  });
}

function aborting(source: LiveSource, stop: AbortController, afterPages: number): LiveSource {
  return {
    ...source,
    async *read(cursor, signal): AsyncGenerator<Page> {
      let pages = 0;
      for await (const page of source.read(cursor, signal)) {
        yield page;
        if (++pages === afterPages) stop.abort();
      }
    },
  };
}

describe('the service', () => {
  it('stopped and started again and again holds what judging its own log gives, to the last byte', async () => {
    const data = join(folder, 'stopped');
    const place = { kind: 'sqlite', folder: data } as const;
    let starts = 0;
    for (let pages = 3; starts < 8; pages += 5, starts++) {
      const stop = new AbortController();
      const wall = new Wall();
      await runService(
        { place, folder: data, sources: [aborting(file(wall, 300, HISTORY), stop, pages)], now: wall.now, warmUpDays: 0 },
        stop.signal,
      );
    }
    const wall = new Wall();
    await runService({ place, folder: data, sources: [file(wall, 300, HISTORY)], now: wall.now, warmUpDays: 0 }, forever);
    const held = await dump(data);
    expect(held.verdicts.length).toBeGreaterThan(500);
    expect(held.incidents.length).toBeGreaterThan(0);
    expect(held.outbox.length).toBeGreaterThan(0);
    const anew = await judgedAnew(data);
    expect(held.incidents).toEqual(anew.incidents);
    expect(held.outbox).toEqual(anew.outbox);
    expect(held.verdicts).toEqual(anew.verdicts);
  }, 240_000);

  it('tells nothing of the first history, and tells of the break-ins after it', async () => {
    const data = join(folder, 'muted');
    const from: number[] = [];
    const wall = new Wall();
    await runService(
      {
        place: { kind: 'sqlite', folder: data },
        folder: data,
        sources: [file(wall, 1_000, HISTORY)],
        now: wall.now,
        warmUpDays: 0,
        watch: { reliable: (at) => from.push(at) },
      },
      forever,
    );
    expect(from).toHaveLength(1);
    const { incidents } = await dump(data);
    const all = incidents.map((text) => JSON.parse(text) as { openedAt: number; alertedAt: number | null });
    const alerted = all.flatMap(({ alertedAt }) => (alertedAt === null ? [] : [alertedAt]));
    expect(alerted.length).toBeGreaterThan(0);
    expect(all.some(({ openedAt }) => openedAt < (from[0] ?? 0))).toBe(true);
    expect(Math.min(...alerted)).toBeGreaterThanOrEqual(from[0] ?? Number.POSITIVE_INFINITY);
  }, 120_000);

  it('keeps verdicts and closed incidents for as many days as it is told', async () => {
    const data = join(folder, 'kept');
    const wall = new Wall();
    await runService(
      { place: { kind: 'sqlite', folder: data }, folder: data, sources: [file(wall, 1_000, HISTORY)], now: wall.now, keepDays: 4 },
      forever,
    );
    const { verdicts } = await dump(data);
    const times = verdicts.map((text) => (JSON.parse(text) as { at: number }).at);
    expect(times.length).toBeGreaterThan(100);
    expect(Math.min(...times)).toBeGreaterThan(wall.now() - 5 * 86_400_000);
  }, 120_000);

  it('reads first histories side by side: a source with a month is not overtaken by one with a week', async () => {
    const data = join(folder, 'side');
    const order: number[] = [];
    const wall = new Wall();
    await runService(
      {
        place: { kind: 'sqlite', folder: data },
        folder: data,
        sources: [file(wall, 500), fileSource('late', { path: join(tenant, 'events.jsonl'), pageSize: 3_000 })],
        now: wall.now,
        watch: { written: ({ happenedAt }) => void (happenedAt === null || order.push(happenedAt)) },
      },
      forever,
    );
    let highest = 0;
    let behind = 0;
    for (const at of order) {
      highest = Math.max(highest, at);
      behind = Math.max(behind, highest - at);
    }
    expect(behind).toBeLessThan(8 * 86_400_000);
  }, 120_000);
});
