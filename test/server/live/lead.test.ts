/** Who waits for the lead, and who must not. */
import { describe, expect, it } from '@jest/globals';
import { Refused } from '../../../server/core/errors.ts';
import { workInTurn, type Turns } from '../../../server/live/lead.ts';

const unfit = new Refused('LOG_ELSEWHERE', 'The log is elsewhere.', 'Share it.');
const away = new Refused('STORE_UNAVAILABLE', 'The database is away.', 'It is tried again.');

/** One that waits behind another, until it is told to end. */
function waiting(fits: Turns['fits']) {
  const stood: string[] = [];
  const asked = Promise.withResolvers<void>();
  const stop = new AbortController();
  const ended = workInTurn(
    {
      store: {
        lead: (_holder, until) => {
          asked.resolve();
          return new Promise((resolve) => until.addEventListener('abort', () => resolve(null), { once: true }));
        },
      },
      holder: 'test',
      fits,
      openLog: () => Promise.reject(unfit),
      work: () => Promise.resolve(),
      stands: (phase) => stood.push(phase),
      lost: () => undefined,
    },
    stop.signal,
  );
  return { stood, stop, ended, asked: asked.promise };
}

describe('a process that waits for the lead', () => {
  it('does not wait when it could never take over', async () => {
    const { ended, stood } = waiting(() => Promise.reject(unfit));
    await expect(ended).rejects.toBe(unfit);
    expect(stood).toEqual(['standby']);
  });

  it('looks again while it waits: whoever leads may have begun the memory after it', async () => {
    let looks = 0;
    const { ended } = waiting(() => (++looks < 2 ? Promise.resolve() : Promise.reject(unfit)));
    await expect(ended).rejects.toBe(unfit);
  }, 30_000);

  it('waits on while the database is away', async () => {
    const { asked, ended, stop, stood } = waiting(() => Promise.reject(away));
    await Promise.race([asked, ended]);
    stop.abort();
    await expect(ended).resolves.toBeUndefined();
    expect(stood).toEqual(['standby']);
  });
});
