import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Account } from '../../../server/core/account.ts';
import {
  type AccessPart,
  Actor,
  actsOf,
  combineAccess,
  FAMILIAR_FLOOR,
  MOST_ACTORS,
  sumOf,
  weightNow,
} from '../../../server/core/actor.ts';
import { CHANNEL_CAP, CHANNELS, type Evidence } from '../../../server/core/evidence.ts';
import type { Client, Device } from '../../../server/core/event.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { client, DAY, device, EDGE, HOUR, MONDAY, NamedPlaces, NO_DEVICE, OFFICE, PHONE, realLayout, TOPEKA } from '../../kit.ts';

const PLACES = new NamedPlaces();
const LAYOUT = realLayout();

function found(fields: Partial<Evidence> = {}): Evidence {
  const at = fields.at ?? MONDAY;
  return { signal: 'new-inbox-rule', channel: 'persist', bits: 5, sure: 0, sentence: 's', eventId: 'e', at, knownAt: at, ...fields };
}
const actor = (): Actor => new Actor(PLACES.locate(TOPEKA), EDGE, NO_DEVICE_WORD, MONDAY);

describe('the hands behind an event', () => {
  interface Act {
    readonly address: string | null;
    readonly client?: Client | null;
    readonly device?: Device;
    readonly later?: number;
  }
  const handsOf = (...acts: Act[]): Actor[] => {
    const account = new Account({ upn: 'ann@contoso.example' }, MONDAY, LAYOUT);
    return acts.map((act) => {
      const at = MONDAY + (act.later ?? 0);
      const location = act.address === null ? null : PLACES.locate(act.address);
      const hands = account.hands(location, act.client === undefined ? EDGE : act.client, act.device ?? NO_DEVICE_WORD, null, at);
      hands.lastAt = Math.max(hands.lastAt, at);
      return hands;
    });
  };

  it.each<[string, Act, Act]>([
    ['the same network and program', { address: OFFICE }, { address: OFFICE }],
    ['another address of the same network', { address: '192.0.2.10' }, { address: '192.0.2.77' }],
    ['no program on a network where somebody is active', { address: OFFICE }, { address: OFFICE, client: null }],
    ['a program whose name the first record left out', { address: OFFICE, client: client('Windows', null) }, { address: OFFICE }],
    ['no address, within a day', { address: OFFICE }, { address: null, later: HOUR }],
    ['a record without room for a device after one with', { address: OFFICE, device: device('d') }, { address: OFFICE }],
  ])('are the same for %s', (_what, first, second) => {
    const [one, other] = handsOf(first, second);
    expect(other).toBe(one);
  });

  it.each<[string, Act, Act]>([
    ['another network', { address: OFFICE }, { address: TOPEKA }],
    ['another system on the same network', { address: OFFICE }, { address: OFFICE, client: PHONE }],
    ['another program on the same network', { address: OFFICE }, { address: OFFICE, client: client('Windows', 'Firefox') }],
    ['the same program without its registered device', { address: OFFICE, device: device('d') }, { address: OFFICE, device: NO_DEVICE }],
    ['no address, days later', { address: OFFICE }, { address: null, later: 3 * DAY }],
  ])('are others for %s', (_what, first, second) => {
    const [one, other] = handsOf(first, second);
    expect(other).not.toBe(one);
  });

  it('without an address are the ones that were active last', () => {
    const [, topeka, nowhere] = handsOf({ address: OFFICE }, { address: TOPEKA, later: HOUR }, { address: null, later: 2 * HOUR });
    expect(nowhere).toBe(topeka);
  });

  it('are bounded: those without evidence and longest idle go first', () => {
    const account = new Account({ upn: 'ann@contoso.example' }, MONDAY, LAYOUT);
    for (let i = 0; i < 40; i++) {
      const at = MONDAY + i * HOUR;
      const hands = account.hands(PLACES.locate(`2001:db8:${i + 1}::5`), EDGE, NO_DEVICE_WORD, null, at);
      if (i === 0) hands.put(found({ at }));
      account.overflow();
    }
    expect(account.actors.length).toBeLessThanOrEqual(MOST_ACTORS);
    expect(account.actors.some((hands) => hands.best.size > 0)).toBe(true);
  });
});

