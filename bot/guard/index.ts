/**
 * Who may speak to the bot at all: Teams itself, about our tenant, each thing once. Which person may do what comes after, at the desk.
 *
 * It stands in front of the SDK, which answers 500 to a forged signature and never looks at the tenant.
 */
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { Refused } from '../../server/core/errors.ts';
import type { Clock } from '../ports.ts';
import { type Channel, isServiceUrl } from './clouds.ts';
import type { SigningKeys } from './keys.ts';
import { Once } from './once.ts';

/** Teams' own messages stay below about 100 KB. */
const LARGEST_BODY = 256_000;
const LEEWAY_SECONDS = 300;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export type Activity = Readonly<Record<string, unknown>>;

/** A request that was let through. `failed` is said when nothing came of it, so that it may be sent again. */
export interface Admitted {
  readonly activity: Activity;
  failed(): void;
}

export interface Guard {
  /** Throws `Refused`; its code says what `statusOf` makes of it. */
  admit(request: { readonly authorization: string | null; readonly body: string | Uint8Array }): Promise<Admitted>;
}

export interface GuardOptions {
  readonly appId: string;
  readonly tenantId: string;
  readonly channel: Channel;
  readonly keys: Pick<SigningKeys, 'find'>;
  readonly clock: Pick<Clock, 'now'>;
}

export function guardOf(options: GuardOptions): Guard {
  if (!GUID.test(options.appId))
    throw new Refused('BOT_WITHOUT_ID', 'The bot has no app id: it would believe everybody.', 'Set TELLTALE_BOT_APP_ID.');
  const once = new Once();
  return {
    async admit({ authorization, body }) {
      if (body.length > LARGEST_BODY) throw new Refused('TOO_LARGE', 'The request is too large.', 'Teams sends nothing of this size.');
      const claims = await claimsOf(authorization, options);
      const activity = parsed(body);
      checkOrigin(activity, options);
      if (claims.serviceUrl !== activity['serviceUrl'])
        throw new Refused('WRONG_SERVICE_URL', 'The token was made for another service URL.', 'Nothing to do: it is not from Teams.');
      if (!claims.endorsements.includes('msteams'))
        throw new Refused('KEY_NOT_ENDORSED', 'The key may not speak for Teams.', 'Nothing to do: it is not from Teams.');
      return taken(activity, once, options.clock.now());
    },
  };
}

/** The guard of the sandbox: believes everybody, which is why it may only stand on loopback. */
export function sandboxGuard(options: {
  readonly host: string;
  readonly tenantId: string;
  readonly channel: Channel;
  readonly clock: Pick<Clock, 'now'>;
}): Guard {
  if (!['127.0.0.1', '::1', 'localhost'].includes(options.host))
    throw new Refused(
      'SANDBOX_IN_PUBLIC',
      'A bot that believes everybody may only listen on loopback.',
      'Configure a tenant, or listen on 127.0.0.1.',
    );
  const once = new Once();
  return {
    admit: ({ body }) => {
      if (body.length > LARGEST_BODY) throw new Refused('TOO_LARGE', 'The request is too large.', 'Teams sends nothing of this size.');
      const activity = parsed(body);
      checkOrigin(activity, options);
      return Promise.resolve(taken(activity, once, options.clock.now()));
    },
  };
}

/** The HTTP status of a refusal. Nothing of why is told to the caller. */
export function statusOf(code: string): number {
  const statuses: Readonly<Record<string, number>> = {
    TOO_LARGE: 413,
    MALFORMED: 400,
    REPLAYED: 409,
    OTHER_TENANT: 403,
    NOT_TEAMS: 403,
    KEYS_UNKNOWN: 503,
  };
  return statuses[code] ?? 401;
}

async function claimsOf(
  authorization: string | null,
  options: GuardOptions,
): Promise<{ serviceUrl: unknown; endorsements: readonly string[] }> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Refused('NO_TOKEN', 'There is no token.', 'Nothing to do: it is not from Teams.');
  const kid = kidOf(token);
  const found = kid === null ? null : await options.keys.find(kid);
  if (found === null)
    throw new Refused('UNKNOWN_KEY', 'The token is signed with a key that is not Microsoft’s.', 'Nothing to do: it is not from Teams.');
  try {
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: ['RS256'],
      issuer: options.channel.issuer,
      audience: options.appId,
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(options.clock.now()),
      requiredClaims: ['exp', 'serviceurl'],
    });
    return { serviceUrl: payload['serviceurl'], endorsements: found.endorsements };
  } catch (error) {
    throw new Refused(
      'BAD_TOKEN',
      error instanceof Error ? error.message : 'The token is not valid.',
      'Nothing to do: it is not from Teams.',
    );
  }
}

function kidOf(token: string): string | null {
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    return alg === 'RS256' && typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}

function parsed(body: string | Uint8Array): Activity {
  try {
    const value: unknown = JSON.parse(typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isObject(value)) return value;
  } catch {
    // Falls through: said below.
  }
  throw new Refused('MALFORMED', 'The body is no activity.', 'Nothing to do: it is not from Teams.');
}

function checkOrigin(activity: Activity, options: { readonly tenantId: string; readonly channel: Channel }): void {
  const serviceUrl = activity['serviceUrl'];
  if (activity['channelId'] !== 'msteams')
    throw new Refused('NOT_TEAMS', 'It comes from another channel than Teams.', 'Connect the bot to Teams only.');
  if (typeof serviceUrl !== 'string' || !isServiceUrl(serviceUrl, options.channel))
    throw new Refused('NOT_TEAMS', 'It wants to be answered at an address that is not Teams’.', 'Nothing to do: it is not from Teams.');
  const said = [at(activity, 'channelData', 'tenant', 'id'), at(activity, 'conversation', 'tenantId'), at(activity, 'from', 'tenantId')];
  const tenants = said.filter((tenant) => tenant !== undefined);
  if (
    tenants.length === 0 ||
    tenants.some((tenant) => typeof tenant !== 'string' || tenant.toLowerCase() !== options.tenantId.toLowerCase())
  )
    throw new Refused('OTHER_TENANT', 'It comes from another tenant.', 'Nothing to do: this bot serves one tenant.');
}

function taken(activity: Activity, once: Once, now: number): Admitted {
  const id = activity['id'];
  if (typeof id !== 'string' || id === '' || id.length > 500)
    throw new Refused('MALFORMED', 'The activity has no id.', 'Nothing to do: it is not from Teams.');
  const key = `${String(at(activity, 'conversation', 'id'))} ${id}`;
  if (!once.take(key, now)) throw new Refused('REPLAYED', 'This activity was taken before.', 'Nothing to do.');
  return { activity, failed: () => once.giveBack(key) };
}

/** A value inside nested objects; `undefined` when there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, name) => (isObject(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined), value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
