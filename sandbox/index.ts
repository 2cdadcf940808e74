import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../server/core/errors.ts';
import { newAccount } from './account.ts';
import { DAY, dayOf, HOUR, iso, MINUTE } from './calendar.ts';
import { inventCompanies } from './companies.ts';
import { Delivery } from './deliver.ts';
import { Desk } from './desk.ts';
import { liveDay } from './habits/day.ts';
import { Director, firstIntruderDay } from './intruders/director.ts';
import type { Intruders } from './intruders/index.ts';
import { Labels } from './labels.ts';
import { planLife } from './life.ts';
import { Internet } from './networks.ts';
import { makeNoise } from './noise/index.ts';
import { organization, writePlaces } from './organization.ts';
import { inventPeople, type Person } from './people.ts';
import { Random } from './random.ts';
import { foundTenant, hireServiceAccounts, isProfile, type Profile, PROFILES, type SharedMailbox, type Tenant } from './tenant.ts';
import type { World } from './world.ts';

export interface TenantOptions {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  /** Folder that is made and filled. */
  readonly out: string;
  /** First day, `2026-09-07` unless told. */
  readonly start?: string;
  readonly intruders?: Intruders;
  /** Intruders of every kind, half of them careful; else about one per 60 people in 30 days. */
  readonly density?: number;
  /** Graph messages; on unless the tenant has no Graph. */
  readonly mail?: boolean;
  readonly profile?: string;
  /** Bytes of waiting records kept in memory before they go to disk. */
  readonly memory?: number;
  /** Called after every day. */
  readonly onDay?: (progress: { readonly day: number; readonly days: number; readonly records: number }) => void;
}

export interface TenantReport {
  readonly records: number;
  readonly intrusions: number;
  readonly hardNegatives: number;
  /** The most bytes of waiting records that were in memory at once. */
  readonly peak: number;
}

const FEWEST = 4;

/**
 * Writes a make-believe tenant: `events.jsonl` in the order of delivery, `organization.json`, `labels.json`, `places/`.
 * The same options give the same bytes; the records of honest people are the same with and without intruders, except where they meet.
 */
export async function writeTenant(options: TenantOptions): Promise<TenantReport> {
  const { seed, people, days, out } = options;
  const profile = checkedProfile(options);
  const firstDay = checkedStart(options.start ?? '2026-09-07');
  makeFolder(join(out, 'places'));
  const perDay = people * 110 + 200;
  const delivery = new Delivery({
    out,
    crateMs: Math.max(MINUTE, Math.min(HOUR, Math.floor((DAY / perDay) * 12_000))),
    budget: options.memory ?? 500_000_000,
  });
  const world = makeWorld(options, profile, firstDay, delivery);
  const director = new Director(world, options.intruders ?? 'all', options.density ?? null);
  for (let day = firstDay; day < firstDay + days; day++) {
    makeNoise(world, day);
    for (const person of world.people) liveDay(world, person, day);
    director.play(day);
    delivery.release((day + 1) * DAY - 12 * HOUR);
    options.onDay?.({ day: day - firstDay + 1, days, records: world.desk.records });
    await new Promise((resolve) => setImmediate(resolve));
  }
  delivery.close();
  director.close();
  writeFileSync(join(out, 'organization.json'), `${JSON.stringify(organization(world), null, 1)}\n`);
  writePlaces(world.internet, join(out, 'places', 'networks.csv'));
  world.labels.write(join(out, 'labels.json'), {
    seed,
    people,
    days,
    from: iso(firstToldDay(profile, firstDay, days) * DAY),
    until: iso((firstDay + days) * DAY),
  });
  return {
    records: delivery.written,
    intrusions: world.labels.intrusions.length,
    hardNegatives: world.labels.hardNegatives.length,
    peak: delivery.peak,
  };
}

function checkedProfile(options: TenantOptions): Profile {
  const profile = options.profile ?? 'default';
  if (!isProfile(profile))
    throw new Refused('UNKNOWN_PROFILE', `There is no profile "${profile}".`, `Choose from: ${PROFILES.join(', ')}.`);
  if (!(options.people >= FEWEST && options.days >= 1))
    throw new Refused('TOO_SMALL', 'A tenant needs at least four people and one day.', 'Give larger numbers for people and days.');
  if (options.density !== undefined && !(options.density >= 1))
    throw new Refused('BAD_DENSITY', 'There is no intruder in a density below 1.', 'Give --density 1 or more, or --intruders none.');
  return profile;
}

