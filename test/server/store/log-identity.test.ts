/** Which record log a store goes with. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fitsLog, holdLog, openRecordLog } from '../../../server/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-identity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const fresh = (): string => join(folder, String(++made), 'log');

/** A store that stands at some entry. */
function storeAt(position: number) {
  const notes = new Map<string, string>();
  return {
    note: (name: string, value: string | null) => Promise.resolve(void (value === null ? notes.delete(name) : notes.set(name, value))),
    notes: (prefix: string) => Promise.resolve(new Map([...notes].filter(([name]) => name.startsWith(prefix)))),
    position: () => Promise.resolve(position),
  };
}

describe('a store and its record log', () => {
  it('are tied by whoever leads; whoever sees the same folder fits, however often it is opened', async () => {
    const [store, log] = [storeAt(9), fresh()];
    await fitsLog(store, log);
    await holdLog(store, log, 'first');
    await (await openRecordLog(log)).close();
    await holdLog(store, log, 'second');
    await expect(fitsLog(store, log)).resolves.toBeUndefined();
    expect(readdirSync(log).sort()).toEqual(['000000000000000.log', 'identity']);
  });

  it.each<[string, (log: string) => Promise<void>]>([
    ['has none', () => Promise.resolve()],
    ['has that of another store', (log) => holdLog(storeAt(3), log, 'another')],
    [
      'has one whose name was lost',
      async (log) => {
        await (await openRecordLog(log)).close();
        writeFileSync(join(log, 'identity'), '');
      },
    ],
  ])('do not fit where the folder %s: it is said which one does', async (_what, prepare) => {
    const store = storeAt(9);
    await holdLog(store, fresh(), '/data/log of host-a');
    const other = fresh();
    await prepare(other);
    const refusal = {
      code: 'LOG_ELSEWHERE',
      message: expect.stringMatching(/\/data\/log of host-a; the one in .*\/log is another or none/u),
    };
    await expect(fitsLog(store, other)).rejects.toMatchObject(refusal);
    await expect(holdLog(store, other, 'host-b')).rejects.toMatchObject(refusal);
    expect([...(await store.notes('log/')).values()].join()).toContain('host-a');
  });

  it('may part while nothing is in any log yet', async () => {
    const store = storeAt(0);
    await holdLog(store, fresh(), 'first');
    const other = fresh();
    await holdLog(store, other, 'second');
    await expect(fitsLog(store, other)).resolves.toBeUndefined();
    expect([...(await store.notes('log/')).values()].join()).toContain('second');
  });
});
