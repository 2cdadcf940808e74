import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { Slot, SIGNED_IN } from '../core/profile.ts';
import { defineSignal } from '../core/signal.ts';
import { placeWords } from '../core/words.ts';

/**
 * Mailbox or file acts come from a network from which nobody ever signed in to this account.
 *
 * Why: a stolen token is used, not obtained: the sign-in log stays silent at the thief's address.
 * Blind spot: organisations whose export holds no sign-ins show it every day, which is learned and then says nothing.
 */
export const neverSignedIn = defineSignal({
  id: 'never-signed-in',
  channel: 'access',
  facet: 'session',
  attack: ['T1550.001', 'T1539'],
  on: 'origin',
  keeps: { rates: { 'never-signed-in': [0.4, 0.2, 0.15, 0.12, 0.12] } },
  cap: 3,
  observe(event, past) {
    if (!applies(event.kind, past)) return null;
    const { bits, habit } = past.occurrence('never-signed-in', intruder.neverSignedIn, 6);
    return evidence(
      bits / 2,
      say`acted from ${placeWords(past.location)} where no sign-in to this account was seen; happens on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (applies(event.kind, past)) past.happened('never-signed-in');
  },
});

function applies(kind: string, past: Past): boolean {
  if (kind === 'sign-in' || kind === 'sign-in-failed' || kind === 'risk-reported' || past.isFirstDay) return false;
  const { network } = past.keys;
  if (network === 0) return false;
  // Another program on the same network may have signed in, a moment ago or under an incident that holds learning back.
  // Sign-ins and audit records arrive in any order within the hour: what is missing now may be on its way.
  if (past.actor === null || past.event.at - past.actor.firstAt < 3_600_000) return false;
  if (past.event.at - past.actor.signedInAt < 2 * 86_400_000) return false;
  for (const other of past.others) if (other.keys.network === network && past.event.at - other.signedInAt < 2 * 86_400_000) return false;
  const slot = past.profile.find('network', network);
  return slot < 0 || ((past.profile.u[slot + Slot.flags] as number) & SIGNED_IN) === 0;
}
