import { say } from '../../core/evidence.ts';
import { hash32 } from '../../core/hash.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The sender is shown with the name of one of our people, at an address outside.
 *
 * Why: the name is what a telephone shows, and orders from the chief are obeyed.
 * Blind spot: people who share a name with somebody outside.
 */
export const nameOfOurs = defineInboundSignal({
  id: 'name-of-ours',
  fraud: 0.25,
  pooled: 0.003,
  cap: 8,
  observe({ mail, correspondence, spelling, counterparty }) {
    if (mail.senderName === null || mail.sender === null) return null;
    const taken = correspondence.nameTaken(spelling.nameOf(mail.senderName));
    if (taken === null || taken === mail.sender) return null;
    const known = counterparty?.people.get(hash32(mail.sender))?.count ?? 0;
    return known >= 2 ? null : say`is shown as "${mail.senderName}", the name of ${taken}, but comes from ${mail.sender}`;
  },
});
