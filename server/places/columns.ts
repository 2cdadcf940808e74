/**
 * Which column of a range file means what: by its header, or without one by the shapes that free data comes in.
 *
 * Known without header: `asn,name` (DB-IP, @ip-location-db), `asn,country,name` (iptoasn; its country is where the number is registered,
 * not where the address is, and is not used), `continent,country,region,city,lat,lon` (DB-IP), `country,state1,state2,city,postcode,lat,lon,zone`
 * (@ip-location-db), and `country[,region[,city[,...,lat,lon]]]` (Apple's list of relay egresses, and most others).
 */
import { NETWORK_KINDS, type NetworkKind } from '../core/event.ts';
import { SILENT, tidy, type Facts } from './facts.ts';

type Column = 'start' | 'end' | 'country' | 'region' | 'city' | 'latitude' | 'longitude' | 'accuracy' | 'asn' | 'operator' | 'kind';

const ALIASES: Readonly<Record<Column, string>> = {
  start: 'network prefix cidr ip address start start_ip ip_start ip_range_start range_start first from',
  end: 'end end_ip ip_end ip_range_end range_end last to',
  country: 'country country_code country_iso_code iso_code country_name',
  region: 'region state state1 province stateprov state_prov region_name subdivision subdivision_1_name',
  city: 'city city_name',
  latitude: 'latitude lat',
  longitude: 'longitude lon lng long',
  accuracy: 'accuracy_km accuracy_radius accuracy',
  asn: 'asn as_number autonomous_system_number as',
  operator:
    'operator name org organization organisation operator_name as_name as_organization as_description autonomous_system_organization isp',
  kind: 'kind',
};
const COLUMNS: readonly Column[] = [
  ...(['start', 'end', 'country', 'region', 'city', 'latitude', 'longitude', 'accuracy', 'asn', 'operator', 'kind'] as const),
];
const CONTINENTS = new Set(['AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA']);

export type Header = ReadonlyMap<Column, number>;

/** One line in fields; quotes as usual, no line breaks inside them. */
export function fieldsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] ?? '';
    if (letter === '"') {
      if (quoted && line[i + 1] === '"') field += line[++i] ?? '';
      else quoted = !quoted;
    } else if (letter === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  fields.push(field);
  return fields;
}

/** `null` when no column is one we know: then the line is no header. */
export function readHeader(fields: readonly string[]): Header | null {
  const header = new Map<Column, number>();
  fields.forEach((field, index) => {
    const name = field
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_');
    const column = COLUMNS.find((known) => ALIASES[known].split(' ').includes(name));
    if (column !== undefined && !header.has(column)) header.set(column, index);
  });
  return header.has('start') ? header : null;
}

function number(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || !Number.isFinite(Number(trimmed)) ? null : Number(trimmed);
}

export function asNumber(text: string | undefined): number | null {
  const digits = /^\s*(?:AS)?(\d{1,10})\s*$/i.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The kind a row or a file's name claims, if it is one of ours. */
export function isKind(text: string): text is NetworkKind {
  return NETWORK_KINDS.some((kind) => kind === text);
}

function byHeader(fields: readonly string[], header: Header): Facts {
  const at = (column: Column) => {
    const index = header.get(column);
    return index === undefined ? undefined : fields[index];
  };
  const kind = at('kind')?.trim().toLowerCase() ?? '';
  return tidy({
    country: at('country') ?? null,
    region: at('region') ?? null,
    city: at('city') ?? null,
    latitude: number(at('latitude')),
    longitude: number(at('longitude')),
    accuracyKm: number(at('accuracy')),
    operator: asNumber(at('asn')),
    operatorName: at('operator') ?? null,
    kind: isKind(kind) ? kind : null,
  });
}

function byShape(values: readonly string[]): Facts {
  const [first = '', second = '', third = ''] = values;
  const operator = asNumber(first);
  if (operator !== null) {
    const registered = values.length >= 3 && /^([A-Z]{2}|None|Unknown)$/.test(second);
    return tidy({ ...SILENT, operator, operatorName: (registered ? third : second) || null });
  }
  const place = values.length === 6 && CONTINENTS.has(first) && /^[A-Z]{2}$/.test(second) ? values.slice(1) : values;
  const withZone = place.length === 8;
  const latitudeAt = withZone ? 5 : place.length - 2;
  const point = place.length >= 5 && number(place[latitudeAt]) !== null && number(place[latitudeAt + 1]) !== null;
  return tidy({
    ...SILENT,
    country: place[0] ?? null,
    region: place[1] ?? null,
    city: (withZone ? place[3] : place[2]) ?? null,
    latitude: point ? number(place[latitudeAt]) : null,
    longitude: point ? number(place[latitudeAt + 1]) : null,
  });
}

/** `addresses` = how many leading fields are addresses when there is no header. */
export function readRow(fields: readonly string[], header: Header | null, addresses: number): Facts {
  return header ? byHeader(fields, header) : byShape(fields.slice(addresses));
}
