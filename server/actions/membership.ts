/**
 * Actions that put the account into a group to which the admin has tied a policy.
 *
 * Surprise: adding a member twice is answered 400, removing a stranger 404; both mean that it is as wanted.
 */
import type { ActionId } from '../core/desk.ts';
import { MicrosoftFailure } from '../microsoft/index.ts';
import { type Action, always, graph, type PolicyGroups, type Site, type Thing } from './action.ts';
import { fieldsOf, textsOf, unlessGone } from './fields.ts';

export interface MembershipFacts {
  readonly id: ActionId;
  readonly label: string;
  readonly done: string;
  readonly explanation: string;
  readonly group: keyof PolicyGroups;
  /** Key of the environment that names the group. */
  readonly setting: string;
  readonly needsReason: boolean;
  readonly settlesMinutes: number;
}

const WRITE = {
  anyOf: ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  orScoped: 'the role Groups Administrator over an administrative unit that holds nothing but this group (preferred)',
};
const READ = { anyOf: ['User.Read.All', 'GroupMember.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'], orScoped: null };

export function membershipAction(facts: MembershipFacts): Action {
  const { group: name, setting, ...said } = facts;
  const groupOf = (site: Site): string => site.groups[name] ?? '';
  const membership = async (site: Site): Promise<Thing> => {
    const { microsoft, target } = site;
    const group = groupOf(site);
    const answer = await microsoft.post(
      graph(microsoft, `/users/${target.objectId}/checkMemberGroups`),
      { groupIds: [group] },
      { idempotent: true },
    );
    const isMember = textsOf(fieldsOf(answer)['value']).includes(group);
    return {
      key: group,
      what: `membership of ${target.account} in group ${group}`,
      state: isMember ? 'member' : 'not a member',
      content: '',
      whole: { groupId: group, member: isMember },
      isFinal: false,
    };
  };
  return {
    ...said,
    registration: 'identity',
    permissions: [WRITE, READ],
    lastsHours: 72,
    atExpiry: 'revert',
    grows: false,
    atOnce: 1,
    unready: (groups) => (groups[name] === null ? `No group is tied to a policy for this: set ${setting} to the group's object id.` : null),
    warns: always,
    find: async (site) => [await membership(site)],
    look: membership,
    hold: async (site) => {
      const { microsoft, target } = site;
      const member = { '@odata.id': `${microsoft.endpoints.graph}/v1.0/directoryObjects/${target.objectId}` };
      try {
        await microsoft.post(graph(microsoft, `/groups/${groupOf(site)}/members/$ref`), member, { idempotent: true });
      } catch (error) {
        if (!isAlreadyThere(error)) throw error;
      }
    },
    isHeld: (now) => now.state === 'member',
    release: async (site) => {
      const { microsoft, target } = site;
      await unlessGone(microsoft.delete(graph(microsoft, `/groups/${groupOf(site)}/members/${target.objectId}/$ref`)));
    },
  };
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof MicrosoftFailure && error.status === 400 && /already exist/iu.test(error.message);
