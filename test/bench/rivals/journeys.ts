/** From one sign-in of an account to the next, for the rules of impossible travel. */
import type { Place } from './places.ts';
import { DAY, HOUR } from './rival.ts';

export interface Stop {
  readonly at: number;
  readonly address: string;
  readonly place: Place;
}

export interface Leg {
  readonly from: Stop;
  readonly to: Stop;
  readonly hours: number;
  /** Null when either place has no coordinates, or is known by its country only and both are in the same one. */
  readonly km: number | null;
}

const REMEMBERED = 2 * DAY;
const MOST = 64;

export class Journeys {
  readonly #stops = new Map<string, Stop[]>();

  /** The legs from the stop before and to the stop after, in order of event time: records come late. Never within one city. */
  add(account: string, stop: Stop): readonly Leg[] {
    let stops = this.#stops.get(account);
    if (stops === undefined) {
      stops = [];
      this.#stops.set(account, stops);
    }
    let index = stops.length;
    while (index > 0 && (stops[index - 1]?.at ?? 0) > stop.at) index -= 1;
    const before = stops[index - 1];
    const after = stops[index];
    stops.splice(index, 0, stop);
    const newest = stops.at(-1)?.at ?? 0;
    while (stops.length > MOST || (stops[0]?.at ?? newest) < newest - REMEMBERED) stops.shift();
    const legs: Leg[] = [];
    if (before && !isSameCity(before.place, stop.place)) legs.push(leg(before, stop));
    if (after && !isSameCity(stop.place, after.place)) legs.push(leg(stop, after));
    return legs;
  }
}

const isSameCity = (a: Place, b: Place): boolean => a.country === b.country && a.region === b.region && a.city === b.city;

const leg = (from: Stop, to: Stop): Leg => ({ from, to, hours: (to.at - from.at) / HOUR, km: distance(from.place, to.place) });

const RADIUS_KM = 6371;

function distance(a: Place, b: Place): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  // Of an address known by its country only, Entra gives the middle of the country: no place to measure from within it.
  if (a.country === b.country && (a.city === '' || b.city === '')) return null;
  const radians = Math.PI / 180;
  const half =
    Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** How many hours sooner than at this speed somebody arrived; the degree of every rule of travel. At most 0: possible. */
export const hoursTooSoon = (km: number, hours: number, kmPerHour: number): number => km / kmPerHour - hours;

export const nameOf = (place: Place): string => [place.city, place.region, place.country].filter((part) => part !== '').join(', ');
export const keyOf = (place: Place): string => `${place.country}/${place.region}/${place.city}`;
