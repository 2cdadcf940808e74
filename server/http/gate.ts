/**
 * Access tokens of our own API, as Entra writes them. An ID token proves to a client who its user is and says nothing of us; a token of an app alone
 * belongs to nobody whose mailbox could be meant: both are refused.
 */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Refused } from '../core/errors.ts';
import type { Caller, Gate } from './caller.ts';

export interface AccessRules {
  readonly tenantId: string;
  /** Where the tenant's people sign in, e.g. `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** Client id of our API. */
  readonly clientId: string;
  /** `https://host` of our pages: part of the API's name; `null` = unknown. */
  readonly origin: string | null;
  /** Client ids that may call; empty = every one that got a token for the scope. */
  readonly clients: readonly string[];
  /** Tokens of the first version are taken too: an older registration gives them out. */
  readonly firstVersion?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export const SCOPE = 'access_as_user';
const TOLERANCE_SECONDS = 60;
const KEYS_FOR = 600_000;
const LOOK_AGAIN_AFTER = 30_000;
const KEYS_WITHIN = 5_000;
const LONGEST_TOKEN = 12_288;

/** The tenant's signing keys; a key that is not known yet is looked up, at most twice a minute. */
export function entraKeys(
  { authority, tenantId }: Pick<AccessRules, 'authority' | 'tenantId'>,
  lookAgainAfter = LOOK_AGAIN_AFTER,
): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`), {
    cacheMaxAge: KEYS_FOR,
    cooldownDuration: lookAgainAfter,
    timeoutDuration: KEYS_WITHIN,
  });
}

export function openGate(rules: AccessRules, keys: JWTVerifyGetKey): Gate {
  const { now = Date.now } = rules;
  const tenantId = rules.tenantId.toLowerCase();
  const clients = new Set(rules.clients.map((client) => client.toLowerCase()));
  const options = {
    algorithms: ['RS256'],
    issuer: issuersOf({ ...rules, tenantId }),
    audience: audiencesOf(rules),
    clockTolerance: TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'nbf', 'iat', 'oid', 'tid'],
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/iu.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN)
      throw authorization === undefined
        ? refusal('TOKEN_MISSING', 'Nobody is signed in.')
        : refusal('TOKEN_MALFORMED', 'What was sent is no access token.');
    const claims = await verified(token, keys, { ...options, currentDate: new Date(now()) });
    if (textOf(claims, 'tid').toLowerCase() !== tenantId) throw refusal('TOKEN_TENANT', 'The token is of another tenant.');
    // The version that it says must be that of its issuer.
    if ((textOf(claims, 'ver') === '2.0') !== (claims.iss?.endsWith('/v2.0') ?? false))
      throw refusal('TOKEN_ISSUER', 'The token is not of the version that its issuer gives out.');
    if (textOf(claims, 'idtyp') === 'app') throw refusal('TOKEN_OF_AN_APP', 'The token is of an app; only people are answered.');
    if (!textOf(claims, 'scp').split(' ').includes(SCOPE))
      throw refusal('TOKEN_SCOPE', `The token does not carry the permission ${SCOPE} (an ID token carries none).`);
    const client = (textOf(claims, 'azp') || textOf(claims, 'appid')).toLowerCase();
    if (clients.size > 0 && !clients.has(client)) throw refusal('TOKEN_CLIENT', 'The token was given to a program that may not call.');
    return callerOf(claims, tenantId, token);
  };
}

function issuersOf({ authority, tenantId, firstVersion }: AccessRules): string[] {
  const issuers = [`${authority}/${tenantId}/v2.0`];
  return firstVersion === true ? [...issuers, `https://sts.windows.net/${tenantId}/`] : issuers;
}

/** The API by its id and by its names: which of them a token says depends on its version and on the registration. */
function audiencesOf({ clientId, origin }: AccessRules): string[] {
  const names = [clientId, `api://${clientId}`];
  return origin === null ? names : [...names, `api://${new URL(origin).host}/${clientId}`];
}

function callerOf(claims: JWTPayload, tenantId: string, token: string): Caller {
  const objectId = textOf(claims, 'oid').toLowerCase();
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(objectId)) throw refusal('TOKEN_MALFORMED', 'The token names nobody.');
  const name = textOf(claims, 'name') || textOf(claims, 'preferred_username') || textOf(claims, 'upn') || objectId;
  return { objectId, tenantId, name: name.slice(0, 200), until: (claims.exp ?? 0) * 1000, token: () => token };
}

function textOf(claims: JWTPayload, name: string): string {
  const value = claims[name];
  return typeof value === 'string' ? value : '';
}

async function verified(token: string, keys: JWTVerifyGetKey, options: Parameters<typeof jwtVerify>[2]): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    throw refusalOf(error);
  }
}

const OF_CLAIMS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  iss: ['TOKEN_ISSUER', 'The token was given out by somebody else.'],
  aud: ['TOKEN_AUDIENCE', 'The token is for another service.'],
  nbf: ['TOKEN_NOT_YET', 'The token is not valid yet.'],
  exp: ['TOKEN_EXPIRED', 'The token has ended.'],
};

function refusalOf(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) return refusal('TOKEN_EXPIRED', 'The token has ended.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const [code, message] = OF_CLAIMS[error.claim] ?? ['TOKEN_MALFORMED', `The token says nothing believable of ${error.claim}.`];
    return refusal(code, message);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return refusal('TOKEN_ALGORITHM', 'The token is not signed the way Microsoft signs.');
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return refusal('TOKEN_SIGNATURE', 'The token is not signed with a key of Microsoft’s.');
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid || error instanceof errors.JOSENotSupported)
    return refusal('TOKEN_MALFORMED', 'What was sent is no access token.');
  return new Refused('KEYS_UNAVAILABLE', 'Microsoft’s signing keys cannot be read now.', 'Try again in a minute.');
}

function refusal(code: string, message: string): Refused {
  return new Refused(code, message, 'Sign in again; if that does not help, show this code to the administrator.');
}
