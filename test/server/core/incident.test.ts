import { describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { Incident } from '../../../server/core/incident.ts';
import { EDGE, HOUR, MINUTE, MONDAY, NamedPlaces, TOPEKA } from '../../kit.ts';

const PLACES = new NamedPlaces();
const hands = (): Actor => new Actor(PLACES.locate(TOPEKA), EDGE, NO_DEVICE_WORD, MONDAY);
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
    one.involve(first, true, MONDAY, []);
    one.involve(first, true, MONDAY, []);
    expect(one.actors).toEqual([first]);
    for (let i = 0; i < 100; i++) one.involve(hands(), i % 2 === 0, MONDAY, []);
    expect(one.actors.length).toBeLessThanOrEqual(12);
    expect(one.actors).toEqual(expect.arrayContaining([...one.hands()]));
  });

  it('tells of whoever came last, however many hands were suspicious before: of those that are gone the weakest gives way', () => {
    const one = incident();
    const all = Array.from({ length: 12 }, (_, number) => against(hands(), number === 4 ? 1 : 3));
    const active = all.slice(0, 4);
    for (const actor of all) one.involve(actor, true, MONDAY, active);
    const intruder = against(hands(), 9);
    one.involve(intruder, true, MONDAY + HOUR, [...active, intruder]);
    expect(one.hands()).toContain(intruder);
    expect(one.hands()).not.toContain(all[4]);
    expect(one.hands()).toHaveLength(12);
  });

  it('tells of familiar hands too when they made it as odd as it is, and no longer when others were odder', () => {
    const one = incident();
    const [stranger, familiar] = [hands(), hands()];
    one.involve(stranger, true, MONDAY, []);
    one.involve(familiar, false, MONDAY, []);
    expect(one.hands()).toEqual([stranger]);
    one.raise(MONDAY, MONDAY, 70, familiar);
    expect(one.hands()).toEqual([stranger, familiar]);
    one.raise(MONDAY, MONDAY, 80, null);
    expect(one.hands()).toEqual([stranger]);
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
      one.involve(against(hands(), 3, MONDAY + minutes * MINUTE, `e${minutes}`), true, MONDAY, []);
    }
    expect(one.evidence().map(({ found }) => found.eventId)).toEqual(['e1', 'e5', 'e9']);
  });
});
