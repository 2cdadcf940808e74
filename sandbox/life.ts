import { closingLoad, DAY, HOUR, isHoliday, weekday } from './calendar.ts';
import { type City, CITIES, cityNamed, kilometres } from './geography.ts';
import type { Labels } from './labels.ts';
import type { Internet, Network } from './networks.ts';
import { type Department, DEPARTMENTS, type Person } from './people.ts';
import { nth, Random } from './random.ts';

/** A stretch of days somewhere else, or nowhere. `until` is the first day back. */
export interface Away {
  readonly from: number;
  readonly until: number;
  readonly kind: 'vacation' | 'trip' | 'conference' | 'sick' | 'leave';
  readonly city: City | null;
  /** The phone abroad comes out at home (through the home carrier) rather than where it is. */
  readonly homeRouted: boolean;
  readonly takesLaptop: boolean;
}

export type HappeningKind =
  | 'inbox-rule'
  | 'rule-restamp'
  | 'new-laptop'
  | 'new-phone'
  | 'method-change'
  | 'forgot-password'
  | 'password-change'
  | 'mail-merge'
  | 'bank-details-change'
  | 'external-forwarding'
  | 'delegation'
  | 'app-consent'
  | 'bulk-sync'
  | 'mailbox-cleanup'
  | 'external-share'
  | 'late-night'
  | 'client-visit'
  | 'device-code'
  | 'role-change'
  | 'help-desk-reset'
  | 'own-machine'
  | 'bulk-download'
  | 'leaver-downloads'
  | 'first-day';

export interface Happening {
  readonly day: number;
  readonly kind: HappeningKind;
}

/** What lies ahead of a person, beyond ordinary days. */
export interface Life {
  readonly joins: number;
  readonly leaves: number;
  readonly away: readonly Away[];
  readonly happenings: readonly Happening[];
  readonly newLine?: { readonly day: number; readonly line: Network };
}

/** How often in a month of thirty days, for anybody; then more or less by department. */
const MONTHLY: readonly (readonly [HappeningKind, number, Partial<Record<Department, number>>])[] = [
  ['inbox-rule', 0.2, { Finance: 0.5, Executive: 0.1 }],
  ['rule-restamp', 0.05, {}],
  ['new-laptop', 0.025, {}],
  ['new-phone', 0.03, {}],
  ['method-change', 0.02, {}],
  ['forgot-password', 0.18, {}],
  ['password-change', 0.08, {}],
  ['mail-merge', 0.04, { Marketing: 1.6, 'Human Resources': 0.4, Sales: 0.3, 'Client Services': 0.15, Executive: 0.2 }],
  ['bank-details-change', 0, { Finance: 0.15, Sales: 0.02 }],
  ['external-forwarding', 0.01, { Sales: 0.03 }],
  ['delegation', 0.02, { Executive: 0.12 }],
  ['app-consent', 0.07, { Marketing: 0.2, IT: 0.15 }],
  ['bulk-sync', 0.05, {}],
  ['mailbox-cleanup', 0.12, {}],
  ['external-share', 0.5, { Sales: 1.2, 'Client Services': 1.2 }],
  ['late-night', 0.25, { IT: 0.8, Executive: 0.6 }],
  ['client-visit', 0.15, { Sales: 1.2, 'Client Services': 1 }],
  ['device-code', 0.015, { IT: 0.4, Engineering: 0.06 }],
  ['role-change', 0.012, {}],
  ['help-desk-reset', 0.03, {}],
  ['own-machine', 0.03, {}],
  ['bulk-download', 0.09, { Legal: 0.3, 'Client Services': 0.15, Marketing: 0.15 }],
];

/** Happenings that look wrong and are not. */
const HARD: ReadonlySet<HappeningKind> = new Set([
  'inbox-rule',
  'new-laptop',
  'new-phone',
  'method-change',
  'forgot-password',
  'mail-merge',
  'bank-details-change',
  'external-forwarding',
  'delegation',
  'app-consent',
  'bulk-sync',
  'mailbox-cleanup',
  'external-share',
  'late-night',
  'client-visit',
  'device-code',
  'role-change',
  'help-desk-reset',
  'own-machine',
  'bulk-download',
  'leaver-downloads',
  'first-day',
]);

