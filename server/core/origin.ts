/** An origin as keys: which country, region, operator, network, system and client it is, and how it is learned after it was judged. */
import type { Actor } from './actor.ts';
import { chainOf } from './chain.ts';
import type { Client, Device, Location } from './event.ts';
import { hash32 } from './hash.ts';
import { applicationKey, clientKeys, placeKeys, serviceKey } from './keys.ts';
import { intruder } from './intruder.ts';
import type { Feature } from './layout.ts';
import type { Past } from './past.ts';
import { Session, SIGNED_IN, Slot, VISIT_GAP_MINUTES, VOUCHED } from './profile.ts';
import { fade } from './rate.ts';
import { isShared, isUnattended } from './sharing.ts';
import { clientWords, operatorWords } from './words.ts';

/** A service does not become familiar faster for being seen often; see FORGIVEN_AFTER_VISITS. */
const SERVICE_TRUST = 0.5;

export const PRESENCE = { unknown: 0, absent: 1, present: 2 } as const;

/** A device id this person has used on an earlier visit. */
export function isKnownDevice(past: Past, device: Device): boolean {
  if (device.presence !== 'present' || device.id === null) return false;
  const slot = past.profile.find('device', hash32(device.id));
  return slot >= 0 && past.minute - (past.profile.u[slot + Slot.first] as number) >= VISIT_GAP_MINUTES;
}

/** Judge then learn: called after the signals, unless learning is held back. `signedIn` = the event is a finished sign-in. */
export function learnOrigin(past: Past, location: Location | null, client: Client | null, device: Device, signedIn: boolean): void {
  const { profile, organisation, minute } = past;
  const place = placeKeys(location);
  const { system, client: program } = clientKeys(client);
  const knownDevice = isKnownDevice(past, device);
  const programSlot = program === 0 ? -1 : profile.find('client', program);
  const familiar = programSlot >= 0 && (profile.f[programSlot + Slot.trust] as number) >= 0.5;
  // An intruder must not become familiar by coming back: without a known device a visit is worth little.
  const trust = knownDevice ? 1 : familiar ? 0.5 : 0.15;

  if (place.operator !== 0) organisation.labels.name(place.operator, operatorWords(location));
  if (program !== 0) organisation.labels.name(program, clientWords(client));
  const chain = chainOf(past);
  const network = chain === null ? -1 : visit(past, 'network', place.network, trust, chain.network.adds, chain.network.colleagues);
  if (chain !== null) {
    vouch(past, visit(past, 'operator', place.operator, trust, chain.operator.adds, chain.operator.colleagues), knownDevice);
    if (chain.country) vouch(past, visit(past, 'country', place.country, trust, chain.country.adds, chain.country.colleagues), knownDevice);
    if (chain.region) vouch(past, visit(past, 'region', place.region, trust, chain.region.adds, chain.region.colleagues), knownDevice);
  }
  // A program is made familiar by the place it is used from, a place by the program: neither by itself alone.
  const placeTrust = network >= 0 ? (profile.f[network + Slot.trust] as number) : 0;
  const programTrust = knownDevice ? 1 : placeTrust >= 0.5 ? 0.5 : 0.3;
  if (system !== 0) learnValue(past, 'system', system, programTrust, intruder.system);
  if (program !== 0) learnValue(past, 'client', program, programTrust, intruder.client);
  const { application } = past.origin;
  if (application !== null) {
    if (past.event.kind === 'sign-in' && past.event.applicationName !== null)
      organisation.labels.name(applicationKey(application), past.event.applicationName);
    learnValue(past, 'application', applicationKey(application), trust, intruder.application);
  }
  if (device.presence === 'present' && device.id !== null) learnValue(past, 'device', hash32(device.id), trust, intruder.client);

  if (network >= 0) {
    const flags = profile.u[network + Slot.flags] as number;
    const devicesAreUsual = organisation.deviceVisits > 0.3 * organisation.deviceChances && organisation.deviceChances > 20;
    if ((flags & VOUCHED) === 0 && (knownDevice || (!devicesAreUsual && familiar))) organisation.vouch(place.network);
    if (knownDevice || (!devicesAreUsual && familiar))
      profile.u[network + Slot.flags] = (profile.u[network + Slot.flags] as number) | VOUCHED;
    if (signedIn) profile.u[network + Slot.flags] = (profile.u[network + Slot.flags] as number) | SIGNED_IN;
  }
  const at = new Date(minute * 60_000);
  const day = at.getUTCDay();
  const weekend = day === 0 || day === 6;
  profile.addHour(weekend, at.getUTCHours(), 1);
  past.lessons?.habit(`hour ${(weekend ? 24 : 0) + at.getUTCHours()}`, 1, profile);
}

/** What an analyst's word that it was the owner is worth: as much as so many visits with a known device. */
const SETTLED_TRUST = 3;

