import { MINUTE, SECOND } from '../../calendar.ts';
import { type Authority, GRAPH } from '../authority.ts';
import { readBearer } from '../bearer.ts';
import type { Allowance, Budgets } from '../budget.ts';
import { type Answer, type Ask, jsonOf } from '../exchange.ts';
import type { KeyRing } from '../tokens.ts';
import { batch } from './batch.ts';
import { type Contract, permissionsFor } from './contract.ts';
import { delegatedRefusal, type MayOpen } from './delegated.ts';
import { fit, segmentsOf } from './paths.ts';
import { badRequest, type GraphAsk, graphError, type Limit, type Route, Told } from './words.ts';

/** The published limits; a test may tighten or loosen each. */
export const LIMITS: Readonly<Record<Limit, Allowance | null>> = {
  reports: { requests: 5, windowMs: 10 * SECOND, saysWhen: true },
  identityProtection: { requests: 1, windowMs: SECOND, saysWhen: false },
  alerts: { requests: 150, windowMs: MINUTE, saysWhen: true },
  messageTraces: { requests: 100, windowMs: 5 * MINUTE, saysWhen: true },
  mailbox: { requests: 10_000, windowMs: 10 * MINUTE, saysWhen: true },
  directory: { requests: 3500, windowMs: 10 * SECOND, saysWhen: true },
  none: null,
};
/** Outlook serves so many requests of an app to one mailbox at a time. */
const MAILBOX_AT_ONCE = 4;

export interface GraphOptions {
  readonly tenantId: string;
  readonly keys: KeyRing;
  readonly authority: Authority;
  readonly wall: () => number;
  readonly budgets: Budgets;
  readonly contract: Contract;
  readonly routes: readonly Route[];
  readonly mayOpen: MayOpen;
  readonly limits: Partial<Readonly<Record<Limit, Allowance | null>>>;
}

interface Match {
  readonly route: Route;
  readonly keys: readonly string[];
}

/** Microsoft Graph: finds the route, checks token, permission, budget and query options, and lets the route answer. */
export class Graph {
  private readonly options: GraphOptions;
  private readonly limits: Readonly<Record<Limit, Allowance | null>>;
  private readonly atOnce = new Map<string, number>();

  constructor(options: GraphOptions) {
    this.options = options;
    this.limits = { ...LIMITS, ...options.limits };
  }

  async answer(ask: Ask): Promise<Answer> {
    const bearer = readBearer(ask.headers['authorization'], this.options.keys, {
      audience: GRAPH,
      tenantId: this.options.tenantId,
      now: this.options.wall() / 1000,
    });
    if ('fault' in bearer)
      return graphError(401, 'InvalidAuthenticationToken', bearer.fault, {
        'www-authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`,
      });
    const { clientId, roles, scopes, person } = bearer;
    const caller = { clientId, roles, scopes, person, app: this.options.authority.app(clientId) };
    const [version = '', ...segments] = segmentsOf(ask.path);
    if (version !== 'v1.0' && version !== 'beta') return badRequest(`Invalid version: ${version}`);
    const body = ask.body.trim() === '' ? undefined : jsonOf(ask.body);
    const whole: GraphAsk = {
      version,
      method: ask.method,
      segments,
      query: ask.query,
      headers: ask.headers,
      body,
      hasBody: ask.body.trim() !== '',
      origin: ask.origin,
      caller,
    };
    if (ask.method === 'POST' && segments[0]?.toLowerCase() === '$batch' && segments.length === 1)
      return batch(whole, (part) => this.single(part));
    return this.single(whole);
  }

