import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A chat with people of another organisation is opened by somebody who never does that.
 *
 * Why: hijacked accounts carry phishing over Teams too, and "help desks" of foreign tenants call this way.
 * Blind spot: organisations that chat with customers all day, which is learned; the text of a chat is not read.
 */
export const outsideChat = defineSignal({
  id: 'outside-chat',
  channel: 'impact',
  attack: ['T1534'],
  on: 'chat',
  keeps: { rates: { 'outside-chat': 0.02 } },
  cap: 3,
  observe(event, past) {
    if (event.external !== true || event.act !== 'created') return null;
    const { bits, habit } = past.occurrence('outside-chat', intruder.externalChat, 3);
    return evidence(
      bits,
      say`opened a chat with people outside; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.external === true && event.act === 'created') past.happened('outside-chat');
  },
});
