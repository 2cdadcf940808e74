import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A secret, certificate, owner or redirect address is added to an application.
 *
 * Why: whoever holds it signs in as the application, with all its rights, past every user control.
 * Blind spot: developers do this as their job; it is learned per person.
 */
export const appCredential = defineSignal({
  id: 'app-credential',
  channel: 'persist',
  attack: ['T1098.001'],
  on: 'credential-added',
  keeps: { rates: { 'app-credential': 0.002 } },
  cap: 7,
  observe(event, past) {
    const { bits, habit } = past.occurrence('app-credential', intruder.credential, 7);
    return evidence(
      bits,
      say`added a ${event.credential} to the application "${event.applicationName ?? 'without a name'}"; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(_event, past) {
    past.happened('app-credential');
  },
});
