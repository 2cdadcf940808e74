import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Far more recipients are written to within an hour than this person writes to.
 *
 * Why: out of character in one number: the account has become a mailing machine.
 * Blind spot: `Send` records that list no recipients count as one each; honest mail merges repeat and are learned.
 */
export const recipientsSurge = defineSignal({
  id: 'recipients-surge',
  channel: 'impact',
  attack: ['T1534', 'T1586.002'],
  on: 'mail-sent',
  keeps: { windows: { recipients: { hours: 1, pooled: 4 } } },
  cap: 12,
  observe(event, past) {
    const more = recipientsOf(event) - (past.joined?.recipients ?? 0);
    if (more <= 0) return null;
    const surge = past.surge('recipients', more, intruder.recipients, 12);
    return evidence(
      surge.bits,
      say`wrote to ${plural(surge.now, 'recipient')} within an hour, usual ${surge.usual}, most so far ${surge.highest}`,
    );
  },
  learn(event, past) {
    const more = recipientsOf(event) - (past.joined?.recipients ?? 0);
    if (more > 0) past.amount('recipients', more);
  },
});

/** A record that does not say counts as one. */
function recipientsOf(event: { readonly recipients: readonly string[] | null; readonly recipientCount: number | null }): number {
  return Math.max(1, event.recipientCount ?? event.recipients?.length ?? 1);
}
