import { describe, expect, it } from '@jest/globals';
import type { Fault, LiveSource, Page } from '../../../server/core/ports.ts';
import { Queue } from '../../../server/live/queue.ts';
import { openReader } from '../../../server/sources/reader.ts';

const reader = openReader({ key: 'test', style: true });

function source(id: string, fault: Fault | null = null): LiveSource {
  return {
    id,
    state: () => ({ id, fault, answeredAt: null, requests: 0, throttled: 0 }),
    // eslint-disable-next-line require-yield -- it is never read
    async *read(): AsyncGenerator<Page> {
      await Promise.resolve();
    },
  };
}

function page(createdDateTime: string | null): Page {
  const record = {
    id: createdDateTime,
    createdDateTime,
    userPrincipalName: 'anna@contoso.example',
    appId: 'a',
    status: { errorCode: 0 },
    ipAddress: '192.0.2.1',
  };
  return { records: createdDateTime === null ? [] : [record], cursor: '', availableAt: null, caughtUp: 0.5 };
}

describe('pages that wait', () => {
  it('come all at once when no first history is read any more', () => {
    const queue = new Queue([source('a'), source('b')], reader);
    for (const id of ['a', 'b']) queue.catchesUp(id, 1);
    void queue.put('a', page('2026-09-07T10:00:00Z'), 1);
    void queue.put('b', page('2026-09-07T09:00:00Z'), 2);
    expect(queue.next().map(({ source: id }) => id)).toEqual(['a', 'b']);
    expect(queue.length).toBe(0);
  });

  it('wait for each other while first histories are read, and the earliest comes first', () => {
    const queue = new Queue([source('a'), source('b')], reader);
    void queue.put('a', page('2026-09-07T10:00:00Z'), 1);
    expect(queue.next()).toEqual([]);
    void queue.put('b', page('2026-09-06T10:00:00Z'), 2);
    expect(queue.next().map(({ source: id }) => id)).toEqual(['b']);
    expect(queue.next()).toEqual([]);
  });

  it('do not wait for a source that cannot be read', () => {
    const fault = { code: 'PERMISSION_MISSING', message: 'No.', nextStep: 'Grant it.' };
    const queue = new Queue([source('a'), source('b', fault)], reader);
    void queue.put('a', page('2026-09-07T10:00:00Z'), 1);
    expect(queue.next().map(({ source: id }) => id)).toEqual(['a']);
  });

  it('that come after the end are not waited for', async () => {
    const queue = new Queue([source('a')], reader);
    queue.close();
    await expect(queue.put('a', page('2026-09-07T10:00:00Z'), 1)).resolves.toBeUndefined();
    expect(queue.length).toBe(0);
  });

  it('are overtaken by what a person decides', async () => {
    const queue = new Queue([source('a'), source('b')], reader);
    void queue.put('a', page('2026-09-07T10:00:00Z'), 1);
    const submitted = queue.submit([{ kind: 'decision' }], 2);
    const [first] = queue.next();
    expect(first).toMatchObject({ source: 'desk', hasCursor: false });
    first?.written();
    await submitted;
  });

  it('are let go when the service ends; what a person decided is refused, so that it can be decided again', async () => {
    const queue = new Queue([source('a')], reader);
    const put = queue.put('a', page('2026-09-07T10:00:00Z'), 1);
    const submitted = queue.submit([{ kind: 'decision' }], 2);
    queue.close();
    await put;
    await expect(submitted).rejects.toMatchObject({ code: 'NOT_RUNNING' });
    await expect(queue.submit([{ kind: 'decision' }], 3)).rejects.toMatchObject({ code: 'NOT_RUNNING' });
  });

  it('hold no more than a thousand decisions', async () => {
    const queue = new Queue([source('a')], reader);
    for (let i = 0; i < 1_000; i++) queue.submit([{}], i).catch(() => undefined);
    await expect(queue.submit([{}], 0)).rejects.toMatchObject({ code: 'NOT_RUNNING' });
  });
});
