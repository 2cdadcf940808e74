/** A small tenant behind Microsoft's doubles, a store in a temporary folder, and the desk and the executor on top of both, with one clock by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type Microsoft as Double, openMicrosoft as openDouble, type TenantFacts } from '../../../sandbox/microsoft/index.ts';
import { TenantDesk, type DeskOptions } from '../../../server/actions/desk.ts';
import { Executor, type ExecutorOptions, type Outcome } from '../../../server/actions/executor.ts';
import { Leases } from '../../../server/actions/leases.ts';
import type { GuardGroups } from '../../../server/actions/subject.ts';
import type { PolicyGroups } from '../../../server/actions/action.ts';
import type { ACTIONS } from '../../../server/core/desk.ts';
import {
  type ActionOrder,
  type DecisionAnswer,
  type DecisionRequest,
  type MessageFacts,
  type Person,
  type RuleFacts,
  type Stream,
} from '../../../server/core/desk.ts';
import { Refused } from '../../../server/core/errors.ts';
import type { ActionTaken, DecisionMade, OwnEvent } from '../../../server/core/event.ts';
import type { AuditEntry, StoredIncident } from '../../../server/core/memory.ts';
import { type Microsoft, openMicrosoft } from '../../../server/microsoft/index.ts';
import { openStore, type SqlStore } from '../../../server/store/index.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const NOON = Date.parse('2026-09-07T12:00:00Z');
export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
const MOST_LINES = 100_000;

export const idOf = (name: string): string => `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6, '.')).toString('hex').slice(0, 12)}`;
const facts = (name: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: idOf(name),
  userPrincipalName: `${name}@contoso.example`,
  mail: `${name}@contoso.example`,
  displayName: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
  ...more,
});
const member = (name: string): string => `${name}@contoso.example`;

export const CONTOSO: TenantFacts = {
  tenantId: TENANT,
  displayName: 'Contoso',
  verifiedDomains: [{ name: 'contoso.example', isDefault: true, isInitial: true }],
  users: [
    facts('ann', { manager: member('carol'), businessPhones: ['+1 608 555 0100'], mobilePhone: null }),
    facts('ben'),
    facts('carol'),
    facts('syn', { onPremisesSyncEnabled: true }),
    facts('root'),
    facts('boss'),
    facts('glass'),
    facts('quiet'),
    facts('sam'),
    facts('kim'),
    facts('lee'),
    facts('out'),
  ],
  groups: [
    { id: idOf('g-soc'), displayName: 'Analysts', members: [member('sam'), member('kim')] },
    { id: idOf('g-app'), displayName: 'Approvers', members: [member('lee'), member('kim')] },
    { id: idOf('g-pro'), displayName: 'Protected', members: [member('quiet')] },
    { id: idOf('g-brk'), displayName: 'Break glass', members: [member('glass')] },
    { id: idOf('g-vip'), displayName: 'VIPs', members: [member('boss')] },
    { id: idOf('g-mfa'), displayName: 'Require MFA', members: [] },
    { id: idOf('g-net'), displayName: 'Trusted networks only', members: [] },
    { id: idOf('g-hld'), displayName: 'Mail is held', members: [] },
  ],
  administrators: [idOf('root')],
};
export const GROUPS: GuardGroups = {
  analysts: idOf('g-soc'),
  approvers: idOf('g-app'),
  protected: idOf('g-pro'),
  breakGlass: idOf('g-brk'),
  vip: idOf('g-vip'),
};
export const POLICY_GROUPS: PolicyGroups = {
  requireMfa: idOf('g-mfa'),
  blockUntrustedNetworks: idOf('g-net'),
  holdOutboundMail: idOf('g-hld'),
};

export const app = (number: number, graph: readonly string[]): App => ({
  clientId: `aaaaaaaa-0000-4000-8000-00000000000${String(number)}`,
  graph,
});
export const READER = app(1, ['User.Read.All', 'GroupMember.Read.All', 'RoleManagement.Read.Directory', 'ExchangeMessageTrace.Read.All']);
export const IDENTITY = app(2, [
  'User.EnableDisableAccount.All',
  'User.Read.All',
  'User.RevokeSessions.All',
  'GroupMember.ReadWrite.All',
  'IdentityRiskyUser.ReadWrite.All',
]);
export const MAIL = app(3, ['MailboxSettings.ReadWrite', 'Mail.ReadWrite']);

export const personOf = (name: string, tenantId = TENANT): Person => ({
  objectId: idOf(name),
  tenantId,
  name: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
});
export const SAM = personOf('sam');
export const KIM = personOf('kim');
export const LEE = personOf('lee');

/** One memory for the tests of a file, swept between them; opening one takes longer than most of them. */
export class Shelf {
  readonly store: SqlStore;
  readonly #folder: string;
  private constructor(store: SqlStore, folder: string) {
    this.store = store;
    this.#folder = folder;
  }

