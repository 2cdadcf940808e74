import { isNewTo } from '../../core/correspondence.ts';
import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A known sender's message was handed over by an operator that never did so.
 *
 * Why: whoever took a mailbox over, or forges it, sends from elsewhere.
 * Blind spot: mail that goes through a large provider looks alike whoever sends it.
 */
export const otherServer = defineInboundSignal({
  id: 'other-server',
  fraud: 0.35,
  pooled: 0.03,
  cap: 5,
  observe({ operator, counterparty, keyed }) {
    if (counterparty === null || operator === null || counterparty.trusted < 5) return null;
    if (!isNewTo(counterparty.operators, keyed.of32(operator))) return null;
    return say`was handed over by ${operator}, for the first time in ${counterparty.trusted} messages from ${counterparty.key}`;
  },
});
