/** What every store promises; the same on SQLite and on PostgreSQL. */
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Intent } from '../../../server/core/memory.ts';
import { openStore, type SqlStore } from '../../../server/store/index.ts';
import { batch, embedded, incident, intent, postgresIfAny, served, verdict, type Place } from './places.ts';

jest.setTimeout(300_000);

const postgres = await postgresIfAny();
const places: readonly Place[] = [embedded(), ...(postgres === null ? [] : [served(postgres)])];

afterAll(async () => {
  for (const place of places) await place.end();
});

async function parts(store: SqlStore): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const checkpoint = await store.checkpoint();
  for await (const [name, part] of checkpoint?.parts() ?? []) found[name] = Buffer.from(part).toString('base64');
  return found;
}
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe.each(places)('a store on $name', (place) => {
  const opened: SqlStore[] = [];
  const fresh = async (): Promise<SqlStore> => {
    const store = await openStore(await place.fresh());
    opened.push(store);
    return store;
  };
  afterAll(async () => {
    for (const store of opened) await store.close();
  });

  it('is empty when it is new', async () => {
    const store = await fresh();
    expect(await store.position()).toBe(0);
    expect([...(await store.cursors())]).toEqual([]);
    expect(await store.checkpoint()).toBeNull();
    expect(await store.incident('incident-1')).toBeNull();
    expect(await store.verdicts('a1b2')).toEqual([]);
    expect(await store.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
    expect(await store.brokenAudit()).toBeNull();
    expect(await store.healthy()).toBe(true);
  });

  it('removes a verdict that is one of another direction now, and keeps that', async () => {
    const store = await fresh();
    const outside = verdict({ direction: 'outbound' });
    const inside = verdict({ direction: 'internal' });
    await store.commit(batch({ verdicts: [outside, verdict({ message: 'other', direction: 'outbound' })] }));
    await store.commit(batch({ position: 2, verdicts: [inside], withdrawn: [outside] }));
    expect(await store.verdicts(outside.message)).toEqual([inside]);
    expect(await store.verdicts('other')).toHaveLength(1);
  });

  it('keeps what was committed, also for the next one who opens it', async () => {
    const where = await place.fresh();
    const first = await openStore(where);
    const one = incident({ alertedAt: 1_500.25 });
    const two = verdict({ actor: 'd4' });
    await first.commit(
      batch({ position: 7, cursors: new Map([['audit', '{"at":1}']]), incidents: [one], verdicts: [two], outbox: [intent()] }),
    );
    await first.close();
    const second = await openStore(where);
    opened.push(second);
    expect(await second.position()).toBe(7);
    expect([...(await second.cursors())]).toEqual([['audit', '{"at":1}']]);
    expect(await second.incident(one.id)).toEqual(one);
    expect(await second.verdicts(two.message)).toEqual([two]);
    expect(await second.due(1_000, 10)).toEqual([{ ...intent(), doneRevision: 0, attempts: 0, note: null }]);
  });

  it('says that it is closed', async () => {
    const store = await openStore(await place.fresh());
    await store.close();
    await expect(store.position()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.commit(batch())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await store.healthy()).toBe(false);
  });

  it('keeps tenants apart', async () => {
    const where = await place.fresh();
    const [one, other] = [await openStore({ ...where, tenant: 'contoso' }), await openStore({ ...where, tenant: 'fabrikam' })];
    opened.push(one, other);
    const everything = batch({
      position: 9,
      cursors: new Map([['audit', '1']]),
      incidents: [incident({ state: 'dismissed' })],
      verdicts: [verdict()],
      outbox: [intent()],
      checkpoint: new Map([['part', bytes('of contoso')]]),
    });
    await one.commit(everything);
    await one.audit({ at: 1, who: 'anna', what: 'contain', body: '{}' });
    await one.note('name', '1');
    expect(await other.position()).toBe(0);
    expect((await other.cursors()).size).toBe(0);
    expect(await other.incidents({ limit: 10 })).toEqual([]);
    expect(await other.verdicts('a1b2')).toEqual([]);
    expect(await other.due(10_000, 10)).toEqual([]);
    expect(await other.checkpoint()).toBeNull();
    expect(await other.auditTrail(1, 10)).toEqual([]);
    expect((await other.notes('')).size).toBe(0);
    expect(await other.forget(1e15)).toBe(0);
    await other.done(intent().key, 1, null);
    expect(await one.due(10_000, 10)).toHaveLength(1);
    expect(await one.verdicts('a1b2')).toHaveLength(1);
  });

  describe('a batch', () => {
    it('replaces what is there and takes the last of what it holds twice', async () => {
      const store = await fresh();
      await store.commit(batch({ incidents: [incident()], verdicts: [verdict()], cursors: new Map([['audit', '1']]) }));
      const newer = [incident({ revision: 2, state: 'contained' }), incident({ revision: 3, state: 'confirmed', updatedAt: 3_000 })];
      const later = [verdict({ body: '{"outOfCharacter":50}' }), verdict({ body: '{"outOfCharacter":70}', recipients: ['a7'] })];
      await store.commit(batch({ position: 2, incidents: newer, verdicts: later, cursors: new Map([['audit', '2']]) }));
      expect(await store.incident('incident-1')).toEqual(newer[1]);
      expect(await store.verdicts('a1b2')).toEqual([later[1]]);
      expect([...(await store.cursors())]).toEqual([['audit', '2']]);
    });

    it('is in as a whole or not at all', async () => {
      const store = await fresh();
      await store.commit(batch({ position: 1, checkpoint: new Map([['part', bytes('old')]]) }));
      // What an outbox row cannot do without is missing: the statement after incidents and verdicts fails.
      const broken = { ...intent(), body: '{}', at: null } as unknown as Intent;
      const failing = store.commit(
        batch({
          position: 2,
          cursors: new Map([['audit', '2']]),
          incidents: [incident()],
          verdicts: [verdict()],
          outbox: [broken],
          checkpoint: new Map([['part', bytes('new')]]),
        }),
      );
      await expect(failing).rejects.toThrow();
      expect(await store.position()).toBe(1);
      expect((await store.cursors()).size).toBe(0);
      expect(await store.incident('incident-1')).toBeNull();
      expect(await store.verdicts('a1b2')).toEqual([]);
      expect(await parts(store)).toEqual({ part: base64('old') });
      await store.commit(batch({ position: 2 }));
      expect(await store.position()).toBe(2);
    });

    it('given a second time changes nothing', async () => {
      const store = await fresh();
      const same = batch({ position: 4, incidents: [incident()], verdicts: [verdict()], outbox: [intent()] });
      await store.commit(same);
      await store.done(intent().key, 1, null);
      await store.commit(same);
      expect(await store.due(10_000, 10)).toEqual([]);
      expect(await store.incidents({ limit: 10 })).toEqual([incident()]);
      expect(await store.verdicts('a1b2')).toEqual([verdict()]);
    });

    it('may be large', async () => {
      const store = await fresh();
      const verdicts = Array.from({ length: 2_345 }, (_, index) => verdict({ message: `m${index}` }));
      await store.commit(batch({ verdicts }));
      expect(await store.verdicts('m0')).toHaveLength(1);
      expect(await store.verdicts('m2344')).toHaveLength(1);
    });

    it('is not stopped by what a stranger writes into a name', async () => {
      const store = await fresh();
      const long = 'x'.repeat(20_000);
      const accounts = ['nul\0@contoso.example', 'half \ud800 pair', long, `'; drop table incident; --`, '\u{1F600}'.repeat(300)];
      await store.commit(batch({ incidents: accounts.map((account, index) => incident({ id: `i${index}`, account })) }));
      await store.commit(batch({ verdicts: [verdict({ sender: 'nul\0', recipients: ['\0'], body: '"\0"' })] }));
      for (const account of accounts) expect(await store.incidents({ limit: 10, account })).toHaveLength(1);
      expect((await store.incident('i0'))?.account).toBe('nul\uFFFD@contoso.example');
      expect((await store.incident('i2'))?.account).toBe(long);
      expect((await store.verdicts('a1b2'))[0]?.sender).toBe('nul\uFFFD');
      expect(await store.verdicts('\0')).toEqual([]);
    });
  });

  describe('its incidents', () => {
    it('come newest first, page by page, filtered by state and account', async () => {
      const store = await fresh();
      const all = Array.from({ length: 25 }, (_, index) =>
        incident({
          id: `i${String(index).padStart(2, '0')}`,
          updatedAt: 100 + index,
          state: index % 2 === 0 ? 'open' : 'expired',
          account: index < 5 ? 'anna@contoso.example' : 'ben@contoso.example',
        }),
      );
      await store.commit(batch({ incidents: all }));
      const newest = all.toReversed();
      const first = await store.incidents({ limit: 10 });
      expect(first).toEqual(newest.slice(0, 10));
      expect(await store.incidents({ limit: 10, before: first.at(-1)?.updatedAt ?? 0 })).toEqual(newest.slice(10, 20));
      expect(await store.incidents({ limit: 3, state: 'open' })).toEqual(newest.filter(({ state }) => state === 'open').slice(0, 3));
      expect(await store.incidents({ limit: 10, account: 'anna@contoso.example' })).toEqual(newest.slice(20));
      expect(await store.incidents({ limit: 10, account: 'anna@contoso.example', state: 'expired', before: 103 })).toEqual([all[1]]);
    });

    it('are not passed over where several changed in the same millisecond', async () => {
      const store = await fresh();
      const all = Array.from({ length: 9 }, (_, index) => incident({ id: `i${index}`, updatedAt: index < 6 ? 500 : 400 }));
      await store.commit(batch({ incidents: all }));
      const first = await store.incidents({ limit: 4 });
      const second = await store.incidents({ limit: 4, before: first.at(-1)?.updatedAt ?? 0 });
      expect([...first, ...second].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id));
    });
  });

  it('knows every direction of a message', async () => {
    const store = await fresh();
    const both = [verdict({ direction: 'inbound' }), verdict({ direction: 'outbound', actor: 'd4' })];
    await store.commit(batch({ verdicts: [...both, verdict({ message: 'a1b3' })] }));
    expect(await store.verdicts('a1b2')).toEqual(both);
  });

  describe('its outbox', () => {
    it('gives what is due, oldest first, no more than asked for', async () => {
      const store = await fresh();
      const outbox = [
        intent({ key: 'late', at: 30 }),
        intent({ key: 'b', at: 20 }),
        intent({ key: 'B', at: 20 }),
        intent({ key: 'early', at: 10 }),
      ];
      await store.commit(batch({ outbox }));
      expect((await store.due(20, 10)).map(({ key }) => key)).toEqual(['early', 'B', 'b']);
      expect((await store.due(30, 2)).map(({ key }) => key)).toEqual(['early', 'B']);
      await store.commit(batch({ position: 2, outbox: [intent({ key: 'act', kind: 'action', at: 25 })] }));
      expect((await store.due(30, 1, ['action'])).map(({ key }) => key)).toEqual(['act']);
      expect(await store.due(30, 9, ['notice'])).toEqual([]);
    });

    it('is told again when a newer revision comes, and only then', async () => {
      const store = await fresh();
      await store.commit(batch({ outbox: [intent({ revision: 2 })] }));
      await store.done(intent().key, 2, '"activity-1"');
      expect(await store.due(9_000, 10)).toEqual([]);
      await store.commit(batch({ outbox: [intent({ revision: 1 })] }));
      expect(await store.due(9_000, 10)).toEqual([]);
      await store.commit(batch({ outbox: [intent({ revision: 3, body: '{"other":1}', at: 5, kind: 'notice', incident: null })] }));
      // The first words stay; only the revision grew.
      expect(await store.due(9_000, 10)).toEqual([{ ...intent({ revision: 3 }), doneRevision: 2, attempts: 0, note: '"activity-1"' }]);
    });

    it('stays due when it was done up to an older revision than the newest', async () => {
      const store = await fresh();
      await store.commit(batch({ outbox: [intent({ revision: 5 })] }));
      await store.done(intent().key, 4, null);
      expect(await store.due(9_000, 10)).toMatchObject([{ revision: 5, doneRevision: 4 }]);
      await store.done(intent().key, 3, null);
      expect(await store.due(9_000, 10)).toMatchObject([{ doneRevision: 4 }]);
    });

    it('is tried again when its time has come, and remembers what was noted', async () => {
      const store = await fresh();
      await store.commit(batch({ outbox: [intent()] }));
      await store.failed(intent().key, 5_000, '{"activity":"a"}');
      expect(await store.due(4_999, 10)).toEqual([]);
      expect(await store.due(5_000, 10)).toMatchObject([{ attempts: 1, note: '{"activity":"a"}' }]);
      await store.failed(intent().key, 6_000, null);
      expect(await store.due(6_000, 10)).toMatchObject([{ attempts: 2, note: '{"activity":"a"}' }]);
      await store.done(intent().key, 1, null);
      await store.commit(batch({ outbox: [intent({ revision: 2 })] }));
      expect(await store.due(1_000, 10)).toMatchObject([{ attempts: 0, doneRevision: 1, note: '{"activity":"a"}' }]);
    });

    it('does what a table of its keys would do, whatever comes in which order', async () => {
      const step = fc.oneof(
        fc.record({
          act: fc.constant('add' as const),
          keys: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 4 }),
        }),
        fc.record({ act: fc.constant('done' as const), key: fc.constantFrom('a', 'b', 'c'), revision: fc.integer({ min: 1, max: 6 }) }),
        fc.record({ act: fc.constant('failed' as const), key: fc.constantFrom('a', 'b', 'c'), retryAt: fc.integer({ min: 0, max: 20 }) }),
      );
      const look = fc.array(step, { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(look, fc.integer({ min: 0, max: 25 }), async (steps, now) => {
          const store = await openStore(await place.fresh());
          const expected = new Map<string, { revision: number; done: number; attempts: number; retryAt: number }>();
          for (const one of steps) {
            if (one.act === 'add') {
              await store.commit(batch({ outbox: one.keys.map(([key, revision]) => intent({ key, revision, at: 3 })) }));
              for (const [key, revision] of one.keys) {
                const known = expected.get(key) ?? { revision: 0, done: 0, attempts: 0, retryAt: 0 };
                expected.set(key, { ...known, revision: Math.max(known.revision, revision) });
              }
            }
            const known = one.act === 'add' ? undefined : expected.get(one.key);
            if (one.act === 'done') {
              await store.done(one.key, one.revision, null);
              if (known !== undefined)
                expected.set(one.key, { ...known, done: Math.max(known.done, one.revision), attempts: 0, retryAt: 0 });
            }
            if (one.act === 'failed') {
              await store.failed(one.key, one.retryAt, null);
              if (known !== undefined) expected.set(one.key, { ...known, attempts: known.attempts + 1, retryAt: one.retryAt });
            }
          }
          const due = [...expected]
            .filter(([, { revision, done, retryAt }]) => revision > done && retryAt <= now && now >= 3)
            .map(([key, { revision, done, attempts }]) => ({ key, revision, doneRevision: done, attempts }))
            .sort((a, b) => (a.key < b.key ? -1 : 1));
          const found = await store.due(now, 10);
          await store.close();
          expect(found.map(({ key, revision, doneRevision, attempts }) => ({ key, revision, doneRevision, attempts }))).toEqual(due);
        }),
        { numRuns: 25 },
      );
    });
  });

  describe('its checkpoint', () => {
    it('keeps a part that is not named, replaces one that is, and removes one that is null', async () => {
      const store = await fresh();
      await store.commit(
        batch({
          position: 3,
          checkpoint: new Map([
            ['a', bytes('a1')],
            ['b', bytes('b1')],
            ['c', bytes('c1')],
            ['none', new Uint8Array()],
          ]),
        }),
      );
      await store.commit(batch({ position: 4 }));
      expect((await store.checkpoint())?.position).toBe(3);
      await store.commit(
        batch({
          position: 5,
          checkpoint: new Map<string, Uint8Array | null>([
            ['b', bytes('b2')],
            ['c', null],
          ]),
        }),
      );
      expect((await store.checkpoint())?.position).toBe(5);
      expect(await parts(store)).toEqual({ a: base64('a1'), b: base64('b2'), none: '' });
    });

    it('may have parts of many megabytes, which come back byte for byte', async () => {
      const store = await fresh();
      const large = new Uint8Array(9_500_001).map((_, index) => (index * 2_654_435_761) >>> 24);
      const window = new Uint8Array(large.buffer, 1_000, 3_000_000);
      await store.commit(
        batch({
          checkpoint: new Map([
            ['large', large],
            ['window', window],
          ]),
        }),
      );
      const checkpoint = await store.checkpoint();
      const found = new Map<string, Uint8Array>();
      for await (const [name, part] of checkpoint?.parts() ?? []) found.set(name, part);
      expect(Buffer.compare(found.get('large') ?? bytes(''), large)).toBe(0);
      expect(Buffer.compare(found.get('window') ?? bytes(''), window)).toBe(0);
    });

    it('is read as it was when reading began, though the next one is made meanwhile; a replaced one is refused, never mixed', async () => {
      const store = await fresh();
      const of = (what: string, position: number) =>
        batch({ position, checkpoint: new Map(['a', 'b', 'c'].map((name) => [name, bytes(`${name} ${what}`)])) });
      await store.commit(of('first', 1));
      const checkpoint = await store.checkpoint();
      const reading = checkpoint?.parts();
      const found = [];
      for await (const [name, part] of reading ?? []) {
        found.push(Buffer.from(part).toString());
        if (name === 'a') await store.commit(of('second', 2));
      }
      expect(found).toEqual(['a first', 'b first', 'c first']);
      await store.commit(of('third', 3));
      await expect(async () => {
        for await (const part of checkpoint?.parts() ?? []) expect(part).toBeDefined();
      }).rejects.toMatchObject({ code: 'CHECKPOINT_REPLACED' });
      expect(await parts(store)).toEqual({ a: base64('a third'), b: base64('b third'), c: base64('c third') });
    });

    it('that are made at once come one after the other', async () => {
      const store = await fresh();
      const rounds = [1, 2, 3, 4, 5].map((round) =>
        store.commit(
          batch({
            position: round,
            checkpoint: new Map([
              ['a', bytes(`a${round}`)],
              ['b', bytes(`b${round}`)],
            ]),
          }),
        ),
      );
      await Promise.all(rounds);
      expect((await store.checkpoint())?.position).toBe(5);
      expect(await parts(store)).toEqual({ a: base64('a5'), b: base64('b5') });
    });
  });

  describe('its audit log', () => {
    const line = (body: string) => ({ at: 1_000.5, who: 'anna@contoso.example', what: 'contain', body });

    it('is one chain, numbered from 1, however many write at once', async () => {
      const where = await place.fresh();
      const [one, other] = [await openStore(where), await openStore(where)];
      opened.push(one, other);
      await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).audit(line(`{"n":${index}}`))));
      const trail = await one.auditTrail(1, 100);
      expect(trail.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(new Set(trail.map(({ body }) => body)).size).toBe(20);
      expect(await one.brokenAudit()).toBeNull();
      expect(await one.auditHead()).toEqual({ sequence: 20, hash: trail.at(-1)?.hash });
      expect(await one.auditTrail(19, 1)).toEqual([trail[18]]);
    });

    it('returns the entry as it is kept', async () => {
      const store = await fresh();
      const kept = await store.audit({ at: 5, who: 'nul \0', what: '\ud800', body: '{}' });
      expect(kept).toMatchObject({ who: 'nul \uFFFD', what: '\uFFFD', sequence: 1 });
      expect(await store.auditTrail(1, 1)).toEqual([kept]);
      expect(await store.brokenAudit()).toBeNull();
    });

    it('finds the lines about one incident without reading the others, whatever strangers name', async () => {
      const store = await fresh();
      const about = (incident: unknown) => store.audit(line(JSON.stringify({ incident, more: '"incident":"i-1"' })));
      const [first, , , , , , second] = await Promise.all(
        ['i-1', 'i-10', 'i%', null, 'nul \0', '\ud800', 'i-1', 'x'.repeat(100_000)].map(about),
      );
      await store.audit(line('no JSON'));
      await store.audit(line('{"incident":{"incident":"i-1"}}'));
      expect(await store.auditAbout('i-1')).toEqual([first, second].sort((a, b) => (a?.sequence ?? 0) - (b?.sequence ?? 0)));
      expect(await store.auditAbout('nul \0')).toHaveLength(1);
      expect(await store.auditAbout('i-')).toEqual([]);
      expect(await store.brokenAudit()).toBeNull();
    });

    it('holds over more than one page', async () => {
      const store = await fresh();
      for (let round = 0; round < 52; round += 1) await Promise.all(Array.from({ length: 10 }, () => store.audit(line('{}'))));
      expect(await store.brokenAudit()).toBeNull();
      expect((await store.auditHead()).sequence).toBe(520);
    });
  });

  it('keeps small notes by name', async () => {
    const store = await fresh();
    await store.note('graph/subscription/1', '{"id":1}');
    await store.note('graph/subscription/2', '2');
    await store.note('graph_other', '3');
    await store.note('graph/subscription/2', '4');
    await store.note('graph/gone', '5');
    await store.note('graph/gone', null);
    expect([...(await store.notes('graph/'))]).toEqual([
      ['graph/subscription/1', '{"id":1}'],
      ['graph/subscription/2', '4'],
    ]);
    expect((await store.notes('')).size).toBe(3);
    expect((await store.notes('graph%')).size).toBe(0);
  });

  it('forgets old verdicts and closed incidents, and what was told of them, but nothing that is still to do', async () => {
    const store = await fresh();
    await store.commit(
      batch({
        verdicts: [
          ...Array.from({ length: 1_500 }, (_, index) => verdict({ message: `old${index}`, at: 99 })),
          verdict({ message: 'new', at: 100 }),
        ],
        incidents: [
          incident({ id: 'old', state: 'expired', updatedAt: 99 }),
          incident({ id: 'open', state: 'open', updatedAt: 99 }),
          incident({ id: 'contained', state: 'contained', updatedAt: 99 }),
          incident({ id: 'new', state: 'dismissed', updatedAt: 100 }),
        ],
        outbox: ['old', 'open', 'undone'].map((id) => intent({ key: id, incident: id === 'undone' ? 'old' : id, at: 50 })),
      }),
    );
    await store.done('old', 1, null);
    await store.done('open', 1, null);
    expect(await store.forget(100)).toBe(1_501);
    expect(await store.forget(100)).toBe(0);
    expect((await store.incidents({ limit: 10 })).map(({ id }) => id).sort()).toEqual(['contained', 'new', 'open']);
    expect(await store.verdicts('old7')).toEqual([]);
    expect(await store.verdicts('new')).toHaveLength(1);
    expect((await store.due(1_000, 10)).map(({ key }) => key)).toEqual(['undone']);
    // Of the one that is open it is still known what was told; of the one that is gone it is not.
    await store.commit(batch({ outbox: [intent({ key: 'open' }), intent({ key: 'old' })] }));
    expect((await store.due(2_000, 10)).map(({ key }) => key)).toEqual(['undone', 'old']);
  });

  it('refuses to commit once another has taken the lead', async () => {
    const where = await place.fresh();
    const [one, other] = [await openStore(where), await openStore(where)];
    opened.push(one, other);
    const never = new AbortController().signal;
    const first = await one.lead('one', never);
    await one.commit(batch({ position: 1 }));
    await first?.release();
    const second = await other.lead('other', never);
    const stale = one.commit(batch({ position: 9, incidents: [incident()], checkpoint: new Map([['a', bytes('stale')]]) }));
    await expect(stale).rejects.toMatchObject({ code: 'LEADERSHIP_LOST' });
    await other.commit(batch({ position: 2 }));
    expect(await other.position()).toBe(2);
    expect(await other.incident('incident-1')).toBeNull();
    await second?.release();
  });

  it('lets nobody else lead until the leader lets go, and waits no longer than it is told to', async () => {
    const where = await place.fresh();
    const [one, other] = [await openStore(where), await openStore(where)];
    opened.push(one, other);
    const first = await one.lead('one', new AbortController().signal);
    expect(await other.lead('other', AbortSignal.timeout(700))).toBeNull();
    const waiting = other.lead('other', new AbortController().signal);
    await first?.release();
    const second = await waiting;
    expect(second).not.toBeNull();
    await second?.release();
  });
});
