import { bits, clamp, evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

/** Visits with a registered device, and the most without one in a hundred, that make a person of whom a missing one is news. */
const STEADY_VISITS = 20;
const STEADY_SHARE = 0.02;

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
  keeps: { rates: { 'device-missing': 0.006 } },
  cap: 8,
  observe(_event, past) {
    // A script has none anyway; that it is one is said elsewhere.
    if (!isMissing(past) || past.isFirstDay || past.client?.scripted === true) return null;
    const { organisation, profile } = past;
    const common = (organisation.deviceChances - organisation.deviceVisits + 2) / (organisation.deviceChances + 4);
    const absent = (profile.deviceChances - profile.deviceVisits + 4 * common) / (profile.deviceChances + 4);
    // Of people who always come with one, how seldom anybody comes without is known from all of them together.
    const owner = isSteady(past) ? Math.min(absent, past.chanceToday('device-missing').probability) : absent;
    // Telephones are registered less often than computers: a first one without an id is half as odd.
    const system = past.client?.system ?? null;
    const share = system === 'iOS' || system === 'Android' ? 0.5 : 1;
    const weight = clamp(bits(intruder.deviceMissing, owner) * share, -0.5, isSteady(past) ? 8 : 5);
    return evidence(
      weight,
      say`no registered device, though ${Math.round(profile.deviceVisits)} of ${Math.round(profile.deviceChances)} visits of this person carry one`,
    );
  },
  learn(_event, past) {
    if (isMissing(past) && isSteady(past)) past.happened('device-missing');
  },
});

function isMissing(past: Past): boolean {
  return (past.actor?.device ?? past.origin.device).presence === 'absent';
}

function isSteady({ profile: { deviceVisits, deviceChances } }: Past): boolean {
  return deviceVisits >= STEADY_VISITS && deviceChances - deviceVisits <= STEADY_SHARE * deviceChances;
}
