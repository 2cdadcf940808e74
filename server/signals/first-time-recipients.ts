import { NOTHING_TOLD } from '../core/copies.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Many people are written to within an hour whom this person has never written to.
 *
 * Why: a thief mails whom the address book holds; an owner mails whom they know.
 * Blind spot: the filter remembers about 1,500 recipients; the first weeks know few.
 */
export const firstTimeRecipients = defineSignal({
  id: 'first-time-recipients',
  channel: 'impact',
  attack: ['T1534'],
  on: 'mail-sent',
  keeps: { windows: { 'new-recipients': { hours: 1, pooled: 1.5 } } },
  cap: 10,
  observe(event, past) {
    const fresh = freshIn(event, past);
    if (fresh === 0) return null;
    const surge = past.surge('new-recipients', fresh, intruder.newRecipients, 10);
    return evidence(surge.bits, say`wrote to ${plural(surge.now, 'first-time recipient')} within an hour, usual ${surge.usual}`);
  },
  learn(event, past) {
    const fresh = freshIn(event, past);
    if (fresh > 0) past.amount('new-recipients', fresh);
    for (const address of event.recipients ?? []) past.wroteTo(address);
  },
});

/** Of a further record those of the earlier ones are known by now, unless learning is held back. */
function freshIn(event: MailSent, past: Past): number {
  const { known, counted } = past.joined ?? { known: NOTHING_TOLD, counted: NOTHING_TOLD };
  let fresh = 0;
  for (const address of event.recipients ?? []) if (!past.knowsRecipient(address)) fresh += 1;
  return Math.max(0, (past.held ? Math.max(known.fresh, fresh) : known.fresh + fresh) - counted.fresh);
}
