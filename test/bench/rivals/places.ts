/** The tenant's address list, `places/networks.csv`, for the records that carry an address and no place. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface Place {
  readonly country: string;
  readonly region: string;
  readonly city: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Autonomous system number, null when unknown. */
  readonly operator: number | null;
  readonly operatorName: string;
  /** `residential`, `hosting`, `vpn`, ... */
  readonly kind: string;
}

export interface PlaceTable {
  locate(address: string): Place | null;
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly place: Place;
}

const numberOrNull = (written: string | undefined): number | null => (written === undefined || written === '' ? null : Number(written));

/** An IPv4 address as its number, an IPv6 address as its first 48 bits: as far as address lists go. Null when it is neither. */
function numberOf(address: string): { readonly wide: boolean; readonly value: number } | null {
  if (!address.includes(':')) {
    const parts = address.split('.').map(Number);
    if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part < 256))) return null;
    return { wide: false, value: parts.reduce((sum, part) => sum * 256 + part, 0) };
  }
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const full = [...groups, ...new Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])];
  const value = full.slice(0, 3).reduce((sum, group) => sum * 65536 + Number.parseInt(group, 16), 0);
  return full.length === 8 && Number.isFinite(value) ? { wide: true, value } : null;
}

class Blocks {
  readonly #blocks: Block[] = [];

  add(block: Block): void {
    this.#blocks.push(block);
  }

  sort(): void {
    this.#blocks.sort((a, b) => a.first - b.first);
  }

  find(value: number): Place | null {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.first ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1;
      else high = middle;
    }
    const block = this.#blocks[low - 1];
    return block !== undefined && value <= block.last ? block.place : null;
  }
}

/** Reads the text of the list. Its blocks do not overlap. */
export function placeTable(csv: string): PlaceTable {
  const narrow = new Blocks();
  const wide = new Blocks();
  for (const row of parse<Record<string, string>>(csv, { columns: true, skip_empty_lines: true })) {
    const [address = '', bits = ''] = (row['network'] ?? '').split('/');
    const start = numberOf(address);
    if (start === null) continue;
    const size = 2 ** Math.max(0, (start.wide ? 48 : 32) - Number(bits));
    const first = Math.floor(start.value / size) * size;
    (start.wide ? wide : narrow).add({
      first,
      last: first + size - 1,
      place: {
        country: row['country'] ?? '',
        region: row['region'] ?? '',
        city: row['city'] ?? '',
        latitude: numberOrNull(row['latitude']),
        longitude: numberOrNull(row['longitude']),
        operator: numberOrNull(row['asn']),
        operatorName: row['operator'] ?? '',
        kind: row['kind'] ?? '',
      },
    });
  }
  narrow.sort();
  wide.sort();
  return {
    locate(address) {
      const it = numberOf(address);
      return it === null ? null : (it.wide ? wide : narrow).find(it.value);
    },
  };
}

export const readPlaces = (path: string): PlaceTable => placeTable(readFileSync(path, 'utf8'));
