import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The message is written in the name of our own domain and failed authentication.
 *
 * Why: an order from a colleague is obeyed, and From is free text.
 * Blind spot: devices and services of our own that send without a signature; organisations that do not check their own domain.
 */
export const ownDomainForged = defineInboundSignal({
  id: 'own-domain-forged',
  fraud: 0.15,
  pooled: 0.0005,
  cap: 9,
  observe({ mail, domain, ours }) {
    if (mail.envelope?.authentication !== 'fail' || ![...ours].includes(domain)) return null;
    return say`is written in the name of our own ${domain}, but could not be confirmed to come from there`;
  },
});