/** These come more often where nobody sits still. */
const RESTLESS: ReadonlySet<HappeningKind> = new Set([
  'inbox-rule',
  'rule-restamp',
  'new-laptop',
  'new-phone',
  'method-change',
  'mail-merge',
  'bulk-sync',
  'mailbox-cleanup',
  'external-share',
  'late-night',
  'client-visit',
]);

/** These do not wait for a working day. */
const ANY_DAY: ReadonlySet<HappeningKind> = new Set(['forgot-password', 'late-night', 'first-day', 'new-phone']);

/** A label's instants for local days: generous, because days begin earlier in the east and end later in the west. */
const span = (from: number, until: number): [number, number] => [from * DAY - 6 * HOUR, until * DAY + 12 * HOUR];

function nextWorkday(person: Person, day: number): number {
  for (let d = day; d < day + 7; d++) if ((person.habits.workdays & (1 << weekday(d))) !== 0) return d;
  return day;
}

export interface Horizon {
  readonly seed: number;
  readonly firstDay: number;
  readonly days: number;
  /** How many times as often as usual things happen that move people, machines, rules. */
  readonly restlessness: number;
}

export function planLife(horizon: Horizon, person: Person, internet: Internet, labels: Labels): Life {
  const { seed, firstDay, days, restlessness } = horizon;
  const random = new Random(seed, 'life', person.index);
  const end = firstDay + days;
  const months = days / 30;
  const joins = random.chance(0.015 * months) ? firstDay + 2 + random.below(Math.max(1, days - 2)) : 0;
  const leaves =
    joins === 0 && random.chance(0.012 * months) ? firstDay + 8 + random.below(Math.max(1, days - 8)) : Number.POSITIVE_INFINITY;
  const drawn: Happening[] = [];
  for (const [kind, usual, special] of MONTHLY) {
    const often = special[person.department] ?? usual;
    for (let n = random.poisson(often * months * (RESTLESS.has(kind) ? restlessness : 1)); n > 0; n--)
      drawn.push({ day: firstDay + random.below(days), kind });
  }
  if (joins > 0) drawn.push({ day: joins, kind: 'first-day' }, { day: joins + 1, kind: 'inbox-rule' });
  if (Number.isFinite(leaves) && random.chance(0.7)) drawn.push({ day: leaves - random.whole(1, 5), kind: 'leaver-downloads' });
  const away = planAway(random, person, horizon);
  const happenings = drawn
    .map((h) => ({ ...h, day: ANY_DAY.has(h.kind) ? h.day : nextWorkday(person, h.day) }))
    .filter(
      (h) => h.day >= joins && h.day < Math.min(leaves, end) && !away.some((a) => a.kind !== 'trip' && h.day >= a.from && h.day < a.until),
    )
    .sort((a, b) => a.day - b.day);
  for (const happening of happenings)
    if (HARD.has(happening.kind)) labels.hard(happening.kind, person.upn, ...span(happening.day, happening.day + 1));
  for (const it of away) {
    if (it.kind === 'sick' || it.kind === 'leave') continue;
    const abroad = it.city !== null && it.city.country !== person.city.country;
    labels.hard(it.kind === 'conference' ? 'conference' : abroad ? 'travel-abroad' : 'travel', person.upn, ...span(it.from, it.until));
  }
  const lines = internet.near('residential', person.city);
  const moves = random.chance(0.015 * months * restlessness) && lines.length > 1;
  const line = nth(lines, random.below(lines.length));
  const newLine = moves ? { newLine: { day: firstDay + random.below(days), line } } : {};
  if (newLine.newLine) labels.hard('new-home-line', person.upn, newLine.newLine.day * DAY, (newLine.newLine.day + 3) * DAY);
  if (person.habits.consumerVpn > 0) labels.hard('consumer-vpn', person.upn, firstDay * DAY, end * DAY);
  return { joins, leaves, away, happenings, ...newLine };
}

