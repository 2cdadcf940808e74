/**
 * Forgetting one person: profile, hands, incidents, names and what they sent lately.
 *
 * Surprise: rates, histograms and how everybody writes stay as they are. They are sums that fade, in which nobody can be found, and what of them was this
 * person's is not kept anywhere.
 */
import type { Account } from './account.ts';
import type { Cases } from './cases.ts';
import { type Directory, hasName } from './directory.ts';
import type { Identities } from './identity.ts';
import type { Stream } from './known.ts';
import { FEATURES } from './layout.ts';
import type { MailMemory } from './mail-memory.ts';
import type { Organisation } from './organisation.ts';
import { Slot, VOUCHED } from './profile.ts';

/** Where a person is known. */
export interface KnownTo {
  readonly accounts: Set<Account>;
  readonly cases: Cases;
  readonly organisation: Organisation;
  readonly identities: Identities<Account>;
  readonly mail: MailMemory;
  readonly stream: Stream;
}

/** Somebody was told of an incident of this account that goes on, or something is held because of one: it is not forgotten yet. */
export function isInvestigated({ incidents }: Account): boolean {
  return incidents.some(({ alertedAt, closedAt, handling }) => (alertedAt !== null && closedAt === null) || handling.isOccupied);
}

/** Returns the names under which the person was known. */
export function forget(account: Account, known: KnownTo, directory: Directory): ReadonlySet<string> {
  const { accounts, cases, organisation, identities, mail, stream } = known;
  accounts.delete(account);
  cases.drop(account);
  leaveSums(account, organisation);
  const names = new Set(identities.drop(account));
  for (const [key, { incidents, sender }] of mail.messages)
    if (incidents === account.incidents || names.has(sender)) mail.messages.delete(key);
  mail.inbound.correspondence.unnamed(names);
  stream.ahead = stream.ahead.filter(({ who }) => !hasName(who, names));
  directory.drop(names);
  return names;
}

/** One person fewer has each value that this account is known by. */
function leaveSums({ profile, key }: Account, organisation: Organisation): void {
  for (const { name } of FEATURES) {
    // Of a full set of services it is not known which were counted (`origin.ts`).
    if (name === 'service' && profile.isFull(name)) continue;
    for (const slot of profile.slotsOf(name)) {
      const value = profile.u[slot + Slot.key] as number;
      organisation.leave(name, value);
      if (name === 'network' && ((profile.u[slot + Slot.flags] as number) & VOUCHED) !== 0) organisation.unvouch(value);
    }
  }
  if (profile.activeDays > 0) organisation.people -= 1;
  organisation.disown(key);
}
