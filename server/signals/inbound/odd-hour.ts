import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * A known sender writes at an hour around which nothing ever came from them.
 *
 * Why: thieves work in their own time zone, and at night.
 * Blind spot: senders of few messages, and of many places.
 */
export const oddHour = defineInboundSignal({
  id: 'odd-hour',
  fraud: 0.3,
  pooled: 0.04,
  cap: 3,
  observe({ mail, counterparty }) {
    if (counterparty === null || counterparty.trusted < 25 || mail.envelope?.isAutomatic === true) return null;
    const hour = new Date(mail.at).getUTCHours();
    const near = [23, 0, 1].reduce((sum, step) => sum + (counterparty.hours[(hour + step) % 24] ?? 0), 0);
    return near > 0 ? null : say`came at ${hour}:00 UTC, when none of ${counterparty.trusted} messages from ${counterparty.key} did`;
  },
});
