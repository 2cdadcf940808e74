import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { Slot } from '../core/profile.ts';
import { defineSignal } from '../core/signal.ts';
import { placeWords } from '../core/words.ts';

/**
 * The password was right, the second factor or a policy was not, from a network the person does not use.
 *
 * Why: somebody knows the password. Repeated challenges are how a tired owner is made to approve one.
 * Blind spot: an owner on a new network who lets the prompt time out; interrupts alone are an ordinary step and count only when they pile up.
 */
export const rightPasswordRefused = defineSignal({
  id: 'right-password-refused',
  channel: 'access',
  facet: 'failures',
  attack: ['T1110', 'T1621'],
  on: 'sign-in-failed',
  keeps: { rates: { 'right-password-refused': 0.01 } },
  cap: 6,
  observe(event, past) {
    if (!event.passwordRight) return null;
    const { network } = past.keys;
    if (network === 0) return null;
    const slot = past.profile.find('network', network);
    // A late record is judged as of its own time: a success that followed it has made the network known since.
    if (slot >= 0 && (past.profile.u[slot + Slot.first] as number) <= past.minute) return null;
    const from = past.failures.at(network, past.minute);
    const refused = (from?.refused ?? 0) + (event.reason === 'challenge-refused' || event.reason === 'policy' ? 1 : 0);
    const interrupts = (from?.interrupts ?? 0) + (event.reason === 'interrupt' ? 1 : 0);
    if (refused === 0 && interrupts < 6) return null;
    const { bits, habit } = past.occurrence('right-password-refused', intruder.rightPasswordRefused, 4);
    return evidence(
      Math.min(6, bits * 0.7 + Math.log2(Math.max(1, refused + interrupts / 4))),
      say`right password, then ${refused > 0 ? plural(refused, 'refused second factor or policy', 'refused second factors or policies') : plural(interrupts, 'unanswered challenge')} from ${placeWords(past.location)}; happens on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (event.passwordRight && (event.reason === 'challenge-refused' || event.reason === 'policy')) past.happened('right-password-refused');
  },
});
