/** PostgreSQL goes away under a live store and comes back. */
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { openStore } from '../../../server/store/index.ts';
import { batch, incident, postgresIfAny } from './places.ts';

jest.setTimeout(120_000);
const postgres = await postgresIfAny();
afterAll(() => postgres?.stop());

(postgres === null ? describe.skip : describe)('a store on PostgreSQL', () => {
  const server = postgres ?? { url: '', kill: () => Promise.resolve(), start: () => Promise.resolve() };

  it('refuses while the server is away, works again when it is back, and has lost nothing', async () => {
    const store = await openStore({ kind: 'postgres', url: server.url });
    await store.commit(batch({ position: 1, incidents: [incident()] }));
    await server.kill();
    const commit = store.commit(batch({ position: 2 }));
    await expect(commit).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.verdicts('a1b2')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.audit({ at: 1, who: 'anna', what: 'contain', body: '{}' })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await store.healthy()).toBe(false);
    await server.start();
    expect(await store.healthy()).toBe(true);
    expect(await store.position()).toBe(1);
    expect(await store.incident('incident-1')).toEqual(incident());
    await store.commit(batch({ position: 2 }));
    expect(await store.position()).toBe(2);
    expect(await store.brokenAudit()).toBeNull();
    await store.close();
  });

  it('refuses to be opened where there is no server, without telling its password', async () => {
    const opening = openStore({ kind: 'postgres', url: 'postgres://telltale:open-sesame@127.0.0.1:1/none' });
    const error: unknown = await opening.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(String(error)).not.toContain('open-sesame');
    await expect(openStore({ kind: 'postgres', url: 'postgres://telltale:open-sesame@[' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  it('refuses a database that a later release has changed', async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create database newer');
    await client.end();
    const url = server.url.replace(/postgres$/, 'newer');
    await (await openStore({ kind: 'postgres', url })).close();
    const newer = new pg.Client({ connectionString: url });
    await newer.connect();
    await newer.query(`insert into telltale_migration (name, timestamp) values ('9999-later', 'now')`);
    await newer.end();
    await expect(openStore({ kind: 'postgres', url })).rejects.toMatchObject({ code: 'STORE_NEWER' });
  });
});
