import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A known sender, who seldom asks for such things, asks for money, details or codes.
 *
 * Why: what is asked changes when the hands change.
 * Blind spot: senders whose work is asking.
 */
export const asksUnlikeSender = defineInboundSignal({
  id: 'asks-unlike-sender',
  fraud: 0.45,
  pooled: 0.01,
  cap: 5,
  observe({ solicitation, counterparty }) {
    if (counterparty === null || solicitation === null || solicitation < 20 || counterparty.trusted < 8) return null;
    if (counterparty.asking > 0.05 * counterparty.trusted) return null;
    return say`asks for what ${counterparty.asking} of ${counterparty.trusted} messages from ${counterparty.key} asked for`;
  },
});
