/** Hires people: gives a name and a post a laptop, a phone, a line at home, habits and contacts, all by chance but always the same. */
import type { Network, Person } from './cast.ts';
import { Chance } from './chance.ts';
import { browserOn, managedLaptop, phone } from './devices.ts';
import { home } from './networks.ts';

export interface Post {
  readonly name: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly office: Network;
  readonly managed: boolean;
  readonly upn?: string;
  readonly from?: number;
  readonly until?: number;
}

export interface Town {
  readonly seed: string;
  /** First AS number of three home providers. */
  readonly homes: number;
  readonly carriers: readonly Network[];
  readonly clients: readonly string[];
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly library: Readonly<Record<string, readonly string[]>>;
  /** How much is written, read and opened compared with the usual; 1 = about 18 records a working day. */
  readonly busy: number;
  readonly firstBlock: number;
}

export function hire(town: Town, post: Post, index: number): Person {
  const chance = new Chance(`${town.seed}/person/${post.name}`);
  const { department, office, name } = post;
  const leads = /partner|director|head/i.test(post.jobTitle);
  const serial = (index + 16).toString(16);
  return {
    index,
    name,
    upn: post.upn ?? `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example`,
    id: `a1e0c0de-1f2b-4d3c-8a90-0000000000${serial}`,
    department,
    jobTitle: post.jobTitle,
    desk: post.managed
      ? managedLaptop(`de71ce00-52aa-4b1f-9d3e-0000000000${serial}`, `LT-${String(index + 2101)}`)
      : browserOn(chance.pick(['edge', 'chrome', 'chrome', 'mac'])),
    phone: phone(chance.yes(0.6) ? 'ios' : 'android'),
    office,
    home: home(town.homes + (index % 3), office.place, {
      block: town.firstBlock + index,
      keptDays: chance.yes(0.5) ? 400 : chance.whole(9, 20),
    }),
    carrier: chance.pick(town.carriers),
    starts: chance.between(7.6, 9),
    inOffice: post.jobTitle === 'Reception' ? 1 : chance.between(0.55, 0.85),
    atWeekends: leads ? 0.45 : 0.15,
    mails: (chance.between(2.5, 5.5) + (leads ? 1.5 : 0)) * town.busy,
    reads: chance.between(0.8, 2.5) * town.busy,
    files: chance.between(1, 3.5) * town.busy,
    contacts: chance.some(town.clients, chance.whole(30, 60)),
    topics: town.topics[department] ?? [],
    library: town.library[department] ?? [],
    from: post.from ?? 1,
    until: post.until ?? 400,
  };
}

/** Outside addresses: so many companies, each with so many people. */
export function addressBook(companies: readonly string[], each: number): string[] {
  const first = ['ann', 'bob', 'cora', 'dan', 'eve', 'frank', 'gina', 'hal', 'iris', 'jack'];
  return companies.flatMap((company) =>
    Array.from({ length: each }, (_, number) => {
      const given = first[number % first.length] ?? 'ann';
      return `${given}.${String.fromCodePoint(97 + ((number * 7 + company.length) % 26))}${Math.floor(number / 10) + 1}@${company}.example`;
    }),
  );
}
