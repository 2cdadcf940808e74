import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * All mail of a mailbox is forwarded.
 *
 * Why: it reads along for months and outlives the password. To an outside address it stands almost alone.
 * Blind spot: forwarding by a mail-flow rule or an inbox rule is other signals' work; leavers' mail is forwarded honestly, mostly by administrators.
 */
export const mailboxForwarding = defineSignal({
  id: 'mailbox-forwarding',
  channel: 'exfil',
  attack: ['T1114.003'],
  on: 'mailbox-setting',
  keeps: { rates: { forwarding: 0.002 } },
  cap: 11,
  observe(event, past) {
    if (event.setting !== 'forwarding') return null;
    const { bits, habit } = past.occurrence('forwarding', intruder.forwarding, 8);
    const outside = event.forwardTo !== null && !past.isInternal(event.forwardTo);
    return evidence(
      Math.max(0, bits + (outside ? 3 : -2)),
      say`set all mail to be forwarded to ${event.forwardTo ?? 'an unknown address'}${outside ? ', outside the organisation' : ''}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
      outside ? 8 : 0,
    );
  },
  learn(event, past) {
    if (event.setting === 'forwarding') past.happened('forwarding');
  },
});
