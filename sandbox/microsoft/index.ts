/**
 * Microsoft 365 on loopback: Entra's token endpoint, the Management Activity API and the parts of Graph that the product uses,
 * written from Microsoft's published behaviour and as strict as the real ones. Nothing here knows the product's client.
 *
 * ```ts
 * const microsoft = await openMicrosoft({
 *   tenant: readTenant('demo'), records: readRecords('demo'),
 *   apps: [{ clientId, secrets: ['s'], graph: ['AuditLog.Read.All'], management: ['ActivityFeed.Read'] }],
 *   start: Date.parse('2026-09-07T00:00:00Z'), pace: 60,
 * });
 * microsoft.endpoints; // { authority: 'https://127.0.0.1:...', management: 'http://...', graph: 'http://...' }
 * await microsoft.close();
 * ```
 *
 * Time. `pace: 'by-hand'` stands still until `advance(to)`; a number is so many times as fast as the wall clock; `'fastest'` hurries from
 * record to record. A record can be read from its delivery instant on. Tokens, throttling and settling go by the wall clock, because
 * clients wait by it; give `wall` to have those by hand too.
 *
 * Trouble. `trouble` takes shares (`ROUGH` is a bad day), all decided by `seed`. `failNext({ where: /signIns/, fate: { instead: ... } })` orders one;
 * `fate.cut: 'after'` loses the answer of a write that was done. `settlingMs` makes reads show writes late. `onWrite` hears of every write.
 *
 * Trust. The authority speaks https with a certificate made at the start (`microsoft.certificate`), since `@azure/identity` insists on it:
 * `new ClientSecretCredential(tenant, id, secret, { authorityHost: endpoints.authority, disableInstanceDiscovery: true, tlsOptions: { ca: microsoft.certificate } })`,
 * or `NODE_EXTRA_CA_CERTS` for a process of its own. `plainAuthority` is the same over http.
 */
import { Authority, GRAPH, MANAGEMENT } from './authority.ts';
import { Budgets } from './budget.ts';
import { makeCertificate } from './certificate.ts';
import { Clock, type Pace } from './clock.ts';
import type { App, TenantFacts } from './directory.ts';
import { type Answer, type Ask, type Door, type Listener, openDoor } from './exchange.ts';
import { readContract } from './graph/contract.ts';
import { Deltas } from './graph/delta.ts';
import { Graph, type GraphOptions } from './graph/index.ts';
import { Logs } from './graph/logs.ts';
import { identityWriteRoutes } from './graph/identity-writes.ts';
import { mailRoutes } from './graph/mail.ts';
import { mailWriteRoutes } from './graph/mail-writes.ts';
import { mailboxWriteRoutes } from './graph/mailbox-writes.ts';
import { organizationRoutes } from './graph/organization.ts';
import { peopleRoutes } from './graph/people.ts';
import { reportRoutes } from './graph/reports.ts';
import { roleRoutes } from './graph/roles.ts';
import { State, type Write } from './graph/state.ts';
import { Subscriptions } from './graph/subscriptions.ts';
import type { Route } from './graph/words.ts';
import { Management } from './management/index.ts';
import type { ManagementOptions } from './management/index.ts';
import { type Delivered, Stage } from './stage.ts';
import { type Claims, KeyRing } from './tokens.ts';
import { type Endpoint, FRIENDLY, type Order, Trouble, type Unfriendliness } from './trouble.ts';

export { makeCertificate } from './certificate.ts';
export type { App, TenantFacts } from './directory.ts';
export { readRecords, readTenant } from './folder.ts';
export type { Write } from './graph/state.ts';
export type { Delivered } from './stage.ts';
export { failing, ROUGH, throttledBy, type Unfriendliness } from './trouble.ts';

