import type { Company } from './companies.ts';
import type { Desk } from './desk.ts';
import type { Labels } from './labels.ts';
import type { Correspondent, MailRef } from './mail.ts';
import { type Internet, type Network, type Spot, hostAt } from './networks.ts';
import type { Person } from './people.ts';
import { nth, Random } from './random.ts';
import type { ServiceAccount, SharedMailbox, Tenant } from './tenant.ts';

/** Everything there is, passed to everybody who acts. */
export interface World {
  readonly seed: number;
  readonly tenant: Tenant;
  readonly internet: Internet;
  readonly people: readonly Person[];
  readonly byAddress: ReadonlyMap<string, Person>;
  readonly companies: readonly Company[];
  /** Companies and newsletters by the domain they write from. */
  readonly byDomain: ReadonlyMap<string, Company>;
  readonly newsletters: readonly Company[];
  readonly shared: readonly SharedMailbox[];
  /** The shared mailboxes a person looks after, by the person's index. */
  readonly sharedOf: ReadonlyMap<number, readonly SharedMailbox[]>;
  readonly sharedInboxes: ReadonlyMap<string, MailRef[]>;
  readonly services: readonly ServiceAccount[];
  readonly administrators: readonly Person[];
  readonly desk: Desk;
  readonly labels: Labels;
  readonly firstDay: number;
  readonly days: number;
  /** Messages a mailbox remembers; fewer in a very large tenant. */
  readonly room: number;
  /** Mailboxes remember what mails said, so that answers can quote them; a very large tenant cannot afford it. */
  readonly keepsText: boolean;
}

export const correspondent = (person: { displayName: string; upn: string }): Correspondent => ({
  name: person.displayName,
  address: person.upn,
});

export const isInside = (world: World, address: string): boolean => address.endsWith(`@${world.tenant.domain}`);

/** An address of Microsoft's own machines, which stands in some records instead of the person's. */
export function backEnd(world: World, random: Random): Spot {
  const networks: readonly Network[] = world.internet.ofOperator('Redpine Back End');
  return hostAt(nth(networks, random.below(networks.length)), random.below(600));
}

/** The person's stream of chance for that day and purpose. */
export const chanceOf = (world: World, purpose: string, index: number, day: number): Random => new Random(world.seed, purpose, index, day);
