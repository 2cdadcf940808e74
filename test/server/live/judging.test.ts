/** What decisions make of the outbox, judged from lines of a record log. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionOrder, NoticeBody } from '../../../server/core/desk.ts';
import type { Event } from '../../../server/core/event.ts';
import type { Intent, StoredIncident } from '../../../server/core/memory.ts';
import { readPolicy, type Policy } from '../../../server/core/policy-rules.ts';
import { TOKEN_HORIZON } from '../../../server/core/handling.ts';
import { layoutOf } from '../../../server/core/signal.ts';
import type { IncidentRecord } from '../../../server/http/contract.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { readCheckpoint } from '../../../server/live/checkpoint.ts';
import { DESK } from '../../../server/live/decisions.ts';
import { type Entry, lineOf } from '../../../server/live/entries.ts';
import { Judging } from '../../../server/live/judging.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { signals } from '../../../server/signals/index.ts';
import { DAY, event, from, HOUR, MINUTE, NO_DEVICE, TOPEKA } from '../../kit.ts';
import { AFTER, before, BREAK_IN, DAY_OF, dayWith, FIREFOX, hijack, type Parts, SAM, victim } from '../core/break-in.ts';

let start: Parts;
beforeAll(async () => {
  start = await before();
}, 120_000);

/** A judging service that wakes up in the morning of the break-in. */
class Desk {
  readonly outbox = new Map<string, Intent>();
  readonly incidents = new Map<string, StoredIncident>();
  readonly #judging: Judging;
  #number = 0;

  private constructor(judging: Judging) {
    this.#judging = judging;
  }
  static async open(policy: Policy | null = null): Promise<Desk> {
    const learned = await readCheckpoint(stored(start), layoutOf(signals));
    const judging = new Judging({ keys: REPLAY_KEYS, places: await openPlaces({ folder: null }), budget: 1, style: true, policy, learned });
    return new Desk(judging);
  }

