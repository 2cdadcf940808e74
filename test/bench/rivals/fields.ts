/** Values of raw records: what is absent or of another type is empty, never an error. */
import type { RawRecord } from './rival.ts';

const isRecord = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

const NONE: RawRecord = {};

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const inside = (value: unknown): RawRecord => (isRecord(value) ? value : NONE);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A number, also when a re-export has made text of it; null when there is none. */
export function count(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** `[{Name, Value}]` as a table with names in lower case. */
export function pairs(value: unknown): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of list(value)) {
    const { Name, Value } = inside(entry);
    table.set(text(Name).toLowerCase(), text(Value));
  }
  return table;
}

/** An account is a name with an at sign; services and `Not Available` are not accounts. */
export function accountOf(value: unknown): string | null {
  const name = text(value);
  return name.includes('@') && !name.includes(' ') && name !== 'app@sharepoint' ? name.toLowerCase() : null;
}

/** Audit records give UTC without saying so. */
export function instant(value: unknown): number {
  const written = text(value);
  return Date.parse(/[zZ]$|[+-]\d\d:\d\d$/u.test(written) ? written : `${written}Z`);
}

/** An address without the port that the Exchange admin log adds, and without the IPv4-in-IPv6 prefix; '' when there is none. */
export function bareAddress(value: unknown): string {
  const written = text(value).trim();
  const bracketed = /^\[([^\]]+)\]/u.exec(written)?.[1];
  const address = bracketed ?? (/^\d+\.\d+\.\d+\.\d+:\d+$/u.test(written) ? written.slice(0, written.lastIndexOf(':')) : written);
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/u, '');
}
