import { type Chain, chainOf } from '../core/chain.ts';
import { clamp, evidence, plural, type Sentence, say } from '../core/evidence.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';
import { operatorWords, placeWords } from '../core/words.ts';

/**
 * Somebody acts from a network the person has never, or seldom, used.
 *
 * Why: a thief of a password or token works from somewhere else. The coarsest new level (country, operator, region, subnet) is paid once, finer
 * ones only conditionally, because a new country brings a new operator by itself. A network that colleagues come to with hands we know explains itself.
 * Blind spot: a residential proxy at the person's own operator; a thief on the victim's own machine.
 */
export const rareNetwork = defineSignal({
  id: 'rare-network',
  channel: 'access',
  facet: 'origin',
  attack: ['T1078.004'],
  on: 'origin',
  cap: 16,
  observe(_event, past) {
    const chain = chainOf(past);
    if (chain === null) return null;
    let weight = chain.bits;
    // Where colleagues come with devices or programs we know, this is one of our own ways out.
    const vouchers = past.organisation.vouchers(past.keys.network);
    if (vouchers >= Math.max(3, Math.ceil(past.organisation.people * 0.003))) weight = Math.min(weight, -3);
    return evidence(clamp(weight, -7, 16), sentence(past, chain));
  },
});

function sentence(past: Past, { country, region, operator, network }: Chain): Sentence {
  const [level, newness] = country?.isNew
    ? (['country', country] as const)
    : operator.isNew
      ? (['operator', operator] as const)
      : region?.isNew
        ? (['region', region] as const)
        : (['network', network] as const);
  const rarity = Math.round(past.rarity(newness));
  const what =
    level === 'operator'
      ? `operator ${operatorWords(past.location)}`
      : level === 'network'
        ? `network ${past.location?.network ?? ''}`
        : level;
  return say`acted from ${placeWords(past.location)}: this ${what} is ${rarity}% rare (${Math.round(newness.visits)} of ${plural(Math.round(past.profile.visits), 'visit')} of this person, ${newness.colleagues} of ${plural(past.colleagues, 'colleague')})`;
}