function checkedStart(text: string): number {
  const day = /^\d{4}-\d\d-\d\d$/u.test(text) ? dayOf(Date.parse(text)) : Number.NaN;
  if (Number.isNaN(day)) throw new Refused('BAD_START', `"${text}" is not a day.`, 'Write the first day as 2026-09-07.');
  return day;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Refused('OUT_UNWRITABLE', `${path} cannot be made: ${String(error)}.`, 'Give --out a folder that may be written to.');
  }
}

function makeWorld(options: TenantOptions, profile: Profile, firstDay: number, delivery: Delivery): World {
  const { seed, people: count, days } = options;
  const internet = new Internet(seed);
  const tenant = foundTenant({ seed, people: count, firstDay, days, profile, mail: options.mail }, internet);
  const all = inventCompanies(seed, Math.round(40 + count / 4), 18);
  const people = inventPeople(seed, count, tenant, internet, all);
  const labels = new Labels();
  const firstTold = firstToldDay(profile, firstDay, days);
  for (const person of people)
    person.life = planLife({ seed, firstDay, days, restlessness: tenant.restlessness }, person, internet, labels);
  const services = hireServiceAccounts(seed, tenant, internet, count, firstDay, days);
  for (const service of services)
    if (service.movesOn < firstDay + days)
      labels.hard('service-account-moves', service.upn, service.movesOn * DAY, (service.movesOn + 2) * DAY);
  labelOfficeMove(tenant, people, labels);
  const shared = openSharedMailboxes(seed, tenant, people);
  const sharedOf = new Map<number, SharedMailbox[]>();
  for (const mailbox of shared) for (const member of mailbox.members) sharedOf.set(member, [...(sharedOf.get(member) ?? []), mailbox]);
  return {
    seed,
    tenant,
    internet,
    people,
    byAddress: new Map(people.map((p) => [p.upn, p])),
    companies: all.filter((c) => c.relation !== 'newsletter'),
    byDomain: new Map(all.map((c) => [c.domain, c])),
    newsletters: all.filter((c) => c.relation === 'newsletter'),
    shared,
    sharedOf,
    sharedInboxes: new Map(shared.map((s) => [s.upn, []])),
    services,
    administrators: people.filter((p) => p.department === 'IT').slice(0, Math.max(2, Math.min(40, Math.ceil(count / 60)))),
    desk: new Desk(tenant, delivery, firstTold * DAY, (firstDay + days) * DAY),
    labels,
    firstDay,
    days,
    room: count > 50_000 ? 5 : count > 5000 ? 8 : 30,
    keepsText: count <= 5000,
  };
}

/** The day of the first record: a tenant with a short history was there before, but nobody kept what it did. */
const firstToldDay = (profile: Profile, firstDay: number, days: number): number =>
  profile === 'short-history' ? Math.max(firstDay, firstIntruderDay(firstDay, days) - 10) : firstDay;

/** An office that changes its provider is new to everybody in it on one morning. */
function labelOfficeMove(tenant: Tenant, people: readonly Person[], labels: Labels): void {
  for (const [index, office] of tenant.offices.entries()) {
    if (office.movesOn === null) continue;
    for (const person of people)
      if (person.office === index) labels.hard('office-provider-change', person.upn, office.movesOn * DAY, (office.movesOn + 3) * DAY);
  }
}

const MAILBOXES = ['accounts', 'info', 'support', 'orders', 'jobs', 'office', 'tax', 'claims', 'reception', 'events'];

function openSharedMailboxes(seed: number, tenant: Tenant, people: readonly Person[]): SharedMailbox[] {
  const count = Math.max(1, Math.min(400, Math.round(people.length / 30)));
  return Array.from({ length: count }, (_, i) => {
    const random = new Random(seed, 'shared', i);
    const name = `${MAILBOXES[i % MAILBOXES.length] ?? 'team'}${i < MAILBOXES.length ? '' : Math.floor(i / MAILBOXES.length) + 1}`;
    const wanted = name.startsWith('accounts') ? 'Finance' : null;
    const fits = wanted ? people.filter((p) => p.department === wanted) : people;
    const members = new Set<number>();
    for (let n = random.whole(2, 5); n > 0; n--) members.add(random.pick(fits.length > 0 ? fits : people).index);
    return {
      ...newAccount(seed, 'shared-mailbox', i, `${name}@${tenant.domain}`, `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, false),
      members: [...members],
    };
  });
}
