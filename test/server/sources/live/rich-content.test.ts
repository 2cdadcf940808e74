import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTVerifyGetKey } from 'jose';
import { encrypted } from '../../../../sandbox/microsoft/graph/rich.ts';
import { makeCertificate } from '../../../../sandbox/microsoft/index.ts';
import { areGenuine, opened, type RichOptions } from '../../../../server/sources/live/rich-content.ts';
import { NOON, READER, TENANT } from '../../../sandbox/microsoft/kit.ts';

jest.setTimeout(60_000);
const SENDER = '0bf30f3b-4a52-48df-9a82-234910c4a086';
const { cert, key } = makeCertificate('rich');
const der = cert.replace(/-----[A-Z ]+-----|\s/gu, '');
const keys = new Map([['one', key]]);

describe('encrypted content', () => {
  const content = encrypted({ id: 'm', subject: 'Hello' }, der, 'one');
  it('is opened with the key of its certificate', () => {
    expect(JSON.parse(opened({ ...content }, keys) ?? '')).toEqual({ id: 'm', subject: 'Hello' });
  });
  const flipped = (text: string): string => {
    const bytes = Buffer.from(text, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  it.each([
    ['under an unknown certificate', { ...content, encryptionCertificateId: 'two' }],
    ['whose data was changed', { ...content, data: flipped(content.data) }],
    ['whose signature was changed', { ...content, dataSignature: flipped(content.dataSignature) }],
    ['whose signature is missing', { ...content, dataSignature: '' }],
    ['whose key was changed', { ...content, dataKey: flipped(content.dataKey) }],
    ['that is empty', {}],
    ['that is endless', { ...content, data: Buffer.alloc(2_000_000).toString('base64') }],
  ])('%s is not', (_, damaged) => {
    expect(opened(damaged, keys)).toBeNull();
  });
});

describe('the tokens of a post', () => {
  let options: RichOptions;
  let sign: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
  let stranger: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
  beforeAll(async () => {
    const [ours, theirs] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const published: JWTVerifyGetKey = createLocalJWKSet({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k', alg: 'RS256' }] });
    options = { privateKeys: keys, appId: READER.clientId, tenantId: TENANT, keys: published };
    const good = { aud: READER.clientId, iss: `https://sts.windows.net/${TENANT}/`, appid: SENDER, exp: NOON / 1000 + 3_600 };
    const by =
      (pair: Awaited<ReturnType<typeof generateKeyPair>>) =>
      (claims: Readonly<Record<string, unknown>>): Promise<string> =>
        new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(pair.privateKey);
    [sign, stranger] = [by(ours), by(theirs)];
  });
  it('are genuine when Microsoft signed them for us', async () => {
    expect(
      await areGenuine(
        [await sign({}), await sign({ azp: SENDER, appid: undefined, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` })],
        options,
        NOON,
      ),
    ).toBe(true);
  });
  it.each([
    ['for another app', { aud: 'other' }],
    ['of another tenant', { iss: 'https://sts.windows.net/00000000-0000-4000-8000-000000000000/' }],
    ['of another sender', { appid: READER.clientId }],
    ['that have ended', { exp: NOON / 1000 - 3_600 }],
    ['that never end', { exp: undefined }],
  ])('%s are not', async (_, claims) => {
    expect(await areGenuine([await sign({}), await sign(claims)], options, NOON)).toBe(false);
  });
  it('are not when they are missing, signed by somebody else, or not signed at all', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
    for (const tokens of [[], [await stranger({})], [unsigned], [7]]) expect(await areGenuine(tokens, options, NOON)).toBe(false);
  });
});
