/** The outbox: order, lanes, backoff, ending. Over the real store; what it calls is the test's. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Undelivered } from '../../bot/teams.ts';
import type { Delivered } from '../../bot/intent.ts';
import type { DueIntent, Intent, Store } from '../../server/core/memory.ts';
import { type CarriedOut, Outbox, type OutboxOptions } from '../../server/outbox.ts';
import { openStore } from '../../server/store/index.ts';
import { TestClock } from '../bot/kit.ts';

let store: Store;
let folder: string;
let clock: TestClock;
let told: string[];
let position = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telltale-outbox-'));
  store = await openStore({ kind: 'sqlite', folder });
  clock = new TestClock();
  told = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const intend = (...intents: (Partial<Intent> & { readonly key: string })[]): Promise<void> =>
  store.commit({
    position: ++position,
    cursors: new Map(),
    incidents: [],
    verdicts: [],
    checkpoint: null,
    outbox: intents.map((intent) => ({ kind: 'card', incident: null, revision: 1, body: '{}', at: 0, ...intent })),
  });

function outbox(changes: Partial<OutboxOptions> = {}): Outbox {
  const tell = (intent: DueIntent): Promise<Delivered> => {
    told.push(`${intent.key} r${intent.revision}`);
    return Promise.resolve({ revision: intent.revision, note: null });
  };
  const watch = { sent: () => undefined, trouble: (code: string) => void told.push(code), recovered: () => void told.push('recovered') };
  const carryOut = (intent: DueIntent): Promise<CarriedOut> => {
    told.push(`did ${intent.key}`);
    return Promise.resolve({ outcome: 'done', note: '{"done":true}' });
  };
  return new Outbox({ store, deliver: { card: tell, notice: tell }, carryOut, clock, watch, ...changes });
}

describe('a round', () => {
  it('tells cards before notices, the oldest first, each once', async () => {
    await intend({ key: 'n', kind: 'notice', at: 1 }, { key: 'c2', at: 3 }, { key: 'c1', at: 2 });
    const box = outbox();
    expect(await box.round('messages')).toBe(3);
    expect(await box.round('messages')).toBe(0);
    expect(told).toEqual(['c1 r1', 'c2 r1', 'n r1']);
  });

  it('holds up neither an act nor a card behind any number of notices that somebody may have caused', async () => {
    await intend(...Array.from({ length: 2_100 }, (_, index) => ({ key: `report/${String(index)}`, kind: 'notice' as const, at: index })));
    await intend({ key: 'a', kind: 'action', at: 5_000 }, { key: 'c', at: 5_000 });
    const box = outbox();
    expect([await box.round('acts'), told]).toEqual([1, ['did a']]);
    await box.round('messages');
    expect(told[1]).toBe('c r1');
    expect(told.length).toBeLessThan(50);
  });

  it('leaves acts to their own lane, and notes what came of them', async () => {
    await intend({ key: 'a', kind: 'action' }, { key: 'c' });
    const box = outbox();
    await box.round('acts');
    expect(told).toEqual(['did a']);
    expect((await store.due(clock.now(), 9)).map(({ key }) => key)).toEqual(['c']);
  });

  it('does not hold up an act because another one is slow, and keeps the order within an incident', async () => {
    let finish: (() => void) | null = null;
    const box = outbox({
      carryOut: async ({ key }) => {
        if (key === 'slow') await new Promise<void>((resolve) => (finish = resolve));
        told.push(key);
        return { outcome: 'done', note: null };
      },
    });
    const kind = 'action' as const;
    await intend(
      { key: 'slow', kind, incident: 'i-1', at: 1 },
      { key: 'after', kind, incident: 'i-1', at: 2 },
      { key: 'other', kind, incident: 'i-2', at: 3 },
    );
    const round = box.round('acts');
    while (finish === null || !told.includes('other')) await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual(['other']);
    (finish as () => void)();
    await round;
    expect(told).toEqual(['other', 'slow', 'after']);
  });

  it('goes on with an act that is under way at the instant that it names, without trouble', async () => {
    let left = 1;
    const retryAt = clock.now() + 30_000;
    const box = outbox({
      carryOut: () => Promise.resolve(left-- > 0 ? { outcome: 'later', retryAt, note: '{"half":1}' } : { outcome: 'done', note: null }),
    });
    await intend({ key: 'a', kind: 'action' });
    await box.round('acts');
    clock.move(29_999);
    expect(await box.round('acts')).toBe(0);
    clock.move(1);
    expect((await store.due(clock.now(), 9)).map(({ note }) => note)).toEqual(['{"half":1}']);
    expect(await box.round('acts')).toBe(1);
    expect([told, await store.due(clock.now(), 9)]).toEqual([[], []]);
  });

  it('edits a card at most once in two seconds', async () => {
    const box = outbox();
    await intend({ key: 'c' });
    await box.round('messages');
    await intend({ key: 'c', revision: 2 });
    clock.move(1_999);
    expect(await box.round('messages')).toBe(0);
    await intend({ key: 'c', revision: 3 });
    clock.move(1);
    await box.round('messages');
    expect(told).toEqual(['c r1', 'c r3']);
  });

  it('waits ever longer after failures, at most five minutes, and says when it is over', async () => {
    let fails = true;
    const pauses: number[] = [];
    const box = outbox({
      deliver: {
        card: () => (fails ? Promise.reject(new Undelivered(412, 'X', 'no', 'wait')) : Promise.resolve({ revision: 1, note: null })),
        notice: () => Promise.reject(new Error('not asked')),
      },
      watch: {
        sent: () => undefined,
        recovered: () => void told.push('recovered'),
        trouble: (_code, _message, _next, seconds) => void pauses.push(seconds),
      },
    });
    await intend({ key: 'c' });
    for (let attempt = 0; attempt < 12; attempt++) {
      await box.round('messages');
      clock.move(400_000);
    }
    expect(pauses[0]).toBeLessThanOrEqual(2);
    expect(pauses[5]).toBeGreaterThan(20);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(360);
    fails = false;
    await box.round('messages');
    expect(told).toEqual(['recovered']);
  });

  it('carries on with the others when one fails', async () => {
    const box = outbox({
      deliver: {
        card: (intent) => {
          if (intent.key === 'bad') return Promise.reject(new Error('a bug'));
          told.push(intent.key);
          return Promise.resolve({ revision: 1, note: null });
        },
        notice: () => Promise.reject(new Error('not asked')),
      },
    });
    await intend({ key: 'bad', at: 1 }, { key: 'good', at: 2 });
    await box.round('messages');
    expect(told).toEqual(['OUTBOX_FAILED', 'good']);
  });

  it('looks again at what asks for it', async () => {
    let again = true;
    const box = outbox({
      deliver: {
        card: (intent) => Promise.resolve({ revision: intent.revision, note: null, ...(again ? { again: 5_000 } : {}) }),
        notice: () => Promise.reject(new Error('not asked')),
      },
    });
    await intend({ key: 'c' });
    expect(await box.round('messages')).toBe(1);
    again = false;
    clock.move(4_999);
    expect(await box.round('messages')).toBe(0);
    clock.move(1);
    expect(await box.round('messages')).toBe(1);
    clock.move(60_000);
    expect(await box.round('messages')).toBe(0);
  });
});

describe('running', () => {
  it('does acts while Teams hangs, and ends after what is at work', async () => {
    let answer: (() => void) | null = null;
    const box = outbox({
      deliver: {
        card: () => new Promise((resolve) => (answer = () => resolve({ revision: 1, note: null }))),
        notice: () => Promise.reject(new Error('not asked')),
      },
    });
    await intend({ key: 'c' }, { key: 'a', kind: 'action' });
    box.start();
    while (answer === null || !told.includes('did a')) await new Promise((resolve) => setImmediate(resolve));
    const ended = box.stop();
    (answer as () => void)();
    await ended;
    expect(await store.due(clock.now(), 9)).toEqual([]);
  });

  it('looks at once when it is nudged, and goes on when the store was away', async () => {
    let away = true;
    const box = outbox({
      store: {
        due: (now, limit) => (away ? Promise.reject(new Error('away')) : store.due(now, limit)),
        done: (...given) => store.done(...given),
        failed: (...given) => store.failed(...given),
      },
    });
    box.start();
    while (!told.includes('OUTBOX_FAILED')) await new Promise((resolve) => setImmediate(resolve));
    away = false;
    await intend({ key: 'c' });
    while (!clock.isAwaited) await new Promise((resolve) => setImmediate(resolve));
    box.nudge();
    while (!told.includes('c r1')) await new Promise((resolve) => setImmediate(resolve));
    await box.stop();
  });
});
