/** The window in which readers of old Outlooks sign in, with Microsoft's library and a make-believe Microsoft. */
import { expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { ORIGIN, SETUP, surround } from '../addin/outlook/browser.ts';
import { outlookWithBankChange } from '../addin/outlook/messages.ts';
import { describeInChromium } from './in-chromium.ts';

const tenant = '00000000-0000-4000-8000-0000000000aa';
const client = '00000000-0000-4000-8000-000000000002';

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Signs everybody in at once. Returns the addresses of `authorize` that were opened. */
async function pretendMicrosoft(page: Page): Promise<URL[]> {
  const opened: URL[] = [];
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  const answer = (route: Route): Promise<void> => {
    const url = new URL(route.request().url());
    if (url.pathname.endsWith('/authorize')) {
      opened.push(url);
      const back = new URLSearchParams({
        code: 'code',
        state: url.searchParams.get('state') ?? '',
        client_info: encoded({ uid: 'ana', utid: tenant }),
      });
      return route.fulfill({ status: 302, headers: { location: `${url.searchParams.get('redirect_uri')}#${back.toString()}` } });
    }
    if (!url.pathname.endsWith('/token')) return route.fulfill({ status: 404, headers: cors });
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      aud: client,
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      oid: 'ana',
      sub: 'ana',
      tid: tenant,
      ver: '2.0',
    };
    const nonce = opened.at(-1)?.searchParams.get('nonce') ?? '';
    const idToken = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded({ ...claims, nonce, iat: now, exp: now + 3_600, preferred_username: 'ana.lyst@contoso.example' })}.c2lnbmF0dXJl`;
    const scope = `api://telltale.contoso.example/${client}/access_as_user`;
    const body = {
      token_type: 'Bearer',
      scope,
      expires_in: 3_600,
      access_token: 'token-from-the-window',
      id_token: idToken,
      client_info: encoded({ uid: 'ana', utid: tenant }),
    };
    return route.fulfill({ contentType: 'application/json', headers: cors, body: JSON.stringify(body) });
  };
  await page.route('https://login.microsoftonline.com/**', answer);
  return opened;
}

describeInChromium('the sign-in window', (browser) => {
  it('goes to Microsoft, comes back, and hands the token to the pane', async () => {
    const { page, complaints } = await surround(browser(), { api: () => 'away', office: outlookWithBankChange });
    const opened = await pretendMicrosoft(page);
    await page.goto(`${ORIGIN}/addin/signin.html${SETUP}&hint=ana.lyst%40contoso.example`);
    await page.waitForURL(`${ORIGIN}/addin/signin.html*`);
    const told = await page.waitForFunction(() => (window as unknown as { toldOpener?: string[] }).toldOpener?.[0], undefined, {
      timeout: 10_000,
    });
    const sent = JSON.parse(String(await told.jsonValue())) as { accessToken: string; expiresAt: number };
    expect(sent.accessToken).toBe('token-from-the-window');
    expect(sent.expiresAt).toBeGreaterThan(Date.now() + 3_000_000);
    const [authorize] = opened;
    expect(authorize?.pathname).toBe(`/${tenant}/oauth2/v2.0/authorize`);
    expect(authorize?.searchParams.get('scope')).toContain(`api://telltale.contoso.example/${client}/access_as_user`);
    expect(authorize?.searchParams.get('login_hint')).toBe('ana.lyst@contoso.example');
    expect(complaints).toEqual([]);
  }, 30_000);

  it('without the two ids says that it is not set up, and goes nowhere', async () => {
    const { page } = await surround(browser(), { api: () => 'away', office: outlookWithBankChange });
    const opened = await pretendMicrosoft(page);
    await page.goto(`${ORIGIN}/addin/signin.html?client=x`);
    await page.getByText('Telltale is not fully set up.').waitFor();
    expect(opened).toEqual([]);
  }, 30_000);
});
