/**
 * What one witness (the record, an earlier record, a data file) says about an address, and how two witnesses are joined.
 *
 * The surprise: a less trusted witness may complete a more trusted one but never contradict it. A record that says Kansas is not given
 * the coordinates of a file that says Berlin.
 */
import type { NetworkKind, Place, StatedPlace } from '../core/event.ts';
import { isCountryDefault } from './centroids.ts';
import { cityName, countryCode, fold, regionName } from './names.ts';

export interface Facts extends Omit<Place, 'kind'> {
  /** `null` = this witness does not say; the operator's name decides then. */
  readonly kind: NetworkKind | null;
}

export const SILENT: Facts = {
  country: null,
  region: null,
  city: null,
  latitude: null,
  longitude: null,
  accuracyKm: null,
  operator: null,
  operatorName: null,
  kind: null,
};

const WIDEST_PLACE_KM = 200; // larger = more country-sized guesses pass as places
const SAME_PLACE_KM = 100; // two witnesses further apart than this do not speak of one city

export function distanceKm(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const radians = Math.PI / 180;
  const x = Math.sin(((otherLatitude - latitude) * radians) / 2) ** 2;
  const y = Math.sin(((otherLongitude - longitude) * radians) / 2) ** 2;
  const h = x + Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * y;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Four decimals are 11 metres: enough, and it makes one city's float noise one number. */
function degrees(value: number | null, limit: number): number | null {
  return value !== null && Number.isFinite(value) && Math.abs(value) <= limit ? Math.round(value * 10_000) / 10_000 : null;
}

/** Names made uniform, impossible coordinates dropped, and whatever only means "somewhere in this country" reduced to the country. */
export function tidy(raw: Facts): Facts {
  const country = countryCode(raw.country) ?? countryCode(/^(US|CA)-/i.exec(raw.region ?? '')?.[1] ?? null);
  const region = regionName(country, raw.region);
  const city = cityName(raw.city);
  let latitude = degrees(raw.latitude, 90);
  let longitude = degrees(raw.longitude, 180);
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) latitude = longitude = null;
  const radius = raw.accuracyKm !== null && raw.accuracyKm > 0 ? raw.accuracyKm : null;
  const operator = raw.operator !== null && Number.isInteger(raw.operator) && raw.operator > 0 ? raw.operator : null;
  const rest = { operator, operatorName: raw.operatorName?.trim() || null, kind: raw.kind };
  const vague = radius !== null && radius > WIDEST_PLACE_KM;
  if (vague || (latitude !== null && longitude !== null && isCountryDefault(country, latitude, longitude, city !== null))) {
    return { ...SILENT, country, ...rest };
  }
  return { country, region, city, latitude, longitude, accuracyKm: latitude === null ? null : radius, ...rest };
}

export function factsOf(stated: StatedPlace): Facts {
  return tidy({ ...SILENT, ...stated });
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && fold(a) !== fold(b);
}

export function contradict(a: Facts, b: Facts): boolean {
  if (differ(a.country, b.country) || differ(a.region, b.region) || differ(a.city, b.city)) return true;
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return false;
  return distanceKm(a.latitude, a.longitude, b.latitude, b.longitude) > SAME_PLACE_KM;
}

/** `trusted` completed by `other`. Place and operator are separate questions: a file may be wrong about the city and right about the operator. */
export function complete(trusted: Facts, other: Facts): Facts {
  if (other === SILENT) return trusted;
  const operator = trusted.operator ?? other.operator;
  const operatorName = trusted.operatorName ?? (operator === other.operator ? other.operatorName : null);
  const known = { operator, operatorName, kind: trusted.kind ?? other.kind };
  if (contradict(trusted, other)) return { ...trusted, ...known };
  const point = trusted.latitude === null ? other : trusted;
  return {
    country: trusted.country ?? other.country,
    region: trusted.region ?? other.region,
    city: trusted.city ?? other.city,
    latitude: point.latitude,
    longitude: point.longitude,
    accuracyKm: point.accuracyKm,
    ...known,
  };
}
