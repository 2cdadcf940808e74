import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { keepVouch, mergeVouches, readVouch, type Vouch, vouchFor, writeVouch } from '../../../server/core/vouch.ts';
import { DAY, device, EDGE, event, from, HOUR, MINUTE, MONDAY, NamedPlaces, NO_DEVICE, TOPEKA, LYON } from '../../kit.ts';
import { AFTER, brokenInto, DAY_OF, dayWith, FIREFOX, hijack, type Parts, person, Scene, victim } from './break-in.ts';

const NETWORK = '198.51.100.0/24';
const PLACES = new NamedPlaces();

let after: Parts;
beforeAll(async () => {
  after = await brokenInto();
}, 120_000);
const scene = (): Promise<Scene> => Scene.of(after);

describe('the words of a vouch', () => {
  it.each([
    ['network:203.0.113.0/24', { kind: 'network', what: '203.0.113.0/24', days: 90 }],
    ['network:2001:db8:7::/48@30d', { kind: 'network', what: '2001:db8:7::/48', days: 30 }],
    ['device:Edge on Windows', { kind: 'device', what: 'Edge on Windows', days: 90 }],
    ['person', { kind: 'person', what: '', days: 90 }],
    ['group@1d', { kind: 'group', what: '', days: 1 }],
  ] as const)('%s is understood', (on, words) => {
    expect(readVouch(on)).toEqual(words);
    expect(writeVouch(words)).toBe(on);
  });

  it.each(['', 'network', 'network:', 'device', 'person:ann', 'person@0d', 'person@367d', 'person@9999d', 'everybody', 'Network:x', null])(
    '%s is no vouch',
    (on) => {
      expect(readVouch(on)).toBeNull();
    },
  );

  it('are read back as they were written, whatever a device is called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('network' as const, 'device' as const),
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 366 }),
        (kind, what, days) => {
          fc.pre(!/@\d{1,3}d$/u.test(what) && !what.includes('\n'));
          expect(readVouch(writeVouch({ kind, what, days }))).toEqual({ kind, what, days });
        },
      ),
    );
  });

  it('mean nothing that none of the hands has: nobody vouches for what was not seen', () => {
    const hands = [new Actor(PLACES.locate(TOPEKA), EDGE, NO_DEVICE_WORD, MONDAY)];
    expect(vouchFor({ kind: 'network', what: '203.0.113.0/26', days: 1 }, hands)).toBeNull();
    expect(vouchFor({ kind: 'device', what: 'another', days: 1 }, hands)).toBeNull();
    expect(vouchFor({ kind: 'network', what: NETWORK, days: 1 }, hands)).toMatchObject({
      networks: [expect.any(Number)],
      devices: [],
      clients: [],
    });
  });

  it('of a registered device mean that device, not its program', () => {
    const hands = [new Actor(PLACES.locate(TOPEKA), EDGE, device('laptop-9'), MONDAY)];
    expect(vouchFor({ kind: 'device', what: 'laptop-9', days: 1 }, hands)).toMatchObject({
      networks: [],
      devices: [expect.any(Number)],
      clients: [],
    });
  });
});

