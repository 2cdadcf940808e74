/** What is never done, whoever asks. The desk checks it when somebody presses, the executor once more before it acts. */
import { type ActionId, HARD_ACTIONS } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { Microsoft } from '../microsoft/index.ts';
import { isStanding, type Lease } from './lease.ts';
import { type GuardGroups, hasOtherAdministrator, type Subject, subjectOf } from './subject.ts';

export interface Guards {
  readonly reader: Microsoft;
  readonly groups: GuardGroups;
  /** Client ids of our own registrations and whatever else is us; lower case. */
  readonly ownIds: ReadonlySet<string>;
}

/** Why nothing may be done to this account; `null` = it may. Asks nobody. */
export function neverOf({ ownIds }: Guards, subject: Subject): Refused | null {
  if (ownIds.has(subject.objectId.toLowerCase()) || ownIds.has(subject.account))
    return new Refused('OWN_PRINCIPAL', 'This account is one of our own.', 'Act on it in the Entra admin center.');
  if (subject.isBreakGlass)
    return new Refused(
      'BREAK_GLASS',
      'This is a break-glass account; it is never acted upon from here.',
      'Follow your emergency procedure.',
    );
  if (subject.isProtected)
    return new Refused(
      'PROTECTED',
      'This account is in the protected group; it is never acted upon from here.',
      'Act on it in the Entra admin center.',
    );
  return null;
}

/** Why a second person has to say yes; `null` = nobody has to. */
export function needsSecond({ account, isAdministrator, isVip }: Subject): string | null {
  if (isAdministrator) return `${account} is an administrator`;
  return isVip ? `${account} is a VIP` : null;
}

/**
 * Throws the reason why this must not be done to this account. `leases` = all: an administrator whom we are locking out just now is still enabled for the
 * directory, for minutes, and is no other one who could undo this.
 */
export async function allow(guards: Guards, action: ActionId, subject: Subject, leases: readonly Lease[]): Promise<void> {
  const never = neverOf(guards, subject);
  if (never !== null) throw never;
  if (!HARD_ACTIONS.includes(action) || subject.isGlobalAdministrator === false) return;
  const held = leases.filter((lease) => HARD_ACTIONS.includes(lease.action) && isStanding(lease) && lease.state !== 'slipped');
  const out = new Set([subject.objectId, ...held.flatMap(({ objectId }) => objectId ?? [])].map((id) => id.toLowerCase()));
  if (!(await hasOtherAdministrator(guards.reader, out)))
    throw new Refused(
      'LAST_ADMINISTRATOR',
      'This is the last global administrator who is enabled and not held; without it nobody could undo this.',
      'Make another global administrator first, or sign in with a break-glass account.',
    );
}

/** Throws `ACCOUNT_GONE`, `MicrosoftFailure`. */
export async function knownSubject(guards: Guards, key: string): Promise<Subject> {
  const subject = await subjectOf(guards.reader, guards.groups, key);
  if (subject === null)
    throw new Refused(
      'ACCOUNT_GONE',
      'There is no such account in the directory any more.',
      'Look for it among the deleted users of Entra.',
    );
  return subject;
}
