import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';
import { isFabricated } from '../../core/thread.ts';

/**
 * It says that it answers and quotes a conversation, yet refers to none that was seen, and nobody here has ever written to its sender.
 *
 * Why: a quoted talk with the chief or a supplier that never took place makes a demand look settled.
 * Blind spot: senders to whom somebody here has written; records that do not say to whom we write, in which honest answers look the same and are learned.
 */
export const fabricatedThread = defineInboundSignal({
  id: 'fabricated-thread',
  fraud: 0.15,
  pooled: 0.01,
  cap: 5,
  observe({ mail, counterparty, correspondence, key }) {
    if (!isFabricated(mail, counterparty, correspondence)) return null;
    return say`quotes a conversation that it answers, but nobody here has ever written to ${key}`;
  },
});
