import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Auditing or protection of the tenant is switched off or weakened, or how people sign in is rerouted.
 *
 * Why: it blinds the defenders before the harm, ours included.
 * Blind spot: what is switched off leaves no further record; maintenance looks alike.
 */
export const auditSwitchedOff = defineSignal({
  id: 'audit-switched-off',
  channel: 'persist',
  attack: ['T1562.008', 'T1562.001', 'T1484.002'],
  on: 'tenant-setting',
  keeps: { rates: { 'tenant-weakened': 0.001 } },
  cap: 10,
  observe(event, past) {
    const weight = { 'audit-off': 4, federation: 2, 'protection-weakened': 0, 'conditional-access': 0 }[event.setting as string];
    if (weight === undefined) return null;
    const { bits, habit } = past.occurrence('tenant-weakened', intruder.auditOff, 6);
    return evidence(
      bits + weight,
      say`changed a protection of the whole organisation (${event.setting.replace(/-/gu, ' ')}: ${event.name ?? event.detail}); does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
      event.setting === 'audit-off' ? 8 : 0,
    );
  },
  learn(event, past) {
    if (['audit-off', 'federation', 'protection-weakened', 'conditional-access'].includes(event.setting)) past.happened('tenant-weakened');
  },
});