  judge(events: readonly Event[], source = 'audit', receivedAt?: number): void {
    for (const one of events) {
      const entry: Entry = { source, receivedAt: receivedAt ?? one.at + 5 * MINUTE, availableAt: null, events: [one] };
      this.#judging.take(lineOf(entry), this.#number++);
      const { outbox, incidents } = this.#judging.changes();
      for (const [key, intent] of outbox) this.outbox.set(key, this.outbox.get(key) ?? intent);
      for (const [id, incident] of incidents) this.incidents.set(id, incident);
    }
  }
  breakIn(): this {
    this.#judging.pipeline.reliableFrom(0);
    const stated = { country: 'US', region: 'Kansas', city: 'Topeka', latitude: 39.05, longitude: -95.68, operator: 64500 };
    const acts = hijack(BREAK_IN).map((one) => ({ ...one, origin: { ...one.origin, stated } }));
    this.judge(dayWith(acts, DAY_OF).filter(({ at }) => at < AFTER));
    return this;
  }
  get told(): StoredIncident {
    const [one] = [...this.incidents.values()].filter(({ alertedAt }) => alertedAt !== null);
    if (one === undefined) throw new RangeError('nobody was told');
    return one;
  }
  get record(): IncidentRecord {
    return JSON.parse(this.told.body) as IncidentRecord;
  }
  decide(more: Parameters<typeof event<'decision'>>[1]): void {
    this.judge([event('decision', { incident: this.told.id, by: SAM, at: AFTER, feed: DESK, ...more })], DESK);
  }
  keys(prefix: string): string[] {
    return [...this.outbox.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
  order(decision: string): ActionOrder {
    return JSON.parse(this.outbox.get(`action/${decision}`)?.body ?? 'null') as ActionOrder;
  }
  notice(key: string): NoticeBody {
    return JSON.parse(this.outbox.get(key)?.body ?? 'null') as NoticeBody;
  }
}

describe('an order', () => {
  it('says everything that whoever carries it out must know', async () => {
    const desk = (await Desk.open()).breakIn();
    desk.decide({ id: 'd1', decision: 'disable-account', reason: 'by telephone' });
    const order = desk.order('d1');
    expect(desk.outbox.get('action/d1')).toMatchObject({ kind: 'action', incident: desk.told.id, revision: 1, at: AFTER });
    expect(order).toMatchObject({
      decision: 'd1',
      incident: desk.told.id,
      verb: 'disable-account',
      on: null,
      reason: 'by telephone',
      by: SAM,
      at: AFTER,
      account: { name: victim.names.upn, id: victim.names.id },
      leases: [{ lease: 'd1', action: 'disable-account', state: 'asked' }],
    });
    const thief = order.hands.find(({ sessions }) => sessions.includes('thief'));
    expect(thief).toMatchObject({ name: expect.any(String), network: expect.any(String), device: null, firstAt: BREAK_IN });
    expect(desk.record.hands).toContain(thief?.name);
    expect(order.rules).toEqual([{ eventId: expect.any(String), at: BREAK_IN + 9 * MINUTE, change: 'created', name: '.' }]);
    expect(order.messages).toHaveLength(30);
    expect(order.messages[0]).toMatchObject({ internetMessageId: expect.stringMatching(/^<thief/u), direction: 'outbound', readers: [] });
    expect(order.evidence.length).toBeGreaterThan(2);
    expect(desk.record.containment).toEqual([expect.objectContaining({ lease: 'd1', state: 'asked' })]);
  });

  it('is written for whatever has to be done, and for nothing else', async () => {
    const desk = (await Desk.open()).breakIn();
    const verbs = [
      'disable-account',
      'undo',
      'renew',
      'approve',
      'refuse',
      'release',
      'ask',
      'assign',
      'answer',
      'check',
      'vouch',
      'unvouch',
      'dismiss',
      'confirm',
      'reopen',
    ] as const;
    for (const verb of verbs) desk.decide({ id: `of ${verb}`, decision: verb, on: verb === 'answer' ? 'yes' : null });
    expect(desk.keys('action/')).toEqual(
      ['approve', 'ask', 'disable-account', 'refuse', 'release', 'renew', 'undo'].map((verb) => `action/of ${verb}`),
    );
  });

  it('is written once, however often the decision comes', async () => {
    const desk = (await Desk.open()).breakIn();
    desk.decide({ id: 'd1', decision: 'disable-account' });
    const { revision } = desk.told;
    desk.outbox.clear();
    desk.decide({ id: 'd1', decision: 'disable-account' });
    desk.decide({ id: 'd1', decision: 'disable-account', at: AFTER + DAY });
    expect(desk.keys('')).toEqual([]);
    expect(desk.told.revision).toBe(revision);
  });
});

describe('a notice', () => {
  it('reminds of an incident a quarter of an hour after it was received, once', async () => {
    const desk = (await Desk.open()).breakIn();
    const key = `reminder/${desk.told.id}`;
    const notBefore = Date.parse(desk.record.receivedAt ?? '') + 15 * MINUTE;
    expect(desk.notice(key)).toEqual({ notice: 'reminder', notBefore });
    expect(desk.outbox.get(key)).toMatchObject({ kind: 'notice', incident: desk.told.id, at: notBefore });
    expect(desk.keys('reminder/')).toEqual([key]);
  });

  it('says when the hands went on after all, once for each lease', async () => {
    const desk = (await Desk.open()).breakIn();
    desk.decide({ id: 'd1', decision: 'disable-account' });
    const doneAt = AFTER + MINUTE;
    desk.judge([event('action-taken', { id: 't1', incident: desk.told.id, lease: 'd1', at: doneAt, feed: DESK })], DESK);
    const again = (at: number): Event =>
      event('mail-accessed', {
        who: victim.names,
        at,
        count: 2,
        origin: from(TOPEKA, { client: FIREFOX, device: NO_DEVICE, session: 'thief' }),
      });
    desk.judge([again(doneAt + HOUR)]);
    expect(desk.keys('slipped/')).toEqual([]);
    desk.judge([again(doneAt + TOKEN_HORIZON + MINUTE), again(doneAt + TOKEN_HORIZON + HOUR)]);
    expect(desk.notice('slipped/d1')).toEqual({
      notice: 'slipped',
      lease: 'd1',
      action: 'disable-account',
      sentence: expect.stringContaining('went on'),
    });
    expect(desk.record.containment[0]?.state).toBe('slipped');
  });

  it('tells whoever decided about what is not held any more', async () => {
    const desk = (await Desk.open()).breakIn();
    desk.decide({ id: 'd1', decision: 'disable-account', incident: 'inc-long-ago' });
    expect(desk.keys('action/')).toEqual([]);
    expect(desk.notice('lost/d1')).toMatchObject({ notice: 'lost', incident: 'inc-long-ago', verb: 'disable-account', by: SAM });
  });
});

describe('a report of a reader', () => {
  const report = (reader: string, withdrawn = false) =>
    event('message-reported', {
      id: `report/${reader}`,
      feed: 'reader',
      reader,
      message: 'm-1',
      sender: 'billing@fabrikam.example',
      withdrawn,
    });

  it('is told once, however many readers report the message', async () => {
    const desk = await Desk.open();
    desk.judge([report('one'), report('two')]);
    expect(desk.keys('report/')).toEqual(['report/m-1']);
    expect(desk.notice('report/m-1')).toEqual({ notice: 'reported', sender: 'billing@fabrikam.example', direction: 'inbound' });
  });

  it('that is taken back tells nobody', async () => {
    const desk = await Desk.open();
    desk.judge([report('one', true)]);
    expect(desk.keys('report/')).toEqual([]);
  });
});

describe('a policy that is on', () => {
  const ON = readPolicy({ version: 1, automatic: true, actions: ['disable-account', 'revoke-sessions'] });

  it('decides like a person: in the stream, on the card, with its reason, once', async () => {
    const desk = (await Desk.open(ON)).breakIn();
    const { id } = desk.told;
    expect(desk.keys('action/')).toEqual([`action/policy/${id}/disable-account`, `action/policy/${id}/revoke-sessions`]);
    expect(desk.order(`policy/${id}/disable-account`)).toMatchObject({
      verb: 'disable-account',
      by: { objectId: null, name: 'policy' },
      reason: expect.stringContaining('by chance about once in'),
    });
    expect(desk.record.decisions.map(({ who, verb }) => [who, verb])).toEqual([
      ['policy', 'disable-account'],
      ['policy', 'revoke-sessions'],
    ]);
  });

  it('does nothing when it is off, or names the account as never to be touched', async () => {
    for (const policy of [null, readPolicy({ version: 1 }), readPolicy({ version: 1, automatic: true, never: [String(victim.names.upn)] })])
      expect((await Desk.open(policy)).breakIn().keys('action/')).toEqual([]);
  });

  it('does not do again what a person has undone', async () => {
    const desk = (await Desk.open(ON)).breakIn();
    const lease = `policy/${desk.told.id}/disable-account`;
    desk.judge([event('action-taken', { id: 't1', incident: desk.told.id, lease, at: AFTER, feed: DESK })], DESK);
    desk.decide({ id: 'd1', decision: 'undo', on: lease, at: AFTER + MINUTE });
    desk.judge(
      [event('action-taken', { id: 't2', incident: desk.told.id, lease, result: 'undone', at: AFTER + 2 * MINUTE, feed: DESK })],
      DESK,
    );
    const before = desk.keys('action/').length;
    desk.judge(hijack(AFTER + 10 * MINUTE, { tag: '-2' }));
    expect(desk.record.state).toBe('open');
    expect(desk.keys('action/')).toHaveLength(before);
  });
});

async function* stored(parts: Parts): AsyncGenerator<readonly [name: string, part: Uint8Array]> {
  for (const entry of parts) yield await Promise.resolve(entry);
}
