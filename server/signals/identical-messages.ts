import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { hash32 } from '../core/hash.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

const DAY_MINUTES = 1440;
const REPLY = /^\s*(re|fw|fwd|aw|wg|sv|vs|antw|tr|rv|odp|enc)\s*:/iu;

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
  if (event.subject === null && event.text === null) return 0;
  if (event.subject !== null && REPLY.test(event.subject)) return 0;
  return marksOf(event).reduce((most, mark) => Math.max(most, past.profile.fingerprint(hash32(mark), past.minute, DAY_MINUTES, learn)), 0);
}

function marksOf(event: MailSent): readonly string[] {
  const files = event.attachments.map((attachment) => attachment.hash ?? `${attachment.name}/${attachment.size ?? ''}`).join('|');
  const marks = [`${event.subject?.trim().toLowerCase() ?? event.text?.similarity ?? ''}\n${files}`];
  const content = event.attachments.find(({ hash }) => hash !== null)?.hash ?? null;
  if (content !== null) marks.push(`file ${content}`);
  else if (event.text?.similarity) marks.push(`text ${event.text.similarity}`);
  return marks;
}