describe('vouches', () => {
  const vouch = (id: string, more: Partial<Vouch> = {}): Vouch => ({
    id,
    kind: 'network',
    what: NETWORK,
    networks: [1],
    devices: [],
    clients: [],
    group: 0,
    by: 'Sam',
    reason: null,
    at: MONDAY,
    expiresAt: MONDAY + DAY,
    withdrawn: false,
    ...more,
  });

  it('are bounded; the withdrawn and those that end first give way', () => {
    const kept: Vouch[] = [];
    for (let i = 0; i < 100; i++) keepVouch(kept, vouch(`v${i}`, { expiresAt: MONDAY + i * DAY, withdrawn: i === 99 }), 'person');
    expect(kept).toHaveLength(32);
    expect(kept.some(({ id }) => id === 'v99')).toBe(false);
    expect(kept.map(({ id }) => id)).toContain('v98');
  });

  it('of two workers join, and what one withdrew is withdrawn', () => {
    const one = [vouch('a'), vouch('b', { withdrawn: true })];
    mergeVouches(one, [vouch('b'), vouch('c'), vouch('a', { withdrawn: true })]);
    expect(one.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });
});

/** How strange the hands are that come back the next day, seen by whoever judges the day's first sign-in. */
function strangeness(one: Scene, at: number, { address = TOPEKA, who = victim, client = FIREFOX } = {}): number {
  one.take(event('sign-in', { who: who.names, at, origin: from(address, { client, device: NO_DEVICE, session: `s-${at}` }) }));
  const account = [...one.pipeline.accounts].find(({ name }) => name === who.names.upn);
  const [actor] = [...(account?.actors ?? [])].sort((a, b) => b.assessedAt - a.assessedAt);
  return actor?.parts.filter(({ bits }) => bits > 0).reduce((sum, { bits }) => sum + bits, 0) ?? 0;
}
const partsOf = (one: Scene, at: number): string[] => {
  strangeness(one, at);
  const [actor] = [...one.account().actors].sort((a, b) => b.assessedAt - a.assessedAt);
  return (actor?.parts ?? []).filter(({ bits }) => bits > 0).map(({ signal }) => signal);
};

describe('what was vouched for', () => {
  const NEXT = DAY_OF + DAY + 15 * HOUR;

  it('is no news any more: a network, a machine, or both', async () => {
    const [none, network, machine, all] = [await scene(), await scene(), await scene(), await scene()];
    network.decide('vouch', { on: `network:${NETWORK}` });
    machine.decide('vouch', { on: 'device:Firefox on Linux' });
    all.decide('vouch', { on: 'person' });
    const found = [none, network, machine, all].map((one) => partsOf(one, NEXT));
    expect(found[0]).toEqual(expect.arrayContaining(['rare-network', 'new-client']));
    expect(found[1]).not.toContain('rare-network');
    expect(found[1]).toContain('new-client');
    expect(found[2]).toContain('rare-network');
    expect(found[2]).not.toContain('new-client');
    expect(found[3]).not.toContain('rare-network');
    expect(found[3]).not.toContain('new-client');
  });

  it('says nothing of another network', async () => {
    const one = await scene();
    one.decide('vouch', { on: `network:${NETWORK}` });
    expect(strangeness(one, NEXT, { address: LYON })).toBeGreaterThan(3);
  });

  it('holds for so many days by the time of the act, and until it is withdrawn', async () => {
    const until = async (on: string, at: number, withdraw = false): Promise<string[]> => {
      const one = await scene();
      const { id } = one.decide('vouch', { on, at: AFTER });
      if (withdraw) one.decide('unvouch', { on: id });
      expect(one.record.vouches).toEqual([
        { id, kind: 'network', what: NETWORK, by: 'Sam Okafor', reason: null, expiresAt: expect.any(String), withdrawn: withdraw },
      ]);
      // A record that is more than a day ahead is not believed at once.
      for (let day = DAY_OF + DAY; day < at - DAY; day += DAY) one.take(...dayWith([], day));
      const parts = partsOf(one, at);
      expect(one.pipeline.clock.now).toBe(at);
      return parts;
    };
    expect(await until(`network:${NETWORK}@2d`, NEXT)).not.toContain('rare-network');
    expect(await until(`network:${NETWORK}@2d`, NEXT + 2 * DAY)).toContain('rare-network');
    expect(await until(`network:${NETWORK}`, NEXT + 2 * DAY)).not.toContain('rare-network');
    expect(await until(`network:${NETWORK}`, NEXT, true)).toContain('rare-network');
  });

  it('for a group holds for everybody in the department and for nobody else', async () => {
    const one = await scene();
    const { id } = one.decide('vouch', { on: 'group' });
    expect(one.record.vouches[0]?.kind).toBe('group');
    const [colleague, other] = [person(1), person(5)];
    const plain = await scene();
    expect(strangeness(one, NEXT, { who: colleague })).toBeLessThan(strangeness(plain, NEXT, { who: colleague }) / 2);
    expect(strangeness(one, NEXT + HOUR, { who: other })).toBeGreaterThan(3);
    const again = await one.again();
    again.decide('unvouch', { id: 'withdrawn', on: id });
    expect(again.record.vouches[0]?.withdrawn).toBe(true);
    expect(again.pipeline.organisation.vouches[0]?.withdrawn).toBe(true);
  });

  it('is written by a dismissal that names it, and outlives the incident', async () => {
    const one = await scene();
    const { id } = one.decide('dismiss', { on: `network:${NETWORK}@10d`, reason: 'hotel' });
    expect(one.record.vouches).toEqual([expect.objectContaining({ id, what: NETWORK, reason: 'hotel' })]);
    expect(one.record.decisions.at(-1)?.sentence).toBe(`Sam Okafor dismissed the incident and vouched for ${NETWORK}: "hotel"`);
    one.pipeline.cases.forget(Number.MAX_SAFE_INTEGER);
    expect(one.account().vouches).toHaveLength(1);
    expect(partsOf(one, NEXT)).not.toContain('rare-network');
  });

  it('says so when there is nothing to vouch for', async () => {
    const one = await scene();
    one.decide('vouch', { on: 'network:192.0.2.0/24' });
    one.decide('vouch', { on: 'whatever' });
    one.decide('unvouch', { on: 'another' });
    expect(one.record.vouches).toEqual([]);
    expect(one.record.decisions.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('none of the hands has it'),
      expect.stringContaining('none of the hands has it'),
      expect.stringContaining('no such vouch'),
    ]);
  });

  it('answers where somebody comes from, never what they do', async () => {
    const one = await scene();
    one.decide('dismiss', { on: 'person' });
    one.take(...hijack(NEXT, { tag: '-2' }));
    expect(one.account().actors.some(({ best }) => best.has('recipients-surge') || best.has('first-time-recipients'))).toBe(true);
    expect(one.pipeline.clock.now).toBeGreaterThan(NEXT + 20 * MINUTE);
  });
});
