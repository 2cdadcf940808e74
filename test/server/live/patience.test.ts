import { describe, expect, it } from '@jest/globals';
import { Refused } from '../../../server/core/errors.ts';
import { Patience } from '../../../server/live/patience.ts';

const refused = (code: string): Refused => new Refused(code, 'It cannot be written to.', 'Wait.');

function watched(): { readonly told: string[]; readonly patience: Patience } {
  const told: string[] = [];
  return { told, patience: new Patience({ trouble: (code) => told.push(code), recovered: () => told.push('recovered') }) };
}

describe('what fails and may pass', () => {
  it('is tried again until it works, and both are told', async () => {
    const { told, patience } = watched();
    let tries = 0;
    const done = patience.insist(() => {
      if (++tries < 3) throw refused('STORE_FULL');
      return Promise.resolve('written');
    }, new AbortController().signal);
    expect(await done).toBe('written');
    expect(told).toEqual(['STORE_FULL', 'STORE_FULL', 'recovered']);
    expect(patience.isTroubled).toBe(false);
  });

  it('is given up when it is time to stop, after one more try', async () => {
    const { told, patience } = watched();
    const stop = new AbortController();
    const done = patience.insist(() => Promise.reject(refused('STORE_UNAVAILABLE')), stop.signal);
    expect(patience.isTroubled || told.length === 0).toBe(true);
    stop.abort();
    expect(await done).toBeNull();
    expect(patience.isTroubled).toBe(true);
    expect(told).not.toContain('recovered');
  });

  it.each(['LEADERSHIP_LOST', 'LOG_DAMAGED', 'STORE_NEWER'])('but not %s, which waiting does not mend', async (code) => {
    const { told, patience } = watched();
    await expect(patience.insist(() => Promise.reject(refused(code)), new AbortController().signal)).rejects.toMatchObject({ code });
    expect(told).toEqual([]);
  });

  it('without anything that could stop it is tried once', async () => {
    const { patience } = watched();
    await expect(patience.insist(() => Promise.reject(refused('STORE_FULL')), null)).rejects.toMatchObject({ code: 'STORE_FULL' });
  });
});
