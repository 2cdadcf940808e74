/**
 * What a locked account can still do: nothing. Records of what it would have done after that never come to be, and its sign-ins fail as they do in Entra.
 *
 * The stories of intruders are written in advance; this is what makes them give up.
 */
import { happenedAt } from '../microsoft/folder.ts';
import { kindOf } from '../microsoft/stage.ts';
import type { RawRecord } from '../desk.ts';

/** Since when an account (object id, principal name or address) is disabled, milliseconds; `null` = it is not. */
export type LockedSince = (account: string) => number | null;

function textOf(record: unknown, ...path: readonly string[]): string {
  const value = path.reduce<unknown>((one, name) => (typeof one === 'object' && one !== null ? Reflect.get(one, name) : undefined), record);
  return typeof value === 'string' ? value : '';
}

/** Who acts in a record; empty when nobody of ours does. */
export function actorOf(record: RawRecord): string {
  switch (kindOf(record)) {
    case 'audit':
      return textOf(record, 'UserId');
    case 'sign-in':
      return textOf(record, 'userPrincipalName') || textOf(record, 'userId');
    case 'directory-audit':
      return textOf(record, 'initiatedBy', 'user', 'userPrincipalName') || textOf(record, 'initiatedBy', 'user', 'id');
    case 'message':
      return textOf(record, 'from', 'emailAddress', 'address');
    case 'trace':
      return textOf(record, 'senderAddress');
    default:
      return '';
  }
}

/** As Entra writes down that a disabled account tried. */
const REFUSED = {
  status: {
    errorCode: 50_057,
    failureReason: 'The user account is disabled.',
    additionalDetails: 'The account has been disabled by an administrator.',
  },
  conditionalAccessStatus: 'notApplied',
};

export interface Passed {
  /** `null` = it never happened. */
  readonly record: RawRecord | null;
  /** The account that was stopped by its lock. */
  readonly stopped: string | null;
}

export function afterLocks(record: RawRecord, lockedSince: LockedSince): Passed {
  const actor = actorOf(record);
  const since = actor === '' ? null : lockedSince(actor);
  const at = happenedAt(record);
  if (since === null || Number.isNaN(at) || at < since) return { record, stopped: null };
  return { record: kindOf(record) === 'sign-in' ? { ...record, ...REFUSED } : null, stopped: actor };
}
