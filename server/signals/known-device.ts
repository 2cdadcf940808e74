import { evidence, say } from '../core/evidence.ts';
import { isKnownDevice } from '../core/origin.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * The registered device that the person has used on earlier visits is present.
 *
 * Why: a thief of passwords or cookies cannot present the device's own key. It is the strongest reason to believe in the owner.
 * Blind spot: a thief on that very device, or one who registered a device of his own days ago.
 */
export const knownDevice = defineSignal({
  id: 'known-device',
  channel: 'access',
  facet: 'device',
  attack: ['T1078.004'],
  on: 'origin',
  cap: 0,
  observe(_event, past) {
    const device = past.actor?.device ?? past.origin.device;
    if (isKnownDevice(past, device)) return evidence(-8, say`on a registered device that this person has used before`);
    if (device.presence !== 'unknown') return null;
    // Mailbox records have no room for a device id; the machine beside it on the same network, a moment ago, has.
    const system = past.client?.system ?? null;
    const beside = past.others.some(
      (other) =>
        other.keys.network === past.keys.network &&
        past.keys.network !== 0 &&
        past.event.at - other.lastAt < 12 * 3_600_000 &&
        (system === null || other.client?.system === system) &&
        isKnownDevice(past, other.device),
    );
    return beside ? evidence(-4, say`beside a registered device that this person has used before`) : null;
  },
});