describe('evidence on hands', () => {
  it('raises what its signal said before, or does not', () => {
    const hands = actor();
    expect(hands.put(found({ bits: 5 }))).toBe(true);
    expect(hands.put(found({ bits: 5 }))).toBe(false);
    expect(hands.put(found({ bits: 3 }))).toBe(false);
    expect(hands.put(found({ bits: 6 }))).toBe(true);
    expect(hands.best.get('new-inbox-rule')?.bits).toBe(6);
  });

  it('counts again when the old has faded', () => {
    const hands = actor();
    hands.put(found({ bits: 5 }));
    expect(hands.put(found({ bits: 5, at: MONDAY + 14 * DAY }))).toBe(true);
  });

  it('keeps a bounded story: the weakest line gives way, the strongest stays', () => {
    const hands = actor();
    for (let i = 0; i < 200; i++) hands.put(found({ signal: `signal-${i}`, bits: i === 3 ? 9 : 1 + (i % 5), eventId: `e${i}` }));
    expect(hands.lines).toHaveLength(32);
    expect(hands.lines.some(({ bits }) => bits === 9)).toBe(true);
  });

  it('can be taken back when the record turns out to be of other hands', () => {
    const hands = actor();
    hands.put(found({ eventId: 'mine' }));
    hands.put(found({ signal: 'recipients-surge', eventId: 'theirs' }));
    hands.withdraw(new Set(['theirs']));
    expect([...hands.best.keys()]).toEqual(['new-inbox-rule']);
    expect(hands.lines.map(({ eventId }) => eventId)).toEqual(['mine']);
  });

  it('and what weighs most now of what was told before counts again', () => {
    const hands = actor();
    hands.put(found({ bits: 8, eventId: 'old', sentence: 'old' }));
    hands.put(found({ bits: 5, eventId: 'young', sentence: 'young', at: MONDAY + 30 * DAY }));
    hands.put(found({ bits: 9, eventId: 'theirs', sentence: 'theirs', at: MONDAY + 30 * DAY }));
    expect(hands.best.get('new-inbox-rule')?.eventId).toBe('theirs');
    hands.withdraw(new Set(['theirs']));
    expect(hands.best.get('new-inbox-rule')?.eventId).toBe('young');
    expect(hands.holds('young')).toBe(true);
    expect(hands.holds('theirs')).toBe(false);
  });

  it('weighs less from day to day, never below nothing', () => {
    const days = [0, 1, 3, 7, 30].map((day) => weightNow(found(), MONDAY + day * DAY));
    expect([...days].sort((a, b) => b - a)).toEqual(days);
    expect(days.at(-1)).toBeGreaterThan(0);
  });
});

describe('channels', () => {
  const findings = fc.array(
    fc.record({
      signal: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      channel: fc.constantFrom(...CHANNELS),
      bits: fc.double({ min: 0, max: 16, noNaN: true }),
    }),
    { maxLength: 30 },
  );

  it('never pass their caps, however much is found', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const hands = actor();
        for (const one of list) hands.put(found({ ...one, signal: `${one.signal}-${one.channel}` }));
        const acts = actsOf([hands], MONDAY);
        for (const channel of ['persist', 'recon', 'impact', 'exfil'] as const)
          expect(acts[channel]).toBeLessThanOrEqual(CHANNEL_CAP[channel]);
      }),
    );
  });

  it('add up to more with every further act', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const hands = actor();
        let before = 0;
        for (const one of list) {
          hands.put(found({ ...one, signal: `${one.signal}-${one.channel}` }));
          const sum = sumOf(actsOf([hands], MONDAY));
          expect(sum).toBeGreaterThanOrEqual(before - 1e-9);
          before = sum;
        }
      }),
    );
  });

  it('count the lesser of mail to others and carrying out by half', () => {
    expect(sumOf({ persist: 1, recon: 2, impact: 8, exfil: 4, sure: 0 })).toBe(13);
    expect(sumOf({ persist: 1, recon: 2, impact: 4, exfil: 8, sure: 0 })).toBe(13);
  });
});

describe('the reasons of access', () => {
  const part = (facet: AccessPart['facet'], bits: number): AccessPart => ({ signal: 's', facet, bits, sentence: () => 's' });

  it('stay between the floor of familiarity and the cap', () => {
    const parts = fc.array(
      fc.record({
        facet: fc.constantFrom<AccessPart['facet']>('origin', 'device', 'time', 'kind', 'session'),
        bits: fc.integer({ min: -12, max: 16 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, (list) => {
        const access = combineAccess(list.map(({ facet, bits }) => part(facet, bits)));
        expect(access).toBeGreaterThanOrEqual(FAMILIAR_FLOOR);
        expect(access).toBeLessThanOrEqual(CHANNEL_CAP.access);
      }),
    );
  });

  it('of a new place and a new machine share a cause: more than either, less than both', () => {
    const both = combineAccess([part('origin', 6), part('device', 4)]);
    expect(both).toBeGreaterThan(6);
    expect(both).toBeLessThan(10);
  });

  it('of a known device speak against a new place', () => {
    expect(combineAccess([part('origin', 6), part('device', -8)])).toBeLessThan(0);
  });

  it('fade when they speak for an intruder, and stay when they speak for the owner', () => {
    const hands = actor();
    hands.access = 8;
    hands.accessAt = MONDAY;
    expect(hands.accessNow(MONDAY + 4 * DAY)).toBeCloseTo(4, 6);
    hands.access = -6;
    expect(hands.accessNow(MONDAY + 4 * DAY)).toBe(-6);
  });
});
