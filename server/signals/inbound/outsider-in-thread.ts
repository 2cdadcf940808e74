import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * Somebody answers in a thread in which their domain had no part.
 *
 * Why: a thread that was read in a stolen mailbox goes on from a domain made to look right.
 * Blind spot: people who were copied in where nobody here could see it; threads of many, and those whose recipients no record lists.
 */
export const outsiderInThread = defineInboundSignal({
  id: 'outsider-in-thread',
  fraud: 0.25,
  pooled: 0.01,
  cap: 7,
  observe({ mail, domain, correspondence, keyed }) {
    if (correspondence.hadPart(mail.envelope?.answers ?? [], keyed.of32(domain)) !== false) return null;
    return say`answers in a thread in which ${domain} had no part`;
  },
});
