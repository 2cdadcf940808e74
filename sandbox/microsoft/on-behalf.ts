import type { App } from './directory.ts';
import { type Claims, decode, type KeyRing } from './tokens.ts';

/** `urn:...:jwt-bearer`, under which an API changes the token of a person who called it for one of another API. */
export const ON_BEHALF = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** What the token endpoint refuses with: HTTP status, `error`, the AADSTS number, its words. */
export type Refusal = readonly [status: number, error: string, number: number, message: string];

export interface Exchange {
  readonly app: App;
  readonly form: URLSearchParams;
  readonly keys: KeyRing;
  readonly tenantId: string;
  /** Wall clock, seconds. */
  readonly now: number;
  readonly resource: string;
}

/** Claims of the token that is given out on behalf of the person whose token is shown; or why it is not. */
export function onBehalf({
  app,
  form,
  keys,
  tenantId,
  now,
  resource,
}: Exchange): { readonly claims: Claims } | { readonly refusal: Refusal } {
  const asserted = decode(form.get('assertion') ?? '');
  if (form.get('requested_token_use') !== 'on_behalf_of')
    return { refusal: [400, 'invalid_request', 900144, "The request body must contain the following parameter: 'requested_token_use'."] };
  if (asserted === null) return { refusal: [400, 'invalid_request', 50027, 'JWT token is invalid or malformed.'] };
  const { claims } = asserted;
  const { exp, oid, aud, tid } = claims;
  const grant = (number: number, message: string) => ({ refusal: [400, 'invalid_grant', number, message] as const });
  if (!keys.signedByUs(asserted)) return grant(50013, 'Assertion failed signature validation.');
  if (typeof exp !== 'number' || exp <= now) return grant(500133, 'Assertion is not within its valid time range.');
  if (tid !== tenantId || (aud !== app.clientId && aud !== `api://${app.clientId}`))
    return grant(500131, 'Assertion audience does not match the Client app presenting the assertion.');
  if (typeof oid !== 'string' || claims['idtyp'] === 'app') return grant(50013, 'Assertion is no token of a user.');
  const asked = (form.get('scope') ?? '').split(' ').filter((scope) => scope.startsWith(`${resource}/`));
  const consented = app.delegated ?? [];
  const names = asked.map((scope) => scope.slice(resource.length + 1));
  const held = names.includes('.default') ? consented : names;
  if (names.length === 0)
    return { refusal: [400, 'invalid_scope', 70011, 'The provided value for the input parameter scope is not valid.'] };
  if (held.length === 0 || held.some((name) => !consented.includes(name)))
    return grant(
      65001,
      `The user or administrator has not consented to use the application with ID '${app.clientId}' named '${app.displayName ?? 'Telltale'}'. Send an interactive authorization request for this user and resource.`,
    );
  return { claims: { oid, sub: oid, idtyp: 'user', scp: held.join(' '), roles: undefined } };
}
