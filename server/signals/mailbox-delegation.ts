import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Somebody is given access to a mailbox, or the right to send as it.
 *
 * Why: the thief reads and writes on through another account after the first one is closed.
 * Blind spot: assistants and holiday cover are honest delegation; administrators do it as their job, which is learned.
 */
export const mailboxDelegation = defineSignal({
  id: 'mailbox-delegation',
  channel: 'persist',
  attack: ['T1098.002'],
  on: 'delegation',
  keeps: { rates: { delegation: 0.004 } },
  cap: 8,
  observe(event, past) {
    if (event.change !== 'granted') return null;
    const { bits, habit } = past.occurrence('delegation', intruder.delegation, 6);
    const outside = event.grantee !== null && event.grantee.includes('@') && !past.isInternal(event.grantee);
    const everybody = event.grantee !== null && /^(default|anonymous|everyone)$/iu.test(event.grantee);
    const mailbox = event.mailbox?.upn ?? event.mailbox?.mail ?? 'a mailbox';
    return evidence(
      bits + (outside || everybody ? 2 : event.right === 'Folder' ? -2 : 0),
      say`gave ${event.grantee ?? 'somebody'} the right ${event.right} on ${mailbox}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.change === 'granted') past.happened('delegation');
  },
});
