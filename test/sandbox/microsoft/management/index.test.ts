import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Microsoft } from '../../../../sandbox/microsoft/index.ts';
import { codeOf, DAY, HOUR, management, MINUTE, NOON, openContoso, READER, type Reply, SECOND, TENANT, valuesOf } from '../kit.ts';
import { auditRecord } from '../records.ts';

jest.setTimeout(60_000);

const TYPE = 'Audit.Exchange';
let double: Microsoft;
const open = async (options: Parameters<typeof openContoso>[0] = {}): Promise<void> => {
  await double.close();
  double = await openContoso(options);
};
beforeEach(async () => {
  double = await openContoso({ management: { subscribed: [TYPE] } });
});
afterEach(() => double.close());

const list = (query = ''): Promise<Reply> => management(double, `subscriptions/content?contentType=${TYPE}${query}`);
const window = (from: number, until: number): string =>
  `&startTime=${new Date(from).toISOString().slice(0, 19)}&endTime=${new Date(until).toISOString().slice(0, 19)}`;
const fetchBlob = async (place = 0): Promise<Reply> => management(double, String(valuesOf(await list())[place]?.['contentUri']));
async function deliver(count = 1): Promise<void> {
  for (let number = 0; number < count; number++) double.handOut(auditRecord(number, NOON));
  await double.advance(NOON + MINUTE);
}

describe('content', () => {
  it('is listed by when it became available and fetched as a list of records', async () => {
    await deliver(2);
    expect((await list()).body).toMatchObject([
      {
        contentType: TYPE,
        contentCreated: '2026-09-07T12:00:30.000Z',
        contentExpiration: '2026-09-14T12:00:30.000Z',
        contentId: expect.stringContaining('$audit_exchange$'),
      },
    ]);
    expect((await fetchBlob()).body).toMatchObject([{ RecordType: 2, CreationTime: '2026-09-07T12:00:00' }, {}]);
  });

  it('comes in pages that a header leads through, each item once; the address has forgotten the publisher', async () => {
    await open({ management: { subscribed: [TYPE], pageSize: 3, cutting: { blobMs: SECOND, mostRecords: 1 } } });
    await deliver(10);
    const ids: unknown[] = [];
    let next: string | undefined = `subscriptions/content?contentType=${TYPE}`;
    for (let pages = 0; next !== undefined && pages < 9; pages++) {
      const reply: Reply = await management(double, next);
      ids.push(...valuesOf(reply).map((item) => item['contentId']));
      next = reply.headers['nextpageuri'] as string | undefined;
      if (next !== undefined) expect(next).not.toContain('PublisherIdentifier');
    }
    expect(new Set(ids).size).toBe(10);
    expect(ids).toHaveLength(10);
  });

  it.each([
    ['without a subscription', `subscriptions/content?contentType=Audit.General`, 'AF20022'],
    ['of an unknown type', `subscriptions/content?contentType=Audit.Nothing`, 'AF20020'],
    ['of no type', `subscriptions/content`, 'AF20001'],
    ['over more than a day', `subscriptions/content?contentType=${TYPE}${window(NOON - 25 * HOUR, NOON)}`, 'AF20055'],
    ['older than seven days', `subscriptions/content?contentType=${TYPE}${window(NOON - 8 * DAY, NOON - 7.5 * DAY)}`, 'AF20055'],
    ['backwards', `subscriptions/content?contentType=${TYPE}${window(NOON, NOON - HOUR)}`, 'AF20030'],
    ['with one end', `subscriptions/content?contentType=${TYPE}&startTime=2026-09-07`, 'AF20030'],
    ['with a zone', `subscriptions/content?contentType=${TYPE}&startTime=2026-09-07T10:00:00Z&endTime=2026-09-07T11:00:00Z`, 'AF20002'],
    ['from a made-up page', `subscriptions/content?contentType=${TYPE}&nextPage=zzz`, 'AF20031'],
    ['with a publisher that is none', `subscriptions/content?contentType=${TYPE}&PublisherIdentifier=me`, 'AF20002'],
    ['that does not exist', 'audit/20260907000000000000000$20260907000000000000000$audit_exchange$Audit_Exchange$emea0012', 'AF20050'],
    ['under an id that is none', 'audit/nonsense', 'AF20052'],
  ])('%s is refused', async (_, operation, code) => {
    const reply = await management(double, operation);
    expect([reply.status, codeOf(reply)]).toEqual([400, code]);
  });

  it('expires seven days after it was created', async () => {
    await deliver();
    const uri = String(valuesOf(await list())[0]?.['contentUri']);
    await double.advance(NOON + 7 * DAY + HOUR);
    expect(codeOf(await management(double, uri))).toBe('AF20051');
  });

  it('is listed and fetched for longer where the tenant hurries, and not for ever', async () => {
    await open({ management: { subscribed: [TYPE], graceMs: DAY } });
    await deliver();
    const uri = String(valuesOf(await list())[0]?.['contentUri']);
    await double.advance(NOON + 7.9 * DAY);
    expect(valuesOf(await list(window(NOON, NOON + HOUR)))).toHaveLength(1);
    expect((await management(double, uri)).status).toBe(200);
    await double.advance(NOON + 8 * DAY + HOUR);
    expect(codeOf(await list(window(NOON, NOON + HOUR)))).toBe('AF20055');
    expect(codeOf(await management(double, uri))).toBe('AF20051');
  });

  it('of a subscription that was disabled is refused until it is started again', async () => {
    double.management.disable(TYPE);
    expect(codeOf(await list())).toBe('AF20023');
    expect((await management(double, `subscriptions/start?contentType=${TYPE}`, { method: 'POST' })).status).toBe(200);
    expect((await list()).status).toBe(200);
  });

  it.each([
    ['repeated parcels', { repeatedBlobs: 1 }, (rows: Row[]) => expect(new Set(rows.map((row) => row['Id'])).size * 2).toBe(rows.length)],
    [
      'records of an unknown type',
      { strangeRecords: 1 },
      (rows: Row[]) => expect(rows.some((row) => row['RecordType'] === 99_999)).toBe(true),
    ],
    ['repeated records', { repeatedRecords: 1 }, (rows: Row[]) => expect(rows.length).toBeGreaterThan(20)],
    [
      'mixed order',
      { mixedBlobs: 1 },
      (rows: Row[]) => expect(rows.map((row) => row['Id'])).not.toEqual(rows.map((row) => row['Id']).toSorted()),
    ],
  ] as const)('on a bad day has %s', async (_, trouble, holds) => {
    await open({ management: { subscribed: [TYPE] }, trouble });
    for (let number = 0; number < 20; number++) double.handOut(auditRecord(number, NOON));
    await double.advance(NOON + 12 * MINUTE);
    const rows: Row[] = [];
    for (const item of valuesOf(await list())) rows.push(...valuesOf(await management(double, String(item['contentUri']))));
    holds(rows);
  });
});
type Row = Readonly<Record<string, unknown>>;

