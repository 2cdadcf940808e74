/** What readers say of messages, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore, type SqlStore } from '../../../server/store/index.ts';
import { batch, embedded, type Place, postgresIfAny, served, verdict } from './places.ts';

const postgres = await postgresIfAny();
const places: readonly Place[] = [embedded(), ...(postgres === null ? [] : [served(postgres)])];

describe.each(places)('what readers say, in $name', (place) => {
  let store: SqlStore;
  beforeAll(async () => {
    store = await openStore(await place.fresh());
    await store.commit(batch({ verdicts: [verdict(), verdict({ direction: 'outbound' }), verdict({ message: 'other' })] }));
  });
  afterAll(async () => {
    await store.close();
    await place.end();
  });
  const opinions = async (reader: string, message = 'a1b2') => (await store.verdictsFor(message, reader)).map(({ opinion }) => opinion);

  it('comes with every direction of the message, and is the reader’s own', async () => {
    expect(await store.verdictsFor('a1b2', 'ann')).toEqual([
      { ...verdict(), opinion: null },
      { ...verdict({ direction: 'outbound' }), opinion: null },
    ]);
    await store.say({ message: 'a1b2', reader: 'ann', opinion: 'report', at: 5_000 });
    expect(await opinions('ann')).toEqual(['report', 'report']);
    expect(await opinions('ben')).toEqual([null, null]);
    expect(await opinions('ann', 'other')).toEqual([null]);
    expect(await opinions('ann', 'unknown')).toEqual([]);
  });

  it('is the last word, and can be taken back', async () => {
    await store.say({ message: 'a1b2', reader: 'ann', opinion: 'expected', at: 6_000 });
    expect(await opinions('ann')).toEqual(['expected', 'expected']);
    await store.say({ message: 'a1b2', reader: 'ann', opinion: null, at: 7_000 });
    await store.say({ message: 'a1b2', reader: 'ann', opinion: null, at: 7_000 });
    expect(await opinions('ann')).toEqual([null, null]);
  });

  it('stays when copies of the message go on arriving, and is forgotten when it is old', async () => {
    await store.say({ message: 'other', reader: 'ann', opinion: 'report', at: 10_000 });
    await store.commit(batch({ position: 2, verdicts: [verdict({ message: 'other', at: 20_000 })] }));
    expect(await opinions('ann', 'other')).toEqual(['report']);
    await store.forget(10_000);
    expect(await opinions('ann', 'other')).toEqual(['report']);
    await store.forget(10_001);
    expect(await opinions('ann', 'other')).toEqual([null]);
  });

  it('is found whatever a stranger writes into a Message-ID', async () => {
    await store.say({ message: 'x\0\ud800', reader: '\0', opinion: 'report', at: 1 });
    await store.commit(batch({ position: 3, verdicts: [verdict({ message: 'x\0\ud800' })] }));
    expect(await opinions('\0', 'x\0\ud800')).toEqual(['report']);
  });
});
