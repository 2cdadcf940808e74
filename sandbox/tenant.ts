import type { Account } from './account.ts';
import { newAccount } from './account.ts';
import type { City } from './geography.ts';
import { cityNamed } from './geography.ts';
import { hostAt, type Internet, type Network, type Spot } from './networks.ts';
import { hashOf, keyed, nth, Random } from './random.ts';

export const PROFILES = ['default', 'no-mdm', 'remote', 'small', 'audit-only', 'noisy', 'short-history'] as const;
export type Profile = (typeof PROFILES)[number];
export const isProfile = (word: string): word is Profile => PROFILES.some((p) => p === word);

export interface Office {
  readonly name: string;
  readonly city: City;
  readonly wired: Network;
  /** Egress addresses, shared by everybody in the house. */
  readonly egress: readonly Spot[];
  readonly guest: Spot;
  /** From this day the office has another provider and other addresses. */
  readonly movesOn: number | null;
  readonly later: readonly Spot[];
  /** Whether the administrators ever wrote the addresses down. */
  readonly known: boolean;
}

export interface SharedMailbox extends Account {
  readonly members: readonly number[];
}

export interface ServiceAccount extends Account {
  readonly appId: string;
  readonly purpose: 'scanner' | 'crm' | 'backup' | 'notifier' | 'reporting';
  /** From this day it runs in another cloud. */
  readonly movesOn: number;
  readonly before: Network;
  readonly after: Network;
}

/** What is true of the whole organisation, and which of Microsoft's feeds and fields it pays for. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly initialDomain: string;
  readonly profile: Profile;
  readonly forest: string;
  readonly serverPrefix: string;
  readonly hasGraph: boolean;
  readonly knowsDevices: boolean;
  /** Share of the machines Entra never heard of, where it knows machines at all. */
  readonly strangeMachines: number;
  /** How many times as often as usual people travel, change machines and networks, make rules. */
  readonly restlessness: number;
  readonly hybrid: boolean;
  readonly hasMfa: boolean;
  /** Send records carry `recipientCount` and `recipientList`: half of the tenants. */
  readonly listsRecipients: boolean;
  readonly hasIdentityProtection: boolean;
  readonly teamsHasAddress: boolean;
  readonly audits: 'all' | 'basic';
  readonly writesMessages: boolean;
  readonly offices: readonly Office[];
  /** Where people come out when the corporate VPN is on, if there is one. */
  readonly tunnel: Spot | null;
}

const NAMES = [
  'Cheddar Ledger',
  'Lakeside Accounting',
  'Kettle Moraine Group',
  'Windward Works',
  'Fennimore Advisory',
  'Tannery Street',
  'Ebbtide Machines',
  'Halyard Partners',
  'Copper Kettle Foods',
  'Millrace Health',
];

const HEADQUARTERS: readonly (readonly string[])[] = [
  [
    'Milwaukee',
    'Madison',
    'Green Bay',
    'Hamburg',
    'Eau Claire',
    'London',
    'La Crosse',
    'Lyon',
    'Appleton',
    'Zürich',
    'Kenosha',
    'Amsterdam',
  ],
  ['Madison', 'Milwaukee', 'Appleton', 'La Crosse', 'Chicago', 'Manchester', 'Oshkosh', 'Berlin', 'Bengaluru', 'Madrid', 'Dallas', 'Paris'],
  ['Hamburg', 'München', 'Zürich', 'Lyon', 'Milwaukee', 'Köln', 'Milano', 'Rotterdam', 'Basel', 'Barcelona', 'Lübeck', 'Leeds'],
  ['Lyon', 'Paris', 'Genève', 'Lille', 'Madison', 'Barcelona', 'Frankfurt am Main', 'Marseille', 'London', 'Milano', 'Hamburg', 'Pune'],
  ['Warszawa', 'Lisboa', 'Milano', 'Madrid', 'Amsterdam', 'Hamburg', 'Lyon', 'London', 'Roma', 'Barcelona', 'Praha', 'Rotterdam'],
];

export interface TenantPlan {
  readonly seed: number;
  readonly people: number;
  readonly firstDay: number;
  readonly days: number;
  readonly profile: Profile;
  readonly mail: boolean | undefined;
}

