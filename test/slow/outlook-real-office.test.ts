/** The pane with Microsoft's own Office.js and sign-in library, inside a make-believe Outlook on the web. */
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { ORIGIN, SETUP, surround, type ApiRequest, type Opened } from '../addin/outlook/browser.ts';
import { hostPage, installBridge, type HostMessage } from '../addin/outlook/host.ts';
import { fabrikamVerdict, lunchVerdict } from '../addin/outlook/messages.ts';
import { describeInChromium, screenshotFolder } from './in-chromium.ts';

const messages: readonly HostMessage[] = [
  {
    id: 'AAMk-1',
    internetMessageId: '<bank-change@fabrikam.example>',
    subject: 'RE: Change of Bank Details',
    from: { name: 'Joanna Fabre', address: 'joanna.fabre@fabrikam.example' },
  },
  {
    id: 'AAMk-2',
    internetMessageId: '<lunch@contoso.example>',
    subject: 'Lunch?',
    from: { name: 'Sam Rivera', address: 'sam.rivera@contoso.example' },
  },
];

function verdictFor({ body }: ApiRequest): { status: number; body: unknown } {
  const id = (body as { internetMessageId?: string }).internetMessageId;
  return { status: 200, body: id === fabrikamVerdict.internetMessageId ? fabrikamVerdict : lunchVerdict };
}

describeInChromium('the pane with the real Office.js', (browser) => {
  const shots = screenshotFolder('office');

  async function inOutlook(bridge: 'silent' | 'asks-first'): Promise<Opened & { readonly pane: FrameLocator }> {
    const given = await surround(browser(), {
      api: verdictFor,
      office: 'real',
      pages: { '/outlook': hostPage(messages, `/addin/pane.html${SETUP}`) },
    });
    await given.page.addInitScript(installBridge, bridge);
    await given.page.goto(`${ORIGIN}/outlook`);
    return { ...given, pane: given.page.frameLocator('iframe') };
  }

  it('reads the open message, gets a token without asking, and follows the selection', async () => {
    const { page, pane, asked, complaints, strays } = await inOutlook('silent');
    await pane.locator('h1', { hasText: 'Stop and check before you act' }).waitFor({ timeout: 15_000 });
    expect(await pane.locator('.head').innerText()).toContain('joanna.fabre@fabrikam.example');
    await page.evaluate('select(1)');
    await pane.locator('h1', { hasText: 'Nothing unusual' }).waitFor({ timeout: 5_000 });
    expect(asked.map(({ body }) => body)).toEqual([
      { internetMessageId: '<bank-change@fabrikam.example>' },
      { internetMessageId: '<lunch@contoso.example>' },
    ]);
    expect(new Set(asked.map(({ token }) => token.split('.').length))).toEqual(new Set([3]));
    const methods = await page.frames()[1]?.evaluate<string[]>('window.bridgeAsked');
    expect(methods).not.toContain('GetTokenPopup');
    expect(strays.filter((address) => !address.includes('telemetry'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.screenshot({ path: join(shots, 'real-office.png') });
  }, 60_000);

  it('asks to sign in only when Outlook says so, and only by a button', async () => {
    const { page, pane, asked } = await inOutlook('asks-first');
    await pane.locator('h1', { hasText: 'Please sign in' }).waitFor({ timeout: 15_000 });
    expect(asked).toEqual([]);
    await page.screenshot({ path: join(shots, 'sign-in.png') });
    await pane.getByRole('button', { name: 'Sign in' }).click();
    await pane.locator('h1', { hasText: 'Stop and check before you act' }).waitFor({ timeout: 5_000 });
  }, 60_000);
});
