/** A message as the copies that arrive at our own people tell it, before it is judged. */
import type { Account } from './account.ts';
import type { Comparison } from './comparison.ts';
import type { MailReceived } from './event.ts';
import { hash53 } from './hash.ts';
import { solicitationScore } from './solicitation.ts';
import type { Direction, MessageVerdict } from './verdict.ts';

export function arrived(event: MailReceived, messageId: string, direction: Direction, from: Account | null) {
  const { at, id: eventId, feed } = event;
  const sender = event.sender ?? '';
  return {
    messageId,
    sender,
    at,
    direction,
    bits: 0,
    reasons: [],
    actor: null,
    placed: false,
    recipients: 0,
    fresh: 0,
    eventId,
    feed,
    account: from?.name ?? null,
    incidents: from?.incidents ?? [],
    readers: new Set<number>(),
  };
}

/** Of a message that says none, or one that somebody else's has. */
export function idOfArrived(event: MailReceived, isOther: boolean): string {
  const { upn, mail, id } = event.who;
  if (event.messageId === null) return `synthetic:${hash53(`${upn ?? mail ?? id ?? ''}/${event.id}`).toString(16)}`;
  return isOther ? `synthetic:${hash53(`${event.messageId}/${event.sender ?? ''}`).toString(16)}` : event.messageId;
}

/** What a copy tells of a message that went to nobody outside is kept as it would be known had it gone outside too: the next record may say so. */
export function noteCopy(verdict: MessageVerdict, event: MailReceived, comparison: Pick<Comparison, 'look'>): void {
  const { messageId, account, incidents, readers, initial, copy } = verdict;
  const asked = event.text?.asked ?? null;
  if (copy !== undefined && !isWorse(asked, copy.asked)) return;
  const known = copy ?? arrived(event, messageId, 'internal', null);
  verdict.copy = { ...known, ...comparison.look('ours', 0, asked), account, incidents, readers, initial };
}

/** Another text under the same id: the worse one stands. */
export function isWorse(asked: MessageVerdict['asked'], known: MessageVerdict['asked']): asked is NonNullable<MessageVerdict['asked']> {
  return asked !== null && (known === null || solicitationScore(asked) > solicitationScore(known));
}
