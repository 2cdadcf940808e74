/** Two names turned out to be one account. */
import { FEATURES, SLOT_WORDS } from './layout.ts';
import { type Profile, Slot } from './profile.ts';

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
