import { bits, clamp, evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * The person's sessions normally carry a registered device id, and this one does not.
 *
 * Why: absence is evidence; a cookie or password used elsewhere comes without the device.
 * Blind spot: records that have no room for a device id say nothing; people who use private machines as a habit.
 */
export const registeredDeviceMissing = defineSignal({
  id: 'registered-device-missing',
  channel: 'access',
  facet: 'device',
  attack: ['T1539', 'T1078.004'],
  on: 'origin',
  cap: 5,
  observe(_event, past) {
    const device = past.actor?.device ?? past.origin.device;
    if (device.presence !== 'absent' || past.isFirstDay) return null;
    const { organisation, profile } = past;
    const common = (organisation.deviceChances - organisation.deviceVisits + 2) / (organisation.deviceChances + 4);
    const absent = (profile.deviceChances - profile.deviceVisits + 4 * common) / (profile.deviceChances + 4);
    // Telephones are registered less often than computers: a first one without an id is half as odd.
    const system = past.client?.system ?? null;
    const share = system === 'iOS' || system === 'Android' ? 0.5 : 1;
    const weight = clamp(bits(intruder.deviceMissing, absent) * share, -0.5, 5);
    return evidence(
      weight,
      say`no registered device, though ${Math.round(profile.deviceVisits)} of ${Math.round(profile.deviceChances)} visits of this person carry one`,
    );
  },
});
