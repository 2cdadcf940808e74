/** Sessions of a person: Entra refuses every refresh token given out before an instant. */
import { graph, type Site, type Thing } from './action.ts';
import { fieldsOf, textOf } from './fields.ts';

export const SESSIONS = 'sessions';

export async function sessionsOf(site: Site): Promise<Thing> {
  const { microsoft, target } = site;
  const select = 'id,signInSessionsValidFromDateTime';
  const user = fieldsOf(await microsoft.get(graph(microsoft, `/users/${target.objectId}?$select=${select}`)));
  return {
    key: SESSIONS,
    what: 'sign-in sessions',
    state: textOf(user['signInSessionsValidFromDateTime']) ?? 'unknown',
    content: '',
    whole: { signInSessionsValidFromDateTime: user['signInSessionsValidFromDateTime'] ?? null },
    isFinal: true,
  };
}

export async function endSessions({ microsoft, target }: Site): Promise<void> {
  await microsoft.post(graph(microsoft, `/users/${target.objectId}/revokeSignInSessions`), undefined, { idempotent: true });
}

export function areEnded(now: Thing, before: Thing): boolean {
  const [is, was] = [Date.parse(now.state), Date.parse(before.state)];
  return Number.isFinite(is) && (!Number.isFinite(was) || is > was);
}
