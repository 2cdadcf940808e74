import { bits, clamp, evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { clientKeys } from '../core/keys.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * On a network that is new to the person: does an old session come along, or is there a new one?
 *
 * Why: a traveller's laptop and telephone bring their sessions with them; a thief of a password starts a new one. How often sessions come along is
 * learned from the organisation.
 * Blind spot: a stolen token is an old session; its jump is what `session-elsewhere` and `two-places` look for.
 */
export const sessionKept = defineSignal({
  id: 'session-kept',
  channel: 'access',
  facet: 'session',
  attack: ['T1078.004'],
  on: 'origin',
  cap: 2,
  observe(_event, past) {
    const kept = wasKept(past);
    if (kept === null) return null;
    const { sessionsKept, sessionChances } = past.organisation;
    const usual = (sessionsKept + 10) / (sessionChances + 20);
    const weight = kept ? bits(intruder.sessionKept, usual) : bits(1 - intruder.sessionKept, 1 - usual);
    return evidence(
      clamp(weight, -2.5, 2),
      kept
        ? say`in a session that this person had opened elsewhere before`
        : say`in a new session, where people of this organisation bring an old one`,
    );
  },
  learn(_event, past) {
    const kept = wasKept(past);
    if (kept === null) return;
    past.organisation.sessionChances += 1;
    if (kept) past.organisation.sessionsKept += 1;
  },
});

/** `null` where the question does not arise: no session named, or a network the person knows. */
function wasKept(past: Past): boolean | null {
  if (past.event.origin.session === null || past.isFirstDay || past.keys.network === 0) return null;
  if (past.profile.find('network', past.keys.network) >= 0 || past.profile.find('operator', past.keys.operator) >= 0) return null;
  // A new machine has no old session to bring along; that it is new is said elsewhere.
  const { client } = clientKeys(past.client);
  if (client !== 0 && past.profile.find('client', client) < 0) return null;
  const before = past.session();
  if (before === null || before.network === past.keys.network) return false;
  const { system } = clientKeys(past.client);
  return system === 0 || before.system === 0 || system === before.system;
}