  /** One request, alone or as a part of a batch. */
  private async single(ask: GraphAsk): Promise<Answer> {
    const found = this.find(ask);
    if ('status' in found) return found;
    const { route, keys } = found;
    const { person } = ask.caller;
    const unentitled = person === null ? this.unentitled(ask, route) : delegatedRefusal(ask, found, person, this.options);
    const refused = unentitled ?? unknownOption(ask, route) ?? this.throttled(ask, route, keys[0] ?? '');
    if (refused !== null) return refused;
    if (ask.hasBody && ask.body === undefined)
      return badRequest(
        'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      );
    const mailbox = route.limit === 'mailbox' ? `${ask.caller.clientId} ${keys[0] ?? ''}` : null;
    if (mailbox !== null && (this.atOnce.get(mailbox) ?? 0) >= MAILBOX_AT_ONCE)
      return graphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' });
    try {
      if (mailbox !== null) this.atOnce.set(mailbox, (this.atOnce.get(mailbox) ?? 0) + 1);
      return await route.handle(ask, keys);
    } catch (error) {
      if (error instanceof Told) return error.answer;
      throw error;
    } finally {
      if (mailbox !== null) this.atOnce.set(mailbox, (this.atOnce.get(mailbox) ?? 1) - 1);
    }
  }

  private find(ask: GraphAsk): Match | Answer {
    const fitting = this.options.routes
      .filter(({ only }) => only === undefined || only === ask.version)
      .flatMap((route) => {
        const keys = fit(route.path, ask.segments);
        return keys === null ? [] : [{ route, keys }];
      })
      .sort((a, b) => a.keys.length - b.keys.length);
    const match = fitting.find(({ route }) => route.method === ask.method);
    if (match !== undefined) return match;
    if (fitting.length > 0) return graphError(405, 'Request_BadRequest', `Specified HTTP method is not allowed for the request target.`);
    return badRequest(`Resource not found for the segment '${ask.segments.at(-1) ?? ''}'.`);
  }

  private unentitled(ask: GraphAsk, route: Route): Answer | null {
    const needed = permissionsFor(this.options.contract, route.method, route.path);
    if (needed.length === 0 || needed.some((permission) => ask.caller.roles.includes(permission))) return null;
    const [family = ''] = ask.segments;
    if (family.toLowerCase() === 'auditlogs')
      return graphError(
        403,
        'Authentication_MSGraphPermissionMissing',
        `The principal does not have required Microsoft Graph permission(s): ${needed.join(',')} to call this API.`,
      );
    if (route.limit === 'mailbox') return graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    if (family.toLowerCase() === 'security')
      return graphError(403, 'Forbidden', `Missing application scopes. API requires one of '${needed.join(', ')}'.`);
    if (family.toLowerCase() === 'identityprotection')
      return graphError(403, 'Forbidden', 'You cannot perform the requested operation, required scopes are missing in the token.');
    return graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }

  private throttled(ask: GraphAsk, route: Route, mailbox: string): Answer | null {
    const allowance = this.limits[route.limit];
    if (allowance === null) return null;
    const wait = this.options.budgets.take(
      `graph ${route.limit} ${ask.caller.clientId} ${route.limit === 'mailbox' ? mailbox : ''}`,
      allowance,
    );
    if (wait === null) return null;
    const headers = allowance.saysWhen ? { 'retry-after': String(Math.ceil(wait / 1000)) } : {};
    if (route.limit === 'mailbox')
      return graphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', headers);
    if (route.limit === 'reports')
      return graphError(
        429,
        'TooManyRequests',
        'This request is throttled. Please try again after the value specified in the Retry-After header.',
        headers,
      );
    return graphError(429, 'TooManyRequests', 'Too Many Requests', headers);
  }
}

function unknownOption(ask: GraphAsk, route: Route): Answer | null {
  const known = route.options ?? [];
  for (const name of ask.query.keys()) {
    if (known.includes(name)) continue;
    const isSystem = name.startsWith('$');
    return badRequest(
      isSystem
        ? `The query specified in the URI is not valid. Query option '${name}' is not allowed here.`
        : `Query parameter '${name}' is not known to this resource.`,
    );
  }
  return null;
}
