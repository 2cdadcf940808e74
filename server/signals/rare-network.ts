import { clamp, evidence, plural, type Sentence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past, Newness } from '../core/past.ts';
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
    const keys = past.keys;
    if (keys.network === 0) return null;
    const network = past.novelty('network', keys.network, intruder.network);
    const operator = past.novelty('operator', keys.operator, intruder.operator);
    const country = keys.country === 0 ? null : past.novelty('country', keys.country, intruder.country);
    const region = keys.region === 0 ? null : past.novelty('region', keys.region, intruder.region);

    let weight: number;
    if (country?.isNew && country.bits > 0) weight = country.bits + clamp(operator.isNew ? operator.bits / 3 : operator.bits, -1, 3);
    else {
      weight = 0.7 * (country?.bits ?? 0) + (keys.wide ? 0.6 : 1) * operator.bits;
      const ofRegion = region?.bits ?? 0;
      weight += operator.isNew ? clamp(ofRegion / 2, -1.5, 3) : clamp(ofRegion, -1.5, 6) / 2 + 0.7 * network.bits;
    }
    // Where colleagues come with devices or programs we know, this is one of our own ways out.
    const vouchers = past.organisation.vouchers(keys.network);
    if (vouchers >= Math.max(3, Math.ceil(past.organisation.people * 0.003))) weight = Math.min(weight, -3);
    return evidence(clamp(weight, -7, 16), sentence(past, network, operator, country, region));
  },
});

function sentence(past: Past, network: Newness, operator: Newness, country: Newness | null, region: Newness | null): Sentence {
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
