/** An application over a real HTTP server, with keys that are really asked for over HTTP, and a memory of its own. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { DecisionAnswer, DecisionRequest, Person } from '../../../server/core/desk.ts';
import type { Readings, ReadVerdict, Said, StoredIncident, StoredVerdict } from '../../../server/core/memory.ts';
import { openApp, type AppPorts } from '../../../server/http/app.ts';
import type { IncidentRecord, KeptMessage } from '../../../server/http/contract.ts';
import { IncidentChanges } from '../../../server/http/changes.ts';
import { entraKeys, openGate, type AccessRules } from '../../../server/http/gate.ts';
import type { AppLimits } from '../../../server/http/app.ts';
import type { Listed, ReaderReport } from '../../../server/http/ports.ts';

export const TENANT = '00000000-0000-4000-8000-0000000000aa';
export const API = '00000000-0000-4000-8000-000000000002';
export const PANE = '00000000-0000-4000-8000-000000000003';
export const ORIGIN = 'https://telltale.contoso.example';
export const NOW = Date.UTC(2026, 2, 2, 9);

export const ANN = { id: '00000000-0000-4000-8000-0000000000a1', upn: 'ann@contoso.example' };
export const BEN = { id: '00000000-0000-4000-8000-0000000000b2', upn: 'ben@contoso.example' };
export const EVE = { id: '00000000-0000-4000-8000-0000000000e5', upn: 'eve@contoso.example' };
export const PEOPLE = [ANN, BEN, EVE] as const;

export const hashes: AppPorts['hashes'] = { message: (id) => `m:${id}`, reader: (name) => `r:${Buffer.from(name).toString('hex')}` };

/** Entra's keys on loopback; more can be added, old ones taken away. */
export interface Authority {
  readonly url: string;
  readonly asked: () => number;
  add(kid: string): Promise<void>;
  remove(kid: string): void;
  key(kid: string): CryptoKey;
  close(): Promise<void>;
}

export async function openAuthority(): Promise<Authority> {
  const pairs = new Map<string, { readonly privateKey: CryptoKey; readonly jwk: object }>();
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [...pairs.values()].map(({ jwk }) => jwk) }));
  });
  const url = await listening(server);
  return {
    url,
    asked: () => asked,
    async add(kid) {
      const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
      pairs.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } });
    },
    remove: (kid) => void pairs.delete(kid),
    key(kid) {
      const pair = pairs.get(kid);
      if (pair === undefined) throw new Error(`no key ${kid}`);
      return pair.privateKey;
    },
    close: () => closed(server),
  };
}

/** What a token of Ann's says, unless it is told otherwise; `undefined` leaves a claim out. */
/** Claims that differ from the usual ones. */
export type Claims = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export function claimsOf(authority: Authority, given: Claims = {}): JWTPayload {
  const claims = {
    iss: `${authority.url}/${TENANT}/v2.0`,
    aud: API,
    tid: TENANT,
    oid: ANN.id,
    scp: 'access_as_user',
    azp: PANE,
    ver: '2.0',
    name: 'Ann Example',
    preferred_username: ANN.upn,
    iat: NOW / 1000 - 60,
    nbf: NOW / 1000 - 60,
    exp: NOW / 1000 + 3_600,
    ...given,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

export function tokenOf(authority: Authority, given: Claims = {}, kid = 'one', key?: CryptoKey): Promise<string> {
  return new SignJWT(claimsOf(authority, given)).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key ?? authority.key(kid));
}

/** What the application remembers in a test. */
export class Memory implements Readings {
  readonly rows: StoredVerdict[] = [];
  readonly said: Said[] = [];
  readonly incidentRows: StoredIncident[] = [];

  verdictsFor(message: string, reader: string): Promise<readonly ReadVerdict[]> {
    const opinion = this.said.findLast((said) => said.message === message && said.reader === reader)?.opinion ?? null;
    return Promise.resolve(this.rows.filter((row) => row.message === message).map((row) => ({ ...row, opinion })));
  }
  say(said: Said): Promise<void> {
    this.said.push(said);
    return Promise.resolve();
  }
  incident(id: string): Promise<StoredIncident | null> {
    return Promise.resolve(this.incidentRows.find((row) => row.id === id) ?? null);
  }
  incidents({ limit, before, state, account }: Parameters<AppPorts['store']['incidents']>[0]): Promise<readonly StoredIncident[]> {
    return Promise.resolve(
      this.incidentRows
        .filter((row) => (before === undefined || row.updatedAt < before) && (state === undefined || row.state === state))
        .filter((row) => account === undefined || row.account === account)
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .slice(0, limit),
    );
  }
}

export interface Tried {
  readonly url: string;
  readonly memory: Memory;
  readonly changes: IncidentChanges;
  readonly reports: ReaderReport[];
  readonly decided: { readonly person: Person; readonly request: DecisionRequest }[];
  readonly logged: string[];
  readonly answered: { readonly route: string; readonly status: number }[];
  readonly app: ReturnType<typeof openApp>;
  close(): Promise<void>;
}

export interface Trying {
  readonly authority: Authority;
  readonly ports?: Partial<AppPorts>;
  readonly rules?: Partial<AccessRules>;
  readonly limits?: AppLimits;
  /** Object ids of analysts. */
  readonly analysts?: readonly string[];
  readonly answer?: DecisionAnswer;
}

export async function tryApp({ authority, ports = {}, rules = {}, limits, analysts = [EVE.id], answer }: Trying): Promise<Tried> {
  const memory = new Memory();
  const changes = new IncidentChanges();
  const reports: ReaderReport[] = [];
  const decided: Tried['decided'] = [];
  const logged: string[] = [];
  const answered: Tried['answered'] = [];
  const log = (event: string, facts?: object): void => void logged.push(`${event} ${JSON.stringify(facts ?? {})}`);
  const access: AccessRules = {
    tenantId: TENANT,
    authority: authority.url,
    clientId: API,
    origin: ORIGIN,
    clients: [],
    now: () => NOW,
    ...rules,
  };
  const app = openApp(
    {
      store: memory,
      hashes,
      gate: openGate(access, entraKeys(access, 0)),
      people: { namesOf: (id) => Promise.resolve(PEOPLE.filter((person) => person.id === id).map(({ upn }) => upn)) },
      mailboxes: null,
      scoring: null,
      desk: {
        roles: ({ objectId }) => Promise.resolve({ analyst: analysts.includes(objectId ?? ''), approver: false }),
        decide: (person, request) => {
          decided.push({ person, request });
          return Promise.resolve(answer ?? { kind: 'accepted', decision: request.id, sentence: 'It is done within a minute.' });
        },
        offers: () => Promise.resolve([]),
      },
      reports: { tell: (report) => Promise.resolve(void reports.push(report)) },
      changes,
      trail: { about: () => Promise.resolve([{ sequence: 1, at: NOW, who: 'Eve', what: 'looked', body: '{"secret":1}', hash: 'h' }]) },
      tellRecipients: 'after-containment',
      keptSince: () => NOW - 30 * 86_400_000,
      bot: null,
      notifications: null,
      pages: null,
      health: { reasons: () => Promise.resolve([]), isStarting: () => false },
      meter: {
        contentType: 'text/plain; version=0.0.4; charset=utf-8',
        text: () => Promise.resolve('telltale_up 1\n'),
        answered: (route, status) => void answered.push({ route, status }),
      },
      metricsToken: null,
      log: { warn: log, error: log },
      proxies: 0,
      now: () => NOW,
      ...ports,
    },
    limits,
  );
  const server = createServer(app);
  const url = await listening(server);
  return { url, memory, changes, reports, decided, logged, answered, app, close: () => closed(server) };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, or `null`. */
  readonly body: Record<string, unknown> | null;
}

export async function ask(
  url: string,
  token: string | null,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  let parsed: Record<string, unknown> | null = null;
  if ((response.headers.get('content-type') ?? '').includes('json')) parsed = JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, text, body: parsed };
}

