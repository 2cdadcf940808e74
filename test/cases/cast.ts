/** Who and what the stories are made of: places, networks, devices, people and their firm. All invented. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type VendorRecord = { readonly [key: string]: Json };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Place {
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Network {
  readonly asn: number;
  readonly place: Place;
  /** Whole IPv4 addresses (an office's egress), or IPv6 prefixes of three groups. */
  readonly prefixes: readonly string[];
  /** An address block is kept this many days; 0 = any of the blocks each day, as phone carriers do. */
  readonly keptDays: number;
}

export interface App {
  readonly id: string;
  readonly name: string;
  readonly kind: 'Browser' | 'Mobile Apps and Desktop clients';
}

export interface Device {
  /** Entra device id; empty for a device the firm does not manage. */
  readonly id: string;
  readonly name: string | null;
  readonly system: string;
  readonly browser: string;
  readonly agent: string;
  /** What Exchange calls the client. */
  readonly mailClient: string;
  readonly apps: readonly App[];
}

export interface Person {
  readonly index: number;
  readonly name: string;
  readonly upn: string;
  readonly id: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly desk: Device;
  readonly phone: Device;
  readonly office: Network;
  readonly home: Network;
  readonly carrier: Network;
  /** Local hour at which the day begins. */
  readonly starts: number;
  /** Share of working days spent in the office. */
  readonly inOffice: number;
  readonly atWeekends: number;
  readonly mails: number;
  readonly reads: number;
  readonly files: number;
  readonly contacts: readonly string[];
  readonly topics: readonly string[];
  readonly library: readonly string[];
  readonly from: number;
  readonly until: number;
}

export interface Firm {
  readonly seed: string;
  readonly name: string;
  readonly tenant: string;
  readonly domain: string;
  /** Midnight UTC of day 1. */
  readonly begins: number;
  readonly days: number;
  /** Minutes that local time is ahead of UTC. */
  readonly ahead: (day: number) => number;
  readonly holidays: readonly number[];
  /** Share of sign-ins that the audit log writes too. */
  readonly copied: number;
  readonly people: readonly Person[];
}

/** A person's device in a network: every record carries what these have in common. */
export interface Hands {
  readonly person: Person;
  readonly device: Device;
  readonly network: Network;
  readonly address: string;
  readonly session: string;
  /** Whose mailbox, when it is not the person's own. */
  readonly mailbox?: string;
}

/** Day 1 is the first; hours may be fractions. */
export function instant(firm: Firm, day: number, hour: number, minute = 0, second = 0): number {
  return firm.begins + (day - 1) * DAY + hour * HOUR + minute * MINUTE + second * SECOND;
}

export function localInstant(firm: Firm, day: number, hour: number): number {
  return instant(firm, day, hour) - firm.ahead(day) * MINUTE;
}

export function isWorkday(firm: Firm, day: number): boolean {
  const weekday = new Date(instant(firm, day, 12)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !firm.holidays.includes(day);
}

export function addressIn(network: Network, day: number, host: number): string {
  const { prefixes, keptDays } = network;
  const turn = keptDays === 0 ? day * 7 + host * 3 : Math.floor(day / keptDays);
  const prefix = prefixes[(prefixes[0]?.includes('.') ? host : turn) % prefixes.length] ?? '';
  if (prefix.includes('.')) return prefix;
  const subnet = keptDays === 0 ? ((day * 37 + host * 11) % 4093) + 1 : 1;
  const own = 0x1000 + ((day * 2654 + host * 40503) % 0xe000);
  return `${prefix}:${subnet.toString(16)}::${own.toString(16)}`;
}
