import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A device is registered in the person's name.
 *
 * Why: a registered device gives a token that renews itself and passes policies that ask for a known device.
 * Blind spot: new laptops and phones do it too; the record often hides who and where.
 */
export const deviceRegistered = defineSignal({
  id: 'device-registered',
  channel: 'persist',
  attack: ['T1098.005'],
  on: 'device-registered',
  keeps: { rates: { 'device-registered': [0.6, 0.3, 0.05, 0.008, 0.006] } },
  cap: 6,
  observe(event, past) {
    const { bits, habit } = past.occurrence('device-registered', intruder.device, 6);
    return evidence(
      bits,
      say`registered the device "${event.name ?? 'without a name'}"; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(_event, past) {
    past.happened('device-registered');
  },
});
