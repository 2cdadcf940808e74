import { clientKeys } from '../core/keys.ts';
import { isKnownDevice } from '../core/origin.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';
import { placeWords } from '../core/words.ts';

/**
 * Several accounts appear from one network that none of them knows, with nothing that vouches for any.
 *
 * Why: one crew works many accounts from one machine. A new office looks alike for an hour, until devices or familiar programs vouch for it.
 * Blind spot: crews that rotate addresses per account.
 */
export const campaign = defineSignal({
  id: 'campaign',
  channel: 'access',
  facet: 'campaign',
  attack: ['T1078.004', 'T1586.002'],
  on: 'origin',
  cap: 6,
  observe(_event, past) {
    const network = strange(past);
    if (network === 0) return null;
    const others = past.organisation.strangersAt(network, past.account.key);
    // A network that more people know than are strange on it is one of the organisation's own, whoever is new there.
    if (others === 0 || past.organisation.vouchers(network) > 0 || past.organisation.colleagues('network', network, false) > others)
      return null;
    return evidence(
      Math.min(6, 3 * others),
      say`${plural(others, 'other account')} appeared from ${placeWords(past.location)} for the first time in these days, none with a known device or program`,
    );
  },
  learn(_event, past) {
    const network = strange(past);
    if (network !== 0) past.organisation.stranger(network, past.account.key);
  },
});

/** The network, when neither it nor the program nor the device is this person's; 0 otherwise. */
function strange(past: Past): number {
  if (past.isFirstDay) return 0;
  const { network, operator } = past.keys;
  if (network === 0 || past.profile.find('network', network) >= 0 || past.profile.find('operator', operator) >= 0) return 0;
  if (isKnownDevice(past, past.actor?.device ?? past.origin.device)) return 0;
  const { client } = clientKeys(past.client);
  return client !== 0 && past.profile.find('client', client) >= 0 ? 0 : network;
}
