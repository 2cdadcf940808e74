import { clamp, evidence, plural, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';
import { placeWords } from '../core/words.ts';

/**
 * A sign-in succeeds from a network that has been guessing passwords: of many accounts (spray) or many times of this one (brute force).
 *
 * Why: the guess was right. One account tried fifty times counts as much as fifty accounts tried once.
 * Blind spot: sprays that change the address with every try; an office behind one address where many people mistype.
 */
export const guessedPassword = defineSignal({
  id: 'guessed-password',
  channel: 'access',
  facet: 'failures',
  attack: ['T1110.003', 'T1110.001'],
  on: 'sign-in',
  cap: 9,
  observe(_event, past) {
    const { network } = past.keys;
    if (network === 0) return null;
    const accounts = past.organisation.failingAccounts(network);
    // Where people of ours work, some mistype: a network with as many successes as failures sprays nobody.
    const colleagues = past.organisation.colleagues('network', network, false);
    const known = past.profile.find('network', network) >= 0 || colleagues >= Math.max(3, accounts / 2);
    const own = past.failures.at(network, past.minute)?.badPasswords ?? 0;
    const spray = !known && accounts >= 2 ? 2 + Math.log2(accounts) : 0;
    const brute = own >= (known ? 15 : 5) ? (known ? 0.5 : 1.5) + Math.log2(own / 2) : 0;
    return evidence(
      clamp(Math.max(spray, brute), 0, 9),
      spray >= brute
        ? say`signed in from ${placeWords(past.location)}, which tried passwords of ${plural(accounts, 'account')} in the last days`
        : say`signed in from ${placeWords(past.location)} after ${plural(own, 'wrong password')} there`,
    );
  },
});
