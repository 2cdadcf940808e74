/** Invented people, places and events, an office that teaches a pipeline, and the shortest way to let one signal judge one event. */
import { Account } from '../server/core/account.ts';
import { Actor } from '../server/core/actor.ts';
import { LearnedDirectory } from '../server/core/directory.ts';
import {
  type Client,
  type Device,
  type Event,
  type EventKind,
  type EventOf,
  type Location,
  type Names,
  NO_DEVICE_WORD,
  NOWHERE,
  type Origin,
  type Place,
} from '../server/core/event.ts';
import type { Evidence } from '../server/core/evidence.ts';
import type { Incident } from '../server/core/incident.ts';
import { Layout } from '../server/core/layout.ts';
import { Organisation } from '../server/core/organisation.ts';
import { Past } from '../server/core/past.ts';
import type { Places } from '../server/core/ports.ts';
import { DAY, MINUTE } from '../server/core/rate.ts';
import { kept, type Signal } from '../server/core/signal.ts';
import type { MessageVerdict } from '../server/core/verdict.ts';
import { Pipeline } from '../server/pipeline.ts';
import { inboundSignals } from '../server/signals/inbound/index.ts';
import { signals } from '../server/signals/index.ts';
import { openSpelling } from '../server/mail/spelling.ts';
import { SILENT } from '../server/places/facts.ts';
import { Chance } from './cases/chance.ts';
import { ANN, HIDING_RULE, ORDINARY, RULE } from './server/core/ordinary.ts';
import { REPLAY_KEYS } from '../server/keys.ts';

export { ANN, DAY, HIDING_RULE, MINUTE, RULE };
export const HOUR = 60 * MINUTE;
/** A Monday, midnight UTC. */
export const MONDAY = Date.UTC(2026, 2, 2);

/* Places: one address stands for each. */
export const OFFICE = '192.0.2.10';
export const TOPEKA = '198.51.100.7';
export const LYON = '203.0.113.9';
export const ZURICH = '203.0.113.70';
export const RENTED = '203.0.113.130';
export const HIDDEN = '203.0.113.200';
/** The line at the home of the person with this number. */
export const homeOf = (number: number): string => `2001:db8:${(number + 1).toString(16)}::5`;

const NOTHING_KNOWN: Place = { ...SILENT, kind: 'unknown' };
const MADISON = {
  ...NOTHING_KNOWN,
  country: 'US',
  region: 'Wisconsin',
  city: 'Madison',
  latitude: 43.07,
  longitude: -89.4,
  accuracyKm: 20,
};
const PLACES: readonly { readonly network: string; readonly has: (address: string) => boolean; readonly place: Place }[] = [
  {
    network: '192.0.2.0/24',
    has: (address) => address.startsWith('192.0.2.'),
    place: { ...MADISON, operator: 64496, operatorName: 'Badger Fiber', kind: 'office' },
  },
  {
    network: '198.51.100.0/24',
    has: (address) => address.startsWith('198.51.100.'),
    place: {
      ...NOTHING_KNOWN,
      country: 'US',
      region: 'Kansas',
      city: 'Topeka',
      latitude: 39.05,
      longitude: -95.68,
      accuracyKm: 20,
      operator: 64500,
      operatorName: 'Plains Wireless',
      kind: 'mobile',
    },
  },
  at113(0, {
    country: 'FR',
    region: 'Rhône',
    city: 'Lyon',
    latitude: 45.76,
    longitude: 4.84,
    operator: 64501,
    operatorName: 'Saône Télécom',
  }),
  at113(64, {
    country: 'CH',
    region: 'Zürich',
    city: 'Zürich',
    latitude: 47.37,
    longitude: 8.54,
    operator: 64502,
    operatorName: 'Limmatnetz',
  }),
  at113(128, { country: 'US', region: 'Virginia', city: 'Ashburn', operator: 64503, operatorName: 'Rented Machines', kind: 'hosting' }),
  at113(192, { country: 'US', region: null, city: null, operator: 64504, operatorName: 'Hidden Exits', kind: 'anonymiser' }),
];

/** A quarter of 203.0.113.0/24. */
function at113(from: number, place: Partial<Place>) {
  const has = (address: string): boolean => {
    const last = address.startsWith('203.0.113.') ? Number(address.slice(10)) : -1;
    return last >= from && last < from + 64;
  };
  return { network: `203.0.113.${from}/26`, has, place: { ...NOTHING_KNOWN, accuracyKm: 20, kind: 'home' as const, ...place } };
}

/** Named places for the addresses above; every other address is a network of which nothing is known. */
export class NamedPlaces implements Places {
  readonly #known = new Map<string, Location>();

