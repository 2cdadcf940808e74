import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A link leads to a domain to which no message here has ever led.
 *
 * Why: pages that collect passwords live for days, on domains made for them.
 * Blind spot: pages on file services that everybody uses.
 */
export const unseenLink = defineInboundSignal({
  id: 'unseen-link',
  fraud: 0.45,
  pooled: 0.04,
  cap: 4,
  observe({ mail, correspondence, keyed }) {
    if (correspondence.messages < 500) return null;
    const unseen = mail.text?.links.find((domain) => correspondence.linked(keyed.of32(domain)) === 0);
    return unseen === undefined ? null : say`links to ${unseen}, where no message here has led before`;
  },
});
