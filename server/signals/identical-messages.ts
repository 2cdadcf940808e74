import { NOTHING_TOLD } from '../core/copies.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { newMarks } from '../core/said.ts';
import { defineSignal } from '../core/signal.ts';

const DAY_MINUTES = 1440;

/**
 * The same message goes out again and again.
 *
 * Why: one generic subject, one attachment, hundreds of mails: that is a phishing run, not a correspondence.
 * Blind spot: without the text only subject and attachment are compared; newsletters sent as single mails look alike until learned.
 */
export const identicalMessages = defineSignal({
  id: 'identical-messages',
  channel: 'impact',
  attack: ['T1534', 'T1566.001'],
  on: 'mail-sent',
  keeps: { windows: { 'identical-messages': { hours: 24, pooled: 2 } } },
  cap: 10,
  observe(event, past) {
    const same = repeats(event, past, false) + 1;
    if (same < 4) return null;
    const surge = past.surge('identical-messages', same - past.amountNow('identical-messages'), intruder.fanOut, 10);
    return evidence(
      surge.bits,
      say`sent the same message "${event.subject ?? 'without a subject'}" ${plural(same, 'time')} within a day, usual ${surge.usual}`,
    );
  },
  learn(event, past) {
    const same = repeats(event, past, true) + 1;
    const now = past.amountNow('identical-messages');
    if (same >= 2 && same > now) past.amount('identical-messages', same - now);
  },
});

/** Messages like this one within the last day: by subject and files, by a file's content, or by the text, whichever is commonest. */
function repeats(event: MailSent, past: Past, learn: boolean): number {
  const { known, counted } = past.joined ?? { known: NOTHING_TOLD, counted: NOTHING_TOLD };
  const times = (mark: number, isNew: boolean): number => past.profile.fingerprint(mark, past.minute, DAY_MINUTES, learn && isNew);
  // Of marks that were learned for other hands this message is one itself.
  const moved = known.said.marks.filter((mark) => !counted.said.marks.includes(mark)).map((mark) => times(mark, false) - 1);
  return Math.max(0, ...moved, ...newMarks(known.said, event, past).map((mark) => times(mark, true)));
}
