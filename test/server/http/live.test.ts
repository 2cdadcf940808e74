/** Server-sent events: what changes, to whom, and until when. */
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { StoredIncident } from '../../../server/core/memory.ts';
import { APP_LIMITS, type AppPorts } from '../../../server/http/app.ts';
import { IncidentChanges } from '../../../server/http/changes.ts';
import { type LiveLimits, LiveReaders } from '../../../server/http/live.ts';
import type { Request, Response } from 'express';
import { appsOfTests } from './apps.ts';
import { ask, type Authority, EVE, incident, NOW, TENANT, tokenOf, type Tried } from './kit.ts';

let authority: Authority;
let eve: string;
const openApp = appsOfTests(async (opened) => {
  authority = opened;
  eve = await tokenOf(authority, { oid: EVE.id });
});
const trying = (live: Partial<LiveLimits> = {}, ports: Partial<AppPorts> = {}): Promise<Tried> =>
  openApp({ ports, limits: { ...APP_LIMITS, live: { ...APP_LIMITS.live, ...live } } });

interface Listening {
  /** Resolves when the text so far holds it. */
  until(text: string): Promise<string>;
  /** Everything, when the server has ended it. */
  readonly ended: Promise<string>;
  leave(): void;
}

async function listen(tried: Tried, token: string): Promise<Listening> {
  const control = new AbortController();
  const response = await fetch(`${tried.url}/api/live`, { headers: { authorization: `Bearer ${token}` }, signal: control.signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  let text = '';
  let isOver = false;
  let look: () => void = () => undefined;
  const reading = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        look();
      }
    } catch {
      text += '';
    }
    isOver = true;
    look();
    return text;
  })();
  return {
    until: (wanted) =>
      new Promise((resolve, fail) => {
        look = () => {
          if (text.includes(wanted)) resolve(text);
          else if (isOver) fail(new Error(`ended without ${wanted}: ${text}`));
        };
        look();
      }),
    ended: reading,
    leave: () => control.abort(),
  };
}

const change = (changes: Partial<StoredIncident> = {}) => incident(changes);

describe('an analyst who listens', () => {
  it('hears of every told change, and of nothing else in it', async () => {
    const tried = await trying();
    const listening = await listen(tried, eve);
    await listening.until('retry');
    tried.changes.decided(change({ id: 'below', alertedAt: null }));
    tried.changes.decided(change({ id: 'own', account: EVE.upn }));
    tried.changes.decided(change({ id: 'i"\n\nevent: x', revision: 4 }));
    tried.changes.decided(change({ id: 'last' }));
    const text = await listening.until('"last"');
    const events = text
      .split('\n\n')
      .filter((one) => one.startsWith('event:'))
      .map((one) => JSON.parse(one.split('\ndata: ')[1] ?? '') as object);
    expect(events).toEqual([
      { id: 'i"\n\nevent: x', revision: 4, state: 'open', updatedAt: new Date(NOW - 1_800_000).toISOString() },
      { id: 'last', revision: 3, state: 'open', updatedAt: new Date(NOW - 1_800_000).toISOString() },
    ]);
    listening.leave();
  });

  it('is shown that the line is open', async () => {
    const tried = await trying({ heartbeatMilliseconds: 20 });
    const listening = await listen(tried, eve);
    await listening.until(': here');
    listening.leave();
  });

  it('is let go when the token ends', async () => {
    const tried = await trying();
    const short = await tokenOf(authority, { oid: EVE.id, exp: NOW / 1000 });
    const listening = await listen(tried, short);
    expect(await listening.ended).toContain('retry');
  });

  it('is let go when they are no analyst any more', async () => {
    let analyst = true;
    const tried = await trying(
      { heartbeatMilliseconds: 20 },
      {
        desk: {
          roles: () => Promise.resolve({ analyst, approver: false }),
          decide: () => Promise.reject(new Error('was asked')),
          offers: () => Promise.resolve([]),
        },
      },
    );
    const listening = await listen(tried, eve);
    await listening.until('retry');
    analyst = false;
    expect(await listening.ended).toContain('retry');
  });

  it('leaves room for others when they go', async () => {
    const tried = await trying({ readersPerCaller: 1 });
    const first = await listen(tried, eve);
    await first.until('retry');
    const refused = await ask(`${tried.url}/api/live`, eve);
    expect([refused.status, refused.body?.['code']]).toEqual([503, 'SERVER_BUSY']);
    first.leave();
    await first.ended;
    expect(await whenThereIsRoom(tried)).toBe(200);
  });
});

/** Asks until the server has noticed; the body of an answer that never ends is not waited for. */
async function whenThereIsRoom(tried: Tried): Promise<number> {
  for (;;) {
    const control = new AbortController();
    const { status } = await fetch(`${tried.url}/api/live`, { headers: { authorization: `Bearer ${eve}` }, signal: control.signal });
    control.abort();
    if (status !== 503) return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A connection that takes nothing until it is told to. */
class Slow extends Writable {
  taken = '';
  #go: (() => void) | null = null;
  #isOpen = false;
  constructor() {
    super({ highWaterMark: 100 });
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.taken += chunk.toString();
    if (this.#isOpen) done();
    else this.#go = done;
  }
  goOn(): Promise<void> {
    this.#isOpen = true;
    this.#go?.();
    return new Promise((resolve) => setImmediate(resolve));
  }
  status = () => this;
  set = () => this;
  flushHeaders = () => undefined;
}

describe('a reader who does not keep up', () => {
  async function slowly(waiting: number) {
    const changes = new IncidentChanges();
    const desk = { roles: () => Promise.resolve({ analyst: true, approver: false }) } as unknown as AppPorts['desk'];
    const ports = {
      changes,
      desk,
      people: { namesOf: () => Promise.resolve([EVE.upn]) },
      now: () => NOW,
      log: { warn: () => undefined, error: () => undefined },
    };
    const readers = new LiveReaders(ports, { ...APP_LIMITS.live, waiting });
    const slow = new Slow();
    const caller = { objectId: EVE.id, tenantId: TENANT, name: 'Eve', until: NOW + 60_000, token: () => '' };
    const request = { socket: { destroyed: false } };
    await readers.open(caller, request as unknown as Request, slow as unknown as Response);
    return { changes, slow, readers };
  }

  it('is sent the newest change of each incident, once there is room', async () => {
    const { changes, slow } = await slowly(10);
    for (let revision = 1; revision <= 1_000; revision++) changes.decided(change({ id: `incident-${revision % 3}`, revision }));
    // What the connection held back, and no more.
    expect(slow.writableLength).toBeLessThan(1_000);
    await slow.goOn();
    const seen = [...slow.taken.matchAll(/"id":"incident-(\d)","revision":(\d+)/gu)].map(([, id, revision]) => `${id}/${revision}`);
    expect(seen.slice(-3).sort()).toEqual(['0/999', '1/1000', '2/998']);
    expect(seen.length).toBeLessThan(10);
    slow.destroy();
  });

  it('is let go when more waits than may, and takes no seat any more', async () => {
    const { changes, slow, readers } = await slowly(10);
    expect(readers.count).toBe(1);
    for (let number = 0; number < 50; number++) changes.decided(change({ id: `incident-${number}` }));
    await new Promise((resolve) => setImmediate(resolve));
    expect([slow.destroyed, readers.count]).toEqual([true, 0]);
  });
});
