/** Who leads: one process alone, and another one soon after it is gone. */
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../../server/store/index.ts';
import { startChild, type Child } from './children.ts';
import { embedded, postgresIfAny, served, temporaryFolder, type Place } from './places.ts';

jest.setTimeout(120_000);
const TAKE_OVER_MS = 5_000;

const postgres = await postgresIfAny();
const places: readonly Place[] = [embedded(), ...(postgres === null ? [] : [served(postgres)])];
afterAll(async () => {
  for (const place of places) await place.end();
});

describe.each(places)('the lead of a store on $name', (place) => {
  it(`passes to a waiting process within ${TAKE_OVER_MS} ms after the leader was killed`, async () => {
    const where = JSON.stringify(await place.fresh());
    const leader = startChild('lead-child.ts', where);
    await leader.hasSaid(2);
    const other = startChild('lead-child.ts', where);
    expect(await handOver(leader, other)).toBeLessThan(TAKE_OVER_MS);
    // Started only now: of two that wait, either may be next.
    const third = startChild('lead-child.ts', where);
    expect(await handOver(other, third)).toBeLessThan(TAKE_OVER_MS);
    await third.kill();
  });
});

/** Kills the one that leads; milliseconds until the one that waits leads. */
async function handOver(dying: Child, waiting: Child): Promise<number> {
  await waiting.hasSaid(1);
  expect(waiting.said).toEqual(['waiting']);
  const killed = Date.now();
  await dying.kill();
  const after = (await waiting.hasSaid(2)) - killed;
  expect(waiting.said).toEqual(['waiting', 'leading']);
  return after;
}

describe('the lead of an embedded store', () => {
  it('is lost when somebody takes the lock file away', async () => {
    const folder = await temporaryFolder();
    const store = await openStore({ kind: 'sqlite', folder });
    const leadership = await store.lead('one', new AbortController().signal);
    await rm(join(folder, 'leader.sqlite'));
    await leadership?.lost;
    await leadership?.release();
    await store.close();
    await rm(folder, { recursive: true });
  });
});

(postgres === null ? describe.skip : describe)('the lead of a store on PostgreSQL', () => {
  it('is lost when the database goes away, and can be had again when it is back', async () => {
    if (postgres === null) throw new Error('skipped above');
    const store = await openStore({ kind: 'postgres', url: postgres.url, tenant: 'outage' });
    const never = new AbortController().signal;
    const leadership = await store.lead('one', never);
    await postgres.kill();
    await leadership?.lost;
    await leadership?.release();
    const waiting = store.lead('one', never);
    await postgres.start();
    const again = await waiting;
    expect(again).not.toBeNull();
    await again?.release();
    await store.close();
  });
});
