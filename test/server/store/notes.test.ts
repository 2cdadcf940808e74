/** Notes under a prefix, on both databases: exactly those, and by the index of their names. */
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { openStore } from '../../../server/store/index.ts';
import { notesUnder } from '../../../server/store/notes.ts';
import { openPostgres } from '../../../server/store/postgres.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { embedded, postgresIfAny, served, type Place } from './places.ts';

jest.setTimeout(300_000);

const postgres = await postgresIfAny();
const places: readonly Place[] = [embedded(), ...(postgres === null ? [] : [served(postgres)])];

afterAll(async () => {
  for (const place of places) await place.end();
});

describe.each(places)('notes on $name', (place) => {
  it('are found under a prefix, whatever characters it ends with, and no others', async () => {
    const store = await openStore(await place.fresh());
    const names = ['a', 'a/', 'a/1', 'a/\u{10ffff}', 'a/\u{10ffff}x', 'a/\ud7ff', 'a/\ue000', 'a0', 'A/1', 'b', '%', '_', 'é', 'e\u0301'];
    for (const name of [...names, '\u{1f600}x', '\uffee', '\u{10ffff}']) await store.note(name, '1');
    const all = [...(await store.notes('')).keys()];
    expect(all).toHaveLength(17);
    const prefixes = new Set(all.flatMap((name) => [...name].map((_, length) => [...name].slice(0, length + 1).join(''))));
    for (const prefix of ['zz', 'a/\u{1f600}', ...prefixes])
      expect([prefix, ...(await store.notes(prefix)).keys()]).toEqual([prefix, ...all.filter((name) => name.startsWith(prefix))]);
    await store.close();
  });

  it('are found by the index of their names, among however many', async () => {
    const where = await place.fresh();
    const store = await openStore(where);
    for (let round = 0; round < 20; round++)
      await Promise.all(Array.from({ length: 100 }, (_, number) => store.note(`teams/card/i-${String(round)}-${String(number)}`, '{}')));
    const databases = where.kind === 'sqlite' ? await openSqlite(where.folder) : openPostgres(where.url);
    const asked = notesUnder(databases.read, 1, 'teams/card/i-7-7').compile();
    if (where.kind === 'postgres') await databases.read.executeQuery(CompiledQuery.raw('analyze note'));
    const explain = where.kind === 'sqlite' ? 'explain query plan' : 'explain';
    const plan = await databases.read.executeQuery(CompiledQuery.raw(`${explain} ${asked.sql}`, [...asked.parameters]));
    expect(JSON.stringify(plan.rows)).toMatch(
      where.kind === 'sqlite' ? /SEARCH note USING INDEX \S+ \(tenant=\? AND name>\? AND name<\?\)/u : /Index(?: Only)? Scan[^"]*note_key/u,
    );
    await databases.close();
    await store.close();
  });
});
