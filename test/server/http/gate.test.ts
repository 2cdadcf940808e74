/** Which tokens are let in: over a real server, with keys that are asked for over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import {
  type Authority,
  API,
  ask,
  type Claims,
  claimsOf,
  MESSAGE,
  NOW,
  openAuthority,
  PANE,
  TENANT,
  tokenOf,
  type Tried,
  tryApp,
} from './kit.ts';

let authority: Authority;
let tried: Tried;
beforeAll(async () => {
  authority = await openAuthority();
  await authority.add('one');
  tried = await tryApp({ authority, rules: { clients: [PANE] } });
});
afterAll(async () => {
  await tried.close();
  await authority.close();
});

const verdict = (token: string | null, url = tried.url) => ask(`${url}/api/verdicts`, token, { internetMessageId: MESSAGE });
const second = NOW / 1000;

describe('a token', () => {
  it('of our own API is let in', async () => {
    const { status, body } = await verdict(await tokenOf(authority));
    expect(status).toBe(200);
    expect(body).toEqual({ kind: 'not-seen-yet', senderState: 'none', retryAfterSeconds: 15 });
  });

  it.each([
    ['by the name of the API', { aud: `api://${API}` }],
    ['by the name of the API with its host', { aud: `api://telltale.contoso.example/${API}` }],
    ['among other permissions', { scp: 'profile access_as_user' }],
    ['of a clock that is half a minute ahead', { nbf: second + 30, iat: second + 30 }],
  ] as const)('is let in %s', async (_what, claims) => {
    expect((await verdict(await tokenOf(authority, claims))).status).toBe(200);
  });

  const refusals: readonly (readonly [what: string, claims: Claims, status: number, code: string])[] = [
    ['of another issuer', { iss: 'https://login.elsewhere.example/v2.0' }, 401, 'TOKEN_ISSUER'],
    [
      'of the first version where only the second is given out',
      { iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0' },
      401,
      'TOKEN_ISSUER',
    ],
    ['that says another version than its issuer', { ver: '1.0' }, 401, 'TOKEN_ISSUER'],
    ['for Graph', { aud: '00000003-0000-0000-c000-000000000000' }, 401, 'TOKEN_AUDIENCE'],
    ['without an audience', { aud: undefined }, 401, 'TOKEN_AUDIENCE'],
    ['that has ended', { exp: second - 61 }, 401, 'TOKEN_EXPIRED'],
    ['that never ends', { exp: undefined }, 401, 'TOKEN_EXPIRED'],
    ['that is not valid yet', { nbf: second + 61 }, 401, 'TOKEN_NOT_YET'],
    ['of another tenant', { tid: '00000000-0000-4000-8000-0000000000bb' }, 403, 'TOKEN_TENANT'],
    ['with another permission', { scp: 'User.Read' }, 403, 'TOKEN_SCOPE'],
    ['with a permission that only begins alike', { scp: 'access_as_user_too' }, 403, 'TOKEN_SCOPE'],
    ['that is an ID token', { scp: undefined, azp: undefined, nonce: 'n' }, 403, 'TOKEN_SCOPE'],
    ['of an app alone', { scp: undefined, idtyp: 'app', roles: ['access_as_user'] }, 403, 'TOKEN_OF_AN_APP'],
    ['of an app alone that does not say so', { scp: undefined, roles: ['access_as_user'] }, 403, 'TOKEN_SCOPE'],
    ['for another program', { azp: '00000000-0000-4000-8000-000000000009' }, 403, 'TOKEN_CLIENT'],
    ['for no program', { azp: undefined }, 403, 'TOKEN_CLIENT'],
    ['of nobody', { oid: 'ann' }, 401, 'TOKEN_MALFORMED'],
    ['without a person', { oid: undefined }, 401, 'TOKEN_MALFORMED'],
  ];
  it.each(refusals)('%s is refused', async (_what, claims, status, code) => {
    const answer = await verdict(await tokenOf(authority, claims));
    expect([answer.status, answer.body?.['code']]).toEqual([status, code]);
    expect(Object.keys(answer.body ?? {}).sort()).toEqual(['code', 'message', 'nextStep']);
    if (status === 401) expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('without a signature is refused', async () => {
    const token = new UnsecuredJWT(claimsOf(authority)).encode();
    expect((await verdict(token)).body?.['code']).toBe('TOKEN_MALFORMED');
    expect((await verdict(`${token}x`)).body?.['code']).toBe('TOKEN_ALGORITHM');
  });

  it('signed with a secret that everybody has is refused', async () => {
    const token = await new SignJWT(claimsOf(authority)).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(new Uint8Array(32));
    expect((await verdict(token)).body?.['code']).toBe('TOKEN_ALGORITHM');
  });

  it('signed with a strange key is refused, whether or not it bears a known name', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect((await verdict(await tokenOf(authority, {}, 'one', privateKey))).body?.['code']).toBe('TOKEN_SIGNATURE');
    expect((await verdict(await tokenOf(authority, {}, 'strange', privateKey))).body?.['code']).toBe('TOKEN_SIGNATURE');
  });

  it('signed in another way than Microsoft does is refused', async () => {
    const { privateKey } = await generateKeyPair('PS256');
    const token = await new SignJWT(claimsOf(authority)).setProtectedHeader({ alg: 'PS256', kid: 'one' }).sign(privateKey);
    expect((await verdict(token)).body?.['code']).toBe('TOKEN_ALGORITHM');
  });

  it.each([
    ['missing', null, 'TOKEN_MISSING'],
    ['no token at all', 'abc', 'TOKEN_MALFORMED'],
    ['three words', 'a.b.c', 'TOKEN_MALFORMED'],
    ['very long', `a.${'b'.repeat(13_000)}.c`, 'TOKEN_MALFORMED'],
  ])('%s is refused', async (_what, token, code) => {
    const answer = await verdict(token);
    expect([answer.status, answer.body?.['code']]).toEqual([401, code]);
  });

  it('of another person’s changed by a letter is refused', async () => {
    const [head, , signature] = (await tokenOf(authority)).split('.');
    const claims = Buffer.from(JSON.stringify({ ...claimsOf(authority), name: 'Eve' })).toString('base64url');
    expect((await verdict([head, claims, signature].join('.'))).body?.['code']).toBe('TOKEN_SIGNATURE');
  });
});

describe('tokens of the first version', () => {
  it('are let in where the registration gives them out, and say their program otherwise', async () => {
    const old = await tryApp({ authority, rules: { firstVersion: true, clients: [PANE] } });
    const claims = { iss: `https://sts.windows.net/${TENANT}/`, aud: `api://${API}`, ver: '1.0', azp: undefined, appid: PANE };
    expect((await verdict(await tokenOf(authority, claims), old.url)).status).toBe(200);
    await old.close();
  });
});

describe('keys', () => {
  it('that are new are looked up, and those that are gone are believed no more', async () => {
    const own = await openAuthority();
    await own.add('old');
    const fresh = await tryApp({ authority: own });
    expect(own.asked()).toBe(0);
    const old = await tokenOf(own, {}, 'old');
    expect((await verdict(old, fresh.url)).status).toBe(200);
    expect((await verdict(old, fresh.url)).status).toBe(200);
    expect(own.asked()).toBe(1);
    await own.add('new');
    own.remove('old');
    expect((await verdict(await tokenOf(own, {}, 'new'), fresh.url)).status).toBe(200);
    expect(own.asked()).toBe(2);
    expect((await verdict(old, fresh.url)).body?.['code']).toBe('TOKEN_SIGNATURE');
    await fresh.close();
    await own.close();
  });

  it('that cannot be read are said to be missing, not the token to be wrong', async () => {
    const own = await openAuthority();
    await own.add('one');
    const token = await tokenOf(own);
    const cut = await tryApp({ authority: own });
    await own.close();
    const answer = await verdict(token, cut.url);
    expect([answer.status, answer.body?.['code'], answer.headers.get('retry-after')]).toEqual([503, 'KEYS_UNAVAILABLE', '15']);
    await cut.close();
  });
});
