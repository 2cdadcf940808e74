import { NOTHING_TOLD } from '../core/copies.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

const FEW = 3;

/**
 * Recipients are hidden in blind copy by somebody who seldom does that.
 *
 * Why: a phishing run hides its recipients from each other.
 * Blind spot: records that do not list blind copies; people who mail customers that way.
 */
export const hiddenRecipients = defineSignal({
  id: 'hidden-recipients',
  channel: 'impact',
  attack: ['T1534'],
  on: 'mail-sent',
  keeps: { rates: { bcc: 0.01 } },
  cap: 5,
  observe(event, past) {
    const hidden = hiddenIn(event, past);
    if (hidden === 0) return null;
    const { bits, habit } = past.occurrence('bcc', intruder.bcc, 5);
    return evidence(
      bits,
      say`hid ${plural(hidden, 'recipient')} in blind copy; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (hiddenIn(event, past) > 0) past.happened('bcc');
  },
});

/** 0 = few, or told before of the same message. */
function hiddenIn(event: MailSent, past: Past): number {
  const { known, counted } = past.joined ?? { known: NOTHING_TOLD, counted: NOTHING_TOLD };
  const hidden = Math.max(known.said.hidden, event.bccCount ?? 0);
  return hidden < FEW || counted.said.hidden >= FEW ? 0 : hidden;
}
