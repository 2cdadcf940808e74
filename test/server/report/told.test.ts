/** What is kept for recipients of a message. */
import { describe, expect, it } from '@jest/globals';
import type { MessageVerdict } from '../../../server/core/verdict.ts';
import { toldToReaders } from '../../../server/report/told.ts';

const verdict = (changes: Partial<MessageVerdict> = {}): MessageVerdict => ({
  messageId: '<1@contoso.example>',
  sender: 'ann@contoso.example',
  at: 0,
  direction: 'inbound',
  bits: 8,
  reasons: [
    { signal: 'rare-network', sentence: 'signed in from Topeka', weight: 6, audience: 'analyst' },
    { signal: 'generic-subject', sentence: 'has a subject that says nothing', weight: 3, audience: 'everyone' },
  ],
  asked: null,
  odderThan: null,
  asksMoreThan: null,
  account: null,
  actor: null,
  placed: false,
  recipients: 1,
  fresh: 0,
  eventId: 'e',
  feed: 'message',
  incidents: [],
  readers: new Set(),
  initial: { at: 0, outOfCharacter: 0 },
  ...changes,
});

describe('what recipients are told', () => {
  it('is the message’s own score and what it shows of itself, each reason with its score', () => {
    const { outOfCharacter, reasons } = toldToReaders(verdict());
    expect(outOfCharacter).toBe(50);
    expect(JSON.stringify(reasons)).not.toContain('Topeka');
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['generic-subject', 'unusual-sending', 'text-unseen']));
    expect(new Set(reasons.map(({ score }) => score))).toEqual(new Set(['outOfCharacter', 'solicitation']));
  });

  it('is no score of how a colleague’s mail was sent before the record of its sending has come', () => {
    const { outOfCharacter, reasons } = toldToReaders(verdict({ direction: 'internal', bits: 0, reasons: [] }));
    expect(outOfCharacter).toBeNull();
    expect(reasons.every(({ score }) => score === 'solicitation')).toBe(true);
  });
});
