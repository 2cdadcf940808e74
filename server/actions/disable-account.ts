/**
 * Nobody signs in to the account any more, and whoever is signed in is signed out.
 *
 * Surprise: an account mastered on premises is switched on again by the next synchronisation; and an application may switch off an administrator only
 * when it holds a directory role itself.
 */
import { type Action, always, graph, permission, type Site, type Thing } from './action.ts';
import { fieldsOf } from './fields.ts';
import { areEnded, endSessions, SESSIONS, sessionsOf } from './sessions.ts';

async function accountOf({ microsoft, target }: Site): Promise<Thing> {
  const user = fieldsOf(
    await microsoft.get(graph(microsoft, `/users/${target.objectId}?$select=id,userPrincipalName,accountEnabled,onPremisesSyncEnabled`)),
  );
  return {
    key: 'account',
    what: `account ${target.account}`,
    state: user['accountEnabled'] === false ? 'disabled' : 'enabled',
    content: '',
    whole: user,
    isFinal: false,
  };
}

const set = async ({ microsoft, target }: Site, accountEnabled: boolean): Promise<void> => {
  await microsoft.patch(graph(microsoft, `/users/${target.objectId}`), { accountEnabled });
};

/** Said before and after, of an account mastered on premises. */
export const SYNCED =
  'The account is mastered on premises: the next synchronisation (usually within 30 minutes) switches it on again, unless it is disabled in Active Directory as well.';

export const disableAccount: Action = {
  id: 'disable-account',
  label: 'Disable account',
  done: 'disabled the account',
  explanation:
    'Blocks every sign-in and ends all sessions; takes effect within minutes, access tokens already given out can serve up to an hour longer. It removes no rules, applications, second factors or devices that the intruder has left behind.',
  registration: 'identity',
  permissions: [
    permission('User.EnableDisableAccount.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'),
    permission('User.Read.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'),
    permission('User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'),
  ],
  needsReason: true,
  lastsHours: 72,
  atExpiry: 'renew',
  settlesMinutes: 15,
  grows: false,
  atOnce: 1,
  unready: always,
  warns: (things) => (things.some(({ whole }) => fieldsOf(whole)['onPremisesSyncEnabled'] === true) ? SYNCED : null),
  // In this order: a session ended before the account is off could be renewed.
  find: async (site) => [await accountOf(site), await sessionsOf(site)],
  look: (site, before) => (before.key === SESSIONS ? sessionsOf(site) : accountOf(site)),
  hold: (site, before) => (before.key === SESSIONS ? endSessions(site) : set(site, false)),
  isHeld: (now, before) => (before.key === SESSIONS ? areEnded(now, before) : now.state === 'disabled'),
  release: (site) => set(site, true),
};
