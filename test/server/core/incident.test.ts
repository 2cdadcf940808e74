import { describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { Incident } from '../../../server/core/incident.ts';
import { DAY, EDGE, HOUR, MINUTE, MONDAY, NamedPlaces } from '../../kit.ts';

const PLACES = new NamedPlaces();
/** Each on a network of its own. */
const hands = (number = 0): Actor => new Actor(PLACES.locate(`240.0.${String(number)}.1`), EDGE, NO_DEVICE_WORD, MONDAY);
function against(actor: Actor, bits: number, at = MONDAY, eventId = 'e'): Actor {
  actor.put({ signal: 'new-inbox-rule', channel: 'persist', bits, sure: 0, sentence: 's', eventId, at, knownAt: at + HOUR });
  return actor;
}
const incident = (): Incident =>
  new Incident('inc-1', MONDAY, { hands: 'unfamiliar', kind: 'account-takeover', bits: 5, chance: 1e-3 }, 40, false);

describe('an incident', () => {
  it('opens untold, with what opened it', () => {
    expect(incident()).toMatchObject({
      state: 'open',
      alertedAt: null,
      knownAt: null,
      bits: 5,
      chance: 1e-3,
      people: 40,
      provisional: false,
    });
  });

  it('involves the same hands once, and a bounded number of them', () => {
    const one = incident();
    const first = hands();
    one.involve(first, true, []);
    one.involve(first, true, []);
    expect(one.actors).toEqual([first]);
    for (let i = 1; i <= 100; i++) {
      one.involve(hands(i), i % 2 === 0, []);
      expect(one.actors.length).toBeLessThanOrEqual(12);
      expect(one.hands().every((hand) => one.actors.includes(hand))).toBe(true);
    }
  });

  it('tells of whoever came last, however many hands were suspicious before: of those that are gone the weakest gives way', () => {
    const one = incident();
    const all = Array.from({ length: 12 }, (_, number) => against(hands(number), [1, 3, 3, 3, 2][number] ?? 3));
    // The first one is weaker still, and may yet act.
    const active = all.slice(0, 4);
    for (const actor of all) expect(one.involve(actor, true, active)).toBeNull();
    const intruder = against(hands(99), 9);
    expect(one.involve(intruder, true, [...active, intruder])).toBe(all[4]);
    expect(new Set(one.hands())).toEqual(new Set([...all.filter((actor) => actor !== all[4]), intruder]));
  });

  it('keeps the hands that did the damage, however often and freshly somebody comes from elsewhere afterwards', () => {
    const one = incident();
    const thief = against(hands(200), 9);
    one.involve(thief, true, []);
    for (let day = 1; day <= 60; day++) {
      const visitor = against(hands(day), 2, MONDAY + day * DAY, `e${String(day)}`);
      visitor.lastAt = MONDAY + day * DAY;
      one.involve(visitor, true, [visitor]);
    }
    expect(one.hands()).toContain(thief);
  });

  it('tells of what familiar hands did when that made it as odd as it is, but holds the suspicious ones for the intruder', () => {
    const one = incident();
    const [stranger, familiar] = [against(hands(1), 3, MONDAY, 'theirs'), against(hands(2), 3, MONDAY + MINUTE, 'familiar')];
    const told = (): string[] => one.evidence().map(({ found }) => found.eventId);
    one.involve(stranger, true, []);
    one.involve(familiar, false, []);
    expect(told()).toEqual(['theirs']);
    one.raise(MONDAY, MONDAY, 70, familiar);
    expect(told()).toEqual(['theirs', 'familiar']);
    expect(one.hands().map(({ keys }) => keys.network)).toEqual([stranger.keys.network]);
    for (let i = 3; i <= 40; i++) one.involve(against(hands(i), 9), true, []);
    expect(told()).toContain('familiar');
    one.raise(MONDAY, MONDAY, 80, null);
    expect(told()).not.toContain('familiar');
  });

  it('keeps a bounded list of maxima: the first and the highest stay', () => {
    const one = incident();
    for (let score = 0; score < 2_000; score++) one.raise(MONDAY + score, MONDAY + score, score, null);
    expect(one.scores.length).toBeLessThanOrEqual(400);
    expect(one.scores[0]?.score).toBe(0);
    expect(one.scores.at(-1)?.score).toBe(1_999);
    expect([...one.scores].sort((a, b) => a.score - b.score)).toEqual(one.scores);
  });

  it('keeps a bounded list of acts, the first of them', () => {
    const one = incident();
    for (let i = 0; i < 1_000; i++) one.act({ at: MONDAY + i, eventId: `e${i}`, kind: 'sign-in', what: 'signed in', actor: null });
    expect(one.acts[0]?.eventId).toBe('e0');
    expect(one.acts.length).toBeGreaterThan(100);
    expect(one.acts.length).toBeLessThanOrEqual(400);
  });

  it('lists the evidence of all its hands in order of time', () => {
    const one = incident();
    for (const minutes of [9, 1, 5]) {
      one.involve(against(hands(minutes), 3, MONDAY + minutes * MINUTE, `e${minutes}`), true, []);
    }
    expect(one.evidence().map(({ found }) => found.eventId)).toEqual(['e1', 'e5', 'e9']);
  });
});
