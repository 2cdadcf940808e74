import { NOTHING_TOLD } from '../core/copies.ts';
import type { MailSent } from '../core/event.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
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
    const more = moreIn(event, past);
    if (more <= 0) return null;
    const surge = past.surge('recipients', more, intruder.recipients, 12);
    return evidence(
      surge.bits,
      say`wrote to ${plural(surge.now, 'recipient')} within an hour, usual ${surge.usual}, most so far ${surge.highest}`,
    );
  },
  learn(event, past) {
    const more = moreIn(event, past);
    if (more > 0) past.amount('recipients', more);
  },
});

/** What the earlier records of the message had not counted; one that does not say counts as one. */
function moreIn(event: MailSent, past: Past): number {
  const { known, counted } = past.joined ?? { known: NOTHING_TOLD, counted: NOTHING_TOLD };
  return Math.max(1, known.recipients, event.recipientCount ?? event.recipients?.length ?? 1) - counted.recipients;
}
