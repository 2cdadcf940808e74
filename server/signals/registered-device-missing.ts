import { bits, clamp, evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

/** Visits of belief in how seldom people who always bring a registered device come without, and that chance. */
const TRUST_POOLED = 1_000;
const POOLED = 0.0006;

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
  cap: 8,
  observe(_event, past) {
    // A script has none anyway; that it is one is said elsewhere.
    if (!isMissing(past) || past.isFirstDay || past.client?.scripted === true) return null;
    const { organisation, profile } = past;
    const common = (organisation.deviceChances - organisation.deviceVisits + 2) / (organisation.deviceChances + 4);
    const absent = (profile.deviceChances - profile.deviceVisits + 4 * common) / (profile.deviceChances + 4);
    // Of people who always come with one, how seldom they come without is known from all of them together.
    const steady = profile.isSteady;
    const owner = steady ? Math.min(absent, missedToday(past)) : absent;
    // Telephones are registered less often than computers: a first one without an id is half as odd.
    const system = past.client?.system ?? null;
    const share = system === 'iOS' || system === 'Android' ? 0.5 : 1;
    const weight = clamp(bits(intruder.deviceMissing, owner) * share, -0.5, steady ? 8 : 5);
    return evidence(
      weight,
      say`no registered device, though ${Math.round(profile.deviceVisits)} of ${Math.round(profile.deviceChances)} visits of this person carry one`,
    );
  },
});

function isMissing(past: Past): boolean {
  return (past.actor?.device ?? past.origin.device).presence === 'absent';
}

/** Chance that somebody who always brings a registered device comes without on any visit of a day. */
function missedToday({ organisation, profile }: Past): number {
  const onVisit = (organisation.steadyMisses + POOLED * TRUST_POOLED) / (organisation.steadyVisits + TRUST_POOLED);
  return 1 - (1 - onVisit) ** Math.max(1, profile.deviceChances / Math.max(1, profile.exposure));
}
