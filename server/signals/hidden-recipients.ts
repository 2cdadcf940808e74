import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
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
    const hidden = event.bccCount ?? 0;
    if (hidden < FEW) return null;
    const { bits, habit } = past.occurrence('bcc', intruder.bcc, 5);
    return evidence(
      bits,
      say`hid ${plural(hidden, 'recipient')} in blind copy; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if ((event.bccCount ?? 0) >= FEW) past.happened('bcc');
  },
});
