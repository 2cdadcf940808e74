/**
 * The only code that speaks HTTPS to Microsoft: tokens, allowances, waits, pages and batches. Whoever needs Microsoft is given one of these; all share its
 * allowances.
 */
import type { TokenCredential } from '@azure/identity';
import type { Answer, Fetch } from './answer.ts';
import { Asking, type AskOptions, type Counts } from './asking.ts';
import { batch, type Part, type PartAnswer } from './batch.ts';
import { Budgets, type Family } from './budgets.ts';
import { wallClock, type Clock } from './clock.ts';
import { CLOUDS, type Cloud, type Endpoints, type Resource } from './clouds.ts';
import { graphPages, managementPages, type GraphPage } from './paging.ts';
import type { Method } from './retry.ts';
import { rolesIn, Tokens } from './tokens.ts';

export type { Answer, Fetch, Received } from './answer.ts';
export type { AskOptions, Counts, Ledger } from './asking.ts';
export type { Part, PartAnswer } from './batch.ts';
export type { Family } from './budgets.ts';
export { isStopped, stopped, wallClock, type Clock } from './clock.ts';
export { CLOUDS, type Cloud, type Endpoints, type Resource } from './clouds.ts';
export { MicrosoftFailure, type FailureCode } from './failure.ts';
export type { GraphPage } from './paging.ts';
export { tokenRefusal } from './tokens.ts';

export interface MicrosoftOptions {
  /** Id of the tenant, a GUID. */
  readonly tenantId: string;
  readonly credential: TokenCredential;
  /** A cloud of Microsoft's, or where its doubles answer. Default `public`. */
  readonly endpoints?: Cloud | Endpoints;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  /** `uncounted`: for doubles that set no limit. Default `published`. */
  readonly allowances?: 'published' | 'uncounted';
}

export interface Microsoft {
  readonly tenantId: string;
  readonly endpoints: Endpoints;
  readonly clock: Clock;
  /**
   * The parsed answer. Addresses are absolute and below one of the endpoints.
   * All throw `MicrosoftFailure` (`PERMISSION_MISSING`, `THROTTLED`, `NOT_FOUND`, ...), `OUTSIDE_ORIGIN`, `STOPPED`.
   */
  get(url: string, options?: AskOptions): Promise<unknown>;
  post(url: string, body?: unknown, options?: AskOptions): Promise<unknown>;
  patch(url: string, body: unknown, options?: AskOptions): Promise<unknown>;
  delete(url: string, options?: AskOptions): Promise<unknown>;
  /** With status and headers. */
  ask(method: Method, url: string, body?: unknown, options?: AskOptions): Promise<Answer>;
  /** Pages of Graph, also of a delta. */
  pages(url: string, options?: AskOptions): AsyncGenerator<GraphPage, void, undefined>;
  /** Pages of the Management API; `addressed` completes each address. */
  managementPages(
    url: string,
    addressed: (url: string) => string,
    options?: AskOptions,
  ): AsyncGenerator<readonly unknown[], void, undefined>;
  /** Any number of requests to Graph, twenty in one; answers in their order. */
  batch(version: 'v1.0' | 'beta', parts: readonly Part[], options?: AskOptions): Promise<readonly PartAnswer[]>;
  /** Application permissions that were granted. */
  roles(resource: Resource): Promise<readonly string[]>;
  /** What was asked so far, by family of addresses. */
  counts(): Readonly<Partial<Record<Family, Readonly<Counts>>>>;
}

export function openMicrosoft(options: MicrosoftOptions): Microsoft {
  const { tenantId, credential, fetch = globalThis.fetch, clock = wallClock, allowances = 'published' } = options;
  const endpoints = typeof options.endpoints === 'object' ? options.endpoints : CLOUDS[options.endpoints ?? 'public'];
  const tokens = new Tokens(credential, endpoints, clock);
  const asking = new Asking({ endpoints, tokens, budgets: new Budgets(clock, allowances === 'published'), fetch, clock });
  const bodyOf = async (method: Method, url: string, body: unknown, askOptions?: AskOptions): Promise<unknown> =>
    (await asking.ask(method, url, body, askOptions)).body;
  return {
    tenantId,
    endpoints,
    clock,
    get: (url, given) => bodyOf('GET', url, undefined, given),
    post: (url, body, given) => bodyOf('POST', url, body, given),
    patch: (url, body, given) => bodyOf('PATCH', url, body, given),
    delete: (url, given) => bodyOf('DELETE', url, undefined, given),
    ask: (method, url, body, given) => asking.ask(method, url, body, given),
    pages: (url, given = {}) => graphPages(asking, url, given),
    managementPages: (url, addressed, given = {}) => managementPages(asking, url, addressed, given),
    batch: (version, parts, given = {}) => batch({ asking, endpoints, clock }, version, parts, given),
    roles: async (resource) => rolesIn(await tokens.token(resource)),
    counts: () => asking.counts,
  };
}
