import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A rule, connector or journal that steers the mail of the whole organisation is made or changed.
 *
 * Why: one rule with a blind copy reads everybody's mail, and no mailbox shows it.
 * Blind spot: mail administrators; learned per person.
 */
export const mailFlowRule = defineSignal({
  id: 'mail-flow-rule',
  channel: 'exfil',
  attack: ['T1114.003'],
  on: 'tenant-setting',
  keeps: { rates: { 'mail-flow-rule': 0.001 } },
  cap: 10,
  observe(event, past) {
    if (event.change === 'removed' || !['mail-flow-rule', 'connector', 'journal'].includes(event.setting)) return null;
    const { bits, habit } = past.occurrence('mail-flow-rule', intruder.mailFlowRule, 6);
    const outside = event.forwardTo.filter((address) => !past.isInternal(address));
    return evidence(
      bits + (outside.length > 0 ? 4 : 0),
      say`${event.change} the ${event.setting.replace(/-/gu, ' ')} "${event.name ?? 'without a name'}"${outside.length > 0 ? ` that sends mail to ${outside.slice(0, 3).join(', ')}` : ''}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
      outside.length > 0 ? 9 : 0,
    );
  },
  learn(event, past) {
    if (['mail-flow-rule', 'connector', 'journal'].includes(event.setting)) past.happened('mail-flow-rule');
  },
});