/** Conferences the firm sends people to: whoever goes is in the same hotel on the same days. */
function conferencesOf({ seed, firstDay, days }: Horizon): readonly Conference[] {
  return Array.from({ length: Math.ceil(days / 18) }, (_, i) => {
    const random = new Random(seed, 'conference', i);
    const from = firstDay + i * 18 + random.below(14);
    return {
      from: from + ((9 - weekday(from)) % 7),
      length: random.whole(2, 4),
      city: cityNamed(
        random.pick(['Las Vegas', 'Orlando', 'Chicago', 'Berlin', 'Barcelona', 'Amsterdam', 'London', 'Milano', 'Lisboa', 'Wien']),
      ),
      departments: random.shuffled(DEPARTMENTS).slice(0, 3),
    };
  });
}

interface Conference {
  readonly from: number;
  readonly length: number;
  readonly city: City;
  readonly departments: readonly Department[];
}

function planAway(random: Random, person: Person, horizon: Horizon): Away[] {
  const { firstDay, days, restlessness } = horizon;
  const end = firstDay + days;
  const months = days / 30;
  const away: Away[] = [];
  const add = (kind: Away['kind'], length: number, city: City | null, from = firstDay + random.below(end - firstDay)): void => {
    if (away.some((a) => from < a.until + 1 && from + length > a.from - 1)) return;
    away.push({
      from,
      until: from + length,
      kind,
      city,
      homeRouted: random.chance(0.5),
      takesLaptop: kind !== 'vacation' || random.chance(0.25),
    });
  };
  const travels =
    person.department === 'Sales' || person.department === 'Executive' ? 0.9 : person.department === 'Client Services' ? 0.5 : 0.1;
  for (let n = random.poisson(0.28 * months); n > 0; n--)
    add('vacation', random.pick([3, 5, 9, 9, 16]), random.chance(0.6) ? destination(random, person.city, random.chance(0.5)) : null);
  for (let n = random.poisson(travels * months * restlessness); n > 0; n--)
    add('trip', random.whole(1, 4), destination(random, person.city, random.chance(0.3)));
  for (const it of conferencesOf(horizon))
    if (it.city !== person.city && random.chance(it.departments.includes(person.department) ? 0.12 * restlessness : 0.01))
      add('conference', it.length, it.city, it.from);
  for (let n = random.poisson(0.15 * months); n > 0; n--) add('sick', random.whole(1, 5), null);
  if (random.chance(0.01 * months)) add('leave', 40, null);
  return away.sort((a, b) => a.from - b.from);
}

function destination(random: Random, home: City, abroad: boolean): City {
  const choices = CITIES.filter((c) => c !== home && (abroad ? c.country !== home.country : c.country === home.country));
  if (choices.length === 0) return random.pick(CITIES);
  const near = abroad ? choices.filter((c) => kilometres(c, home) < 2500) : choices;
  return random.pick(near.length > 0 && random.chance(0.6) ? near : choices);
}

export const awayOn = (life: Life, day: number): Away | undefined => life.away.find((a) => day >= a.from && day < a.until);

/** Whether this is a day on which the person works. Trips and conferences are work, even at the weekend's edge. */
export function worksOn(person: Person, day: number): boolean {
  const away = awayOn(person.life, day);
  if (away) return away.kind === 'trip' || (away.kind === 'conference' && weekday(day) % 6 !== 0);
  return (person.habits.workdays & (1 << weekday(day))) !== 0 && !isHoliday(person.city.country.code, day);
}

export const employedOn = (person: Person, day: number): boolean => day >= person.life.joins && day < person.life.leaves;

/** Work of a department piles up at the end of a month; mostly in Finance. */
export function loadOn(person: Person, day: number): number {
  const load = closingLoad(day);
  return person.department === 'Finance' ? load : 1 + (load - 1) * 0.15;
}
