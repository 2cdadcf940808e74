/** Can an action be done in this tenant: is its registration set up, its group named, its permission granted? */
import type { Microsoft } from '../microsoft/index.ts';
import { MicrosoftFailure } from '../microsoft/index.ts';
import type { Action, PolicyGroups } from './action.ts';
import { mends } from './trouble.ts';
import { refusal } from './refusals.ts';
import type { Refused } from '../core/errors.ts';

export interface Acting {
  readonly identity: Microsoft | null;
  readonly mail: Microsoft | null;
  readonly groups: PolicyGroups;
}

/** Why not; `null` = it can, as far as can be told before trying. */
export async function unready({ identity, mail, groups }: Acting, action: Action): Promise<Refused | null> {
  const microsoft = action.registration === 'identity' ? identity : mail;
  const name = action.registration === 'identity' ? 'TELLTALE_IDENTITY_APP_ID' : 'TELLTALE_MAIL_APP_ID';
  if (microsoft === null) return refusal.notReady(`The application that does this is not set up (${name}).`);
  const missing = action.unready(groups);
  if (missing !== null) return refusal.notReady(missing);
  let roles: readonly string[];
  try {
    roles = await microsoft.roles('graph');
  } catch (error) {
    // A token may be had when it is tried; what is missing then is said then.
    if (error instanceof MicrosoftFailure && error.code === 'UNREACHABLE') return null;
    if (error instanceof MicrosoftFailure) return refusal.notReady(`${error.message} ${error.nextStep}`);
    throw error;
  }
  const isHeld = action.permissions.every(({ anyOf, orScoped }) => orScoped !== null || anyOf.some((one) => roles.includes(one)));
  return isHeld ? null : refusal.permission(`A permission is not granted. ${mends(action)}`);
}
