import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The receiving server could not believe the address in From.
 *
 * Why: a forged address cannot pass.
 * Blind spot: domains that publish nothing to check against.
 */
export const authenticationFailed = defineInboundSignal({
  id: 'authentication-failed',
  fraud: 0.2,
  pooled: 0.01,
  cap: 5,
  observe({ mail, domain }) {
    return mail.envelope?.authentication === 'fail'
      ? say`could not be confirmed to come from ${domain}: the checks of your mail server failed`
      : null;
  },
});
