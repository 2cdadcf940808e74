/** Do the groups of the configuration exist, and is anybody in them? */
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { type Check, fine, grantStep } from './check.ts';

export interface NamedGroup {
  /** Key of the configuration. */
  readonly key: string;
  /** Object id; `null` = not set. */
  readonly id: string | null;
  /** What is not possible without it. */
  readonly without: string;
}

export async function groupCheck({ key, id, without }: NamedGroup, reader: Microsoft, appId: string): Promise<Check> {
  const check = (standing: Check['standing'], sentence: string, nextStep: string | null): Check => ({
    area: 'groups',
    name: key,
    standing,
    sentence,
    nextStep,
    signals: [],
  });
  if (id === null) return check('off', without, `Set ${key} to the object id of a group if that should be.`);
  try {
    const url = `${reader.endpoints.graph}/v1.0/groups/${id}`;
    const group = await reader.get(`${url}?$select=id,displayName`);
    const members = await reader.get(`${url}/members?$select=id&$top=1`);
    const name = typeof group === 'object' && group !== null && 'displayName' in group ? String(group.displayName) : id;
    const isEmpty =
      typeof members === 'object' && members !== null && 'value' in members && Array.isArray(members.value) && members.value.length === 0;
    // The groups that policies are tied to are empty as long as nobody is contained.
    if (isEmpty && /ANALYSTS|APPROVERS|BREAK_GLASS/u.test(key))
      return check('late', `The group ${name} has no members: ${without}`, 'Add its members: Entra admin center > Groups.');
    return fine('groups', key, `The group ${name} exists.`);
  } catch (error) {
    if (!(error instanceof MicrosoftFailure)) throw error;
    if (error.code === 'NOT_FOUND')
      return check(
        'blind',
        `There is no group ${id}. ${without}`,
        `Copy the object id of the group (Entra admin center > Groups) into ${key}.`,
      );
    if (error.code === 'PERMISSION_MISSING')
      return check(
        'blind',
        'Members of groups may not be read, so nobody has a role.',
        grantStep('GroupMember.Read.All', 'Microsoft Graph', appId),
      );
    return check('blind', error.message, error.nextStep);
  }
}