/** Somebody who must know says that these hands are the person's: where they came from and what they used is as good as vouched for. */
export function settleOrigin(past: Past, actor: Actor): void {
  const { system, client } = clientKeys(actor.client);
  const { country, region, operator, network } = actor.keys;
  const { u, f } = past.profile;
  for (const [feature, key] of Object.entries({ country, region, operator, network, system, client }) as [Feature, number][]) {
    const slot = key === 0 ? -1 : past.profile.find(feature, key);
    if (slot < 0) continue;
    const flags = u[slot + Slot.flags] as number;
    f[slot + Slot.trust] = (f[slot + Slot.trust] as number) + SETTLED_TRUST;
    u[slot + Slot.flags] = flags | VOUCHED;
    past.lessons?.settled(feature, key, { minute: past.minute, trust: SETTLED_TRUST, vouches: (flags & VOUCHED) === 0 });
  }
}

/**
 * That a service acts for a person is learned even while the person's story is under suspicion: what has come to several people, and nobody said a word
 * against it, is no news when it comes to the next.
 */
export function learnService(past: Past, location: Location | null, client: Client | null): void {
  const service = serviceKey(placeKeys(location), client, past.origin.application);
  if (service !== 0 && isUnattended(location, client)) learnValue(past, 'service', service, SERVICE_TRUST, intruder.service);
}

function vouch(past: Past, slot: number, known: boolean): void {
  if (known) past.profile.u[slot + Slot.flags] = (past.profile.u[slot + Slot.flags] as number) | VOUCHED;
}

function learnValue(past: Past, feature: Feature, key: number, trust: number, q: { known: number; shared: number; fresh: number }): void {
  const newness = past.novelty(feature, key, q);
  visit(past, feature, key, trust, newness.bits, newness.colleagues);
}

/** Note a visit with a value; what it added at first sight is kept on the slot. Returns the slot. */
function visit(past: Past, feature: Feature, key: number, trust: number, first: number, colleagues: number): number {
  const { profile, organisation, minute } = past;
  let slot = profile.find(feature, key);
  if (slot < 0) {
    past.happened(`${feature}/${isShared(feature, colleagues, organisation.people) ? 'shared' : 'fresh'}`);
    // A service that had to make room for others would be counted again each time it comes back.
    const counts = feature !== 'service' || !profile.isFull(feature);
    slot = profile.add(feature, key, minute);
    profile.f[slot + Slot.bits] = past.isFirstDay ? 0 : first;
    if (counts) organisation.join(feature, key);
    past.lessons?.visit(feature, key, { minute, trust, isFirst: true, joined: counts });
  } else if (minute - (profile.u[slot + Slot.last] as number) < VISIT_GAP_MINUTES) return slot;
  else past.lessons?.visit(feature, key, { minute, trust, isFirst: false, joined: false });
  const gap = (minute - (profile.u[slot + Slot.last] as number)) / 1440;
  profile.f[slot + Slot.visits] = (profile.f[slot + Slot.visits] as number) * fade(gap, 30) + 1;
  profile.f[slot + Slot.trust] = (profile.f[slot + Slot.trust] as number) + trust;
  profile.u[slot + Slot.last] = Math.max(minute, profile.u[slot + Slot.last] as number);
  if (feature === 'network') {
    profile.addVisit();
    past.lessons?.habit('visits', 1, profile);
  }
  return slot;
}

/** Remember where and with what a session lives. */
export function learnSession(past: Past, session: number, location: Location | null, client: Client | null, device: Device): void {
  const { profile, minute } = past;
  let at = profile.findSession(session);
  if (at < 0) {
    at = profile.addSession(session);
    past.lessons?.session(session);
  }
  const { u } = profile;
  const place = placeKeys(location);
  if (place.network !== 0) {
    u[at + Session.network] = place.network;
    u[at + Session.operator] = place.operator;
  }
  const { system } = clientKeys(client);
  if (system !== 0) u[at + Session.system] = system;
  if (device.presence !== 'unknown') u[at + Session.presence] = PRESENCE[device.presence];
  u[at + Session.last] = Math.max(minute, u[at + Session.last] as number);
}

/** A sign-in whose record has room for a registered device. A thief's visits must not make the owner a person who comes without. */
export function learnDevice(past: Past, present: boolean): void {
  if (past.held) return;
  const { organisation, profile } = past;
  if (profile.isSteady) {
    organisation.steadyVisits += 1;
    if (!present) organisation.steadyMisses += 1;
    past.lessons?.shared('steadyVisits', 1, organisation);
    if (!present) past.lessons?.shared('steadyMisses', 1, organisation);
  }
  profile.addDeviceChance(present);
  organisation.deviceChances += 1;
  if (present) organisation.deviceVisits += 1;
  past.lessons?.habit('device chances', 1, profile);
  past.lessons?.shared('deviceChances', 1, organisation);
  if (!present) return;
  past.lessons?.habit('device visits', 1, profile);
  past.lessons?.shared('deviceVisits', 1, organisation);
}
