/**
 * A MaxMind-format database. Two makers' shapes are read: MaxMind's nested one (`country.iso_code`, `subdivisions[0].names.en`) and the
 * flat one of @ip-location-db and IPinfo (`country_code`, `state1`, `city`).
 *
 * The surprise: asking an IPv4-only database for an IPv6 address gives the place of an unrelated IPv4 address, so it is not asked.
 */
import { Reader, type Response } from 'mmdb-lib';
import type { NetworkKind } from '../core/event.ts';
import type { Numeric } from './address.ts';
import { asNumber } from './columns.ts';
import { tidy, type Facts } from './facts.ts';
import type { Source } from './source.ts';

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

function text(...candidates: readonly unknown[]): string | null {
  const found = candidates.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof found === 'string' ? found : null;
}

function number(...candidates: readonly unknown[]): number | null {
  for (const candidate of candidates) {
    if (typeof candidate === 'number' && Number.isFinite(candidate)) return candidate;
    if (typeof candidate === 'string' && candidate.trim() !== '' && Number.isFinite(Number(candidate))) return Number(candidate);
  }
  return null;
}

function kindIn(record: unknown): NetworkKind | null {
  const is = (...path: readonly string[]) => at(record, 'traits', ...path) === true || at(record, ...path) === true;
  if (is('is_anonymous_vpn') || is('is_tor_exit_node') || is('is_public_proxy') || is('is_residential_proxy')) return 'anonymiser';
  if (is('is_hosting_provider')) return 'hosting';
  const user = text(at(record, 'traits', 'user_type'), at(record, 'user_type'));
  if (user === 'cellular') return 'mobile';
  if (user === 'hosting') return 'hosting';
  return user === 'residential' ? 'home' : null;
}

function asn(record: unknown): number | null {
  const fields = [at(record, 'autonomous_system_number'), at(record, 'traits', 'autonomous_system_number'), at(record, 'asn')];
  for (const field of fields) {
    const read = typeof field === 'number' ? field : typeof field === 'string' ? asNumber(field) : null;
    if (read !== null) return read;
  }
  return null;
}

/** One record of any of the known shapes; what is missing is `null`. */
export function readMmdbRecord(record: unknown): Facts {
  const organisation = [at(record, 'autonomous_system_organization'), at(record, 'traits', 'autonomous_system_organization')];
  return tidy({
    country: text(
      at(record, 'country_code'),
      at(record, 'country', 'iso_code'),
      at(record, 'country', 'names', 'en'),
      at(record, 'country'),
    ),
    region: text(
      ...[
        at(record, 'subdivisions', 0, 'names', 'en'),
        at(record, 'subdivisions', 0, 'iso_code'),
        at(record, 'state1'),
        at(record, 'state'),
      ],
      ...[at(record, 'region'), at(record, 'region_name')],
    ),
    city: text(at(record, 'city', 'names', 'en'), at(record, 'city')),
    latitude: number(at(record, 'location', 'latitude'), at(record, 'latitude'), at(record, 'lat')),
    longitude: number(at(record, 'location', 'longitude'), at(record, 'longitude'), at(record, 'lng'), at(record, 'lon')),
    accuracyKm: number(at(record, 'location', 'accuracy_radius'), at(record, 'accuracy_radius'), at(record, 'radius')),
    operator: asn(record),
    operatorName: text(...organisation, at(record, 'as_name'), at(record, 'organization'), at(record, 'org'), at(record, 'name')),
    kind: kindIn(record),
  });
}

/** Throws on bytes that are no database; whoever opens the folder turns that into a note. */
export function openMmdb(file: string, bytes: Buffer): Source {
  const reader = new Reader<Response>(bytes);
  const onlyV4 = reader.metadata.ipVersion === 4;
  return {
    file,
    type: reader.metadata.databaseType,
    operatorNames: new Map(),
    find(address: Numeric, canonical: string) {
      if (address.v6 && onlyV4) return null;
      const record: unknown = reader.get(canonical);
      return record === null ? null : readMmdbRecord(record);
    },
  };
}
