export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When clocks move: the European Union, the United States, or never. */
export type SummerTime = 'eu' | 'us' | 'none';

export interface Zone {
  readonly name: string;
  /** Minutes ahead of UTC in winter. */
  readonly minutes: number;
  readonly summer: SummerTime;
}

const zone = (name: string, minutes: number, summer: SummerTime): Zone => ({ name, minutes, summer });
export const ZONES = {
  chicago: zone('America/Chicago', -360, 'us'),
  newYork: zone('America/New_York', -300, 'us'),
  denver: zone('America/Denver', -420, 'us'),
  pacific: zone('America/Los_Angeles', -480, 'us'),
  london: zone('Europe/London', 0, 'eu'),
  berlin: zone('Europe/Berlin', 60, 'eu'),
  helsinki: zone('Europe/Helsinki', 120, 'eu'),
  istanbul: zone('Europe/Istanbul', 180, 'none'),
  kolkata: zone('Asia/Kolkata', 330, 'none'),
  singapore: zone('Asia/Singapore', 480, 'none'),
  tokyo: zone('Asia/Tokyo', 540, 'none'),
  sydney: zone('Australia/Sydney', 600, 'none'),
  lagos: zone('Africa/Lagos', 60, 'none'),
  saoPaulo: zone('America/Sao_Paulo', -180, 'none'),
} as const;

/** A day as a number: days since 1970-01-01. Instants are milliseconds. */
export const dayOf = (instant: number): number => Math.floor(instant / DAY);

/** 0 is Sunday. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const civilDays = new Map<number, Civil>();

/** Year, month (1-12) and date of a day. */
export function civil(day: number): Civil {
  const known = civilDays.get(day);
  if (known) return known;
  const date = new Date(day * DAY);
  const made = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
  civilDays.set(day, made);
  return made;
}

const firstOf = (year: number, month: number): number => dayOf(Date.UTC(year, month - 1, 1));
const nthWeekday = (year: number, month: number, want: number, n: number): number => {
  const first = firstOf(year, month);
  return first + ((want - weekday(first) + 7) % 7) + 7 * (n - 1);
};
const lastSunday = (year: number, month: number): number => {
  const last = firstOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1) - 1;
  return last - weekday(last);
};

const lastMonday = (year: number, month: number): number => {
  const fifth = nthWeekday(year, month, 1, 5);
  return civil(fifth).month === month ? fifth : fifth - 7;
};

const offsets = new Map<string, number>();

/** Milliseconds the zone is ahead of UTC on that day. The clock moves at midnight here, not at two: nobody is at work between. */
export function offsetOn(where: Zone, day: number): number {
  if (where.summer === 'none') return where.minutes * MINUTE;
  const key = `${where.name}${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const { year } = civil(day);
  const [from, until] =
    where.summer === 'eu' ? [lastSunday(year, 3), lastSunday(year, 10)] : [nthWeekday(year, 3, 0, 2), nthWeekday(year, 11, 0, 1)];
  const offset = (where.minutes + (day >= from && day < until ? 60 : 0)) * MINUTE;
  offsets.set(key, offset);
  return offset;
}

/** The instant at which the clock on that wall shows `hours` (may exceed 24) on that day. */
export const localInstant = (where: Zone, day: number, hours: number): number =>
  Math.round(day * DAY + hours * HOUR - offsetOn(where, day));

/** The hour of the day on the wall at that instant. */
export function localHour(where: Zone, instant: number): number {
  const shifted = instant + offsetOn(where, dayOf(instant));
  return (shifted - dayOf(shifted) * DAY) / HOUR;
}

const FIXED: Readonly<Record<string, readonly string[]>> = {
  US: ['1-1', '7-4', '11-11', '12-25'],
  DE: ['1-1', '5-1', '10-3', '12-25', '12-26'],
  FR: ['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25'],
  CH: ['1-1', '8-1', '12-25', '12-26'],
  GB: ['1-1', '12-25', '12-26'],
  NL: ['1-1', '4-27', '12-25', '12-26'],
  ES: ['1-1', '5-1', '8-15', '10-12', '11-1', '12-8', '12-25'],
  IT: ['1-1', '4-25', '5-1', '6-2', '8-15', '11-1', '12-8', '12-25', '12-26'],
  IN: ['1-26', '8-15', '10-2'],
};

/** Days after Easter Sunday: Good Friday is -2, Easter Monday 1, Ascension 39, Whit Monday 50. */
const MOVABLE: Readonly<Record<string, readonly number[]>> = {
  DE: [-2, 1, 39, 50],
  FR: [1, 39, 50],
  CH: [-2, 1, 39, 50],
  GB: [-2, 1],
  NL: [1, 39, 50],
  ES: [-2],
  IT: [1],
};

/** The day of Easter Sunday, by Gauss as Lichtenberg corrected him. */
function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const metonic = year % 19;
  const seed = (19 * metonic + moon) % 30;
  const limit = Math.floor((seed + Math.floor(metonic / 11)) / 29);
  const border = 21 + seed - limit;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  return firstOf(year, 3) - 1 + border + 7 - ((border - firstSunday) % 7);
}

/** A public holiday in that country: the fixed ones, those around Easter, and the British and American Mondays. */
export function isHoliday(country: string, day: number): boolean {
  const { year, month, date } = civil(day);
  if ((FIXED[country] ?? ['1-1', '12-25']).includes(`${month}-${date}`)) return true;
  if ((MOVABLE[country] ?? []).includes(day - easterOf(year))) return true;
  if (country === 'GB') return day === nthWeekday(year, 5, 1, 1) || day === lastMonday(year, 5) || day === lastMonday(year, 8);
  if (country !== 'US') return false;
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  return (
    day === nthWeekday(year, 9, 1, 1) ||
    day === lastMonday(year, 5) ||
    day === thanksgiving ||
    day === thanksgiving + 1 ||
    day === nthWeekday(year, 1, 1, 3)
  );
}

/** How much more reading the books need: 1 on most days, more around the end of a month, most around the end of a quarter. */
export function closingLoad(day: number): number {
  const { month } = civil(day);
  const nearEnd = civil(day + 3).month !== month || civil(day).date <= 4;
  if (!nearEnd) return 1;
  const closing = civil(day).date <= 4 ? month - 1 || 12 : month;
  return closing % 3 === 0 ? 3.5 : 2;
}

/** `2026-11-24T09:58:30`, as audit records write it: UTC without saying so. */
export const auditTime = (instant: number): string => iso(instant).slice(0, 19);

let lastDay = Number.NaN;
let lastDate = '';
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** `2026-11-24T09:58:30Z`. Written by hand because it is called for every record. */
export function iso(instant: number): string {
  const day = dayOf(instant);
  if (day !== lastDay) {
    const { year, month, date } = civil(day);
    lastDate = `${year}-${two(month)}-${two(date)}T`;
    lastDay = day;
  }
  const seconds = Math.floor((instant - day * DAY) / SECOND);
  return `${lastDate}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}
