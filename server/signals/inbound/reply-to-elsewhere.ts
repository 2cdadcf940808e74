import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * Answers would go to another domain than the sender's, to which this sender has not led before.
 *
 * Why: the address that is shown is borrowed, the one that is answered is the thief's.
 * Blind spot: senders whose own mailbox was taken: their answers stay there.
 */
export const replyToElsewhere = defineInboundSignal({
  id: 'reply-to-elsewhere',
  fraud: 0.25,
  pooled: 0.02,
  cap: 6,
  observe({ mail, domain, counterparty, spelling, keyed }) {
    if (mail.replyTo === null) return null;
    const elsewhere = spelling.domainOf(mail.replyTo);
    if (elsewhere === domain || (counterparty?.replyTo.get(keyed.of32(elsewhere))?.count ?? 0) > 0) return null;
    return say`asks for answers to ${mail.replyTo}, not to ${domain}`;
  },
});
