import { isNewTo, MOST_PEOPLE } from '../../core/correspondence.ts';
import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * Somebody writes from a known domain who has not written before.
 *
 * Why: an intruder at a supplier sets up a mailbox of their own, and impersonators pick a plausible colleague.
 * Blind spot: large senders, of whom not all people can be remembered.
 */
export const newPerson = defineInboundSignal({
  id: 'new-person',
  fraud: 0.12,
  pooled: 0.06,
  cap: 3,
  observe({ counterparty, mail, keyed }) {
    if (counterparty === null || counterparty.trusted < 5 || mail.sender === null || mail.envelope?.isAutomatic === true) return null;
    if (!isNewTo(counterparty.people, keyed.of32(mail.sender), MOST_PEOPLE)) return null;
    return say`is the first from this person; ${counterparty.trusted} came from others at ${counterparty.key}`;
  },
});