  static async open(): Promise<Shelf> {
    const folder = await mkdtemp(join(tmpdir(), 'telltale-actions-'));
    return new Shelf(await openStore({ kind: 'sqlite', folder }), folder);
  }

  /** Only the audit log stays; its chain must hold at the end of every story. */
  async sweep(): Promise<void> {
    for (const name of (await this.store.notes('')).keys()) await this.store.note(name, null);
    const broken = await this.store.brokenAudit();
    if (broken !== null) throw new Refused('AUDIT_BROKEN', `Line ${String(broken.sequence)} does not fit.`, 'Look at the test.');
  }

  async close(): Promise<void> {
    await this.store.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export interface ContosoOptions {
  readonly tenant?: TenantFacts;
  readonly reader?: App;
  readonly identity?: App | null;
  readonly mail?: App | null;
  readonly settlingMs?: number;
  readonly groups?: Partial<GuardGroups>;
  readonly policyGroups?: Partial<PolicyGroups>;
  readonly desk?: Partial<Pick<DeskOptions, 'hourlyCap' | 'asksManagers'>>;
  readonly ask?: ExecutorOptions['ask'];
}

export class Contoso {
  readonly double: Double;
  readonly store: SqlStore;
  /** What the stream took, in its order. */
  readonly events: OwnEvent[] = [];
  /** While it is closed it takes nothing. */
  isClosed = false;
  rules: readonly RuleFacts[] = [];
  messages: readonly MessageFacts[] = [];
  readonly #options: ContosoOptions;
  readonly #shelf: Shelf;
  readonly #clock: { at: number };
  /** Lines of the audit log that other tests have written. */
  readonly #written: number;
  readonly #pending: DecisionMade[] = [];
  readonly reader: Microsoft;
  desk: TenantDesk;
  executor: Executor;

  private constructor(double: Double, shelf: Shelf, written: number, clock: { at: number }, options: ContosoOptions) {
    this.double = double;
    this.store = shelf.store;
    this.#shelf = shelf;
    this.#written = written;
    this.#clock = clock;
    this.#options = options;
    this.reader = this.#client(options.reader ?? READER);
    [this.desk, this.executor] = this.#start();
  }

  static async open(shelf: Shelf, options: ContosoOptions = {}): Promise<Contoso> {
    const clock = { at: NOON };
    const { identity = IDENTITY, mail = MAIL } = options;
    const apps = [options.reader ?? READER, identity, mail].filter((one) => one !== null);
    const double = await openDouble({
      tenant: options.tenant ?? CONTOSO,
      apps,
      start: NOON,
      wall: () => clock.at,
      settlingMs: options.settlingMs ?? 0,
      limits: { identityProtection: null },
    });
    return new Contoso(double, shelf, (await shelf.store.auditTrail(0, MOST_LINES)).length, clock, options);
  }

  async close(): Promise<void> {
    await this.double.close();
    await this.#shelf.sweep();
  }

  /** A process that ended and one that began: nothing but the store is left. */
  restart(): void {
    [this.desk, this.executor] = this.#start();
  }

  now = (): number => this.#clock.at;

  async advance(milliseconds: number): Promise<void> {
    this.#clock.at += milliseconds;
    await this.double.advance(this.#clock.at);
  }

  /** Time passes in steps, and the executor looks around after each. */
  async watchFor(milliseconds: number, step = 20 * SECOND): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += step) {
      await this.advance(step);
      await this.executor.watch();
    }
  }

  #client({ clientId }: App): Microsoft {
    return openMicrosoft({
      tenantId: TENANT,
      credential: {
        getToken: () => Promise.resolve({ token: this.double.tokenFor(clientId, 'graph'), expiresOnTimestamp: this.now() + 3_599_000 }),
      },
      endpoints: this.double.endpoints,
      clock: {
        now: this.now,
        sleep: async (milliseconds) => {
          await this.advance(milliseconds);
        },
      },
    });
  }

