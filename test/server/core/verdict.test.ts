import { describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { CHANNELS } from '../../../server/core/evidence.ts';
import { Incident, type IncidentState } from '../../../server/core/incident.ts';
import type { Asked } from '../../../server/core/solicitation.ts';
import {
  audienceOf,
  isAskingReason,
  markedBy,
  Messages,
  type MessageVerdict,
  outOfCharacter,
  reasonsOf,
} from '../../../server/core/verdict.ts';
import { messageRecord } from '../../../server/report/records.ts';
import { inboundSignals } from '../../../server/signals/inbound/index.ts';
import { signals } from '../../../server/signals/index.ts';
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
    one.involve(thief, true, []);
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

function verdict(fields: Partial<MessageVerdict> = {}): MessageVerdict {
  return {
    messageId: '<1@contoso.example>',
    sender: 'ann@contoso.example',
    at: MONDAY,
    direction: 'outbound',
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
    eventId: 'event-1',
    incidents: [],
    account: null,
    readers: new Set<number>(),
    initial: { at: MONDAY, outOfCharacter: 0 },
    ...fields,
  };
}

describe('the reasons of a message', () => {
  const odd = (many: number) =>
    Array.from({ length: many }, (_, i) => ({
      signal: `odd-${i}`,
      sentence: `is odd in way ${i}`,
      weight: i + 1,
      audience: 'everyone' as const,
    }));
  const CHANGED: readonly Asked[] = [
    { what: 'urgency', bits: 1.3 },
    { what: 'changed-account', bits: 7 },
  ];
  const asks = (many: number): readonly Asked[] =>
    (['changed-account', 'secrecy', 'urgency', 'authority', 'opener', 'gift-cards', 'call-back'] as const)
      .slice(0, many)
      .map((what, i) => ({ what, bits: 7 - i / 2 }));

  const CALM = ['nothing-odd', 'few-recipients'];
  it.each<[string, Partial<MessageVerdict>, readonly string[]]>([
    ['nothing odd, text unseen', {}, [...CALM, 'text-unseen']],
    ['nothing odd, nothing asked', { asked: [] }, [...CALM, 'asks-nothing', 'asks-no-money', 'asks-no-access']],
    ['odd, text unseen', { reasons: odd(2) }, ['odd-1', 'odd-0', 'compared', 'text-unseen']],
    ['asking, the strongest first', { asked: CHANGED }, [...CALM, 'changed-account', 'urgency', 'asking-compared']],
    [
      'what speaks for the sender',
      { asked: [{ what: 'known-payee', bits: -2.5 }] },
      [...CALM, 'known-payee', 'asks-nothing', 'asks-no-money'],
    ],
    ['a trifle is not told', { asked: [{ what: 'urgency', bits: 0.4 }] }, [...CALM, 'asks-nothing', 'asks-no-money', 'asks-no-access']],
    [
      'odd and asking have five lines each',
      { reasons: odd(7), asked: asks(7) },
      ['odd-6', 'odd-5', 'odd-4', 'odd-3', 'compared', 'changed-account', 'secrecy', 'urgency', 'authority', 'asking-compared'],
    ],
  ])('%s', (_what, fields, told) => {
    expect(messageRecord(verdict(fields)).reasons.map(({ signal }) => signal)).toEqual(told);
  });

  it('are two to five lines for each score whose message or text was seen', () => {
    for (const direction of ['inbound', 'outbound', 'internal'] as const)
      for (let many = 0; many <= 7; many++)
        for (const asked of [null, ...Array.from({ length: 8 }, (_, n) => asks(n))]) {
          const calm = { signal: 'known-sender', sentence: 'comes from a known sender', weight: 0, audience: 'everyone' } as const;
          const reasons = direction === 'inbound' ? [...odd(many), calm] : odd(many);
          const told = messageRecord(verdict({ direction, reasons, asked })).reasons;
          const asking = told.filter(({ signal }) => isAskingReason(signal));
          for (const [lines, fewest] of [
            [told.length - asking.length, 2],
            [asking.length, asked === null ? 1 : 2],
          ] as const) {
            expect(lines).toBeGreaterThanOrEqual(fewest);
            expect(lines).toBeLessThanOrEqual(5);
          }
        }
  });

  it('of what is left out never name a group that is asked for', () => {
    const { asking } = reasonsOf(verdict({ asked: [{ what: 'code-asked', bits: 0.6 }] }));
    expect(asking.map(({ signal }) => signal)).not.toContain('asks-no-access');
  });

  describe('told to a recipient', () => {
    const access = {
      signal: 'rare-network',
      sentence: 'acts from Topeka, Kansas, US (Plains Wireless)',
      weight: 6,
      audience: 'analyst',
    } as const;

    it('say that the sending was unusual, not from where', () => {
      const { oddity } = reasonsOf(verdict({ reasons: [access, ...odd(1)] }), 'everyone');
      expect(oddity.map(({ signal }) => signal)).toEqual(['odd-0', 'unusual-sending', 'compared']);
      expect(oddity.map(({ sentence }) => sentence).join()).not.toMatch(/Topeka|Plains/u);
    });

    it('leave an analyst everything', () => {
      expect(reasonsOf(verdict({ reasons: [access] })).oddity.map(({ sentence }) => sentence)).toContain(access.sentence);
    });

    it('keep back what an older record did not mark', () => {
      const unmarked = JSON.parse(JSON.stringify({ ...access, audience: undefined })) as typeof access;
      expect(reasonsOf(verdict({ reasons: [unmarked] }), 'everyone').oddity.map(({ signal }) => signal)).not.toContain('rare-network');
    });

    it.each(CHANNELS.map((channel) => [channel, channel === 'impact' ? 'everyone' : 'analyst'] as const))(
      'of the channel %s are for: %s',
      (channel, audience) => {
        expect(audienceOf(channel)).toBe(audience);
      },
    );
  });

  it.each<[string, Partial<MessageVerdict>, RegExp]>([
    ['odder than all but a few', { reasons: odd(1), odderThan: 0.9997 }, /^odder than 99\.97% of the mail you send$/u],
    ['odder than most', { reasons: odd(1), odderThan: 0.871, direction: 'inbound' }, /^odder than 87% of the mail you receive$/u],
    ['too few to compare', { reasons: odd(1) }, /^too little mail was seen to compare it with$/u],
    ['asks what few ask', { asked: CHANGED, asksMoreThan: 0.985 }, /^only 1\.5% of the mail you send asks as much$/u],
  ])('compare with the organisation’s mail: %s', (_what, fields, says) => {
    const { oddity, asking } = reasonsOf(verdict(fields));
    expect([...oddity, ...asking].filter(({ sentence }) => says.test(sentence))).toHaveLength(1);
  });

  it('of the one score are never taken for the other’s', () => {
    expect([...signals, ...inboundSignals].filter(({ id }) => isAskingReason(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('messages under way', () => {
  const one = (messageId: string, at: number, direction: MessageVerdict['direction'] = 'outbound'): MessageVerdict =>
    verdict({ messageId, at, direction });

  it('are found by their id and direction', () => {
    const messages = new Messages(() => undefined);
    messages.add(one('<1@contoso.example>', MONDAY));
    messages.add(one('<1@contoso.example>', MONDAY, 'inbound'));
    expect(messages.find('<1@contoso.example>', 'outbound')?.direction).toBe('outbound');
    expect(messages.find('<1@contoso.example>', 'inbound')?.direction).toBe('inbound');
    expect(messages.find('<1@contoso.example>', 'internal')).toBeNull();
  });

  it('are each told once: old ones on the way, the rest at the end', () => {
    const told: string[] = [];
    const messages = new Messages(({ messageId }) => told.push(messageId));
    messages.add(one('old', MONDAY));
    messages.add(one('young', MONDAY + 8 * DAY));
    messages.settle(MONDAY + 10 * DAY);
    expect(told).toEqual(['old']);
    messages.finish();
    messages.finish();
    expect(told).toEqual(['old', 'young']);
  });
});
