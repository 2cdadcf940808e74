/** What only the embedded store has: its files, its threads, its disk; and an audit log that somebody tampers with. */
import { describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type SqlStore } from '../../../server/store/index.ts';
import { SqliteConnection } from '../../../server/store/sqlite-connection.ts';
import { foldersOfTests } from './folders.ts';
import { batch, incident, verdict } from './places.ts';
import { mountSmall } from './small-disk.ts';

jest.setTimeout(120_000);

const folders = foldersOfTests();
const { fresh } = folders;
const rights = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

/** Does to the file of a store what somebody with the right to write to it could do. */
async function tamper(folder: string, ...statements: readonly string[]): Promise<void> {
  const connection = new SqliteConnection({ file: join(folder, 'telltale.sqlite'), pragmas: [] });
  for (const statement of statements) await connection.ask(statement);
  await connection.close();
}

describe('an embedded store', () => {
  it('keeps its folder and every file in it to the account that runs it, also when they were open to others', async () => {
    const folder = fresh();
    await mkdir(folder);
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'telltale.sqlite'), '');
    await chmod(join(folder, 'telltale.sqlite'), 0o644);
    const store = await openStore({ kind: 'sqlite', folder });
    await store.commit(batch({ incidents: [incident()] }));
    const files = (await readdir(folder)).sort();
    expect(files).toEqual(['leader.sqlite', 'telltale.sqlite', 'telltale.sqlite-shm', 'telltale.sqlite-wal']);
    for (const file of files) expect([file, await rights(join(folder, file))]).toEqual([file, 0o600]);
    expect(await rights(folder)).toBe(0o700);
    await store.close();
  });

  it('refuses a folder that cannot be written to, a file that is no store, and one that a later release has changed', async () => {
    await writeFile(join(folders.root, 'a-file'), '');
    await expect(openStore({ kind: 'sqlite', folder: join(folders.root, 'a-file', 'store') })).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
    });
    const garbage = fresh();
    await mkdir(garbage);
    await writeFile(join(garbage, 'telltale.sqlite'), 'this is no database. '.repeat(500));
    await expect(openStore({ kind: 'sqlite', folder: garbage })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    const newer = fresh();
    await (await openStore({ kind: 'sqlite', folder: newer })).close();
    await tamper(newer, `insert into telltale_migration (name, timestamp) values ('9999-later', 'now')`);
    const opening = openStore({ kind: 'sqlite', folder: newer });
    await expect(opening).rejects.toMatchObject({ code: 'STORE_NEWER' });
    await expect(opening).rejects.toThrow('9999-later');
  });

  it('refuses a disk that may only be read', async () => {
    const disk = await mountSmall(join(folders.root, 'read-only'), '1m,ro');
    if (disk === null) return;
    try {
      await expect(openStore({ kind: 'sqlite', folder: join(folders.root, 'read-only', 'store') })).rejects.toMatchObject({
        code: 'STORE_READ_ONLY',
      });
      await expect(openStore({ kind: 'sqlite', folder: join(folders.root, 'read-only') })).rejects.toMatchObject({
        code: 'STORE_READ_ONLY',
      });
    } finally {
      await disk.unmount();
    }
  });

  it('may be opened for the first time by several at once', async () => {
    const folder = fresh();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ kind: 'sqlite', folder })));
    await stores[0]?.commit(batch({ position: 3 }));
    for (const store of stores) expect(await store.position()).toBe(3);
    for (const store of stores) await store.close();
  });

  it('on a full disk refuses the whole batch, and takes the next one that fits', async () => {
    const disk = await mountSmall(join(folders.root, 'full'), '3m');
    if (disk === null) return;
    try {
      const store = await openStore({ kind: 'sqlite', folder: join(folders.root, 'full', 'store') });
      await store.commit(batch({ position: 1, incidents: [incident()] }));
      const verdicts = Array.from({ length: 3_000 }, (_, index) => verdict({ message: `m${index}`, body: 'v'.repeat(2_000) }));
      await expect(store.commit(batch({ position: 2, verdicts }))).rejects.toMatchObject({ code: 'STORE_FULL' });
      expect(await store.position()).toBe(1);
      expect(await store.verdicts('m0')).toEqual([]);
      await store.commit(batch({ position: 2, verdicts: verdicts.slice(0, 2) }));
      expect(await store.position()).toBe(2);
      expect(await store.incident('incident-1')).toEqual(incident());
      await store.close();
    } finally {
      await disk.unmount();
    }
  });

  it('works in a thread of its own: the service goes on while the database is busy', async () => {
    const folder = fresh();
    await (await openStore({ kind: 'sqlite', folder })).close();
    const connection = new SqliteConnection({ file: join(folder, 'telltale.sqlite'), pragmas: [] });
    let turns = 0;
    let answered = false;
    const counting = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000) select max(i) as most from n`;
    const answer = connection.ask(counting).finally(() => {
      answered = true;
    });
    while (!answered) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect((await answer).rows).toEqual([{ most: 3_000_000 }]);
    expect(turns).toBeGreaterThan(50);
    await connection.close();
    await expect(connection.ask('select 1')).rejects.toMatchObject({ name: 'ConnectionEnded' });
  });

  it('finds by an index what a pane, a card and the outbox ask for', async () => {
    const folder = fresh();
    await (await openStore({ kind: 'sqlite', folder })).close();
    const connection = new SqliteConnection({ file: join(folder, 'telltale.sqlite'), pragmas: [] });
    const plan = async (sql: string): Promise<string> => JSON.stringify((await connection.ask(`explain query plan ${sql}`)).rows);
    expect(await plan(`select * from verdict where tenant = 1 and message = 'a'`)).toContain('SEARCH verdict USING INDEX');
    expect(await plan(`select * from incident where tenant = 1 and id = 'a'`)).toContain('SEARCH incident USING INDEX');
    expect(await plan(`select * from incident where tenant = 1 and substr(account, 1, 256) = 'a' order by updated_at`)).toContain(
      'incident_account',
    );
    expect(await plan(`select * from outbox where tenant = 1 and revision > done_revision and at <= 5 order by at, key`)).toContain(
      'outbox_due',
    );
    await connection.close();
  });
});

describe('an audit log that somebody tampers with', () => {
  const written = async (): Promise<{ folder: string; store: SqlStore }> => {
    const folder = fresh();
    const store = await openStore({ kind: 'sqlite', folder });
    for (const body of ['1', '2', '3', '4', '5']) await store.audit({ at: 1, who: 'anna', what: 'contain', body });
    return { folder, store };
  };

  it.each([
    ['an entry is changed', [`update audit set body = '9' where sequence = 3`], 3],
    ['the account of an entry is changed', [`update audit set who = 'ben' where sequence = 1`], 1],
    ['a hash is changed', [`update audit set hash = 'x' where sequence = 4`], 4],
    ['an entry in the middle is removed', [`delete from audit where sequence = 3`], 4],
    [
      'an entry is removed and the rest is numbered anew',
      [`delete from audit where sequence = 3`, `update audit set sequence = sequence - 1 where sequence > 3`],
      3,
    ],
    ['the first one is removed', [`delete from audit where sequence = 1`], 2],
    [
      'two change places',
      [
        `update audit set sequence = 99 where sequence = 2`,
        `update audit set sequence = 2 where sequence = 3`,
        `update audit set sequence = 3 where sequence = 99`,
      ],
      2,
    ],
    [
      'one is put in before all',
      [
        `insert into audit (tenant, sequence, at, who, what, body, hash, incident) select tenant, 0, at, who, what, body, hash, incident from audit where sequence = 1`,
      ],
      0,
    ],
  ])('is found out where %s', async (_, statements, sequence) => {
    const { folder, store } = await written();
    expect(await store.brokenAudit()).toBeNull();
    await tamper(folder, ...statements);
    expect((await store.brokenAudit())?.sequence).toBe(sequence);
    await store.close();
  });

  it('whose end is cut off is found out as long as the head tells of it; after that only by the head written down outside', async () => {
    const { folder, store } = await written();
    const pinned = await store.auditHead();
    await tamper(folder, `delete from audit where sequence > 3`);
    expect(await store.brokenAudit()).toMatchObject({ sequence: 4, what: 'missing' });
    await tamper(folder, `update audit_head set sequence = 3, hash = (select hash from audit where sequence = 3)`);
    expect(await store.brokenAudit()).toBeNull();
    expect(await store.auditHead()).not.toEqual(pinned);
    await store.close();
  });
});