describe('a caller', () => {
  it('without the permission is told AF10001', async () => {
    double.authority.setApp({ ...READER, management: [] });
    expect(await management(double, 'subscriptions/list')).toMatchObject({ status: 401, body: { error: { code: 'AF10001' } } });
  });
  it.each([
    ['of another tenant', '22222222-2222-4333-8444-555555555555', 'AF20010'],
    ['of no tenant', 'contoso', 'AF20013'],
  ])('that asks for the feed %s is refused', async (_, tenant, code) => {
    const url = `${double.endpoints.management}/api/v1.0/${tenant}/activity/feed/subscriptions/list`;
    expect(codeOf(await management(double, url))).toBe(code);
  });
  it('without a token, or with one for Graph, is not let in', async () => {
    expect((await management(double, 'subscriptions/list', { token: null })).status).toBe(401);
    expect((await management(double, 'subscriptions/list', { token: double.tokenFor(READER.clientId, 'graph') })).status).toBe(401);
  });
  it('that asks too much is throttled under 403 as well as 429, a publisher apart from the others', async () => {
    await open({ management: { subscribed: [TYPE], requestsPerMinute: 20 } });
    const statuses = new Set<number>();
    for (let number = 0; number < 60; number++) {
      const reply = await management(double, 'subscriptions/list');
      if (reply.status !== 200) expect(codeOf(reply)).toBe('AF429');
      statuses.add(reply.status);
      await double.advance(double.clock.now() + 777);
    }
    expect([...statuses].sort()).toEqual([200, 403, 429]);
    const other = `subscriptions/list?PublisherIdentifier=${TENANT}`;
    expect((await management(double, other)).status).toBe(200);
    await double.advance(double.clock.now() + MINUTE);
    expect((await management(double, 'subscriptions/list')).status).toBe(200);
  });
});