export function foundTenant(plan: TenantPlan, internet: Internet): Tenant {
  const { seed, profile } = plan;
  const random = new Random(seed, 'tenant');
  const name = random.pick(NAMES);
  const label = name.toLowerCase().replaceAll(' ', '');
  const american = random.chance(0.55);
  const homes = HEADQUARTERS[american ? random.below(2) : 2 + random.below(3)] ?? [];
  const wanted =
    profile === 'remote' ? 0 : profile === 'small' || plan.people < 40 ? 1 : Math.min(homes.length, 2 + Math.floor(plan.people / 150));
  const mover = plan.days >= 20 ? random.below(Math.max(1, wanted)) : -1;
  const moveDay = plan.firstDay + Math.floor(plan.days * random.between(0.35, 0.8));
  const offices = homes.slice(0, wanted).map((city, i) => openOffice(seed, internet, cityNamed(city), i, i === mover ? moveDay : null));
  const head = offices[0];
  const edge = nth(
    internet.ofOperator('Guarded Edge Security'),
    hashOf(seed, 'edge') % internet.ofOperator('Guarded Edge Security').length,
  );
  const hasTunnel = (profile === 'default' || profile === 'noisy' || profile === 'short-history') && random.chance(0.6);
  const paid = profile !== 'no-mdm' && profile !== 'audit-only' && profile !== 'small';
  return {
    id: random.guid(),
    name,
    domain: `${label}.example`,
    initialDomain: `${label}.onmicrosoft.com`,
    profile,
    forest: american ? 'NAMPR04A009' : 'EURPR04A009',
    serverPrefix: american ? 'DM6PR04MB' : 'AM0PR04MB',
    hasGraph: profile !== 'audit-only',
    knowsDevices: profile !== 'no-mdm' && profile !== 'small',
    strangeMachines: profile === 'noisy' ? 0.35 : 0.05,
    restlessness: profile === 'noisy' ? 3 : 1,
    hybrid: random.chance(0.5),
    hasMfa: random.chance(0.85),
    listsRecipients: random.chance(0.5),
    hasIdentityProtection: paid && random.chance(0.6),
    teamsHasAddress: random.chance(0.3),
    audits: profile === 'small' ? 'basic' : 'all',
    writesMessages: plan.mail ?? profile !== 'audit-only',
    offices,
    tunnel: hasTunnel ? (random.chance(0.5) && head ? nth(head.egress, 0) : hostAt(edge, 40 + (seed % 100))) : null,
  };
}

function openOffice(seed: number, internet: Internet, city: City, index: number, movesOn: number | null): Office {
  const random = new Random(seed, 'office', index);
  const wired = keyed(internet.near('business', city), seed, city.name);
  const start = random.below(3000);
  const egress = Array.from({ length: random.whole(1, 3) }, (_, i) => hostAt(wired, start + i));
  const others = internet.near('residential', city);
  const next = movesOn === null ? wired : nth(others, random.below(others.length));
  const later = movesOn === null ? egress : Array.from({ length: random.whole(1, 2) }, (_, i) => hostAt(next, 60000 - i - index * 8));
  return { name: city.name, city, wired, egress, guest: hostAt(wired, start + 9), movesOn, later, known: random.chance(0.6) };
}

export const egressOn = (office: Office, day: number): readonly Spot[] =>
  office.movesOn !== null && day >= office.movesOn ? office.later : office.egress;

/** The accounts nobody sits behind. One of them moves to another cloud and keeps working, which looks like theft. */
export function hireServiceAccounts(
  seed: number,
  tenant: Tenant,
  internet: Internet,
  people: number,
  firstDay: number,
  days: number,
): ServiceAccount[] {
  const purposes = ['scanner', 'notifier', 'crm', 'backup', 'reporting'] as const;
  const count = people < 40 ? 2 : people < 200 ? 3 : 5;
  return purposes.slice(0, count).map((purpose, i) => {
    const random = new Random(seed, 'service', i);
    const clouds = internet.ofKind('cloud').filter((n) => n.operator.name !== 'Redpine Back End');
    const office = tenant.offices[0];
    return {
      ...newAccount(
        seed,
        'service-account',
        i,
        `svc-${purpose}@${tenant.domain}`,
        `${purpose[0]?.toUpperCase() ?? ''}${purpose.slice(1)} service`,
        false,
      ),
      appId: random.guid(),
      purpose,
      movesOn: firstDay + Math.floor(days * random.between(0.2, 1.6)),
      before: purpose === 'scanner' && office ? office.wired : random.pick(clouds),
      after: random.pick(clouds),
    };
  });
}