  #start(): [TenantDesk, Executor] {
    const { identity = IDENTITY, mail = MAIL, groups, policyGroups, desk, ask } = this.#options;
    const stream: Stream<OwnEvent> = { submit: async (events) => await this.#submit(events) };
    const ownIds = new Set([READER, IDENTITY, MAIL].map(({ clientId }) => clientId).concat(idOf('out')));
    const shared = {
      store: this.store,
      stream,
      leases: new Leases(this.store),
      now: this.now,
      guards: { reader: this.reader, groups: { ...GROUPS, ...groups }, ownIds },
      identity: identity === null ? null : this.#client(identity),
      mail: mail === null ? null : this.#client(mail),
      groups: { ...POLICY_GROUPS, ...policyGroups },
    };
    return [new TenantDesk({ ...shared, ...desk }), new Executor({ ...shared, ...(ask === undefined ? {} : { ask }) })];
  }

  async #submit(events: readonly OwnEvent[]): Promise<void> {
    if (this.isClosed) throw new Refused('NOT_RUNNING', 'The service is ending.', 'Start it again.');
    for (const event of events) {
      if (this.events.some(({ id }) => id === event.id)) continue;
      this.events.push(event);
      if (event.kind === 'decision') this.#pending.push(event);
    }
    await Promise.resolve();
  }

  /** An incident as the store has it. */
  async incident(changes: Partial<StoredIncident> & { readonly fields?: Readonly<Record<string, unknown>> } = {}): Promise<void> {
    const { fields, ...rest } = changes;
    const body = JSON.stringify({
      displayName: 'Ann',
      title: 'Odd',
      evidence: [{ eventId: 'e-1' }, { eventId: 'e-2' }],
      hands: ['h-1'],
      ...fields,
    });
    const stored: StoredIncident = {
      id: 'incident-1',
      account: 'ann@contoso.example',
      state: 'open',
      openedAt: NOON - HOUR,
      alertedAt: NOON - HOUR,
      updatedAt: this.now(),
      revision: 7,
      body,
      ...rest,
    };
    const position = (await this.store.position()) + 1;
    await this.store.commit({ position, cursors: new Map(), incidents: [stored], verdicts: [], outbox: [], checkpoint: null });
  }

  async press(person: Person, verb: DecisionRequest['verb'], more: Partial<DecisionRequest> = {}): Promise<DecisionAnswer> {
    const id = `press-${String(++this.#presses)}`;
    return await this.desk.decide(person, {
      id,
      incident: 'incident-1',
      revision: 7,
      verb,
      reason: 'confirmed by telephone',
      on: null,
      ...more,
    });
  }
  #presses = 0;

  /** The order that the outbox would hold for a decision of the stream. */
  orderOf(event: DecisionMade, account = 'ann@contoso.example'): ActionOrder {
    return {
      decision: event.id,
      incident: event.incident,
      verb: event.decision,
      on: event.on,
      reason: event.reason,
      by: event.by,
      at: event.at,
      account: { name: account, displayName: 'Ann', id: null, mail: account },
      hands: [],
      evidence: ['e-1', 'e-2'],
      rules: this.rules,
      messages: this.messages,
      leases: [],
    };
  }

  /** An order that no desk has seen. */
  plainOrder(decision: string, verb: ActionOrder['verb'], account = 'ann@contoso.example'): ActionOrder {
    const { rules, messages } = this;
    return {
      ...{ decision, incident: 'incident-1', verb, on: null, reason: 'odd', by: SAM, at: this.now(), rules, messages },
      ...{ account: { name: account, displayName: null, id: null, mail: null }, hands: [], evidence: [], leases: [] },
    };
  }

  /** The orders of what was decided since, taken out of the outbox; there is at least one. */
  orders(account = 'ann@contoso.example'): [ActionOrder, ...ActionOrder[]] {
    const [first, ...rest] = this.#pending.splice(0).map((event) => this.orderOf(event, account));
    if (first === undefined) throw new Refused('NOTHING_DECIDED', 'Nothing was decided.', 'Look at the test.');
    return [first, ...rest];
  }

  /** The outbox's work: every decision that has come is ordered, and asked again when it is time. */
  async carry(account = 'ann@contoso.example'): Promise<Outcome[]> {
    const found: Outcome[] = [];
    for (const event of this.#pending.splice(0)) found.push(await this.give(this.orderOf(event, account)));
    return found;
  }

  /** One order, until it is done. */
  async give(order: ActionOrder): Promise<Outcome> {
    let outcome = await this.executor.carryOut({ body: JSON.stringify(order) });
    for (let tries = 0; outcome.outcome === 'later' && tries < 50; tries++) {
      await this.advance(Math.max(SECOND, outcome.retryAt - this.now()));
      outcome = await this.executor.carryOut({ body: JSON.stringify(order) });
    }
    return outcome;
  }

  /** Asked for by Sam and carried out; the name of the lease. */
  async contain(action: (typeof ACTIONS)[number], more: Partial<DecisionRequest> = {}, account = 'ann@contoso.example'): Promise<string> {
    const answer = await this.press(SAM, action, more);
    if (answer.kind === 'refused') throw new Refused(answer.code, answer.message, answer.nextStep);
    await this.carry(account);
    return answer.kind === 'accepted' ? answer.decision : answer.request;
  }

  /** What was told of a lease, in its order. */
  told(lease: string): readonly (readonly [result: string, sentence: string])[] {
    return this.taken.filter((event) => event.lease === lease).map(({ result, sentence }) => [result, sentence]);
  }
  results = (lease: string): string[] => this.told(lease).map(([result]) => result);
  get taken(): readonly ActionTaken[] {
    return this.events.filter((event) => event.kind === 'action-taken');
  }

  async #lines(): Promise<readonly AuditEntry[]> {
    return (await this.store.auditTrail(0, MOST_LINES)).slice(this.#written);
  }
  /** Kinds of lines of the audit log. */
  async audited(): Promise<string[]> {
    return (await this.#lines()).map(({ what }) => what);
  }
  async auditOf(what: string): Promise<Readonly<Record<string, unknown>>> {
    const line = (await this.#lines()).findLast((one) => one.what === what);
    return JSON.parse(line?.body ?? '{}') as Readonly<Record<string, unknown>>;
  }

  makeAdministrator(name: string): void {
    const { administrators } = this.double.state;
    if (administrators instanceof Set) administrators.add(idOf(name));
  }

  /* The tenant as it truly is. */
  isEnabled = (name: string): unknown => this.double.state.users.truth(idOf(name))?.['accountEnabled'];
  isMember = (name: string, group: string): boolean => this.double.state.members.truth(idOf(group))?.includes(idOf(name)) === true;
  writes = (method: string, path: RegExp): number =>
    this.double.requests.filter((one) => one.method === method && path.test(one.path)).length;
}
