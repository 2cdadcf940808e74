import { describe, expect, it, jest } from '@jest/globals';
import { errorOf, ok, refused, stage, USERS } from './kit.ts';

jest.setTimeout(60_000);

const MINUTE = 60_000;

describe('tokens', () => {
  it('are asked for once and shared by everybody who asks at the same time', async () => {
    const { microsoft, asked, heard } = stage([ok()]);
    await Promise.all(Array.from({ length: 10 }, () => microsoft.get(USERS)));
    expect(asked).toEqual([{ scope: 'https://graph.contoso.example/.default', claims: undefined }]);
    expect(new Set(heard.map(({ headers }) => headers['authorization']))).toEqual(new Set(['Bearer token-1']));
  });

  it('are renewed five minutes before they end', async () => {
    const { microsoft, asked, clock } = stage([ok()]);
    await microsoft.get(USERS);
    clock.at += 54 * MINUTE;
    await microsoft.get(USERS);
    expect(asked).toHaveLength(1);
    clock.at += 2 * MINUTE;
    await microsoft.get(USERS);
    expect(asked).toHaveLength(2);
  });

  it('serve on while no new one can be had, and not beyond their end', async () => {
    const { microsoft, clock, tokens, heard } = stage([ok()]);
    await microsoft.get(USERS);
    tokens.error = new Error('AADSTS90033: A transient error has occurred.');
    clock.at += 58 * MINUTE;
    await microsoft.get(USERS);
    expect(heard.at(-1)?.headers['authorization']).toBe('Bearer token-1');
    clock.at += 2 * MINUTE;
    expect(await errorOf(microsoft.get(USERS))).toMatchObject({ code: 'CREDENTIAL_REFUSED' });
  });

  it('that are refused are renewed once, with a claim that makes the library below ask', async () => {
    const { microsoft, asked, heard } = stage([refused(401, 'InvalidAuthenticationToken'), ok({ value: 1 })]);
    expect(await microsoft.get(USERS)).toEqual({ value: 1 });
    expect(heard.map(({ headers }) => headers['authorization'])).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(asked[1]?.claims).toContain('nbf');
  });

  it('are renewed with the claims of a challenge', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
    const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
    const { microsoft, asked } = stage([refused(401, 'InvalidAuthenticationToken', { 'www-authenticate': challenge }), ok()]);
    await microsoft.get(USERS);
    expect(asked[1]?.claims).toBe(claims);
  });

  it('that stay refused end in a refusal and not in a loop', async () => {
    const { microsoft, heard } = stage([refused(401, 'InvalidAuthenticationToken')]);
    expect(await errorOf(microsoft.get(USERS))).toMatchObject({ code: 'CREDENTIAL_REFUSED', status: 401 });
    expect(heard).toHaveLength(2);
  });

  it('are doubted some minutes after a permission was missing, so that what was granted since counts', async () => {
    const { microsoft, asked, clock } = stage([refused(403, 'Authorization_RequestDenied')]);
    await errorOf(microsoft.get(USERS));
    await errorOf(microsoft.get(USERS));
    expect(asked).toHaveLength(1);
    clock.at += 6 * MINUTE;
    await errorOf(microsoft.get(USERS));
    await errorOf(microsoft.get(USERS));
    expect(asked).toHaveLength(2);
  });

  it('never stand in an error, nor does the secret', async () => {
    const { microsoft, tokens } = stage([refused(400, 'BadRequest')]);
    const error = await errorOf(microsoft.get(`${USERS}?$filter=x`));
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('token-');
    tokens.error = new Error('AADSTS7000215: Invalid client secret provided. Trace ID: 1\r\nclient_secret=hunter2');
    const { microsoft: other, tokens: others } = stage([ok()]);
    others.error = tokens.error;
    const refusal = await errorOf(other.get(USERS));
    expect(refusal).toMatchObject({ code: 'CREDENTIAL_REFUSED', vendorCode: 'AADSTS7000215' });
    expect(JSON.stringify([refusal, String(refusal)])).not.toContain('hunter2');
  });

  it('tell the permissions that were granted; none when they cannot be read', async () => {
    const { microsoft } = stage([ok()]);
    expect(await microsoft.roles('graph')).toEqual([]);
  });
});