describe('a subscription', () => {
  const start = (body?: unknown): Promise<Reply> =>
    management(double, 'subscriptions/start?contentType=Audit.General', { method: 'POST', ...(body === undefined ? {} : { body }) });
  it('is started, listed, and stopped; twice is an error', async () => {
    expect((await start()).body).toEqual({ contentType: 'Audit.General', status: 'enabled', webhook: null });
    expect(codeOf(await start())).toBe('AF20024');
    expect((await management(double, 'subscriptions/list')).body).toHaveLength(2);
    expect((await management(double, 'subscriptions/stop?contentType=Audit.General', { method: 'POST' })).status).toBe(200);
    expect((await management(double, 'subscriptions/list')).body).toHaveLength(1);
  });
  it('of a tenant without auditing cannot be started, in the words of Microsoft', async () => {
    double.management.auditing = false;
    expect((await start()).text).toContain(`Tenant ${TENANT} does not exist`);
  });
  it('gets its first content only after a while, and nothing of the time before', async () => {
    await open({ management: { firstBlobsAfterMs: 2 * HOUR } });
    const early = auditRecord(1, NOON, { Workload: 'Teams' });
    double.handOut(early);
    await start();
    double.handOut(auditRecord(2, NOON, { Workload: 'Teams' }));
    const all = (): Promise<Reply> => management(double, 'subscriptions/content?contentType=Audit.General');
    await double.advance(NOON + HOUR);
    expect((await all()).body).toEqual([]);
    await double.advance(NOON + 2 * HOUR + MINUTE);
    const [item] = valuesOf(await all());
    expect((await management(double, String(item?.['contentUri']))).body).toMatchObject([{ Id: auditRecord(2, 0)['Id'] }]);
  });
});

describe('a webhook', () => {
  interface Post {
    readonly headers: IncomingHttpHeaders;
    readonly body: unknown;
  }
  let posts: Post[];
  let status: number;
  let server: ReturnType<typeof createServer>;
  let address: string;
  beforeEach(async () => {
    posts = [];
    status = 200;
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (piece: Buffer) => {
        text += piece.toString('utf8');
      });
      request.on('end', () => {
        posts.push({ headers: request.headers, body: JSON.parse(text) as unknown });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}/hook`;
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });
  const hook = (more: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    management(double, 'subscriptions/start?contentType=Audit.General', {
      method: 'POST',
      body: { webhook: { address, authId: 'open sesame', ...more } },
    });
  const settled = async (count: number): Promise<void> => {
    for (let tries = 0; posts.length < count && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('is validated with a code in header and body, and told of content', async () => {
    expect((await hook()).body).toMatchObject({ webhook: { status: 'enabled', address } });
    const [validation] = posts;
    expect(validation?.headers['webhook-authid']).toBe('open sesame');
    expect(validation?.body).toEqual({ validationCode: validation?.headers['webhook-validationcode'] });
    double.handOut(auditRecord(1, NOON, { Workload: 'Teams' }));
    await double.advance(NOON + MINUTE);
    await settled(2);
    expect(posts[1]?.body).toMatchObject([{ contentType: 'Audit.General', tenantId: TENANT, clientId: READER.clientId }]);
  });
  it('that does not answer 200 is refused', async () => {
    status = 500;
    expect(codeOf(await hook())).toBe('AF20021');
  });
  it('that has expired already is refused', async () => {
    expect(codeOf(await hook({ expiration: '2020-01-01T00:00:00Z' }))).toBe('AF20003');
  });
  it('that fails five times is disabled; what was tried is listed', async () => {
    await hook();
    status = 500;
    double.handOut(auditRecord(1, NOON, { Workload: 'Teams' }));
    for (let number = 1; number <= 5; number++) {
      await double.advance(NOON + number * 11 * MINUTE);
      await settled(1 + number);
    }
    expect(posts).toHaveLength(6);
    const tried = await management(double, 'subscriptions/notifications?contentType=Audit.General');
    expect(valuesOf(tried).map((attempt) => attempt['notificationStatus'])).toEqual(Array.from({ length: 5 }, () => 'failed'));
    expect((await management(double, 'subscriptions/list')).text).toContain('"status":"disabled"');
  });
});