  locate(address: string): Location {
    const found = PLACES.find(({ has }) => has(address));
    const home = /^2001:db8:([0-9a-f]+):/u.exec(address)?.[1];
    const network = found?.network ?? (home === undefined ? `${address}/32` : `2001:db8:${home}::/48`);
    let location = this.#known.get(network);
    if (location === undefined) {
      const lake: Place = { ...MADISON, operator: 64497, operatorName: 'Lakes Cable', kind: 'home' };
      location = { address, network, place: found?.place ?? (home === undefined ? NOTHING_KNOWN : lake) };
      this.#known.set(network, location);
    }
    return location;
  }
}

/* Programs and devices. */
export const EDGE = client('Windows', 'Edge');
export const PHONE = client('iOS', 'Outlook');
export const SCRIPT: Client = { system: null, app: 'python-requests', scripted: true, legacy: false };
export function client(system: string | null, app: string | null, more: Partial<Client> = {}): Client {
  return { system, app, scripted: false, legacy: false, ...more };
}
export const device = (id: string): Device => ({ presence: 'present', id });
export const NO_DEVICE: Device = { presence: 'absent', id: null };

export function from(address: string | null, more: Partial<Origin> = {}): Origin {
  return { address, stated: null, client: EDGE, device: NO_DEVICE_WORD, session: null, application: null, ...more };
}

/* Events. */
/** An event of this kind; what is not given is ordinary. The same act of the same person at the same instant has the same id: it is a repeat. */
export function event<K extends EventKind>(kind: K, fields: Partial<Omit<EventOf<K>, 'kind'>> = {}): EventOf<K> {
  const whole = { ...ORDINARY[kind], kind, feed: 'audit', at: MONDAY + 15 * HOUR, who: ANN, origin: NOWHERE, ...fields };
  const what = 'subject' in whole ? whole.subject : 'name' in whole ? whole.name : '';
  const id = `${kind}/${whole.at.toString(36)}/${whole.who.upn ?? whole.who.id ?? ''}/${whole.origin.address ?? ''}/${String(what)}`;
  return { id, ...whole } as unknown as EventOf<K>;
}

/* People and their ordinary days. */
export interface Person {
  readonly number: number;
  readonly names: Names;
  readonly device: Device;
}
export function person(number: number): Person {
  const tail = String(number).padStart(12, '0');
  return {
    number,
    names: { id: `99999999-0000-4000-8000-${tail}`, upn: `person${number}@contoso.example` },
    device: device(`device-${number}`),
  };
}

/** A working day in Madison: at the office with the laptop, in the evening at home with the phone. `midnight` UTC. */
export function ordinaryDay(who: Person, midnight: number, people: number): Event[] {
  const chance = new Chance(`${who.names.upn}/${midnight}`);
  const day: Event[] = [];
  const laptop = from(OFFICE, { device: who.device, session: `s-${who.number}-${Math.floor(midnight / (7 * DAY))}` });
  const phone = from(homeOf(who.number), { client: PHONE, session: `p-${who.number}` });
  const at = (hour: number): number => midnight + Math.round((hour + chance.between(0, 0.9)) * 60) * MINUTE;
  const colleague = (): string => `person${(who.number + chance.whole(1, Math.min(5, Math.max(1, people - 1)))) % people}@contoso.example`;
  day.push(event('sign-in', { who: who.names, origin: laptop, at: at(14), feed: 'sign-in' }));
  for (const hour of [15, 17, 19, 21]) {
    const recipients = chance.yes(0.3) ? [colleague(), `client${chance.whole(0, 3)}@customer${who.number}.example`] : [colleague()];
    const subject = `About ${chance.whole(1, 1e6)}`;
    day.push(
      event('mail-sent', {
        who: who.names,
        origin: { ...laptop, device: NO_DEVICE_WORD },
        at: at(hour),
        subject,
        recipients: [...new Set(recipients)],
        sender: who.names.upn ?? null,
        messageId: `<${who.number}.${midnight}.${hour}@contoso.example>`,
      }),
    );
    day.push(
      event('mail-accessed', { who: who.names, origin: { ...laptop, device: NO_DEVICE_WORD }, at: at(hour), count: chance.whole(2, 9) }),
    );
    day.push(event('file-accessed', { who: who.names, origin: { ...laptop, device: NO_DEVICE_WORD }, at: at(hour) }));
  }
  if (chance.yes(0.5)) {
    day.push(
      event('sign-in', { who: who.names, origin: { ...phone, device: NO_DEVICE }, at: at(25), feed: 'sign-in', interactive: false }),
    );
    day.push(event('mail-accessed', { who: who.names, origin: phone, at: at(26), count: chance.whole(1, 4) }));
  }
  return day.sort((a, b) => a.at - b.at);
}

