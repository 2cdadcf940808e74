import { describe, expect, it, jest } from '@jest/globals';
import { broken, ENDPOINTS, errorOf, ok, refused, stage, START, USERS } from './kit.ts';

jest.setTimeout(60_000);

const MAIL = `${ENDPOINTS.graph}/v1.0/users/1/messages`;

describe('throttling', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['a fraction of seconds', '2.5', 2_500],
    ['a date', new Date(START + 9_000).toUTCString(), 9_000],
  ])('waits as long as Retry-After says in %s', async (_, written, wait) => {
    const { microsoft, heard } = stage([refused(429, 'TooManyRequests', { 'retry-after': written }), ok()]);
    await microsoft.get(USERS);
    expect((heard[1]?.at ?? 0) - START).toBe(wait);
  });

  it('without Retry-After waits longer each time', async () => {
    const { microsoft, heard } = stage([refused(429), refused(429), refused(429), ok()]);
    await microsoft.get(USERS);
    const waits = heard.slice(1).map(({ at }, index) => at - (heard[index]?.at ?? 0));
    expect(waits[0]).toBeGreaterThanOrEqual(500);
    expect(waits[2]).toBeGreaterThan(waits[0] ?? 0);
  });

  it('of the Management API comes under 403 too, and is no missing permission', async () => {
    const { microsoft, heard } = stage([refused(403, 'AF429'), ok([])]);
    await microsoft.get(`${ENDPOINTS.management}/api/v1.0/t/activity/feed/subscriptions/list`);
    expect(heard).toHaveLength(2);
  });

  it('is given up after six tries and said', async () => {
    const { microsoft, heard } = stage([refused(429)]);
    expect(await errorOf(microsoft.get(USERS))).toMatchObject({ code: 'THROTTLED', status: 429 });
    expect(heard).toHaveLength(6);
    expect(microsoft.counts().graph).toMatchObject({ requests: 6, throttled: 6, failed: 1, retried: 5 });
  });

  it('for longer than ten minutes is said at once with the time', async () => {
    const { microsoft, heard } = stage([refused(429, 'TooManyRequests', { 'retry-after': '3600' })]);
    expect(await errorOf(microsoft.get(USERS))).toMatchObject({ code: 'THROTTLED', retryAt: START + 3_600_000 });
    expect(heard).toHaveLength(1);
  });

  it('of one caller makes everybody of the same family wait, and nobody else', async () => {
    const { microsoft, heard } = stage(({ url }, number) =>
      url.includes('signIns') && number === 0 ? refused(429, 'x', { 'retry-after': '30' }) : ok(),
    );
    const reports = `${ENDPOINTS.graph}/v1.0/auditLogs`;
    await microsoft.get(`${reports}/signIns`);
    const before = heard[1]?.at ?? 0;
    expect(before - START).toBeGreaterThanOrEqual(30_000);
    await microsoft.get(USERS);
    expect(heard.at(-1)?.at).toBe(before);
  });
});

describe('the published allowances are kept to before Microsoft has to say so', () => {
  it.each([
    ['reports', `${ENDPOINTS.graph}/beta/auditLogs/signIns`, 5, 10_000],
    ['identity protection', `${ENDPOINTS.graph}/v1.0/identityProtection/riskDetections`, 1, 1_000],
    ['message trace', `${ENDPOINTS.graph}/v1.0/admin/exchange/tracing/messageTraces`, 100, 300_000],
  ])('%s', async (_, url, requests, milliseconds) => {
    const { microsoft, heard } = stage([ok()]);
    await Promise.all(Array.from({ length: requests * 2 + 1 }, () => microsoft.get(url)));
    for (const [index, { at }] of heard.entries()) {
      const earlier = heard[index - requests];
      if (earlier !== undefined) expect(at - earlier.at).toBeGreaterThanOrEqual(milliseconds);
    }
    expect((heard.at(-1)?.at ?? 0) - START).toBe(2 * milliseconds);
  });

  it('of a mailbox: four at the same time', async () => {
    let open = 0;
    let most = 0;
    const { microsoft } = stage(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open--;
      return ok();
    });
    await Promise.all(Array.from({ length: 12 }, () => microsoft.get(MAIL)));
    expect(most).toBe(4);
  });
});