export interface MicrosoftOptions {
  readonly tenant: TenantFacts;
  readonly apps: readonly App[];
  /** In ascending order of `deliveredAt`. More can be handed in later with `handOut`. */
  readonly records?: AsyncIterable<Delivered>;
  /** The tenant's time at the start, milliseconds since 1970; now, unless told. */
  readonly start?: number;
  readonly pace?: Pace;
  readonly seed?: number;
  readonly trouble?: Unfriendliness;
  /** Wall clock for tokens, throttling and settling. */
  readonly wall?: () => number;
  /** Life of a token, seconds; 3,599. */
  readonly tokenSeconds?: number;
  /** Milliseconds of the wall clock until a write is seen; 0. */
  readonly settlingMs?: number;
  /** Days that a message stays in its mailbox; 30. */
  readonly mailDays?: number;
  /** Graph's limits, where they should differ from the published ones; `null` = no limit. */
  readonly limits?: GraphOptions['limits'];
  readonly management?: Partial<
    Pick<ManagementOptions, 'cutting' | 'pageSize' | 'requestsPerMinute' | 'firstBlobsAfterMs' | 'beforeStart' | 'subscribed' | 'graceMs'>
  >;
  /** Milliseconds that somebody else's server may take: to validate, to take a notification. 10,000 and 3,000. */
  readonly patience?: { readonly validationMs?: number; readonly notificationMs?: number };
  readonly onWrite?: (write: Write) => void | Promise<void>;
  /** Ports; free ones unless told. */
  readonly ports?: Partial<Record<Endpoint | 'plainAuthority', number>>;
}

/** A request that was made; `status` 0 = its connection was cut. */
export interface Request {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
}

export interface Microsoft {
  /** Origin of the token endpoint over https, of the Management API and of Graph over http. */
  readonly endpoints: Readonly<Record<Endpoint, string>>;
  readonly plainAuthority: string;
  /** Certificate (PEM) of the https endpoint, to be trusted as a CA. */
  readonly certificate: string;
  readonly clock: Clock;
  readonly authority: Authority;
  readonly management: Management;
  readonly state: State;
  readonly logs: Logs;
  readonly stage: Stage;
  readonly trouble: Trouble;
  readonly deltas: Deltas;
  readonly subscriptions: Subscriptions;
  /** Licences and prerequisites of the tenant that a test may take away. */
  readonly tenant: { premium: boolean; tracing: boolean };
  /** What was asked so far, oldest first; the last 10,000. */
  readonly requests: readonly Request[];
  /** Lets the tenant's time pass; resolves when everything due has happened. */
  advance(to: number): Promise<void>;
  /** Makes one record readable now. */
  handOut(record: unknown): void;
  failNext(order: Order): void;
  /** Signs new tokens with a new key; `retire` refuses the old ones. */
  rollKeys(retire?: boolean): void;
  /** A token without asking the token endpoint; `changes` spoils its claims. */
  tokenFor(clientId: string, endpoint: 'graph' | 'management', changes?: Claims): string;
  close(): Promise<void>;
}

const REMEMBERED_REQUESTS = 10_000;

