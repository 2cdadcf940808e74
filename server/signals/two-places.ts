import type { Actor } from '../core/actor.ts';
import type { Place } from '../core/event.ts';
import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';
import { placeWords } from '../core/words.ts';

/**
 * The account is active in two places between which nobody could have travelled.
 *
 * Why: the owner goes on working while the thief does. A carrier or a VPN does the same, so how often it happens to this person is learned.
 * Blind spot: proxies in the victim's own city; places known only to a country.
 */
export const twoPlaces = defineSignal({
  id: 'two-places',
  channel: 'access',
  facet: 'place',
  attack: ['T1078.004', 'T1550.004'],
  on: 'origin',
  keeps: { rates: { 'two-places': [0.05, 0.05, 0.05, 0.05, 0.05] } },
  cap: 3,
  observe(event, past) {
    const found = apart(past.location?.place ?? null, event.at, past.others);
    if (found === null) return null;
    const { bits, habit } = past.occurrence('two-places', intruder.twoPlaces, 6);
    return evidence(
      bits / 2,
      say`active in two places ${found.kilometres} km apart within ${found.minutes} minutes (${placeWords(past.location)} and ${placeWords(found.other.location)}); happens on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (apart(past.location?.place ?? null, event.at, past.others) !== null) past.happened('two-places');
  },
});

/** Faster than an airliner, and further than both places are uncertain. */
function apart(here: Place | null, at: number, others: readonly Actor[]): { kilometres: number; minutes: number; other: Actor } | null {
  if (here?.latitude == null || here.longitude == null) return null;
  for (const other of others) {
    const there = other.location?.place;
    if (there?.latitude == null || there.longitude == null) continue;
    const minutes = Math.abs(at - other.lastAt) / 60_000;
    if (minutes > 24 * 60) continue;
    const kilometres =
      distance(here.latitude, here.longitude, there.latitude, there.longitude) - (here.accuracyKm ?? 50) - (there.accuracyKm ?? 50);
    if (kilometres > 150 && (minutes < 60 || kilometres / (minutes / 60) > 900))
      return { kilometres: Math.round(kilometres), minutes: Math.round(minutes), other };
  }
  return null;
}

/** Great-circle distance in kilometres. */
function distance(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(a)));
}
