import { bits, clamp, evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';
import { operatorWords } from '../core/words.ts';

/**
 * The network belongs to a hosting company or an anonymiser.
 *
 * Why: people sit behind office, home and mobile lines; scripts, proxies and rented machines do not. How often this person comes that way is learned.
 * Blind spot: residential proxies look like homes; operators whose kind is unknown say nothing.
 */
export const networkKind = defineSignal({
  id: 'network-kind',
  channel: 'access',
  facet: 'kind',
  attack: ['T1090.002', 'T1090.003'],
  on: 'origin',
  keeps: { rates: { 'kind/hosting': 0.02, 'kind/anonymiser': 0.02 } },
  cap: 4,
  observe(_event, past) {
    const kind = kindOf(past);
    if (kind === null) return null;
    if (past.profile.find('network', past.keys.network) >= 0) return null;
    const habit = past.chanceToday(`kind/${kind}`);
    const weight = clamp(bits(kind === 'hosting' ? intruder.hosting : intruder.anonymiser, Math.max(habit.probability, past.rarest)), 0, 4);
    const what = kind === 'hosting' ? 'a hosting company' : 'an anonymiser';
    return evidence(
      weight,
      say`${operatorWords(past.location)} is ${what}; this person comes through one on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(_event, past) {
    const kind = kindOf(past);
    if (kind !== null) past.happened(`kind/${kind}`);
  },
});

function kindOf(past: Past): 'hosting' | 'anonymiser' | null {
  const kind = past.location?.place.kind;
  return kind === 'hosting' || kind === 'anonymiser' ? kind : null;
}
