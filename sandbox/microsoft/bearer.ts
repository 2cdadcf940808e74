import { type Claims, decode, type KeyRing } from './tokens.ts';

/** Who calls, as the token says; or why the token is no good, in the words of Graph. */
export type Bearer =
  | {
      readonly claims: Claims;
      readonly roles: readonly string[];
      /** What the token may be used for on behalf of `person`. */
      readonly scopes: readonly string[];
      /** Object id; `null` = the app calls for itself. */
      readonly person: string | null;
      readonly clientId: string;
    }
  | { readonly fault: string };

export interface Wanted {
  readonly audience: string;
  readonly tenantId: string;
  /** Wall clock, seconds. */
  readonly now: number;
}

/** Verifies the bearer token of a request: form, signature, issuer and tenant, audience, time. */
export function readBearer(authorization: string | undefined, keys: KeyRing, { audience, tenantId, now }: Wanted): Bearer {
  const token = /^Bearer (.+)$/iu.exec(authorization ?? '')?.[1];
  if (token === undefined) return { fault: 'Access token is empty.' };
  const decoded = decode(token);
  if (decoded === null) return { fault: 'CompactToken parsing failed with error code: 80049217' };
  if (!keys.signedByUs(decoded)) return { fault: 'Access token validation failure. Invalid signature.' };
  const { claims } = decoded;
  if (claims['aud'] !== audience) return { fault: 'Access token validation failure. Invalid audience.' };
  if (claims['tid'] !== tenantId || claims['iss'] !== `https://sts.windows.net/${tenantId}/`)
    return { fault: 'Access token validation failure. Invalid tenant.' };
  const { exp, nbf, roles, scp, oid } = claims;
  if (typeof exp !== 'number' || exp <= now) return { fault: 'Lifetime validation failed, the token is expired.' };
  if (typeof nbf === 'number' && nbf > now + 300) return { fault: 'Lifetime validation failed, the token is not yet valid.' };
  const held = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [];
  const scopes = typeof scp === 'string' ? scp.split(' ') : [];
  const person = scopes.length > 0 && typeof oid === 'string' ? oid : null;
  return { claims, roles: held, scopes, person, clientId: typeof claims['appid'] === 'string' ? claims['appid'] : '' };
}
