/** Amounts per window: how much is usual for a person, how surprising an amount is, and how a closed window becomes history. */
import type { Volume } from './actor.ts';
import { bits, clamp } from './evidence.ts';
import type { Surge } from './judged.ts';
import type { Layout } from './layout.ts';
import type { Organisation } from './organisation.ts';
import { type Profile, Window } from './profile.ts';
import { fade, shrink, surpriseOfAtLeast } from './rate.ts';

const HALF_LIFE_DAYS = 30;
/** Windows of trust in the organisation's mean, and in the pooled one. */
const TRUST_ORGANISATION = 6;
const TRUST_POOLED = 30;

/** Mean amount of a person's active windows, shrunk to the organisation's, that to the pooled one. */
export function meanAmount(profile: Profile, organisation: Organisation, index: number): number {
  const at = profile.windowAt(index);
  const pooled = (profile.layout.windows[index] as { pooled: number }).pooled;
  const parent = shrink(organisation.amountSum(index), organisation.windowsSeen(index), TRUST_POOLED, pooled);
  return shrink(profile.f[at + Window.sum] as number, profile.f[at + Window.count] as number, TRUST_ORGANISATION, parent);
}

/** -log2 P(at least this much in one window); the over-dispersion is the person's own, shrunk to the organisation's by ten windows. */
export function surpriseOf(profile: Profile, organisation: Organisation, index: number, amount: number, mean: number): number {
  const { f } = profile;
  const at = profile.windowAt(index);
  const count = f[at + Window.count] as number;
  const shared = organisation.dispersion(index);
  const variance = count > 1 ? (f[at + Window.squares] as number) / count - ((f[at + Window.sum] as number) / count) ** 2 : 0;
  const own = count > 1 ? clamp((variance - mean) / (mean * mean), 0, 8) : shared;
  const phi = (own * count + shared * 10) / (count + 10);
  return surpriseOfAtLeast(amount, mean, 1 / (phi + 1 / (mean * (count + TRUST_ORGANISATION))));
}

/** How odd it is that the window has come to `now`; `q` = how likely an intruder does that much. */
export function surgeOf(
  { profile, organisation }: { readonly profile: Profile; readonly organisation: Organisation },
  index: number,
  now: number,
  { q, cap }: { readonly q: number; readonly cap: number },
): Surge {
  const at = profile.windowAt(index);
  const count = profile.f[at + Window.count] as number;
  const mean = meanAmount(profile, organisation, index);
  const usual = count > 0 ? (profile.f[at + Window.sum] as number) / count : mean;
  const highest = profile.f[at + Window.highest] as number;
  if (now <= mean) return { bits: 0, now, usual, highest };
  const surprise = surpriseOf(profile, organisation, index, now, mean);
  const tail = organisation.tailOfSurprise(index, surprise);
  // A day has several windows, and any of them may surprise.
  const owner = Math.min(
    1,
    Math.max(2 ** -Math.min(surprise, 1000), tail.share, 1 / (tail.count + 100)) * organisation.windowsPerDay(index),
  );
  return { bits: clamp(bits(q, owner), 0, cap), now, usual, highest };
}

export function isOver(volume: Volume, layout: Layout, index: number, minute: number): boolean {
  return minute - volume.opened >= (layout.windows[index] as { hours: number }).hours * 60;
}

export function closeWindow(profile: Profile, organisation: Organisation, index: number, volume: Volume): void {
  const at = profile.windowAt(index);
  const { f, u } = profile;
  const mean = meanAmount(profile, organisation, index);
  const surprise = volume.amount > mean ? surpriseOf(profile, organisation, index, volume.amount, mean) : 0;
  organisation.closeWindow(index, volume.amount, mean, surprise);
  const closed = u[at + Window.closed] as number;
  const g = closed === 0 ? 1 : fade((volume.opened - closed) / 1440, HALF_LIFE_DAYS);
  f[at + Window.sum] = (f[at + Window.sum] as number) * g + volume.amount;
  f[at + Window.count] = (f[at + Window.count] as number) * g + 1;
  f[at + Window.squares] = (f[at + Window.squares] as number) * g + volume.amount * volume.amount;
  f[at + Window.highest] = Math.max(f[at + Window.highest] as number, volume.amount);
  u[at + Window.closed] = Math.max(closed, volume.opened);
}