/** Opens the endpoints. Everything it needs to know of the tenant comes from `options`; the same seed gives the same trouble. */
export async function openMicrosoft(options: MicrosoftOptions): Promise<Microsoft> {
  const wall = options.wall ?? Date.now;
  const clock = new Clock(options.start ?? Date.now());
  const trouble = new Trouble(options.seed ?? 1, options.trouble ?? FRIENDLY);
  const keys = new KeyRing();
  const budgets = new Budgets(wall);
  const { tenant, apps } = options;
  const authority = new Authority({ tenant, apps, keys, wall, tokenSeconds: options.tokenSeconds ?? 3599 });
  const management = openManagement(options, { clock, trouble, keys, budgets, wall });
  const state = new State(tenant, apps, wall);
  state.settlingMs = options.settlingMs ?? 0;
  if (options.onWrite !== undefined) state.onWrite = options.onWrite;
  const logs = new Logs(clock, trouble);
  const contract = readContract();
  const deltas = new Deltas(state, contract);
  const subscriptions = new Subscriptions({
    ...{ state, contract, clock, keys, trouble, wall },
    validationMs: options.patience?.validationMs ?? 10_000,
    notificationMs: options.patience?.notificationMs ?? 3_000,
  });
  state.onMail = (mailbox, change) => subscriptions.changed(mailbox, change);
  const licences = { premium: true, tracing: true };
  const routes: Route[] = [
    ...reportRoutes({ logs, contract, clock, premium: () => licences.premium, tracing: () => licences.tracing }),
    ...peopleRoutes(state, contract),
    ...organizationRoutes(state, contract),
    ...mailRoutes(state, contract),
    ...roleRoutes(state, contract),
    ...deltas.routes(),
    ...identityWriteRoutes({ state, clock, premium: () => licences.premium }),
    ...mailboxWriteRoutes({ state, contract, clock }),
    ...mailWriteRoutes({ state, logs, contract, clock }),
    ...subscriptions.routes(),
  ];
  const graph = new Graph({
    tenantId: tenant.tenantId,
    keys,
    authority,
    wall,
    budgets,
    contract,
    routes,
    mayOpen: (person, mailbox) => state.mayOpen(person, mailbox),
    limits: options.limits ?? {},
  });
  const stage = new Stage({ clock, management, logs, state, mailDays: options.mailDays ?? 30 });
  const requests: Request[] = [];
  const listener = (endpoint: Endpoint, answer: (ask: Ask) => Answer | Promise<Answer>): Listener => ({
    fate: (ask) => trouble.fate(endpoint, ask),
    answer: async (ask) => answer(ask),
    done: ({ method, path, query }, status) => {
      requests.push({ endpoint, method, path, query: query.toString(), status });
      if (requests.length > REMEMBERED_REQUESTS) requests.shift();
    },
  });
  const identity = makeCertificate();
  const { ports } = options;
  const authorityListener = listener('authority', (ask) => authority.answer(ask));
  const doors = {
    authority: await openDoor(authorityListener, ports?.authority ?? 0, identity),
    plainAuthority: await openDoor(authorityListener, ports?.plainAuthority ?? 0),
    management: await openDoor(
      listener('management', (ask) => management.answer(ask)),
      ports?.management ?? 0,
    ),
    graph: await openDoor(
      listener('graph', (ask) => graph.answer(ask)),
      ports?.graph ?? 0,
    ),
  } satisfies Record<string, Door>;
  if (options.records !== undefined) await stage.play(options.records);
  else stage.finished = true;
  clock.run(options.pace ?? 'by-hand');
  return {
    endpoints: { authority: doors.authority.origin, management: doors.management.origin, graph: doors.graph.origin },
    plainAuthority: doors.plainAuthority.origin,
    certificate: identity.cert,
    clock,
    authority,
    management,
    state,
    logs,
    stage,
    trouble,
    deltas,
    subscriptions,
    tenant: licences,
    requests,
    advance: (to) => clock.advance(to),
    handOut: (record) => stage.handOut(record),
    failNext: (order) => trouble.failNext(order),
    rollKeys: (retire = false) => {
      keys.roll();
      if (retire) keys.retire();
    },
    tokenFor: (clientId, endpoint, changes) =>
      authority.issue(authority.app(clientId) ?? { clientId }, endpoint === 'graph' ? GRAPH : MANAGEMENT, changes),
    close: async () => {
      clock.close();
      await Promise.all(Object.values(doors).map((door) => door.close()));
    },
  };
}

type Shared = Pick<ManagementOptions, 'clock' | 'trouble' | 'keys' | 'budgets' | 'wall'>;

function openManagement({ tenant, management = {}, patience = {} }: MicrosoftOptions, shared: Shared): Management {
  return new Management({
    ...shared,
    tenantId: tenant.tenantId,
    cutting: management.cutting ?? { blobMs: 30_000, mostRecords: 50 },
    pageSize: management.pageSize ?? 100,
    requestsPerMinute: management.requestsPerMinute ?? 2000,
    firstBlobsAfterMs: management.firstBlobsAfterMs ?? 0,
    beforeStart: management.beforeStart ?? 'lost',
    graceMs: management.graceMs ?? 0,
    subscribed: management.subscribed ?? [],
    patienceMs: patience.validationMs ?? 10_000,
  });
}
