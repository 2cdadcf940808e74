import { AuditRules } from './audit-rules.ts';
import { CountryHop } from './country-hop.ts';
import { FarTravel } from './far-travel.ts';
import { firstSeenCountry } from './first-seen-country.ts';
import { firstSeenOperator } from './first-seen-operator.ts';
import { firstSeenRegion } from './first-seen-region.ts';
import { HabitualTravel } from './habitual-travel.ts';
import { HalfSpaceTrees } from './half-space-trees.ts';
import { impossibleTravel, interactiveTravel } from './impossible-travel.ts';
import { infrequentCountry } from './infrequent-country.ts';
import type { PlaceTable } from './places.ts';
import { RecipientLimits } from './recipient-limits.ts';
import { riskPoints24h, riskPoints7d } from './risk-points.ts';
import type { Rival } from './rival.ts';
import { StaticInboxRule } from './static-inbox-rule.ts';

export { type PlaceTable, readPlaces } from './places.ts';
export type { RawRecord, Rival, RivalAlert } from './rival.ts';

/** Every rival, new and without memory: make them afresh for each tenant. */
export const rivals = (places: PlaceTable): readonly Rival[] => [
  impossibleTravel(places),
  interactiveTravel(places),
  new CountryHop(places),
  new FarTravel(places),
  new HabitualTravel(places),
  firstSeenCountry(places),
  firstSeenRegion(places),
  firstSeenOperator(places),
  infrequentCountry(places),
  new StaticInboxRule(),
  new RecipientLimits(),
  riskPoints24h(places),
  riskPoints7d(places),
  new HalfSpaceTrees(places),
  new AuditRules(places),
];
