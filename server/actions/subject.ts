/**
 * The account that would be acted upon: is it protected, an administrator's, a VIP's, mastered on premises?
 *
 * Surprise: without the right to read roles Graph still tells that there is one, without saying which.
 */
import { Refused } from '../core/errors.ts';
import { type Microsoft, MicrosoftFailure, type PartAnswer } from '../microsoft/index.ts';
import { type Fields, fieldsOf, listOf, lowerOf, textOf, textsOf } from './fields.ts';
import { graph } from './action.ts';

/** Object ids of the groups which decide who may do what to whom. */
export interface GuardGroups {
  readonly analysts: string;
  readonly approvers: string | null;
  /** Never acted upon. */
  readonly protected: string | null;
  readonly breakGlass: string | null;
  /** Acted upon only with a second person's yes. */
  readonly vip: string | null;
}

export interface Subject {
  readonly objectId: string;
  /** Lower-case UPN as it is now. */
  readonly account: string;
  readonly displayName: string | null;
  readonly isEnabled: boolean;
  /** Mastered on premises. */
  readonly isSynced: boolean;
  readonly isGuest: boolean;
  readonly phones: readonly string[];
  /** Holds a directory role, or belongs to a group that can. */
  readonly isAdministrator: boolean;
  /** `null` = a role whose name we may not read. */
  readonly isGlobalAdministrator: boolean | null;
  readonly isVip: boolean;
  readonly isProtected: boolean;
  readonly isBreakGlass: boolean;
}

const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const FIELDS = 'id,userPrincipalName,displayName,accountEnabled,onPremisesSyncEnabled,userType,businessPhones,mobilePhone';

/** `key` = object id or UPN. `null` = there is no such account. Throws `MicrosoftFailure`. */
export async function subjectOf(reader: Microsoft, groups: GuardGroups, key: string): Promise<Subject | null> {
  const user = `/users/${encodeURIComponent(key)}`;
  const asked = [groups.protected, groups.breakGlass, groups.vip].filter((id) => id !== null);
  const [facts, member, held] = await reader.batch(
    'v1.0',
    [
      { method: 'GET', url: `${user}?$select=${FIELDS}` },
      // Graph refuses an empty list.
      { method: 'POST', url: `${user}/checkMemberGroups`, body: { groupIds: asked.length === 0 ? [groups.analysts] : asked } },
      { method: 'GET', url: `${user}/transitiveMemberOf?$top=999` },
    ],
    { idempotent: true },
  );
  if (facts?.failure?.code === 'NOT_FOUND') return null;
  const known = fieldsOf(bodyOf(facts));
  const isIn = textsOf(fieldsOf(bodyOf(member))['value']);
  const roles = listOf(fieldsOf(bodyOf(held))['value']).map(fieldsOf);
  const directoryRoles = roles.filter((one) => one['@odata.type'] === '#microsoft.graph.directoryRole');
  const isNameless = directoryRoles.some((one) => textOf(one['roleTemplateId']) === null);
  return {
    objectId: textOf(known['id']) ?? '',
    account: lowerOf(known['userPrincipalName']) ?? key.toLowerCase(),
    displayName: textOf(known['displayName']),
    isEnabled: known['accountEnabled'] !== false,
    isSynced: known['onPremisesSyncEnabled'] === true,
    isGuest: known['userType'] === 'Guest',
    phones: [...textsOf(known['businessPhones']), textOf(known['mobilePhone']) ?? ''].filter((number) => number !== ''),
    isAdministrator: directoryRoles.length > 0 || roles.some((one) => one['isAssignableToRole'] === true),
    isGlobalAdministrator: directoryRoles.some((one) => one['roleTemplateId'] === GLOBAL_ADMINISTRATOR) || (isNameless ? null : false),
    isVip: groups.vip !== null && isIn.includes(groups.vip),
    isProtected: groups.protected !== null && isIn.includes(groups.protected),
    isBreakGlass: groups.breakGlass !== null && isIn.includes(groups.breakGlass),
  };
}

function bodyOf(answer: PartAnswer | undefined): unknown {
  if (answer === undefined) return null;
  if (answer.failure !== null) throw answer.failure;
  return answer.body;
}

/** Applications hold roles too, and none of them signs in to undo anything. */
function isPerson(member: Fields): boolean {
  return member['@odata.type'] !== '#microsoft.graph.servicePrincipal';
}

/** Is a global administrator enabled who is none of these? Throws `ADMINS_UNKNOWN` when that cannot be told. */
export async function hasOtherAdministrator(reader: Microsoft, but: ReadonlySet<string>): Promise<boolean> {
  const path = `/directoryRoles(roleTemplateId='${GLOBAL_ADMINISTRATOR}')/members?$select=id,accountEnabled`;
  try {
    for await (const page of reader.pages(graph(reader, path)))
      if (page.value.map(fieldsOf).some((one) => isPerson(one) && one['accountEnabled'] === true && !but.has(lowerOf(one['id']) ?? '')))
        return true;
    return false;
  } catch (error) {
    if (!(error instanceof MicrosoftFailure)) throw error;
    throw new Refused(
      'ADMINS_UNKNOWN',
      'The account holds a directory role, and it cannot be told whether another global administrator would be left.',
      'Grant the reading application RoleManagement.Read.Directory, or act in the Entra admin center.',
    );
  }
}
