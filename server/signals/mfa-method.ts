import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A second-factor method is added, removed or switched off.
 *
 * Why: a method of the thief's own outlives the password change. A new phone looks alike; the hands that act decide.
 * Blind spot: methods added on a device the owner left unlocked; changes by help desks that leave no address.
 */
export const mfaMethod = defineSignal({
  id: 'mfa-method',
  channel: 'persist',
  attack: ['T1098.005', 'T1556.006'],
  on: 'mfa-method',
  keeps: { rates: { 'mfa-method': [0.6, 0.3, 0.05, 0.006, 0.004] } },
  cap: 8,
  observe(event, past) {
    const { bits, habit } = past.occurrence('mfa-method', intruder.mfaMethod, 7);
    const method = event.method === null ? 'a second-factor method' : `the second-factor method "${event.method}"`;
    const removed = event.change === 'removed' || event.change === 'disabled' ? 0.5 : 0;
    return evidence(
      bits + removed,
      say`${event.change} ${method}${event.by ? ' through an administrator' : ''}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(_event, past) {
    past.happened('mfa-method');
  },
});