describe('what failed is asked again only when that is safe', () => {
  const tries = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    script: Parameters<typeof stage>[0],
    idempotent?: boolean,
  ): Promise<number> => {
    const { microsoft, heard } = stage(script);
    await errorOf(microsoft.ask(method, USERS, method === 'GET' ? undefined : {}, idempotent === undefined ? {} : { idempotent }));
    return heard.length;
  };
  it.each([
    ['GET', 503, undefined, 2],
    ['PATCH', 503, undefined, 2],
    ['DELETE', 500, undefined, 2],
    ['POST', 503, undefined, 1],
    ['POST', 504, true, 2],
    ['PATCH', 503, false, 1],
    ['POST', 429, undefined, 2],
    ['GET', 400, undefined, 1],
    ['GET', 404, undefined, 1],
  ] as const)('%s that was answered %d (idempotent: %s): %d tries', async (method, status, idempotent, count) => {
    expect(await tries(method, [refused(status), ok()], idempotent)).toBe(count);
  });
  it.each([
    ['GET', 'ECONNRESET', 2],
    ['POST', 'ECONNRESET', 1],
    ['POST', 'ECONNREFUSED', 2],
    ['POST', 'ENOTFOUND', 2],
    ['PATCH', 'UND_ERR_SOCKET', 2],
  ] as const)('%s whose connection ended with %s: %d tries', async (method, code, count) => {
    expect(await tries(method, [broken(code), ok()])).toBe(count);
  });
});

describe('an answer', () => {
  it('that is too large is not read, and not asked for again', async () => {
    const { microsoft, heard } = stage([ok({ text: 'x'.repeat(5_000) })]);
    expect(await errorOf(microsoft.get(USERS, { mostBytes: 1_000 }))).toMatchObject({ code: 'TOO_LARGE' });
    expect(heard).toHaveLength(1);
  });

  it('that is a page of a proxy is unreadable, and tried again', async () => {
    const { microsoft, heard } = stage([ok('<html>Sign in to the guest network</html>'), ok({ fine: true })]);
    expect(await microsoft.get(USERS)).toEqual({ fine: true });
    expect(heard).toHaveLength(2);
  });

  it('without a body is null', async () => {
    const { microsoft } = stage([{ status: 204 }]);
    expect(await microsoft.delete(USERS)).toBeNull();
  });

  it('with a byte order mark is read', async () => {
    const { microsoft } = stage([ok('\uFEFF{"a":1}')]);
    expect(await microsoft.get(USERS)).toEqual({ a: 1 });
  });

  it('that leads elsewhere is not followed', async () => {
    const { microsoft, heard } = stage([{ status: 302, headers: { location: 'https://evil.example/' } }]);
    expect(await errorOf(microsoft.get(USERS))).toMatchObject({ code: 'REJECTED' });
    expect(heard).toHaveLength(1);
  });
});

it.each([
  'https://evil.example/v1.0/users',
  'https://graph.contoso.example.evil.example/v1.0/users',
  'https://a:b@graph.contoso.example/v1.0/users',
  'not an address',
])('no token goes to %s', async (url) => {
  const { microsoft, heard } = stage([ok()]);
  expect(await errorOf(microsoft.get(url))).toMatchObject({ code: 'OUTSIDE_ORIGIN' });
  expect(heard).toEqual([]);
});

describe('stopping', () => {
  it('ends a wait between tries', async () => {
    const stop = new AbortController();
    const { microsoft } = stage(() => {
      stop.abort();
      return refused(429, 'x', { 'retry-after': '300' });
    });
    expect(await errorOf(microsoft.get(USERS, { stop: stop.signal }))).toMatchObject({ code: 'STOPPED' });
  });

  it('ends a request under way', async () => {
    const stop = new AbortController();
    const { microsoft } = stage(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      stop.abort();
      return ok();
    });
    expect(await errorOf(microsoft.get(USERS, { stop: stop.signal }))).toMatchObject({ code: 'STOPPED' });
  });

  it('ends a wait for the allowance and takes nothing from it', async () => {
    const stop = new AbortController();
    stop.abort();
    const { microsoft, heard } = stage([ok()]);
    expect(await errorOf(microsoft.get(USERS, { stop: stop.signal }))).toMatchObject({ code: 'STOPPED' });
    expect(heard).toEqual([]);
    expect(await microsoft.get(USERS)).toEqual({});
  });
});

it.each([
  [403, 'Authorization_RequestDenied', 'No.', 'PERMISSION_MISSING'],
  [401, 'AF10001', 'No.', 'PERMISSION_MISSING'],
  [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'No.', 'LICENCE_MISSING'],
  [400, 'x', 'Tenant 1111 does not exist.', 'AUDIT_OFF'],
  [404, 'ResourceNotFound', 'No.', 'NOT_FOUND'],
  [410, 'syncStateNotFound', 'No.', 'GONE'],
  [409, 'Conflict', 'No.', 'CONFLICT'],
  [412, 'PreconditionFailed', 'No.', 'CONFLICT'],
  [400, 'BadRequest', 'No.', 'REJECTED'],
])('%d %s "%s" is %s, with a step that mends it', async (status, code, message, ours) => {
  const { microsoft } = stage([{ status, body: { error: { code, message } } }]);
  const error = await errorOf(microsoft.get(USERS));
  expect(error).toMatchObject({ code: ours, vendorCode: code, status });
  expect((error as { nextStep: string }).nextStep.length).toBeGreaterThan(10);
});
