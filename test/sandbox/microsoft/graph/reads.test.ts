import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { failing, type Microsoft, throttledBy } from '../../../../sandbox/microsoft/index.ts';
import {
  ANN,
  codeOf,
  DAY,
  graph,
  HOUR,
  idOf,
  MINUTE,
  NOON,
  openContoso,
  READER,
  type Reply,
  type Row,
  rowOf,
  SECOND,
  valuesOf,
  WRITER,
} from '../kit.ts';
import { alert, directoryAudit, message, riskDetection, signIn, traceRow } from '../records.ts';

jest.setTimeout(60_000);

let double: Microsoft;
beforeEach(async () => {
  double = await openContoso();
});
afterEach(() => double.close());
const link = (reply: Reply, name: 'nextLink' | 'deltaLink'): string | undefined =>
  rowOf(reply.body)[`@odata.${name}`] as string | undefined;
async function walk(
  path: string,
  question: Parameters<typeof graph>[2] = {},
): Promise<{ rows: Row[]; pages: number; deltaLink: string | undefined }> {
  const rows: Row[] = [];
  let next: string | undefined = path;
  let pages = 0;
  let deltaLink: string | undefined;
  while (next !== undefined && pages < 200) {
    const reply: Reply = await graph(double, next, question);
    expect(reply.status).toBe(200);
    rows.push(...valuesOf(reply));
    pages++;
    deltaLink = link(reply, 'deltaLink');
    next = link(reply, 'nextLink');
  }
  return { rows, pages, deltaLink };
}

describe('pages', () => {
  it('lead through a listing, each row once, the newest first, although new ones come meanwhile', async () => {
    for (let number = 0; number < 25; number++) double.handOut(signIn(number, NOON + number * MINUTE));
    const first = await graph(double, '/v1.0/auditLogs/signIns?$top=10');
    double.handOut(signIn(99, NOON + HOUR));
    const rest = await walk(link(first, 'nextLink') ?? '');
    const ids = [...valuesOf(first), ...rest.rows].map((row) => row['id']);
    expect(ids).toEqual(Array.from({ length: 25 }, (_, index) => signIn(24 - index, 0)['id']));
  });
  it('of another question are refused', async () => {
    for (let number = 0; number < 5; number++) double.handOut(signIn(number, NOON));
    const token =
      new URL(link(await graph(double, '/v1.0/auditLogs/signIns?$top=2'), 'nextLink') ?? '').searchParams.get('$skiptoken') ?? '';
    expect(codeOf(await graph(double, `/v1.0/auditLogs/directoryAudits?$skiptoken=${token}`))).toBe('Directory_ExpiredPageToken');
  });
  it.each(['0', '1001', 'x'])('of %s rows are refused', async (top) => {
    expect((await graph(double, `/v1.0/auditLogs/signIns?$top=${top}`)).status).toBe(400);
  });
});

