import { isNewPayee } from '../../core/correspondence.ts';
import { plural, say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The message names a bank account that this sender never used, and they used another.
 *
 * Why: the account is the one thing a payment fraud has to change.
 * Blind spot: suppliers whose account was never named in a message that we saw, and those who name another each time.
 */
export const newPayee = defineInboundSignal({
  id: 'new-payee',
  fraud: 0.5,
  pooled: 0.0008,
  cap: 9,
  observe({ mail, counterparty }) {
    if (counterparty === null) return null;
    const other = mail.text?.payees.find(({ hash }) => isNewPayee(counterparty, hash));
    if (other === undefined) return null;
    const usual = [...counterparty.payees.values()].sort((a, b) => b.count - a.count)[0];
    return say`account ending ${other.ending} was never used by ${counterparty.key} before; ending ${usual?.ending} was, ${plural(usual?.count ?? 0, 'time')}`;
  },
});
