/** The process is killed at any instant: nothing that was acknowledged is lost, and nothing is there by half. */
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRecordLog, openStore, type SqlStore } from '../../../server/store/index.ts';
import { startChild } from './children.ts';
import { CHECKPOINT_EVERY, logLine, SEGMENT_BYTES, VERDICTS_PER_BATCH } from './crash-writing.ts';
import { embedded, postgresIfAny, served, temporaryFolder, type Place } from './places.ts';

jest.setTimeout(300_000);
const KILLS = 10;
const LONGEST_LIFE_MS = 400;

const postgres = await postgresIfAny();
const places: readonly Place[] = [embedded(), ...(postgres === null ? [] : [served(postgres)])];
afterAll(async () => {
  for (const place of places) await place.end();
});

/** Lives until it has said something and some random time more. Returns the last number that it said. */
async function livesAndDies(...given: readonly string[]): Promise<number> {
  const child = startChild('crash-child.ts', ...given);
  await child.hasSaid(1);
  await sleep(Math.random() * LONGEST_LIFE_MS);
  await child.kill();
  return Number(child.said.at(-1));
}

async function expectWholeUpTo(store: SqlStore, position: number): Promise<void> {
  expect([...(await store.cursors())]).toEqual([['audit', String(position)]]);
  const found = await store.incidents({ limit: position + 10 });
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: position }, (_, index) => `i${position - index}`));
  for (let each = 1; each <= position; each += 1) expect(await store.verdicts(`m${each}`)).toHaveLength(VERDICTS_PER_BATCH);
  expect(await store.verdicts(`m${position + 1}`)).toEqual([]);
  expect(await store.due(1e12, position + 10)).toHaveLength(position);
  const made = position - (position % CHECKPOINT_EVERY);
  const checkpoint = await store.checkpoint();
  expect(checkpoint?.position ?? 0).toBe(made);
  for await (const [name, part] of checkpoint?.parts() ?? []) {
    expect(part).toHaveLength(name === 'large' ? 2_500_000 : 10);
    expect(part.every((byte) => byte === made % 251)).toBe(true);
  }
}

describe.each(places)('a store on $name', (place) => {
  it(`that is killed ${KILLS} times stands at a whole batch, at or after the last one acknowledged`, async () => {
    const where = await place.fresh();
    for (let round = 0; round < KILLS; round += 1) {
      const acknowledged = await livesAndDies('store', JSON.stringify(where));
      const store = await openStore(where);
      const position = await store.position();
      expect(position).toBeGreaterThanOrEqual(acknowledged);
      expect(position).toBeLessThanOrEqual(acknowledged + 1);
      await expectWholeUpTo(store, position);
      await store.close();
    }
  });
});

describe('a record log', () => {
  it(`that is killed ${KILLS} times holds what was acknowledged, and whole lines only`, async () => {
    const folder = await temporaryFolder();
    for (let round = 0; round < KILLS; round += 1) {
      const acknowledged = await livesAndDies('log', folder);
      const log = await openRecordLog(folder, { segmentBytes: SEGMENT_BYTES });
      expect(log.end).toBeGreaterThanOrEqual(acknowledged);
      let number = 0;
      for await (const entry of log.read(0)) {
        if (entry.number !== number || entry.line !== logLine(number)) expect(entry).toEqual({ number, line: logLine(number) });
        number += 1;
      }
      expect(number).toBe(log.end);
      await log.close();
    }
    await rm(folder, { recursive: true });
  });
});
