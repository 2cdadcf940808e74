import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The sender's domain looks like one of ours, or like one we know well.
 *
 * Why: one changed letter is read as the domain it was made to look like.
 * Blind spot: names shorter than five letters, and domains whose real owner never wrote.
 */
export const lookAlikeSender = defineInboundSignal({
  id: 'look-alike-sender',
  fraud: 0.3,
  pooled: 0.0005,
  cap: 10,
  observe(past) {
    const { counterparty, domain, correspondence, spelling, ours } = past;
    if (counterparty !== null && counterparty.trusted + counterparty.sent >= 3) return null;
    if ([...ours].includes(domain)) return null;
    const original = correspondence.lookAlikeOf(domain, spelling, ours);
    return original === null ? null : say`comes from ${domain}, which looks like ${original}`;
  },
});