describe('a filter', () => {
  it.each([
    ['createdDateTime ge 2026-09-07T12:01:00Z', [1, 2]],
    ['createdDateTime ge 2026-09-07T12:01:00Z and createdDateTime le 2026-09-07T12:01:30Z', [1]],
    ["userPrincipalName eq 'ANN@contoso.example' and status/errorCode eq 0", [0, 1, 2]],
    ["(ipAddress eq '198.51.100.7' or ipAddress eq '203.0.113.9') and not (createdDateTime gt 2026-09-07T12:00:00Z)", [0]],
    ["startswith(userPrincipalName,'bob')", []],
  ])('%s is echoed', async (filter, wanted) => {
    for (let number = 0; number < 3; number++) double.handOut(signIn(number, NOON + number * MINUTE));
    const rows = valuesOf(await graph(double, `/v1.0/auditLogs/signIns?$filter=${encodeURIComponent(filter)}`));
    expect(rows.map((row) => row['id']).sort()).toEqual(wanted.map((number) => signIn(number, 0)['id']));
  });
  it.each([
    ['by a property that cannot be filtered', '/v1.0/auditLogs/signIns', "userAgent eq 'x'"],
    ['by a property that does not exist', '/v1.0/auditLogs/signIns', "nothing eq 'x'"],
    ['by a beta property in v1.0', '/v1.0/auditLogs/signIns', "signInEventTypes/any(t: t eq 'interactiveUser')"],
    ['with an operator that is not supported', '/v1.0/auditLogs/signIns', "userId ge 'x'"],
    ['that ends too early', '/v1.0/auditLogs/signIns', 'createdDateTime ge'],
    ['with a function of its own', '/v1.0/auditLogs/signIns', "matches(userId,'x')"],
    ['of a listing that has none', '/v1.0/organization', "id eq 'x'"],
  ])('%s is refused', async (_, path, filter) => {
    expect((await graph(double, `${path}?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
  });
});

describe('selecting', () => {
  it('shows what was selected', async () => {
    expect(valuesOf(await graph(double, '/v1.0/users?$select=id,department&$top=1'))).toEqual([{ id: ANN, department: 'Audit' }]);
  });
  it('a property that does not exist is refused, and so is an option that nobody knows', async () => {
    expect((await graph(double, '/v1.0/users?$select=shoeSize')).status).toBe(400);
    expect((await graph(double, '/v1.0/users?top=1')).status).toBe(400);
  });
});

describe('sign-ins', () => {
  const nonInteractive = signIn(2, NOON, { isInteractive: false, signInEventTypes: ['nonInteractiveUser'] });
  beforeEach(() => {
    double.handOut(signIn(1, NOON));
    double.handOut(nonInteractive);
  });
  it('of v1.0 are the interactive ones, without session and network; beta has both', async () => {
    const plain = valuesOf(await graph(double, '/v1.0/auditLogs/signIns'));
    expect(plain).toHaveLength(1);
    expect(plain[0]).not.toHaveProperty('sessionId');
    const filter = encodeURIComponent("signInEventTypes/any(t: t eq 'nonInteractiveUser')");
    expect(valuesOf(await graph(double, `/beta/auditLogs/signIns?$filter=${filter}`))).toMatchObject([
      { id: nonInteractive['id'], sessionId: expect.any(String) },
    ]);
  });
  it('need a licence', async () => {
    double.tenant.premium = false;
    expect(codeOf(await graph(double, '/v1.0/auditLogs/signIns'))).toBe('Authentication_RequestFromNonPremiumTenantOrB2CTenant');
  });
  it('are changed after the fact when a risk is found', async () => {
    double.handOut(riskDetection(1, NOON));
    expect(valuesOf(await graph(double, '/v1.0/auditLogs/signIns'))).toMatchObject([
      { riskState: 'atRisk', riskLevelAggregated: 'medium' },
    ]);
  });
  it('have words that nobody knows for those who ask for them only', async () => {
    double.trouble.shares = { strangeWords: 1 };
    double.handOut(signIn(3, NOON));
    const prefer = { prefer: 'include-unknown-enum-members' };
    const words = async (headers: Readonly<Record<string, string>>): Promise<unknown[]> =>
      valuesOf(await graph(double, '/v1.0/auditLogs/signIns', { headers })).map((row) => row['riskDetail']);
    expect(await words({})).toContain('unknownFutureValue');
    expect(await words(prefer)).toContain('aReasonNobodyKnows');
  });
});

describe('throttling', () => {
  it('of reports comes after five in ten seconds, says when to come back, and ends then', async () => {
    for (let number = 0; number < 5; number++) expect((await graph(double, '/v1.0/auditLogs/signIns')).status).toBe(200);
    const refused = await graph(double, '/v1.0/auditLogs/directoryAudits');
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '10' } });
    await double.advance(NOON + 10 * SECOND + 1);
    expect((await graph(double, '/v1.0/auditLogs/directoryAudits')).status).toBe(200);
  });
  it('of identity protection comes after one in a second and says nothing', async () => {
    expect((await graph(double, '/v1.0/identityProtection/riskDetections')).status).toBe(200);
    const refused = await graph(double, '/v1.0/identityProtection/riskyUsers');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBeUndefined();
  });
  it('of a mailbox comes when five are asked for at once', async () => {
    double.trouble.shares = {};
    double.handOut(message(1, NOON));
    double.state.onWrite = () => new Promise((resolve) => setTimeout(resolve, 200));
    const id = valuesOf(await graph(double, `/v1.0/users/${ANN}/messages`))[0]?.['id'];
    const patch = (): Promise<Reply> =>
      graph(double, `/v1.0/users/${ANN}/messages/${String(id)}`, { method: 'PATCH', app: WRITER, body: { isRead: true } });
    const statuses = (await Promise.all(Array.from({ length: 6 }, patch))).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });
  it.each([
    ['with Retry-After', throttledBy('graph', 3), 429, '3'],
    ['without', throttledBy('graph', null), 429, undefined],
    ['as an outage', failing('graph', 503), 503, undefined],
  ] as const)('can be ordered, %s', async (_, instead, status, header) => {
    double.failNext({ endpoint: 'graph', where: /users/u, fate: { instead } });
    expect((await graph(double, '/v1.0/groups')).status).toBe(200);
    const reply = await graph(double, '/v1.0/users');
    expect([reply.status, reply.headers['retry-after']]).toEqual([status, header]);
    expect((await graph(double, '/v1.0/users')).status).toBe(200);
  });
});

describe('$batch', () => {
  const batch = (requests: readonly unknown[], app = READER): Promise<Reply> =>
    graph(double, '/v1.0/$batch', { method: 'POST', app, body: { requests } });
  const responses = (reply: Reply): ReadonlyMap<unknown, Row> =>
    new Map((rowOf(reply.body)['responses'] as unknown[]).map((one) => [rowOf(one)['id'], rowOf(one)]));
  it('answers 200 although parts fail, in another order', async () => {
    const reply = await batch([
      { id: '1', method: 'GET', url: '/users/ann@contoso.example?$select=id' },
      { id: '2', method: 'GET', url: '/users/nobody' },
      { id: '3', method: 'GET', url: '/security/nothing' },
    ]);
    expect(reply.status).toBe(200);
    expect([...responses(reply).keys()]).not.toEqual(['1', '2', '3']);
    expect(responses(reply).get('1')).toMatchObject({ status: 200, body: { id: ANN } });
    expect(responses(reply).get('2')?.['status']).toBe(404);
    expect(responses(reply).get('3')?.['status']).toBe(400);
  });
  it('throttles each part by itself', async () => {
    const reply = await batch(
      Array.from({ length: 7 }, (_, index) => ({ id: String(index), method: 'GET', url: '/auditLogs/signIns?$top=1' })),
    );
    const statuses = [...responses(reply).values()].map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect([...responses(reply).values()].find(({ status }) => status === 429)?.['headers']).toMatchObject({ 'retry-after': '10' });
  });
  it('fails what depends on a failure', async () => {
    const reply = await batch([
      { id: '1', method: 'GET', url: '/users/nobody' },
      { id: '2', method: 'GET', url: '/users', dependsOn: ['1'] },
    ]);
    expect(responses(reply).get('2')?.['status']).toBe(424);
  });
  it.each([
    ['of twenty-one', Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/users' }))],
    ['of none', []],
    [
      'with an id twice',
      [
        { id: 'a', method: 'GET', url: '/users' },
        { id: 'A', method: 'GET', url: '/users' },
      ],
    ],
    ['with a whole address', [{ id: 'a', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }]],
    ['with a body of no type', [{ id: 'a', method: 'PATCH', url: '/users/x', body: {} }]],
  ])('%s is refused', async (_, requests) => {
    expect((await batch(requests)).status).toBe(400);
  });
});

describe('delta of a folder', () => {
  const DELTA = `/v1.0/users/${ANN}/mailFolders/inbox/messages/delta?$select=subject`;
  const prefer = { prefer: 'IdType="ImmutableId", odata.maxpagesize=2' };
  beforeEach(() => {
    for (let number = 0; number < 5; number++) double.handOut(message(number, NOON - number * MINUTE));
    double.handOut(message(77, NOON, { isSent: true }));
  });
  it('tells what is there page by page, then what came and what went away', async () => {
    const first = await walk(DELTA, { headers: prefer });
    expect(first).toMatchObject({ pages: 3, rows: { length: 5 } });
    const again = await walk(first.deltaLink ?? '', { headers: prefer });
    expect(again.rows).toEqual([]);
    double.handOut(message(9, NOON));
    const [gone] = first.rows;
    await graph(double, `/v1.0/users/${ANN}/messages/${String(gone?.['id'])}/move`, {
      method: 'POST',
      app: WRITER,
      headers: prefer,
      body: { destinationId: 'deleteditems' },
    });
    const changes = await walk(first.deltaLink ?? '', { headers: prefer });
    expect(changes.rows).toHaveLength(2);
    expect(changes.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: 'Message 9' }),
        expect.objectContaining({ id: gone?.['id'], '@removed': { reason: 'deleted' } }),
      ]),
    );
  });
  it('is lost when its token grew too old: 410', async () => {
    const { deltaLink } = await walk(DELTA);
    double.deltas.forget();
    expect(await graph(double, deltaLink ?? '')).toMatchObject({ status: 410, body: { error: { code: 'syncStateNotFound' } } });
  });
  it.each([
    ['a filter by anything but the time', `${DELTA}&$filter=isRead eq false`],
    ['a filter for the time before', `${DELTA}&$filter=receivedDateTime le 2026-09-07T12:00:00Z`],
    ['another order', `${DELTA}&$orderby=subject`],
    ['another kind of change', `${DELTA}&changeType=moved`],
    ['a made-up token', `/v1.0/users/${ANN}/mailFolders/inbox/messages/delta?$deltatoken=xx`],
    ["a token of another's folder", 'other'],
  ])('%s is refused', async (_, path) => {
    const other = (await walk(DELTA)).deltaLink?.replace('inbox', 'sentitems') ?? '';
    expect((await graph(double, path === 'other' ? other : path)).status).toBe(400);
  });
  it('from a time on tells only what is younger', async () => {
    const { rows } = await walk(`${DELTA}&$filter=${encodeURIComponent('receivedDateTime ge 2026-09-07T11:59:00Z')}`);
    expect(rows.map((row) => row['subject'])).toEqual(['Message 0', 'Message 1']);
  });
});

describe('mail', () => {
  beforeEach(() => {
    double.handOut(message(1, NOON));
  });
  it('shows its headers only when they are selected, and its text only to those who may read it', async () => {
    const whole = valuesOf(await graph(double, `/v1.0/users/${ANN}/messages`))[0];
    expect(whole).toHaveProperty('body');
    expect(whole).not.toHaveProperty('internetMessageHeaders');
    double.authority.setApp({ ...READER, graph: ['Mail.ReadBasic.All'] });
    expect(valuesOf(await graph(double, `/v1.0/users/${ANN}/messages`))[0]).not.toHaveProperty('body');
    expect(codeOf(await graph(double, `/v1.0/users/${ANN}/messages?$select=body`))).toBe('ErrorAccessDenied');
  });
  it('is found by its Message-ID in every folder', async () => {
    const filter = encodeURIComponent("internetMessageId eq '<1@fabrikam.example>'");
    expect(valuesOf(await graph(double, `/v1.0/users/${ANN}/messages?$filter=${filter}`))).toHaveLength(1);
  });
  it('comes as plain text to those who prefer it', async () => {
    const headers = { prefer: 'outlook.body-content-type="text"' };
    expect(valuesOf(await graph(double, `/v1.0/users/${ANN}/messages`, { headers }))).toMatchObject([
      { body: { contentType: 'text', content: expect.not.stringContaining('<p>') } },
    ]);
  });
  it.each([
    ['of nobody', '/v1.0/users/nobody@contoso.example/messages', 404],
    ['under an id that is none', `/v1.0/users/${ANN}/messages/1`, 400],
    ['that is not there', `/v1.0/users/${ANN}/messages/AAMkAGaaaaaaaaaaaaaaaaaaaaaaaa=`, 404],
    ['in a folder that is none', `/v1.0/users/${ANN}/mailFolders/nowhere/messages`, 400],
  ])('%s is refused', async (_, path, status) => {
    expect((await graph(double, path)).status).toBe(status);
  });
});

describe('users', () => {
  it('are told with their managers when both are asked for', async () => {
    const rows = valuesOf(await graph(double, '/v1.0/users?$select=id,userPrincipalName&$expand=manager($select=id)'));
    expect(rows.find((row) => row['id'] === idOf('bob'))).toMatchObject({ manager: { id: ANN } });
  });
  it('delta tells everybody, then who changed', async () => {
    const { rows, deltaLink } = await walk('/v1.0/users/delta?$select=id,accountEnabled');
    expect(rows).toHaveLength(5);
    await graph(double, `/v1.0/users/${ANN}`, { method: 'PATCH', app: WRITER, body: { accountEnabled: false } });
    expect((await walk(deltaLink ?? '')).rows).toMatchObject([{ id: ANN, accountEnabled: false }]);
  });
});

describe('message trace', () => {
  const path = (filter: string): string => `/v1.0/admin/exchange/tracing/messageTraces?$filter=${encodeURIComponent(filter)}`;
  const at = (instant: number): string => new Date(instant).toISOString();
  it('has a row for each recipient, of the last two days unless told', async () => {
    for (const recipient of ['a@fabrikam.example', 'b@fabrikam.example']) double.handOut(traceRow(1, NOON, recipient));
    double.handOut(traceRow(2, NOON - 3 * DAY));
    expect(
      valuesOf(await graph(double, '/v1.0/admin/exchange/tracing/messageTraces'))
        .map((row) => row['recipientAddress'])
        .sort(),
    ).toEqual(['a@fabrikam.example', 'b@fabrikam.example']);
    expect(
      valuesOf(await graph(double, path(`receivedDateTime ge ${at(NOON - 5 * DAY)} and receivedDateTime le ${at(NOON - DAY)}`))),
    ).toHaveLength(1);
  });
  it('of mail in mailboxes comes by itself', async () => {
    double.handOut(message(1, NOON));
    expect(valuesOf(await graph(double, '/v1.0/admin/exchange/tracing/messageTraces'))).toMatchObject([
      { recipientAddress: 'ann@contoso.example', status: 'delivered' },
    ]);
  });
  it.each([
    ['over more than ten days', `receivedDateTime ge ${at(NOON - 20 * DAY)} and receivedDateTime le ${at(NOON)}`],
    ['of more than ninety days ago', `receivedDateTime ge ${at(NOON - 100 * DAY)} and receivedDateTime le ${at(NOON - 95 * DAY)}`],
  ])('%s is refused', async (_, filter) => {
    expect((await graph(double, path(filter))).status).toBe(400);
  });
  it('needs its service principal', async () => {
    double.tenant.tracing = false;
    expect((await graph(double, '/v1.0/admin/exchange/tracing/messageTraces')).text).toContain('8bd644d1-64a1-4d4b-ae52-2e0cbf64e373');
  });
});

it('risky users are those whom a detection names', async () => {
  double.handOut(riskDetection(1, NOON));
  expect(valuesOf(await graph(double, '/v1.0/identityProtection/riskyUsers'))).toMatchObject([{ id: ANN, riskState: 'atRisk' }]);
});

it.each([
  ['/v1.0/security/alerts_v2', alert(1, NOON)],
  ['/v1.0/auditLogs/directoryAudits', directoryAudit(1, NOON)],
  ['/v1.0/identityProtection/riskDetections', riskDetection(1, NOON)],
])('%s lists what was handed out', async (path, record) => {
  double.handOut(record);
  expect(valuesOf(await graph(double, path))).toMatchObject([{ id: record['id'] }]);
});

it.each([
  ['/v1.0/auditLogs/signIns', 'Authentication_MSGraphPermissionMissing'],
  [`/v1.0/users/${ANN}/messages`, 'ErrorAccessDenied'],
  ['/v1.0/security/alerts_v2', 'Forbidden'],
  ['/v1.0/identityProtection/riskDetections', 'Forbidden'],
  ['/v1.0/users', 'Authorization_RequestDenied'],
])('without permission %s is refused with 403 %s', async (path, code) => {
  double.authority.setApp({ ...READER, graph: [] });
  expect(await graph(double, path)).toMatchObject({ status: 403, body: { error: { code } } });
});

it('what does not exist is not there, and what may only be read cannot be written', async () => {
  expect((await graph(double, '/v1.0/nothing')).status).toBe(400);
  expect((await graph(double, '/v2.0/users')).status).toBe(400);
  expect((await graph(double, '/v1.0/organization', { method: 'DELETE' })).status).toBe(405);
});
