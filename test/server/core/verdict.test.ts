import { describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { Incident, type IncidentState } from '../../../server/core/incident.ts';
import { markedBy, Messages, type MessageVerdict, outOfCharacter } from '../../../server/core/verdict.ts';
import { DAY, EDGE, HOUR, MONDAY, NamedPlaces, OFFICE, TOPEKA } from '../../kit.ts';

describe('out of character', () => {
  it('is 0 with nothing odd, and for what speaks for the owner', () => {
    expect(outOfCharacter(0)).toBe(0);
    expect(outOfCharacter(-7)).toBe(0);
  });

  it('rises strictly with every half bit, and stays within 100', () => {
    const scores = Array.from({ length: 81 }, (_, half) => outOfCharacter(half / 2));
    for (let i = 1; i < scores.length; i++) expect(scores[i]).toBeGreaterThan(scores[i - 1] as number);
    expect(scores.at(-1)).toBeLessThanOrEqual(100);
  });

  it('leaves a trifle low and an evident hijack high', () => {
    expect(outOfCharacter(1)).toBeLessThan(25);
    expect(outOfCharacter(16)).toBeGreaterThanOrEqual(75);
  });
});

const PLACES = new NamedPlaces();
const thief = new Actor(PLACES.locate(TOPEKA), EDGE, NO_DEVICE_WORD, MONDAY);
const owner = new Actor(PLACES.locate(OFFICE), EDGE, NO_DEVICE_WORD, MONDAY - DAY);

describe('a message of an account under an incident', () => {
  const incident = (fields: { alerted?: boolean; state?: IncidentState; closedAt?: number } = {}): Incident => {
    const one = new Incident('inc-1', MONDAY + HOUR, { hands: 'unfamiliar', kind: 'account-takeover', bits: 9, chance: 1e-4 }, 40, false);
    one.involve(thief);
    if (fields.alerted !== false) one.alertedAt = MONDAY + HOUR;
    one.state = fields.state ?? 'open';
    one.closedAt = fields.closedAt ?? null;
    return one;
  };

  it.each<[string, Incident, Actor | null, boolean, number, boolean]>([
    ['of the suspicious hands is marked', incident(), thief, true, MONDAY + 2 * HOUR, true],
    ['sent before the alert by the suspicious hands is marked too', incident(), thief, true, MONDAY + 1, true],
    ['of hands not known for certain is marked', incident(), null, false, MONDAY + 2 * HOUR, true],
    ['of the owner on a known network is not marked', incident(), owner, true, MONDAY + 2 * HOUR, false],
    ['sent before the hands appeared is not marked', incident(), thief, true, MONDAY - DAY, false],
    ['is not marked while the incident is below the budget', incident({ alerted: false }), thief, true, MONDAY + 2 * HOUR, false],
    ['is not marked once the incident is dismissed', incident({ state: 'dismissed' }), thief, true, MONDAY + 2 * HOUR, false],
    ['is not marked after the incident is over', incident({ closedAt: MONDAY + DAY }), thief, true, MONDAY + 3 * DAY, false],
  ])('%s', (_what, one, actor, placed, at, marked) => {
    expect(markedBy([one], actor, placed, at) === one).toBe(marked);
  });

  it('is marked by the latest that fits', () => {
    const [first, second] = [incident(), incident()];
    expect(markedBy([first, second], thief, true, MONDAY + 2 * HOUR)).toBe(second);
  });
});

describe('messages under way', () => {
  const verdict = (messageId: string, at: number, direction: MessageVerdict['direction'] = 'outbound'): MessageVerdict => ({
    messageId,
    sender: 'ann@contoso.example',
    at,
    direction,
    bits: 0,
    reasons: [],
    asked: null,
    odderThan: null,
    asksMoreThan: null,
    actor: null,
    placed: false,
    feed: 'audit',
    recipients: 1,
    fresh: 0,
    eventId: messageId,
    incidents: [],
    initial: { at, outOfCharacter: 0 },
  });

  it('are found by their id and direction', () => {
    const messages = new Messages(() => undefined);
    messages.add(verdict('<1@contoso.example>', MONDAY));
    messages.add(verdict('<1@contoso.example>', MONDAY, 'inbound'));
    expect(messages.find('<1@contoso.example>', 'outbound')?.direction).toBe('outbound');
    expect(messages.find('<1@contoso.example>', 'inbound')?.direction).toBe('inbound');
    expect(messages.find('<1@contoso.example>', 'internal')).toBeNull();
  });

  it('are each told once: old ones on the way, the rest at the end', () => {
    const told: string[] = [];
    const messages = new Messages(({ messageId }) => told.push(messageId));
    messages.add(verdict('old', MONDAY));
    messages.add(verdict('young', MONDAY + 8 * DAY));
    messages.settle(MONDAY + 10 * DAY);
    expect(told).toEqual(['old']);
    messages.finish();
    messages.finish();
    expect(told).toEqual(['old', 'young']);
  });
});
