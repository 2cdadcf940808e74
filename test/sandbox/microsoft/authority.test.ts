import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { App, Microsoft } from '../../../sandbox/microsoft/index.ts';
import { ANN, ask, codeOf, graph, openContoso, READER, type Reply, rowOf, SECOND, TENANT } from './kit.ts';

jest.setTimeout(60_000);

let double: Microsoft;
beforeAll(async () => {
  double = await openContoso({ tokenSeconds: 60 });
});
afterAll(() => double.close());

const SCOPE = 'https://graph.microsoft.com/.default';
const FORM = { grant_type: 'client_credentials', client_id: READER.clientId, client_secret: READER.secrets?.[0] ?? '', scope: SCOPE };
const token = (changes: Readonly<Record<string, string | null>> = {}, tenant = TENANT): Promise<Reply> => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...FORM, ...changes })) if (value !== null) form.set(name, value);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return ask(`${double.plainAuthority}/${tenant}/oauth2/v2.0/token`, { method: 'POST', text: form.toString(), headers });
};
const bearer = async (): Promise<string> => String(rowOf((await token()).body)['access_token']);

describe('the token endpoint', () => {
  it('gives a short-lived token whose signature, audience and roles are those of the app', async () => {
    const reply = await token();
    expect(reply).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 60, ext_expires_in: 60 } });
    const keys = createLocalJWKSet(
      (await ask(`${double.plainAuthority}/${TENANT}/discovery/v2.0/keys`)).body as Parameters<typeof createLocalJWKSet>[0],
    );
    const { payload } = await jwtVerify(String(rowOf(reply.body)['access_token']), keys, { currentDate: new Date(double.clock.now()) });
    expect(payload).toMatchObject({
      aud: 'https://graph.microsoft.com',
      tid: TENANT,
      appid: READER.clientId,
      roles: READER.graph,
      idtyp: 'app',
    });
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    ['no secret', { client_secret: null }, 401, 'invalid_client', 7000216],
    ['no grant', { grant_type: null }, 400, 'invalid_request', 90014],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    ['an unknown app', { client_id: '00000000-0000-0000-0000-000000000000' }, 400, 'unauthorized_client', 700016],
    ['a single scope', { scope: 'https://graph.microsoft.com/Mail.Read' }, 400, 'invalid_scope', 1002012],
    ['an unknown resource', { scope: 'https://unknown.example/.default' }, 400, 'invalid_resource', 500011],
    ['no scope', { scope: null }, 400, 'invalid_request', 90014],
    [
      'a broken assertion',
      { client_secret: null, client_assertion: 'x', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' },
      400,
      'invalid_request',
      50027,
    ],
  ])('refuses %s', async (_, changes, status, error, code) => {
    const reply = await token(changes);
    expect(reply).toMatchObject({ status, body: { error, error_codes: [code] } });
    expect(String(rowOf(reply.body)['error_description'])).toContain(`AADSTS${code}`);
  });

  it('knows the tenant by its id and its domains, and no other', async () => {
    expect((await token({}, 'contoso.example')).status).toBe(200);
    expect(await token({}, 'fabrikam.example')).toMatchObject({ status: 400, body: { error_codes: [90002] } });
  });

  it('publishes where things are, and keys for all tenants', async () => {
    const metadata = await ask(`${double.plainAuthority}/${TENANT}/v2.0/.well-known/openid-configuration`);
    expect(metadata.body).toMatchObject({
      token_endpoint: `${double.plainAuthority}/${TENANT}/oauth2/v2.0/token`,
      issuer: expect.stringContaining(TENANT),
    });
    const common = await ask(`${double.plainAuthority}/common/discovery/v2.0/keys`);
    expect(common.body).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig', kid: expect.any(String) }] });
  });
});

