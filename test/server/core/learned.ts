/** What an office has learned of its victim, as numbers that can be compared. */
import { expect } from '@jest/globals';
import { placeKeys } from '../../../server/core/keys.ts';
import type { Profile } from '../../../server/core/profile.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { MINUTE, NamedPlaces, TOPEKA } from '../../kit.ts';
import { AFTER, type Scene } from './break-in.ts';

export const keyOf = (address: string): number => placeKeys(new NamedPlaces().locate(address)).network;
export const knows = (profile: Profile, address: string): boolean => profile.find('network', keyOf(address)) >= 0;
export const rules = ({ profile }: { profile: Profile }): number => profile.count(profile.layout.rate('inbox-rule'));
export const trusts = (profile: Profile, address: string): number => profile.f[profile.find('network', keyOf(address)) + 4] ?? 0;

/** Sums as of the present active day, and every value of every feature. */
export function profileOf(one: Scene): Map<string, number> {
  const { profile } = one.account();
  const { layout } = profile;
  const sums = new Map<string, number>();
  layout.rates.forEach(({ name }, i) => sums.set(`rate ${name}`, profile.count(i)));
  for (let hour = 0; hour < 48; hour++) sums.set(`hour ${hour}`, profile.hour(hour >= 24, hour % 24));
  sums.set('active days', profile.activeDays).set('exposure', profile.exposure);
  sums.set('visits', profile.visits).set('devices', profile.deviceVisits).set('device chances', profile.deviceChances);
  for (const feature of ['country', 'region', 'operator', 'network', 'system', 'client', 'device', 'service', 'application'] as const)
    for (const slot of profile.slotsOf(feature)) {
      sums.set(`${feature} ${profile.u[slot]} visits`, profile.slotVisits(slot, Math.floor(AFTER / MINUTE)));
      sums.set(`${feature} ${profile.u[slot]} trust`, profile.f[slot + 4] as number);
    }
  return sums;
}

export function sharedOf({ pipeline }: Scene): Map<string, number> {
  const { organisation } = pipeline;
  const sums = new Map<string, number>();
  organisation.all.counts.forEach((count, i) => sums.set(`count ${i}`, count));
  organisation.all.exposure.forEach((days, i) => sums.set(`days ${i}`, days));
  organisation.all.actExposure.forEach((days, i) => sums.set(`days of acts ${i}`, days));
  sums.set('account-days', organisation.accountDays);
  sums.set('device chances', organisation.deviceChances).set('device visits', organisation.deviceVisits);
  sums.set('people at the network', organisation.colleagues('network', keyOf(TOPEKA), false));
  return sums;
}

export function expectAlike(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): void {
  const differing = [...new Set([...found.keys(), ...expected.keys()])].filter(
    (name) => Math.abs((found.get(name) ?? 0) - (expected.get(name) ?? 0)) > 1e-3,
  );
  expect(differing.map((name) => `${name}: ${found.get(name)} for ${expected.get(name)}`)).toEqual([]);
}

export function knowsRecipient(one: Scene, address: string): boolean {
  return one.account().profile.knowsRecipient(REPLAY_KEYS.keyed.of32(address));
}

/** How the victim and everybody write; the counts alone of everybody, of whom nothing else is used. */
export function styleOf(one: Scene): unknown {
  const { counts, total, messages, mean, square } = one.account().style;
  return {
    counts: [...counts],
    total,
    messages,
    mean: rounded(mean),
    square: rounded(square),
    everybody: [...one.pipeline.organisation.style.counts],
  };
}
const rounded = (sum: number): number => Math.round(sum * 1e6) / 1e6;
