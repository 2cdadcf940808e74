/**
 * The time of an event, from the many ways it is written.
 *
 * Surprise: audit records carry no zone and mean UTC; fractions have seven digits; exports in a person's language write day and month in
 * either order, which only the whole file can tell (`DateOrder`).
 */

export type DateOrder = 'month-first' | 'day-first';

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const EPOCH_TEXT = /^\/?Date\((-?\d{1,17})(?:[+-]\d{4})?\)\/?$/;
const SPOKEN =
  /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,?[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?\s*(?:Z|UTC|GMT)?$/;
const ZONED = /(?:[+-]\d{2}:?\d{2}|GMT|UTC|Z)\s*(?:\([^)]{0,40}\))?$/;

/** Milliseconds since the epoch; `null` when it is no time, or none between 1990 and 2200 (`0001-01-01` is the vendor's "never"). */
export function instant(value: unknown, order: DateOrder = 'month-first'): number | null {
  if (typeof value === 'string') return within(isoInstant(value) ?? otherInstant(value.trim(), order));
  return typeof value === 'number' ? within(value < 1e11 ? value * 1000 : value) : null;
}

/** Does the text write a date whose day and month could be taken for each other, and which of its two numbers cannot be a month? */
export function ambiguity(value: string): { first: number; second: number; separator: string } | null {
  const parts = SPOKEN.exec(value.trim());
  if (parts === null || (parts[1] ?? '').length > 2) return null;
  return { first: Number(parts[1]), second: Number(parts[3]), separator: parts[2] ?? '' };
}

function within(at: number | null): number | null {
  return at !== null && at >= EARLIEST && at < LATEST ? Math.trunc(at) : null;
}

/** `2026-11-24T09:58:30[.1234567][Z|+01:00]`, read digit by digit: this runs for every record. */
function isoInstant(value: string): number | null {
  if (value.length < 19 || value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) return null;
  const divider = value.charCodeAt(10);
  if ((divider !== 84 && divider !== 32) || value.charCodeAt(13) !== 58 || value.charCodeAt(16) !== 58) return null;
  const year = pair(value, 0) * 100 + pair(value, 2);
  const month = pair(value, 5);
  const day = pair(value, 8);
  const at = calendar(year, month, day, pair(value, 11), pair(value, 14), pair(value, 17));
  if (at === null || value.length === 19) return at;
  let end = 19;
  let milliseconds = 0;
  const point = value.charCodeAt(19);
  if (point === 46 || point === 44) {
    let scale = 100;
    for (end = 20; end < value.length; end++) {
      const digit = value.charCodeAt(end) - 48;
      if (digit < 0 || digit > 9) break;
      milliseconds += digit * scale;
      scale /= 10;
    }
  }
  const zone = zoneMinutes(value, end);
  return zone === null ? null : at + Math.trunc(milliseconds) - zone * 60_000;
}

function zoneMinutes(value: string, from: number): number | null {
  if (from === value.length) return 0;
  const sign = value.charCodeAt(from);
  if (sign === 90 || sign === 122) return from + 1 === value.length ? 0 : null;
  if (sign !== 43 && sign !== 45) return null;
  const hours = pair(value, from + 1);
  const minutes =
    value.length === from + 6 && value.charCodeAt(from + 3) === 58
      ? pair(value, from + 4)
      : value.length === from + 5
        ? pair(value, from + 3)
        : Number.NaN;
  const total = hours * 60 + minutes;
  return total <= 18 * 60 ? (sign === 45 ? -total : total) : null;
}

function pair(value: string, from: number): number {
  const tens = value.charCodeAt(from) - 48;
  const ones = value.charCodeAt(from + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function calendar(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0) && hour < 24 && minute < 60 && second < 61)) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function otherInstant(value: string, order: DateOrder): number | null {
  if (value === '' || value.length > 80) return null;
  const spoken = SPOKEN.exec(value);
  if (spoken !== null) return spokenInstant(spoken, order);
  const epoch = EPOCH_TEXT.exec(value);
  if (epoch !== null) return Number(epoch[1]);
  // Only with a zone in the text: without one the machine's own zone would creep in.
  if (!ZONED.test(value)) return null;
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? null : parsed;
}

function spokenInstant(parts: RegExpExecArray, order: DateOrder): number | null {
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const third = Number(parts[4]);
  const afternoon = (parts[9] ?? '').toLowerCase().charAt(0);
  const spokenHour = Number(parts[5] ?? 0);
  if (afternoon !== '' && (spokenHour < 1 || spokenHour > 12)) return null;
  const hour = afternoon === '' ? spokenHour : (spokenHour % 12) + (afternoon === 'p' ? 12 : 0);
  const yearFirst = (parts[1] ?? '').length > 2;
  const year = yearFirst ? first : (parts[4] ?? '').length > 2 ? third : 2000 + third;
  const impossible = second > 12 ? 'month-first' : first > 12 ? 'day-first' : order;
  const month = yearFirst || impossible === 'day-first' ? second : first;
  const day = yearFirst ? third : impossible === 'day-first' ? first : second;
  const at = calendar(year, month, day, hour, Number(parts[6] ?? 0), Number(parts[7] ?? 0));
  return at === null ? null : at + Math.trunc(Number(`0.${parts[8] ?? '0'}`) * 1000);
}
