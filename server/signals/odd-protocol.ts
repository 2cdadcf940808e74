import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { SignIn } from '../core/event.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * A sign-in by device code, by password alone in a script (ROPC), or by a protocol that cannot ask for a second factor.
 *
 * Why: device-code phishing hands the thief a token; old protocols step around the second factor.
 * Blind spot: developers and meeting-room devices use device codes daily; that is learned per person.
 */
export const oddProtocol = defineSignal({
  id: 'odd-protocol',
  channel: 'access',
  facet: 'protocol',
  attack: ['T1528', 'T1078.004'],
  on: 'sign-in',
  keeps: { rates: { 'protocol/device-code': 0.002, 'protocol/legacy': 0.01 } },
  cap: 5,
  observe(event, past) {
    const kind = kindOf(event);
    if (kind === null) return null;
    const { bits, habit } = past.occurrence(`protocol/${kind}`, intruder.oddProtocol, 5);
    const what = kind === 'device-code' ? 'signed in by device code' : 'signed in by a protocol that cannot ask for a second factor';
    return evidence(bits, say`${what}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`);
  },
  learn(event, past) {
    const kind = kindOf(event);
    if (kind !== null) past.happened(`protocol/${kind}`);
  },
});

function kindOf(event: SignIn): 'device-code' | 'legacy' | null {
  if (event.protocol !== null && /device.?code/iu.test(event.protocol)) return 'device-code';
  if (event.origin.client?.legacy === true || event.protocol === 'ropc') return 'legacy';
  return null;
}
