import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A message to people outside says that it is an answer, and answers nothing that was ever seen.
 *
 * Why: a fabricated thread borrows the trust of a real one.
 * Blind spot: headers that are not seen; programs that lose the reference.
 */
export const answerToNothing = defineSignal({
  id: 'answer-to-nothing',
  channel: 'impact',
  attack: ['T1656'],
  on: 'mail-sent',
  keeps: { rates: { 'false-answer': 0.02 } },
  cap: 4,
  observe(event, past) {
    if (event.envelope === null || !event.envelope.isReply || event.envelope.answers.length > 0) return null;
    const { bits, habit } = past.occurrence('false-answer', intruder.falseAnswer, 4);
    return evidence(
      bits,
      say`called a message an answer that refers to none; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.envelope?.isReply === true && event.envelope.answers.length === 0) past.happened('false-answer');
  },
});
