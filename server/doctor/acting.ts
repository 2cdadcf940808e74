/** What could be done to the tenant, and what stands in the way. */
import { actions } from '../actions/index.ts';
import type { Action } from '../actions/action.ts';
import { ACTIONS, type ActionId } from '../core/desk.ts';
import { type Check, fine, grantStep } from './check.ts';

export interface Hands {
  readonly appId: string;
  /** Permissions that its tokens carry. */
  readonly roles: readonly string[];
}

export interface Acting {
  readonly identity: Hands | null;
  readonly mail: Hands | null;
  /** Groups that policies of the admin's are tied to, by the act that needs them; `null` = not tied. */
  readonly groups: Readonly<Partial<Record<ActionId, string | null>>>;
}

const KEYS: Readonly<Partial<Record<ActionId, string>>> = {
  'require-mfa': 'TELLTALE_REQUIRE_MFA_GROUP_ID',
  'block-untrusted-networks': 'TELLTALE_BLOCK_NETWORKS_GROUP_ID',
  'hold-outbound-mail': 'TELLTALE_HOLD_MAIL_GROUP_ID',
};

export function actingChecks(acting: Acting): Check[] {
  return ACTIONS.map((id) => actingCheck(actions[id], acting));
}

function actingCheck(action: Action, acting: Acting): Check {
  const { id, label, registration } = action;
  const hands = acting[registration];
  const off = (sentence: string, nextStep: string): Check => ({
    area: 'acting',
    name: label,
    standing: 'off',
    sentence,
    nextStep,
    signals: [],
  });
  if (hands === null)
    return off(
      'It is not offered: no registration may do it.',
      `Set TELLTALE_${registration.toUpperCase()}_APP_ID and its credential if it should be.`,
    );
  const key = KEYS[id];
  if (key !== undefined && (acting.groups[id] ?? null) === null)
    return off('It is not offered: no group is tied to a policy for it.', `Tie a group to your policy and set ${key}.`);
  const missing = action.permissions.filter(({ anyOf }) => !anyOf.some((one) => hands.roles.includes(one)));
  const [first] = missing;
  if (first === undefined) return fine('acting', label, 'It can be done.');
  if (missing.every(({ orScoped }) => orScoped !== null))
    return fine('acting', label, `Whether it can be done shows only when it is tried: it rests on ${first.orScoped ?? ''}.`);
  return {
    area: 'acting',
    name: label,
    standing: 'blind',
    sentence: `It would be refused: ${missing.map(({ anyOf }) => anyOf[0] ?? '').join(', ')} is not granted.`,
    nextStep: missing.map(({ anyOf }) => grantStep(anyOf[0] ?? '', 'Microsoft Graph', hands.appId)).join(' '),
    signals: [],
  };
}
