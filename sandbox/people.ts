import { type Account, newAccount } from './account.ts';
import { type Device, newLaptop, newPhone } from './clients.ts';
import type { Company, Contact } from './companies.ts';
import type { Application } from './habits/apps.ts';
import { type City, cityNamed, type Language, townsAround } from './geography.ts';
import type { MailRef } from './mail.ts';
import { inventName, plainLetters } from './names.ts';
import type { Internet, Network } from './networks.ts';
import { hashOf, nth, Random } from './random.ts';
import type { Tenant } from './tenant.ts';
import type { Life } from './life.ts';

export const DEPARTMENTS = [
  'Finance',
  'Human Resources',
  'Sales',
  'Operations',
  'Client Services',
  'Engineering',
  'IT',
  'Executive',
  'Legal',
  'Marketing',
  'Support',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

const SHARES: readonly (readonly [Department, number])[] = [
  ['Finance', 9],
  ['Human Resources', 4],
  ['Sales', 16],
  ['Operations', 16],
  ['Client Services', 22],
  ['Engineering', 14],
  ['IT', 5],
  ['Executive', 2],
  ['Legal', 2],
  ['Marketing', 4],
  ['Support', 6],
];
const TITLES: Readonly<Record<Department, readonly string[]>> = {
  Finance: ['Accountant', 'Accounts Payable Clerk', 'Accounts Receivable Clerk', 'Controller', 'Treasury Analyst'],
  'Human Resources': ['HR Partner', 'Payroll Specialist', 'Recruiter'],
  Sales: ['Account Manager', 'Sales Representative', 'Inside Sales'],
  Operations: ['Planner', 'Buyer', 'Shift Lead', 'Logistics Coordinator'],
  'Client Services': ['Consultant', 'Senior Consultant', 'Associate', 'Case Manager'],
  Engineering: ['Engineer', 'Senior Engineer', 'Designer'],
  IT: ['System Administrator', 'Help Desk Agent', 'Network Engineer'],
  Executive: ['Managing Director', 'Chief Financial Officer', 'Chief Operating Officer', 'Partner'],
  Legal: ['Counsel', 'Paralegal'],
  Marketing: ['Marketing Manager', 'Content Editor'],
  Support: ['Support Agent', 'Office Assistant'],
};

/** How one person works. Every number is that person's own. */
export interface Habits {
  readonly start: number;
  readonly hours: number;
  /** Bit per weekday, 0 Sunday. */
  readonly workdays: number;
  /** Chance of being in the office, by weekday. */
  readonly office: readonly number[];
  readonly mails: number;
  readonly files: number;
  readonly glances: number;
  readonly evening: number;
  readonly weekend: number;
  readonly tunnel: number;
  readonly consumerVpn: number;
  readonly cleansUp: number;
  readonly searches: number;
  readonly wordiness: number;
  readonly style: number;
}

/** Leave to use somebody else's mailbox, from a day to a day. */
export interface Stewardship {
  readonly of: Person;
  readonly from: number;
  readonly until: number;
  readonly sends: boolean;
}

/** A person of the tenant, with everything that makes one day of theirs unlike another's. */
export interface Person extends Account {
  readonly index: number;
  readonly first: string;
  readonly last: string;
  department: Department;
  readonly title: string;
  manager: number;
  readonly office: number;
  readonly city: City;
  readonly language: Language;
  readonly habits: Habits;
  life: Life;
  laptop: Device;
  phone: Device;
  /** A machine at home that is nobody's business, if there is one. */
  readonly ownMachine: Device | null;
  /** Applications let into the mailbox since the story began. */
  readonly applications: Application[];
  /** Mailboxes of others this person looks after, until that ends. */
  readonly lookedAfter: Stewardship[];
  line: Network;
  readonly lineKey: number;
  readonly leaseDays: number;
  readonly carrier: readonly Network[];
  readonly colleagues: readonly number[];
  readonly contacts: readonly Contact[];
  /** The last messages that arrived and that left, oldest first. */
  readonly inbox: MailRef[];
  readonly sent: MailRef[];
}

export function inventPeople(seed: number, count: number, tenant: Tenant, internet: Internet, companies: readonly Company[]): Person[] {
  const people: Person[] = [];
  const taken = new Map<string, number>();
  const business = companies.filter((c) => c.relation !== 'newsletter');
  for (let index = 0; index < count; index++) people.push(inventPerson(seed, index, count, tenant, internet, business, taken));
  for (const person of people) {
    const assistant = person.department === 'Executive' ? people[person.colleagues[0] ?? person.index] : person;
    if (assistant && assistant !== person)
      assistant.lookedAfter.push({ of: person, from: 0, until: Number.POSITIVE_INFINITY, sends: true });
  }
  return people;
}

const REMOTE_TOWNS = [
  'Milwaukee',
  'Madison',
  'Chicago',
  'Denver',
  'Boston',
  'Hamburg',
  'Berlin',
  'London',
  'Amsterdam',
  'Lyon',
  'Bengaluru',
  'Madrid',
  'Seattle',
  'Zürich',
  'Warszawa',
  'Lisboa',
  'Milano',
];

function inventPerson(
  seed: number,
  index: number,
  count: number,
  tenant: Tenant,
  internet: Internet,
  companies: readonly Company[],
  taken: Map<string, number>,
): Person {
  const random = new Random(seed, 'person', index);
  const remote = tenant.offices.length === 0 || random.chance(0.04);
  const office = remote ? -1 : officeOf(random, tenant.offices.length);
  const workplace = office >= 0 ? nth(tenant.offices, office).city : cityNamed(random.pick(REMOTE_TOWNS));
  const towns = townsAround(workplace);
  const city = random.chance(0.65) ? workplace : random.pick(towns);
  const country = city.country.code;
  const { first, last } = inventName(country, random);
  const plain = `${plainLetters(first)}.${plainLetters(last)}`.toLowerCase();
  const seen = taken.get(plain) ?? 0;
  taken.set(plain, seen + 1);
  const upn = `${plain}${seen === 0 ? '' : seen + 1}@${tenant.domain}`;
  const department = index < DEPARTMENTS.length ? nth(DEPARTMENTS, index) : random.weighted(SHARES);
  const lines = internet.near('residential', city);
  const colleagues = chooseColleagues(random, index, count);
  return {
    ...newAccount(seed, 'account', index, upn, `${first} ${last}`, hashOf(seed, 'capitals', index) % 8 === 0),
    index,
    first,
    last,
    department,
    title: random.pick(TITLES[department]),
    manager: index < 3 ? -1 : random.below(Math.max(1, Math.min(index, Math.ceil(count / 8)))),
    office,
    city,
    language: city.name === 'Genève' ? 'fr' : city.country.language,
    habits: inventHabits(random, department, remote, tenant.restlessness),
    life: { joins: 0, leaves: Number.POSITIVE_INFINITY, away: [], happenings: [] },
    laptop: newLaptop(random, tenant),
    phone: newPhone(random, tenant),
    ownMachine: random.chance(0.3) ? newLaptop(random, { knowsDevices: false, strangeMachines: 1, hybrid: false }) : null,
    applications: [],
    lookedAfter: [],
    line: nth(lines, random.below(lines.length)),
    lineKey: random.u32() >>> 1,
    leaseDays: random.weighted([
      [100000, 3],
      [45, 2],
      [14, 2],
      [5, 1],
      [1, city.country.code === 'DE' ? 3 : 0.5],
    ] as const),
    carrier: internet.gateways(country, random.below(8)),
    colleagues,
    contacts: inventContacts(random, companies, city.name === 'Genève' ? 'fr' : city.country.language),
    inbox: [],
    sent: [],
  };
}

/** Firms somebody deals with: every third one found for its language. */
function inventContacts(random: Random, companies: readonly Company[], language: Language): Contact[] {
  return Array.from({ length: random.whole(3, 14) }, () => {
    let company = random.pick(companies);
    if (random.chance(0.35)) for (let tries = 0; company.language !== language && tries < 25; tries++) company = random.pick(companies);
    return random.pick(company.contacts);
  });
}

/** Half of the people sit in the first office; the rest thin out. */
function officeOf(random: Random, offices: number): number {
  let office = 0;
  while (office < offices - 1 && random.chance(0.5)) office++;
  return office;
}

/** Mostly neighbours in the list (the same team), a few from anywhere. */
function chooseColleagues(random: Random, index: number, count: number): number[] {
  const chosen = new Set<number>();
  const wanted = Math.min(count - 1, random.whole(6, 22));
  const team = Math.floor(index / 12) * 12;
  for (let tries = 0; chosen.size < wanted && tries < 80; tries++) {
    const other = random.chance(0.6) ? team + random.below(12) : random.below(count);
    if (other !== index && other < count) chosen.add(other);
  }
  return [...chosen];
}

function inventHabits(random: Random, department: Department, remote: boolean, restlessness: number): Habits {
  const busy =
    department === 'Executive' || department === 'Sales' ? 1.4 : department === 'Operations' || department === 'Support' ? 0.8 : 1;
  const partTime = random.chance(0.12);
  const shifted = random.chance(department === 'Support' || department === 'Operations' ? 0.12 : 0.02);
  let workdays = 0b0111110;
  if (partTime) for (let i = random.whole(1, 2); i > 0; i--) workdays &= ~(1 << random.whole(1, 5));
  if (shifted) workdays = random.pick([0b1111000, 0b1100111, 0b0111011, 0b1011110]);
  const presence = remote ? 0.02 : random.pick([0.95, 0.9, 0.6, 0.5, 0.3]);
  return {
    start: shifted ? random.pick([5.5, 13.5, 21]) : Math.min(11, Math.max(6, 8.4 + 0.9 * random.normal())),
    hours: partTime && random.chance(0.5) ? 5 : Math.max(6, 8.6 + 0.8 * random.normal()),
    workdays,
    office: Array.from({ length: 7 }, () => (presence > 0.8 || presence < 0.1 ? presence : random.chance(presence) ? 0.92 : 0.08)),
    mails: random.logNormal(6.5 * busy, 0.5),
    files: random.logNormal(department === 'Finance' || department === 'Engineering' ? 18 : 12, 0.5),
    glances: random.logNormal(department === 'Executive' || department === 'Sales' ? 8 : 4, 0.5),
    evening: random.pick([0.05, 0.1, 0.3, 0.6]),
    weekend: random.pick([0, 0.05, 0.15, 0.4]),
    tunnel: random.pick([0, 0.2, 0.7]),
    consumerVpn: random.chance(0.05 * restlessness) ? random.between(0.15, 0.9) : 0,
    cleansUp: random.logNormal(2, 0.7),
    searches: random.logNormal(0.7, 0.8),
    wordiness: random.logNormal(1.5, 0.5),
    style: random.u32(),
  };
}
