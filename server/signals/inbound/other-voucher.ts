import { isNewTo } from '../../core/correspondence.ts';
import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A known sender's message is signed by a domain that never signed for it.
 *
 * Why: a forger signs with a domain of their own.
 * Blind spot: senders who change their provider.
 */
export const otherVoucher = defineInboundSignal({
  id: 'other-voucher',
  fraud: 0.15,
  pooled: 0.008,
  cap: 5,
  observe({ mail, counterparty, keyed }) {
    const voucher = mail.envelope?.vouchedBy ?? null;
    if (counterparty === null || voucher === null || counterparty.trusted < 5) return null;
    if (!isNewTo(counterparty.vouchers, keyed.of32(voucher))) return null;
    return say`is signed by ${voucher}, for the first time in ${counterparty.trusted} messages from ${counterparty.key}`;
  },
});
