/** What the desk submits while a service runs: it is in the log, in the store and in the outbox, and judging the log anew gives the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../../sandbox/index.ts';
import type { OwnEvent } from '../../../server/core/event.ts';
import type { StoredIncident } from '../../../server/core/memory.ts';
import type { IncidentRecord } from '../../../server/http/contract.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { Service } from '../../../server/live/service.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { openRecordLog, openStore } from '../../../server/store/index.ts';
import { event, MINUTE } from '../../kit.ts';
import { dump, fileSource, judgedAnew, SILENT, Wall } from './kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-submitting-'));
const tenant = join(folder, 'tenant');
beforeAll(async () => {
  await writeTenant({ seed: 31, people: 25, days: 12, out: tenant, profile: 'small', intruders: ['mass-mailing', 'bank-details'] });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the desk submits', () => {
  it('is written when the promise resolves, is done once, and survives: the log judged anew gives the same, to the last byte', async () => {
    const data = join(folder, 'data');
    const store = await openStore({ kind: 'sqlite', folder: data });
    const ended = new AbortController();
    const leadership = await store.lead('test', ended.signal);
    const log = await openRecordLog(join(data, 'log'));
    const wall = new Wall();
    const file = fileSource('file', {
      path: join(tenant, 'events.jsonl'),
      pageSize: 300,
      organization: join(tenant, 'organization.json'),
      wall,
      history: 8_000,
    });
    const submitted: Promise<void>[] = [];
    const asked = new Set<string>();
    const onIncident = (stored: StoredIncident): void => {
      if (stored.alertedAt === null || asked.has(stored.id)) return;
      asked.add(stored.id);
      submitted.push(contain(stored.id));
    };
    const service = await Service.open({
      store,
      log,
      sources: [{ ...file, state: () => file.state() }],
      judging: { keys: REPLAY_KEYS, places: await openPlaces({ folder: null }), budget: 2, style: true },
      watch: { ...SILENT, decided: onIncident },
      now: wall.now,
      batchMilliseconds: 5,
      recordDays: 100_000,
      keepDays: 100_000,
      warmUpDays: 0,
      checkpointSeconds: 1,
    });

    async function contain(incident: string): Promise<void> {
      const lease = `ordered ${incident}`;
      const at = wall.now();
      const decision: OwnEvent = event('decision', { id: lease, at, incident, decision: 'disable-account' });
      await service.submit([decision]);
      expect(recordOf(await store.incident(incident))).toMatchObject({ containment: [{ lease, state: 'asked' }] });
      expect((await store.due(Number.MAX_SAFE_INTEGER, 10_000)).map(({ key }) => key)).toContain(`action/${lease}`);
      await service.submit([event('action-taken', { id: `done ${incident}`, at: at + MINUTE, incident, lease }), decision]);
      expect(recordOf(await store.incident(incident))).toMatchObject({
        state: 'contained',
        containment: [{ state: 'done' }],
        decisions: [{ id: lease }],
      });
    }

    const running = service.run(ended.signal);
    // The file ends; what was submitted until then is waited for.
    await until(() => asked.size > 0);
    await Promise.all(submitted);
    ended.abort();
    await running;
    await expect(service.submit([event('decision', { id: 'too late' })])).rejects.toMatchObject({ code: 'NOT_RUNNING' });
    await log.close();
    await leadership?.release();
    await store.close();

    const held = await dump(data);
    const anew = await judgedAnew(data);
    expect(held.incidents).toEqual(anew.incidents);
    expect(held.outbox).toEqual(anew.outbox);
  }, 180_000);
});

function recordOf(stored: StoredIncident | null): IncidentRecord {
  return JSON.parse(stored?.body ?? 'null') as IncidentRecord;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
