import { describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { Incident } from '../../../server/core/incident.ts';
import { EDGE, HOUR, MINUTE, MONDAY, NamedPlaces, TOPEKA } from '../../kit.ts';

const PLACES = new NamedPlaces();
const hands = (): Actor => new Actor(PLACES.locate(TOPEKA), EDGE, NO_DEVICE_WORD, MONDAY);
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
    one.involve(first);
    one.involve(first);
    expect(one.actors).toHaveLength(1);
    for (let i = 0; i < 100; i++) one.involve(hands());
    expect(one.actors.length).toBeLessThanOrEqual(12);
    expect(one.actors[0]).toBe(first);
  });

  it('keeps a bounded list of maxima: the first and the highest stay', () => {
    const one = incident();
    for (let score = 0; score < 2_000; score++) one.raise(MONDAY + score, MONDAY + score, score);
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
      const actor = hands();
      const at = MONDAY + minutes * MINUTE;
      actor.put({
        signal: 'new-inbox-rule',
        channel: 'persist',
        bits: 3,
        sure: 0,
        sentence: 's',
        eventId: `e${minutes}`,
        at,
        knownAt: at + HOUR,
      });
      one.involve(actor);
    }
    expect(one.evidence().map(({ found }) => found.eventId)).toEqual(['e1', 'e5', 'e9']);
  });
});
