/** Every session of the account ends; whoever is signed in must sign in again. */
import { type Action, always, permission } from './action.ts';
import { areEnded, endSessions, sessionsOf } from './sessions.ts';

export const revokeSessions: Action = {
  id: 'revoke-sessions',
  label: 'End all sessions',
  done: 'ended all sessions',
  explanation:
    'Signs the account out everywhere within minutes. Access tokens already given out can serve up to an hour longer, and whoever knows the password can sign in again; it does nothing for guests.',
  registration: 'identity',
  permissions: [permission('User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'), permission('User.Read.All')],
  needsReason: false,
  lastsHours: null,
  atExpiry: 'revert',
  settlesMinutes: 15,
  grows: false,
  atOnce: 1,
  unready: always,
  warns: always,
  find: async (site) => [await sessionsOf(site)],
  look: sessionsOf,
  hold: endSessions,
  isHeld: areEnded,
  release: null,
};
