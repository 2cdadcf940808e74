import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

const POWERFUL =
  /global|company administrator|privileged|exchange admin|application admin|cloud application|user admin|helpdesk|authentication admin|sharepoint admin|security admin|ediscovery|hybrid/iu;

/**
 * Somebody gives an administrator role away.
 *
 * Why: it makes one hijacked account the whole tenant.
 * Blind spot: role grants by automation; administrators who do it daily, which is learned.
 */
export const roleGrant = defineSignal({
  id: 'role-grant',
  channel: 'persist',
  attack: ['T1098.003'],
  on: 'role-change',
  keeps: { rates: { 'role-grant': 0.002 } },
  cap: 8,
  observe(event, past) {
    if (event.change !== 'granted') return null;
    const { bits, habit } = past.occurrence('role-grant', intruder.role, 6);
    const powerful = event.role !== null && POWERFUL.test(event.role) ? 1.5 : 0;
    const target = event.target.upn ?? event.target.displayName ?? event.target.id ?? 'somebody';
    return evidence(
      bits + powerful,
      say`gave the role "${event.role ?? 'unknown'}" to ${target}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.change === 'granted') past.happened('role-grant');
  },
});
