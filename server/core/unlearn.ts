/** Taking single things out of what is remembered, and putting them back; `lessons.ts` says which. */
import { type Feature, SESSION_WORDS, SLOT_WORDS } from './layout.ts';
import { HALF_LIFE_DAYS, type Organisation } from './organisation.ts';
import { HABIT_HALF_LIFE_DAYS, type Profile, Session } from './profile.ts';
import { fade } from './rate.ts';

const MOST_DISOWNED = 1_024;

/** The slot is free again, and no gap is left among the others. What it held is returned. */
export function removeSlot(profile: Profile, feature: Feature, slot: number): Uint32Array {
  const { u } = profile;
  const words = u.slice(slot, slot + SLOT_WORDS);
  let last = slot;
  for (const other of profile.slotsOf(feature)) last = Math.max(last, other);
  if (last !== slot) u.copyWithin(slot, last, last + SLOT_WORDS);
  u.fill(0, last, last + SLOT_WORDS);
  return words;
}

/** `null` when it made room for another since. */
export function dropSession(profile: Profile, key: number): Uint32Array | null {
  const at = profile.findSession(key);
  if (at < 0) return null;
  const words = profile.u.slice(at, at + SESSION_WORDS);
  profile.u.fill(0, at, at + SESSION_WORDS);
  return words;
}

export function putSession(profile: Profile, words: Uint32Array): void {
  const key = words[Session.key] as number;
  if (profile.findSession(key) < 0) profile.u.set(words, profile.addSession(key));
}

/** It was never the person who wrote to this address. */
export function disown(profile: Profile, recipient: number): void {
  profile.disowned ??= new Set();
  if (profile.disowned.size < MOST_DISOWNED) profile.disowned.add(recipient);
}

/** An active day that only doubtful hands were seen on: what was counted for it, and when. */
export interface StrangeDay {
  readonly minute: number;
  /** Of the organisation. */
  readonly day: number;
  readonly tenure: number;
  readonly actTenure: number;
}

/** Count it (`by` 1) or no longer (-1), as far as it has not faded. */
export function countDay(
  { minute, day, tenure, actTenure }: StrangeDay,
  { profile, group }: { readonly profile: Profile; readonly group: number },
  organisation: Organisation,
  by: 1 | -1,
): void {
  profile.f[3] = Math.max(0, profile.activeDays + by);
  profile.f[4] = Math.max(0, profile.exposure + by * fade((profile.anchor - minute) / 1440, HABIT_HALF_LIFE_DAYS));
  const left = by * fade(organisation.day - day, HALF_LIFE_DAYS);
  organisation.accountDays = Math.max(0, organisation.accountDays + left);
  for (const rates of [organisation.all, organisation.group(group)]) {
    if (rates === null) continue;
    rates.exposure[tenure] = Math.max(0, (rates.exposure[tenure] as number) + left);
    rates.actExposure[actTenure] = Math.max(0, (rates.actExposure[actTenure] as number) + left);
  }
}

/** Sums of a profile by name. `null` = kept no more. */
function placeOf({ layout }: Profile, name: string): number | null {
  if (name === 'visits') return 5;
  if (name === 'device chances') return 13;
  if (name === 'device visits') return 14;
  const number = Number(name.slice('hour '.length));
  if (name.startsWith('hour ')) return layout.hoursAt + number;
  const rate = layout.rates.findIndex((one) => `rate ${one.name}` === name);
  return rate < 0 ? null : layout.ratesAt + rate;
}

/** Add to a sum, never below 0; how much it really changed. */
export function growHabit(profile: Profile, name: string, by: number): number {
  const at = placeOf(profile, name);
  if (at === null) return 0;
  const before = profile.f[at] as number;
  profile.f[at] = Math.max(0, before + by);
  return profile.f[at] - before;
}

const COUNTS = ['deviceVisits', 'deviceChances', 'steadyVisits', 'steadyMisses'] as const;

/** The same of the organisation: one of its counts, or `<tenure>/<rate>` for everybody and for the person's group. */
export function growShared(organisation: Organisation, name: string, by: number, group: number): number {
  const count = COUNTS.find((one) => one === name);
  if (count !== undefined) {
    const before = organisation[count];
    organisation[count] = Math.max(0, before + by);
    return organisation[count] - before;
  }
  const slash = name.indexOf('/');
  const rate = organisation.layout.rates.findIndex((one) => one.name === name.slice(slash + 1));
  if (rate < 0) return 0;
  const index = Number(name.slice(0, slash)) * organisation.all.width + rate;
  let changed = 0;
  for (const rates of [organisation.group(group), organisation.all]) {
    if (rates === null) continue;
    const before = rates.counts[index] as number;
    rates.counts[index] = Math.max(0, before + by);
    changed = rates.counts[index] - before;
  }
  return changed;
}
