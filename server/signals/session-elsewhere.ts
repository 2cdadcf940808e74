import type { Event } from '../core/event.ts';
import { evidence, type Sentence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { clientKeys } from '../core/keys.ts';
import { PRESENCE } from '../core/origin.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';
import { clientWords, operatorWords } from '../core/words.ts';

/**
 * One session goes on with another operating system, without its device, or hops at once to an operator the person does not use.
 *
 * Why: a stolen token carries its session id with it; the sign-in log may show nothing at the thief's address.
 * Blind spot: a thief with the same system; sessions whose id the records leave out. A laptop that moves between its own networks keeps its session, so a
 * change of network alone, with time for it, says nothing.
 */
export const sessionElsewhere = defineSignal({
  id: 'session-elsewhere',
  channel: 'access',
  facet: 'session',
  attack: ['T1539', 'T1550.004'],
  on: 'origin',
  keeps: { rates: { 'session-elsewhere': 0.004 } },
  cap: 8,
  observe(_event, past) {
    const change = changed(past);
    if (change === null) return null;
    const { bits, habit } = past.occurrence('session-elsewhere', intruder.sessionElsewhere, 6);
    return evidence(
      Math.min(8, bits * change.share),
      say`${change.sentence}; happens on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(_event: Event, past) {
    if (changed(past) !== null) past.happened('session-elsewhere');
  },
});

function changed(past: Past): { readonly share: number; readonly sentence: Sentence } | null {
  const before = past.session();
  if (before === null) return null;
  const place = past.keys;
  const { system } = clientKeys(past.client);
  const moved = place.operator !== 0 && before.operator !== 0 && place.operator !== before.operator;
  if (!moved) return null;
  const otherSystem = system !== 0 && before.system !== 0 && system !== before.system;
  const presence = PRESENCE[past.origin.device.presence];
  const lostDevice = before.presence === PRESENCE.present && presence === PRESENCE.absent;
  const isNew = past.profile.find('operator', place.operator) < 0;
  const gap = Math.abs(past.minute - before.minute);
  if (lostDevice) return { share: 1, sentence: say`the session went on at ${operatorWords(past.location)} without its registered device` };
  if (otherSystem && isNew)
    return {
      share: 1,
      sentence: say`the session went on at ${operatorWords(past.location)} with ${clientWords(past.client)} instead of the system that opened it`,
    };
  if (isNew && gap < 20 && past.profile.find('network', before.network) >= 0) {
    return {
      share: 0.6,
      sentence: say`the session jumped to ${operatorWords(past.location)}, new for this person, within ${Math.max(1, gap)} minutes`,
    };
  }
  return null;
}
