import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The sender's domain looks like one of ours or like one we know well, or borrows its name.
 *
 * Why: one changed letter is read as the domain it was made to look like.
 * Blind spot: names shorter than five letters, borrowed ones shorter than six, and domains whose real owner never wrote.
 */
export const lookAlikeSender = defineInboundSignal({
  id: 'look-alike-sender',
  fraud: 0.3,
  pooled: 0.0005,
  cap: 10,
  observe(past) {
    const { counterparty, domain, correspondence, spelling, ours, mail } = past;
    if (counterparty !== null && counterparty.trusted + counterparty.sent >= 3) return null;
    const host = mail.sender?.slice(mail.sender.lastIndexOf('@') + 1) ?? domain;
    const original = correspondence.lookAlikeOf(host, spelling, ours);
    return original === null ? null : say`comes from ${host}, which is made to look like ${original} and is not`;
  },
});