export interface Office {
  readonly pipeline: Pipeline;
  readonly people: readonly Person[];
  readonly messages: readonly MessageVerdict[];
  readonly places: NamedPlaces;
  /** Midnight UTC after the last ordinary day; a working day. */
  readonly next: number;
  /** Take events in the given order. */
  take(...events: readonly Event[]): void;
  account(who: Person | Names): Account;
}

export interface OfficeOptions {
  readonly days?: number;
  readonly signals?: readonly Signal[];
  readonly budget?: number;
  readonly warmUntil?: number;
}

/** A pipeline that has watched so many people for so many ordinary weekdays. */
export function office(many = 12, options: OfficeOptions = {}): Office {
  const messages: MessageVerdict[] = [];
  const places = new NamedPlaces();
  const people = Array.from({ length: many }, (_, number) => person(number));
  const pipeline = new Pipeline({
    signals: options.signals ?? signals,
    inbound: inboundSignals,
    spelling: openSpelling(),
    keyed: REPLAY_KEYS.keyed,
    places,
    directory: new LearnedDirectory({ displayName: 'Contoso', domains: ['contoso.example'], users: [] }),
    budget: options.budget ?? 1,
    warmUntil: options.warmUntil ?? 0,
    message: (verdict) => messages.push(verdict),
  });
  let midnight = MONDAY;
  for (let day = 0; day < (options.days ?? 25); day++) {
    const today = people.flatMap((who) => ordinaryDay(who, midnight, many)).sort((a, b) => a.at - b.at);
    for (const one of today) pipeline.take(one);
    midnight += new Date(midnight).getUTCDay() === 5 ? 3 * DAY : DAY;
  }
  return {
    pipeline,
    people,
    messages,
    places,
    next: midnight,
    take: (...events) => events.forEach((one) => pipeline.take(one)),
    account(who) {
      const upn = 'names' in who ? who.names.upn : who.upn;
      const found = [...pipeline.accounts].find((account) => account.name === upn);
      if (found === undefined) throw new RangeError(`nobody is called ${upn}`);
      return found;
    },
  };
}

/* What was found. */
export interface Said {
  readonly bits: number;
  readonly sentence: string;
  readonly sure: number;
}

/** A past of a person of the office, copied, so that a test that learns leaves the office as it was. */
export function pastOf({ pipeline, places }: Office, account: Account, first: Event): Past {
  const organisation = new Organisation(pipeline.organisation.layout);
  organisation.merge(pipeline.organisation);
  const past = new Past(organisation);
  past.isInternal = (address) => address.endsWith('@contoso.example');
  past.keyed = REPLAY_KEYS.keyed;
  const copy = new Account({ upn: account.name }, first.at, organisation.layout);
  copy.profile.u.set(account.profile.u);
  const location = first.origin.address === null ? null : places.locate(first.origin.address);
  past.at(copy, first, location);
  past.actor = new Actor(location, first.origin.client, first.origin.device, first.at);
  past.others = account.actors;
  return past;
}

/** What a signal says of each of these events, done one after the other by the same hands. */
export function judgeAll(place: Office, id: string, events: readonly Event[], prepare?: (past: Past) => void): (Said | null)[] {
  const signal = signals.find((one) => one.id === id);
  const [first] = events;
  if (signal === undefined || first === undefined) throw new RangeError(`no signal ${id}, or no event`);
  const past = pastOf(place, place.account(first.who), first);
  prepare?.(past);
  return events.map((one) => {
    past.at(past.account, one, one.origin.address === null ? null : place.places.locate(one.origin.address));
    const found = signal.observe(one, past);
    const said = found && { bits: Math.min(found.bits, signal.cap), sentence: found.sentence(), sure: found.sure ?? 0 };
    signal.learn?.(one, past);
    return said;
  });
}

/** What a signal says of one event. */
export function judgeOne(place: Office, id: string, one: Event, prepare?: (past: Past) => void): Said | null {
  return judgeAll(place, id, [one], prepare)[0] ?? null;
}

/** Everything that was found of an account, whichever hands did it. */
export function foundOf(account: Account): Evidence[] {
  return account.actors.flatMap((actor) => [...actor.accessLines.values(), ...actor.lines]);
}

/** The latest incident of an account, open or closed. */
export function incidentOf(account: Account): Incident | null {
  return account.incidents.at(-1) ?? null;
}

/** The layout that all signals together need. */
export function realLayout(): Layout {
  const { rates, windows } = kept(signals);
  return new Layout(rates, windows);
}
