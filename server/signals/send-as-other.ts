import { evidence, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Mail goes out under another mailbox's name, by somebody who has not done so before.
 *
 * Why: a hijacked delegate writes as the accounts department or the chief.
 * Blind spot: new delegates on their first day.
 */
export const sendAsOther = defineSignal({
  id: 'send-as-other',
  channel: 'impact',
  attack: ['T1534', 'T1098.002'],
  on: 'mail-sent',
  keeps: { rates: { 'send-as': 0.01 } },
  cap: 5,
  observe(event, past) {
    if (event.as === 'owner' || event.sender === null) return null;
    if (past.knowsRecipient(`as:${event.sender}`)) return null;
    const { bits, habit } = past.occurrence('send-as', 0.08, 5);
    return evidence(
      bits,
      say`wrote as ${event.sender} for the first time; writes as somebody else on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.as === 'owner' || event.sender === null) return;
    past.happened('send-as');
    past.wroteTo(`as:${event.sender}`);
  },
});