export const MESSAGE = '<one@partner.example>';

export function kept(changes: Partial<KeptMessage> = {}): KeptMessage {
  return {
    internetMessageId: MESSAGE,
    sender: 'pat@partner.example',
    at: new Date(NOW - 3_600_000).toISOString(),
    direction: 'inbound',
    outOfCharacter: 12,
    solicitation: 3,
    initial: { at: new Date(NOW).toISOString(), outOfCharacter: 12 },
    reasons: [],
    told: { outOfCharacter: 12, reasons: [{ score: 'outOfCharacter', code: 'nothing-odd', sentence: 'nothing odd was noticed' }] },
    ...changes,
  };
}

/** A row of a message to Ann. */
export function row(message: KeptMessage = kept(), changes: Partial<StoredVerdict> = {}): StoredVerdict {
  return {
    message: hashes.message(message.internetMessageId),
    direction: message.direction,
    sender: hashes.reader(message.sender),
    actor: null,
    at: NOW - 3_600_000,
    recipients: [hashes.reader(ANN.upn)],
    body: JSON.stringify(message),
    ...changes,
  };
}

/** A message that Ben's account sent to Ann. */
export function fromBen(told: Partial<KeptMessage['told']> = {}, changes: Partial<StoredVerdict> = {}): StoredVerdict {
  const message = kept({ sender: BEN.upn, direction: 'internal', told: { outOfCharacter: 70, reasons: [], ...told } });
  return row(message, { sender: BEN.upn, actor: 'hands-1', ...changes });
}

export function incident(changes: Partial<StoredIncident> = {}, record: Partial<IncidentRecord> = {}): StoredIncident {
  const stored = {
    id: 'incident-1',
    account: BEN.upn,
    state: 'open',
    openedAt: NOW - 2 * 3_600_000,
    alertedAt: NOW - 2 * 3_600_000,
    updatedAt: NOW - 1_800_000,
    revision: 3,
    ...changes,
  };
  const body = {
    id: stored.id,
    account: stored.account,
    displayName: 'Ben Example',
    title: 'Signed in from elsewhere',
    state: stored.state,
    severity: 'high',
    score: 71,
    openedAt: new Date(stored.openedAt).toISOString(),
    alertedAt: stored.alertedAt === null ? null : new Date(stored.alertedAt).toISOString(),
    updatedAt: new Date(stored.updatedAt).toISOString(),
    assignee: null,
    hands: ['hands-1'],
    containment: [],
    ...record,
  };
  return { ...stored, body: JSON.stringify(body) };
}

export function listed(changes: Partial<Listed> = {}): Listed {
  return { internetMessageId: MESSAGE, sender: 'pat@partner.example', subject: 'Invoice', at: NOW - 3_600_000, noAddIn: false, ...changes };
}
