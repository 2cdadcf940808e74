import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * Nobody of this sender's domain has written here before, and nobody here to them.
 *
 * Why: fraud from outside mostly comes from an address made for it.
 * Blind spot: the first weeks of the records, in which everybody is new.
 */
export const firstContact = defineInboundSignal({
  id: 'first-contact',
  fraud: 0.55,
  pooled: 0.05,
  cap: 4,
  observe({ counterparty, key }) {
    if (counterparty !== null && (counterparty.received > 0 || counterparty.sent > 0)) return null;
    return say`is the first message from ${key}`;
  },
});
