/** A small invented tenant behind the doubles of Microsoft's endpoints, and the shortest way to ask them something by hand. */
import { request } from 'node:http';
import { APPS } from '../../../sandbox/live.ts';
import { type App, type Microsoft, type MicrosoftOptions, openMicrosoft, type TenantFacts } from '../../../sandbox/microsoft/index.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const PUBLISHER = '99999999-2222-4333-8444-555555555555';
export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const SECOND = 1_000;
/** A Monday noon. */
export const NOON = Date.parse('2026-09-07T12:00:00Z');

export const idOf = (name: string): string => `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6, '.')).toString('hex').slice(0, 12)}`;
export const ANN = idOf('ann');
export const BOB = idOf('bob');
export const EVE = idOf('eve');

const person = (name: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: idOf(name),
  userPrincipalName: `${name}@contoso.example`,
  mail: `${name}@contoso.example`,
  displayName: name[0]?.toUpperCase() + name.slice(1),
  department: 'Audit',
  ...more,
});

export const CONTOSO: TenantFacts = {
  tenantId: TENANT,
  displayName: 'Contoso',
  verifiedDomains: [
    { name: 'contoso.example', isDefault: true, isInitial: false },
    { name: 'contoso.onmicrosoft.example', isDefault: false, isInitial: true },
  ],
  users: [person('ann'), person('bob', { manager: 'ann@contoso.example' }), person('eve', { onPremisesSyncEnabled: true }), person('root')],
  sharedMailboxes: [{ id: idOf('info'), userPrincipalName: 'info@contoso.example', mail: 'info@contoso.example', displayName: 'Info' }],
  groups: [
    { id: idOf('soc'), displayName: 'Security', members: ['ann@contoso.example'] },
    { id: idOf('mfa'), displayName: 'Require MFA', members: [] },
  ],
  administrators: [idOf('root')],
};

const granted = (...apps: readonly App[]): string[] => apps.flatMap(({ graph = [] }) => graph);
export const READER: App = {
  clientId: 'aaaaaaaa-0000-4000-8000-000000000001',
  secrets: ['not~a~real~secret'],
  graph: [...granted(APPS.reader), 'Domain.Read.All'],
  management: ['ActivityFeed.Read'],
};
export const WRITER: App = {
  clientId: 'aaaaaaaa-0000-4000-8000-000000000002',
  secrets: ['not~a~real~secret~either'],
  graph: [...granted(APPS.identity, APPS.mail), 'SecurityAlert.ReadWrite.All'],
};

/** The tenant's double, whose wall clock goes with the tenant's time unless told otherwise. */
export async function openContoso(options: Partial<MicrosoftOptions> = {}): Promise<Microsoft> {
  let opened: Microsoft | null = null;
  const start = options.start ?? NOON;
  opened = await openMicrosoft({ tenant: CONTOSO, apps: [READER, WRITER], start, wall: () => opened?.clock.now() ?? start, ...options });
  return opened;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Parsed; `null` when it is no JSON. */
  readonly body: unknown;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly app?: App;
  /** `null` = no token. */
  readonly token?: string | null;
}

/** Asks an absolute address over http. Rejects when the connection breaks. */
export function ask(url: string, { method = 'GET', headers = {}, text = '' }: Question = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      let read = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        read += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: read, body: parsed(read) }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(text);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function asked(microsoft: Microsoft, endpoint: 'graph' | 'management', url: string, question: Question): Promise<Reply> {
  const { app = READER, token = microsoft.tokenFor(app.clientId, endpoint), body, text } = question;
  const written = body === undefined ? text : JSON.stringify(body);
  return ask(url, {
    ...question,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(written === undefined ? {} : { 'content-type': 'application/json' }),
      ...question.headers,
    },
    ...(written === undefined ? {} : { text: written }),
  });
}

/** `path` below the endpoint, e.g. `/v1.0/users`, or a whole link of an answer. */
export const graph = (microsoft: Microsoft, path: string, question: Question = {}): Promise<Reply> =>
  asked(microsoft, 'graph', path.startsWith('http') ? path : `${microsoft.endpoints.graph}${path.replaceAll(' ', '%20')}`, question);

/** `operation` below the feed, e.g. `subscriptions/list`, or a whole address. */
export function management(microsoft: Microsoft, operation: string, question: Question = {}): Promise<Reply> {
  const whole = operation.startsWith('http')
    ? operation
    : `${microsoft.endpoints.management}/api/v1.0/${TENANT}/activity/feed/${operation}`;
  const url = whole.includes('PublisherIdentifier') ? whole : `${whole}${whole.includes('?') ? '&' : '?'}PublisherIdentifier=${PUBLISHER}`;
  return asked(microsoft, 'management', url, question);
}

export type Row = Readonly<Record<string, unknown>>;
export const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});
export const valuesOf = (reply: Reply): Row[] => {
  const list = Array.isArray(reply.body) ? reply.body : rowOf(reply.body)['value'];
  return Array.isArray(list) ? list.map(rowOf) : [];
};
/** Code of the error that an answer tells of. */
export function codeOf(reply: Reply): unknown {
  const error = rowOf(reply.body)['error'];
  return typeof error === 'string' ? error : rowOf(error)['code'];
}
