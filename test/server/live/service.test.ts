import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../../sandbox/index.ts';
import type { LiveSource, Page } from '../../../server/core/ports.ts';
import { dump, fileSource, judgedAnew, runService } from './kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-service-'));
const tenant = join(folder, 'tenant');
/** Long after every record of the sandbox. */
const WALL = Date.parse('2026-12-31T00:00:00Z');

beforeAll(async () => {
  await writeTenant({ seed: 31, people: 25, days: 12, out: tenant, profile: 'small', intruders: ['mass-mailing', 'bank-details'] });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (pageSize = 400): LiveSource => fileSource('file', join(tenant, 'events.jsonl'), pageSize, join(tenant, 'organization.json'));

/** The file with alerts meant from its fifth day on: the first pages are the history, the rest is life. */
function living(pageSize: number, history: number): LiveSource {
  const source = file(pageSize);
  return {
    ...source,
    async *read(cursor, stop) {
      let pages = 0;
      for await (const page of source.read(cursor, stop)) {
        pages += 1;
        const isHistory = cursor === null && pages < history;
        yield { ...page, caughtUp: isHistory ? pages / history : 1 };
      }
    },
  };
}

/** The wall stands at the middle of the records, so that what comes after is news. */
const NOW = Date.parse('2026-09-12T00:00:00Z');
const forever = new AbortController().signal;

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
      await runService(
        { place, folder: data, sources: [aborting(living(300, 6), stop, pages)], now: () => WALL, warmUpDays: 0 },
        stop.signal,
      );
    }
    await runService({ place, folder: data, sources: [living(300, 6)], now: () => WALL, warmUpDays: 0 }, forever);
    const held = await dump(data);
    expect(held.verdicts.length).toBeGreaterThan(500);
    expect(held.incidents.length).toBeGreaterThan(0);
    const anew = await judgedAnew(data);
    expect(held.incidents).toEqual(anew.incidents);
    expect(held.outbox).toEqual(anew.outbox);
    expect(held.verdicts).toEqual(anew.verdicts);
  }, 240_000);

  it('tells nothing of the first history, and tells of the break-ins after it', async () => {
    const data = join(folder, 'muted');
    const from: number[] = [];
    await runService(
      {
        place: { kind: 'sqlite', folder: data },
        folder: data,
        sources: [living(2_000, 4)],
        now: () => NOW,
        warmUpDays: 0,
        watch: { reliable: (at) => from.push(at) },
      },
      forever,
    );
    expect(from).toEqual([NOW]);
    const { incidents } = await dump(data);
    const alerted = incidents.map((text) => JSON.parse(text) as { alertedAt: number | null }).filter(({ alertedAt }) => alertedAt !== null);
    for (const { alertedAt } of alerted) expect(alertedAt).toBeGreaterThanOrEqual(NOW);
  }, 120_000);

  it('reads first histories side by side: a source with a month is not overtaken by one with a week', async () => {
    const data = join(folder, 'side');
    const order: number[] = [];
    await runService(
      {
        place: { kind: 'sqlite', folder: data },
        folder: data,
        sources: [file(500), { ...fileSource('late', join(tenant, 'events.jsonl'), 5_000), id: 'late' }],
        now: () => WALL,
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
