import { evidence, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * The password was set by a help desk or by self-service reset.
 *
 * Why: a thief who talks a help desk into a reset, or holds the recovery phone, comes in right after it. Weak alone, it joins with what follows.
 * Blind spot: forgotten passwords are common; that is why it weighs little.
 */
export const passwordReset = defineSignal({
  id: 'password-reset',
  channel: 'persist',
  attack: ['T1098'],
  on: 'password-changed',
  keeps: { rates: { 'password-reset': 0.01 } },
  cap: 3,
  observe(event, past) {
    if (event.way === 'self') return null;
    const { bits, habit } = past.occurrence('password-reset', 0.08, 3);
    return evidence(
      bits,
      say`password was ${event.way === 'admin' ? 'set by an administrator' : 'reset by self-service'}; happens on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.way !== 'self') past.happened('password-reset');
  },
});
