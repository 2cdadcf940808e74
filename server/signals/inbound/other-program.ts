import { isNewTo } from '../../core/correspondence.ts';
import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A known person writes with a program that nobody of theirs has used.
 *
 * Why: a thief reads in a browser where the owner uses a desktop program.
 * Blind spot: programs that name themselves nowhere.
 */
export const otherProgram = defineInboundSignal({
  id: 'other-program',
  fraud: 0.35,
  pooled: 0.04,
  cap: 4,
  observe({ mail, counterparty, keyed }) {
    const mailer = mail.envelope?.mailer ?? null;
    if (counterparty === null || mailer === null || counterparty.trusted < 8) return null;
    if (!isNewTo(counterparty.mailers, keyed.of32(mailer))) return null;
    return say`was written with ${mailer}, for the first time in ${counterparty.trusted} messages from ${counterparty.key}`;
  },
});
