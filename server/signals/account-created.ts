import { evidence, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Somebody who seldom does creates an account in the directory.
 *
 * Why: a spare account survives the clean-up of the first.
 * Blind spot: people whose job it is; joiners' days.
 */
export const accountCreated = defineSignal({
  id: 'account-created',
  channel: 'persist',
  attack: ['T1136.003'],
  on: 'tenant-setting',
  keeps: { rates: { 'account-created': 0.002 } },
  cap: 6,
  observe(event, past) {
    if (event.setting !== 'user-created') return null;
    const { bits, habit } = past.occurrence('account-created', 0.05, 6);
    return evidence(
      bits,
      say`created the account ${event.name ?? 'without a name'}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.setting === 'user-created') past.happened('account-created');
  },
});
