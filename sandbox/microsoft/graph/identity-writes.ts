import type { RawRecord } from '../../desk.ts';
import type { Clock } from '../clock.ts';
import { textOf } from '../directory.ts';
import { type Answer, isObject } from '../exchange.ts';
import type { State } from './state.ts';
import { badRequest, type GraphAsk, graphError, notFound, notJson, type Route, Told } from './words.ts';

/** Which permission suffices for which part of a user; `User.ReadWrite.All` and `Directory.ReadWrite.All` for all. */
const NARROW: Readonly<Record<string, string>> = {
  accountEnabled: 'User.EnableDisableAccount.All',
  passwordProfile: 'User-PasswordProfile.ReadWrite.All',
};
const WIDE = ['User.ReadWrite.All', 'Directory.ReadWrite.All'];
const WRITABLE = ['accountEnabled', 'passwordProfile', 'department', 'jobTitle', 'displayName', 'usageLocation', 'mobilePhone'];

const denied = (): Answer => graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
const done = (): Answer => ({ status: 204 });

export interface Parts {
  readonly state: State;
  readonly clock: Clock;
  /** Identity Protection needs a licence. */
  readonly premium: () => boolean;
}

/** Changing people: switched on and off, sessions ended, memberships, what Identity Protection is told. */
export function identityWriteRoutes({ state, clock, premium }: Parts): Route[] {
  const userOf = (key: string): RawRecord => {
    const user = state.users.truth(state.idOf(key));
    if (user === undefined) throw new Told(notFound(key));
    return user;
  };
  return [
    {
      method: 'PATCH',
      path: '/users/{id}',
      limit: 'directory',
      handle: async (ask, [key = '']) => {
        if (!isObject(ask.body)) return notJson();
        const user = userOf(key);
        const id = textOf(user, 'id');
        for (const name of Object.keys(ask.body)) {
          if (!WRITABLE.includes(name)) return badRequest(`Property '${name}' is read-only or unknown.`, 'Request_BadRequest');
          if (![...WIDE, NARROW[name]].some((role) => role !== undefined && ask.caller.roles.includes(role))) return denied();
        }
        if (state.administrators.has(id) && ask.caller.app?.mayChangeAdministrators !== true) return denied();
        const { accountEnabled } = ask.body;
        if (accountEnabled !== undefined && typeof accountEnabled !== 'boolean') return notJson();
        const { passwordProfile, ...rest } = ask.body;
        state.changeUser(id, { ...rest, ...(passwordProfile === undefined ? {} : { lastPasswordChangeDateTime: iso(clock) }) });
        const kind = accountEnabled === undefined ? 'user-updated' : accountEnabled ? 'account-enabled' : 'account-disabled';
        await state.onWrite({ kind, at: clock.now(), clientId: ask.caller.clientId, userId: id, details: rest });
        return done();
      },
    },
    {
      method: 'POST',
      path: '/users/{id}/revokeSignInSessions',
      limit: 'directory',
      handle: async (ask, [key = '']) => {
        const id = textOf(userOf(key), 'id');
        state.changeUser(id, { signInSessionsValidFromDateTime: iso(clock) });
        await state.onWrite({ kind: 'sessions-revoked', at: clock.now(), clientId: ask.caller.clientId, userId: id });
        return { status: 200, body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean', value: true } };
      },
    },
    ...memberWrites(state, clock),
    riskWrite({ state, clock, premium }, 'confirmCompromised'),
    riskWrite({ state, clock, premium }, 'dismiss'),
  ];
}

const iso = (clock: Clock): string => new Date(clock.now()).toISOString();

function memberWrites(state: State, clock: Clock): Route[] {
  const groupOf = (key: string): RawRecord => {
    const group = state.groups.truth(key);
    if (group === undefined) throw new Told(notFound(key));
    if (group['isAssignableToRole'] === true) throw new Told(denied());
    const types = group['groupTypes'];
    if (Array.isArray(types) && types.includes('DynamicMembership'))
      throw new Told(badRequest('Insufficient privileges to update members of a dynamic group.', 'Request_BadRequest'));
    return group;
  };
  const write = async (ask: GraphAsk, group: string, member: string, kind: 'member-added' | 'member-removed'): Promise<Answer> => {
    const members = state.members.truth(group) ?? [];
    state.members.set(group, kind === 'member-added' ? [...members, member] : members.filter((id) => id !== member));
    await state.onWrite({ kind, at: clock.now(), clientId: ask.caller.clientId, userId: member, target: group });
    return done();
  };
  return [
    {
      method: 'POST',
      path: '/groups/{id}/members/$ref',
      limit: 'directory',
      handle: async (ask, [key = '']) => {
        const link = isObject(ask.body) ? ask.body['@odata.id'] : undefined;
        if (typeof link !== 'string') return notJson();
        groupOf(key);
        const member = /\/(?:directoryObjects|users)\/([^/]+)$/u.exec(link)?.[1] ?? '';
        if (state.users.truth(member) === undefined) return notFound(member);
        if (state.members.truth(key)?.includes(member) === true)
          return badRequest(
            "One or more added object references already exist for the following modified properties: 'members'.",
            'Request_BadRequest',
          );
        return write(ask, key, member, 'member-added');
      },
    },
    {
      method: 'DELETE',
      path: '/groups/{id}/members/{id}/$ref',
      limit: 'directory',
      handle: async (ask, [key = '', member = '']) => {
        groupOf(key);
        if (state.members.truth(key)?.includes(member) !== true) return notFound(member);
        return write(ask, key, member, 'member-removed');
      },
    },
  ];
}

function riskWrite({ state, clock, premium }: Parts, verb: 'confirmCompromised' | 'dismiss'): Route {
  const isConfirmed = verb === 'confirmCompromised';
  return {
    method: 'POST',
    path: `/identityProtection/riskyUsers/${verb}`,
    limit: 'identityProtection',
    handle: async (ask) => {
      if (!premium()) return graphError(403, 'Forbidden', 'Your tenant is not licensed for this feature.');
      const ids = isObject(ask.body) ? ask.body['userIds'] : undefined;
      if (!Array.isArray(ids) || ids.length === 0 || ids.length > 60) return notJson();
      for (const id of ids) {
        const user = typeof id === 'string' ? state.users.truth(id) : undefined;
        if (user === undefined) return notFound(String(id));
        const userId = textOf(user, 'id');
        state.riskyUsers.set(userId, {
          id: userId,
          isDeleted: false,
          isProcessing: false,
          riskLevel: isConfirmed ? 'high' : 'none',
          riskState: isConfirmed ? 'confirmedCompromised' : 'dismissed',
          riskDetail: isConfirmed ? 'adminConfirmedUserCompromised' : 'adminDismissedAllRiskForUser',
          riskLastUpdatedDateTime: iso(clock),
          userPrincipalName: user['userPrincipalName'],
          userDisplayName: user['displayName'],
        });
        const kind = isConfirmed ? 'user-confirmed-compromised' : 'user-dismissed';
        await state.onWrite({ kind, at: clock.now(), clientId: ask.caller.clientId, userId });
      }
      return done();
    },
  };
}
