import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';
import { INDUCEMENTS, PRIOR_BITS, solicitationScore } from '../core/solicitation.ts';

/** From this score on a text asks for something. */
const ASKS = 20;

/**
 * A message asks for money, bank details, gift cards or codes, from somebody whose messages seldom do.
 *
 * Why: whoever takes a mailbox over for fraud asks in its owner's name; the words are the crime.
 * Blind spot: texts that are not seen (audit records alone), pictures of text, and people whose work is asking.
 */
export const asksForMoney = defineSignal({
  id: 'asks-for-money',
  channel: 'impact',
  attack: ['T1534', 'T1657'],
  on: 'mail-sent',
  keeps: { rates: { solicits: 0.02 } },
  cap: 9,
  observe(event, past) {
    if (event.text === null) return null;
    const score = solicitationScore(event.text.asked);
    if (score < ASKS) return null;
    // What a text asks bounds what it can weigh, however rare it is.
    const most = event.text.asked.reduce((sum, { bits }) => sum + bits, 0) + PRIOR_BITS + 4;
    const { bits, habit } = past.occurrence('solicits', intruder.solicits, Math.min(9, Math.max(0, most)));
    const strongest = [...event.text.asked].sort((a, b) => b.bits - a.bits)[0];
    const what = strongest === undefined ? 'asks' : INDUCEMENTS[strongest.what];
    return evidence(
      bits,
      say`sent a message that ${what}; sends such messages on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.text !== null && solicitationScore(event.text.asked) >= ASKS) past.happened('solicits');
  },
});
