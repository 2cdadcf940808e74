/**
 * Novelty of a place by the chain rule: country -> operator -> region -> network. The coarsest new level is paid once, finer ones only as far as they
 * say more: a new country brings a new operator, region and network by itself. What a level added at first sight is what its slot remembers, so that
 * coming back never costs more than coming first.
 */
import { clamp } from './evidence.ts';
import { intruder } from './intruder.ts';
import type { Newness, Past } from './past.ts';

export interface Chain {
  readonly bits: number;
  readonly country: Level | null;
  readonly region: Level | null;
  readonly operator: Level;
  readonly network: Level;
}

export interface Level extends Newness {
  /** What this level adds to the whole. */
  readonly adds: number;
}

const STILL_SURPRISING = 1.5;

/** Familiarity with a level counts by these shares: a known country says little, a known network much. */
const SHARE = { country: 0.7, region: 0.5, operator: 1, network: 0.8 } as const;

/** `null` without an address. */
export function chainOf(past: Past): Chain | null {
  const { keys } = past;
  if (keys.network === 0) return null;
  const ofCountry = keys.country === 0 ? null : past.novelty('country', keys.country, intruder.country);
  const ofOperator = past.novelty('operator', keys.operator, intruder.operator);
  const ofRegion = keys.region === 0 ? null : past.novelty('region', keys.region, intruder.region);
  const ofNetwork = past.novelty('network', keys.network, intruder.network);
  // A country, or an operator, that is itself still surprising explains what is new within it.
  const abroad = ofCountry !== null && (ofCountry.isNew ? ofCountry.bits > 0 : ofCountry.left > STILL_SURPRISING);
  const elsewhere = abroad || ofOperator.isNew || ofOperator.left > STILL_SURPRISING;

  const country = ofCountry && { ...ofCountry, adds: ofCountry.isNew ? Math.max(0, ofCountry.bits) : held(ofCountry, SHARE.country) };
  const operator = {
    ...ofOperator,
    adds: !ofOperator.isNew
      ? held(ofOperator, SHARE.operator)
      : abroad
        ? clamp(ofOperator.bits / 3, 0, 2)
        : (keys.wide ? 0.6 : 1) * ofOperator.bits,
  };
  const region = ofRegion && {
    ...ofRegion,
    adds: !ofRegion.isNew
      ? held(ofRegion, SHARE.region)
      : abroad
        ? 0
        : elsewhere
          ? clamp(ofRegion.bits / 2, 0, 1.5)
          : clamp(ofRegion.bits, 0, 6) / 2,
  };
  const network = {
    ...ofNetwork,
    adds: !ofNetwork.isNew ? held(ofNetwork, SHARE.network) : elsewhere || ofRegion?.isNew ? 0 : SHARE.network * ofNetwork.bits,
  };
  return { bits: (country?.adds ?? 0) + operator.adds + (region?.adds ?? 0) + network.adds, country, region, operator, network };
}

/** A known level: what is left of its first surprise in full, its familiarity by its share. */
function held(newness: Newness, share: number): number {
  return newness.left + share * newness.familiarity;
}
