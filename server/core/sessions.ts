/** Where and with what a session of a person lives. */
import { type Profile, Session } from './profile.ts';

/** Hashes, and the minute of its last act. */
export interface KnownSession {
  readonly network: number;
  readonly operator: number;
  readonly system: number;
  readonly presence: number;
  readonly minute: number;
}

/** `null` when nothing is known of it; 0 is no session. */
export function sessionOf(profile: Profile, key: number): KnownSession | null {
  const at = key === 0 ? -1 : profile.findSession(key);
  if (at < 0) return null;
  const { u } = profile;
  return {
    network: u[at + Session.network] as number,
    operator: u[at + Session.operator] as number,
    system: u[at + Session.system] as number,
    presence: u[at + Session.presence] as number,
    minute: u[at + Session.last] as number,
  };
}
