/** Two names turned out to be one account. */
import type { Account } from './account.ts';
import { FEATURES, SLOT_WORDS } from './layout.ts';
import { type Profile, Slot } from './profile.ts';
import { mergeVouches } from './vouch.ts';

/** What the younger of two accounts is and has done is the elder's. */
export function foldInto(elder: Account, younger: Account): void {
  absorb(elder.profile, younger.profile);
  mergeVouches(elder.vouches, younger.vouches);
  elder.style.merge(younger.style);
  elder.actors.push(...younger.actors);
  while (elder.overflow() !== null);
  elder.incidents.push(...younger.incidents);
  elder.incident ??= younger.incident;
  if (younger.namedAt <= elder.namedAt) return;
  elder.name = younger.name;
  elder.namedAt = younger.namedAt;
}

/** Take over what another profile of the same person knew. */
export function absorb(profile: Profile, other: Profile): void {
  const { layout, u, f } = profile;
  // One that was only named, by organization.json say, has no first activity.
  if (profile.activeDays === 0) u[1] = other.firstMinute;
  else if (other.activeDays > 0) u[1] = Math.min(profile.firstMinute, other.firstMinute);
  const older = other.activeDays > profile.activeDays ? other : profile;
  const last = Math.max(profile.lastActive, other.lastActive);
  for (let i = 0; i < layout.rates.length; i++) f[layout.ratesAt + i] = profile.count(i) + other.count(i);
  for (let i = layout.hoursAt; i < layout.hoursAt + 48; i++) f[i] = (f[i] as number) + (other.f[i] as number);
  if (older === other) {
    u.set(other.u.subarray(layout.windowsAt, layout.words), layout.windowsAt);
    profile.disowned = other.disowned;
  }
  f[3] = profile.activeDays + other.activeDays;
  f[4] = profile.exposure + other.exposure;
  f[5] = profile.visits + other.visits;
  u[2] = last;
  for (const { name } of FEATURES) {
    for (const from of other.slotsOf(name)) {
      const key = other.u[from] as number;
      if (profile.find(name, key) >= 0) continue;
      const to = profile.add(name, key, other.u[from + Slot.last] as number);
      u.set(other.u.subarray(from, from + SLOT_WORDS), to);
    }
  }
}
