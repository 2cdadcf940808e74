import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A sender whose mail always passes authentication sends one that does not.
 *
 * Why: a forger can copy everything but the signature.
 * Blind spot: senders whose own system is in the wrong hands.
 */
export const authenticationLost = defineInboundSignal({
  id: 'authentication-lost',
  fraud: 0.2,
  pooled: 0.004,
  cap: 6,
  observe({ mail, counterparty }) {
    const envelope = mail.envelope;
    if (counterparty === null || envelope === null || envelope.authentication === null || envelope.authentication === 'pass') return null;
    const passed = [...counterparty.vouchers.values()].reduce((sum, { count }) => sum + count, 0);
    if (passed < 5 || passed < 0.95 * counterparty.trusted) return null;
    return say`could not be confirmed to come from its sender; ${passed} of ${counterparty.trusted} messages from ${counterparty.key} could`;
  },
});