describe('on behalf of somebody', () => {
  const API: App = { clientId: 'aaaaaaaa-0000-4000-8000-000000000009', secrets: ['own'], delegated: ['Mail.Read.Shared'] };
  const MAIL = 'https://graph.microsoft.com/Mail.Read.Shared';
  beforeAll(() => double.authority.setApp(API));
  const exchanged = (changes: Readonly<Record<string, string | null>> = {}): Promise<Reply> =>
    token({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: API.clientId,
      client_secret: 'own',
      assertion: double.authority.issueForPerson(API, ANN),
      scope: `${MAIL} openid profile offline_access`,
      ...changes,
    });
  const spoilt = (changes: Readonly<Record<string, unknown>>): string => double.authority.issueForPerson(API, ANN, changes);

  it('a token of theirs becomes one for Graph that may do what was asked, and only reads what they may open', async () => {
    const reply = await exchanged();
    expect(reply).toMatchObject({ status: 200, body: { scope: 'Mail.Read.Shared' } });
    const theirs = String(rowOf(reply.body)['access_token']);
    expect(decodeJwt(theirs)).toMatchObject({ oid: ANN, scp: 'Mail.Read.Shared', aud: 'https://graph.microsoft.com' });
    const statuses = async (mailbox: string): Promise<readonly number[]> => [
      (await graph(double, `/v1.0/users/${mailbox}/messages`, { token: theirs })).status,
      (await graph(double, `/v1.0/users/${mailbox}/mailFolders/inbox/messages`, { token: theirs })).status,
    ];
    expect(await statuses('ann@contoso.example')).toEqual([200, 200]);
    expect(await statuses('info@contoso.example')).toEqual([403, 403]);
    double.state.share('info@contoso.example', ANN, 'inbox');
    expect(await statuses('info@contoso.example')).toEqual([403, 200]);
    double.state.share('info@contoso.example', ANN, 'all');
    expect(await statuses('info@contoso.example')).toEqual([200, 200]);
    expect((await graph(double, '/v1.0/users', { token: theirs })).status).toBe(403);
  });

  it.each([
    ['a permission without consent', () => ({ scope: 'https://graph.microsoft.com/Mail.ReadWrite' }), 65001],
    ['no scope of Graph', () => ({ scope: 'openid' }), 70011],
    ['another use', () => ({ requested_token_use: null }), 900144],
    ['no token', () => ({ assertion: 'x' }), 50027],
    ['a token for somebody else', () => ({ assertion: spoilt({ aud: READER.clientId }) }), 500131],
    ['a token that ended', () => ({ assertion: spoilt({ exp: 1 }) }), 500133],
    ['a token of an app', () => ({ assertion: spoilt({ idtyp: 'app' }) }), 50013],
    ['a wrong secret', () => ({ client_secret: 'x' }), 7000215],
  ] as const)('is refused with %s', async (_, changes, code) => {
    expect(await exchanged(changes())).toMatchObject({ body: { error_codes: [code] } });
  });
});

describe('tokens', () => {
  const USERS = '/v1.0/users?$top=1';
  it('end', async () => {
    const old = await bearer();
    expect((await graph(double, USERS, { token: old })).status).toBe(200);
    await double.advance(double.clock.now() + 61 * SECOND);
    expect(await graph(double, USERS, { token: old })).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken' } },
    });
  });

  it('of an old key hold after the roll until it is retired', async () => {
    const old = await bearer();
    double.rollKeys();
    const young = await bearer();
    expect((await graph(double, USERS, { token: old })).status).toBe(200);
    double.rollKeys(true);
    expect((await graph(double, USERS, { token: old })).status).toBe(401);
    expect((await graph(double, USERS, { token: young })).status).toBe(401);
    expect((await graph(double, USERS, { token: await bearer() })).status).toBe(200);
  });

  it.each([
    ['for another audience', { aud: 'https://manage.office.com' }],
    ['of another tenant', { tid: '00000000-0000-4000-8000-000000000000' }],
    ['of another issuer', { iss: 'https://sts.windows.net/other/' }],
    ['not valid yet', { nbf: 4_000_000_000 }],
    ['that have ended', { exp: 1 }],
  ])('%s are refused', async (_, changes) => {
    const spoilt = double.tokenFor(READER.clientId, 'graph', changes);
    expect(codeOf(await graph(double, USERS, { token: spoilt }))).toBe('InvalidAuthenticationToken');
  });

  it('whose claims were changed are refused', async () => {
    const [head, body = '', signature] = (await bearer()).split('.');
    const more = Buffer.from(JSON.stringify({ ...decodeJwt(`${head}.${body}.${signature}`), roles: ['Mail.ReadWrite'] })).toString(
      'base64url',
    );
    expect((await graph(double, USERS, { token: `${head}.${more}.${signature}` })).status).toBe(401);
  });

  it('of no kind at all are refused', async () => {
    expect((await graph(double, USERS, { token: null })).status).toBe(401);
    expect((await graph(double, USERS, { token: 'x.y' })).status).toBe(401);
  });
});
