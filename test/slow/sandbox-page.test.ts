/** The sandbox's page in Chromium: the real pane, the real cards by Microsoft's renderer, the real tab, over a tenant that the test plays. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { incidentCard } from '../../bot/cards/incident.ts';
import { wasThisYouCard } from '../../bot/cards/was-this-you.ts';
import { builtPages } from '../addin/outlook/browser.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';
import { fabrikamVerdict, lunchVerdict } from '../addin/outlook/messages.ts';
import { openIncident } from '../console/tab/incidents.ts';
import { ANA, FakePort, incidentMessage, MEL, OWNER, standing } from '../sandbox/page/fake-port.ts';
import { buildSandboxPage, serve, type Served } from '../sandbox/page/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (chromiumPath === undefined) {
  describe('the sandbox’s page in a browser', () => {
    it.skip('is not tried: no Chromium in /usr/bin (apt-get install chromium)', () => undefined);
  });
} else {
  describe('the sandbox’s page in a browser', () => {
    const shots = mkdtempSync(join(tmpdir(), 'telltale-sandbox-'));
    let folder: string;
    let browser: Browser;
    let port: FakePort;
    let served: Served;
    let complaints: string[];
    let strays: string[];

    beforeAll(async () => {
      folder = buildSandboxPage();
      browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_FLAGS });
    }, 120_000);
    beforeEach(async () => {
      port = new FakePort();
      let verdict: unknown = fabrikamVerdict;
      served = await serve(port, {
        folder,
        pages: builtPages,
        api: (path) => {
          if (path === '/api/verdicts') return verdict;
          if (path === '/api/digest') return { lines: [] };
          if (path === '/api/incidents') return { incidents: [], next: null };
          if (path.startsWith('/api/incidents/')) return openIncident;
          verdict = lunchVerdict;
          return {};
        },
      });
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await served.close();
    });
    afterAll(async () => {
      await browser.close();
      process.stdout.write(`screenshots: ${shots}\n`);
    });

    async function open(context: BrowserContextOptions = {}): Promise<Page> {
      const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...context });
      opened.setDefaultTimeout(10_000);
      const page = await opened.newPage();
      complaints = [];
      strays = [];
      page.on('console', (message) => {
        const theirs = message.location().url.startsWith('https://res.cdn.office.net/');
        if (!theirs && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await opened.route('**/*', (route) => {
        const { href, origin } = new URL(route.request().url());
        if (origin === served.origin) return route.continue();
        strays.push(href);
        return route.abort();
      });
      await page.goto(served.origin);
      await page.locator('.card-place button').first().waitFor();
      return page;
    }

    async function expectSound(page: Page, name: string): Promise<void> {
      await page.screenshot({ path: join(shots, `${name}.png`) });
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(overflow).toBe(0);
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(
        `axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 300)).join(' | ')))`,
      );
      expect(found).toEqual([]);
    }

    it('shows the open message with the real pane beside it, read with the owner’s token', async () => {
      const page = await open();
      await page.getByRole('button', { name: /Change of Bank Details/ }).click();
      await page.getByText('please find our new bank details').waitFor();
      const pane = page.frameLocator('.pane-frame');
      await pane.locator('h1', { hasText: 'Stop and check before you act' }).waitFor();
      expect(served.asked.find(({ path }) => path === '/api/verdicts')?.token).toBe(`Bearer token-of-${OWNER}`);
      expect(await page.locator('.mail-body').innerText()).toContain('<script>document.title="taken"</script>');
      expect(await page.title()).toBe('Telltale sandbox');
      expect(complaints).toEqual([]);
      expect(strays).toEqual([]);
      await expectSound(page, 'mail-light-1440');
    }, 60_000);

    it('draws the bot’s card, refreshes it for an analyst, and shows the answer to a press', async () => {
      const page = await open({ colorScheme: 'dark' });
      await page.locator('.card-place').getByText('Sign-in', { exact: false }).first().waitFor({ state: 'attached' });
      expect(port.presses).toMatchObject([{ who: ANA, verb: 'refresh', trigger: 'automatic', message: incidentMessage.id }]);
      await page.locator('.card-place').getByRole('button', { name: 'Disable account' }).click();
      await page.getByText('Disable account was pressed.').waitFor();
      expect(port.presses.at(-1)).toMatchObject({ who: ANA, trigger: 'manual', data: { incident: standing.incident.id, revision: 3 } });
      await expectSound(page, 'card-dark-1440');
      port.change({
        channel: { ...port.current.channel, messages: [{ ...incidentMessage, edits: 1, card: incidentCard({ ...standing, offers: [] }) }] },
      });
      await page.getByText('Disable account was pressed.').waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    }, 60_000);

    it('a card that asks for a reason is not taken away by an edit', async () => {
      const page = await open();
      const ask = {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'Container', items: [{ type: 'Input.Text', id: 'reason', label: 'Reason' }] }],
        actions: [{ type: 'Action.Execute', title: 'Do it', verb: 'confirm', data: {} }],
      };
      port.answer = () => ({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive', value: ask } });
      await page.locator('.card-place').getByRole('button', { name: 'Disable account' }).click();
      await page.getByLabel('Reason').fill('by telephone');
      port.change({ channel: { ...port.current.channel, messages: [{ ...incidentMessage, edits: 1 }] } });
      await page.waitForTimeout(1_500);
      expect(await page.getByLabel('Reason').inputValue()).toBe('by telephone');
    }, 60_000);

    it('somebody without a role sees the base card and is told no', async () => {
      const page = await open();
      await page.getByLabel('You are').selectOption(MEL);
      await page.locator('.card-place').getByRole('button', { name: 'Show evidence' }).click();
      await page.locator('.said', { hasText: 'You are no analyst.' }).waitFor();
    }, 60_000);

    it('what is typed into a card stays while the page goes on', async () => {
      const page = await open();
      const card = {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, errorMessage: 'Give a reason.' }],
        actions: [{ type: 'Action.Execute', title: 'Confirm', verb: 'confirm', data: { press: 'confirm' } }],
      };
      port.change({ channel: { ...port.current.channel, messages: [{ ...incidentMessage, id: 'm-2', card }] } });
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('Give a reason.').waitFor();
      expect(port.presses.filter(({ trigger }) => trigger === 'manual')).toEqual([]);
      await page.getByLabel('Reason').fill('by telephone');
      port.change({ mailRevision: 2 });
      await page.waitForTimeout(1_200);
      expect(await page.getByLabel('Reason').inputValue()).toBe('by telephone');
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.locator('.message[aria-busy=false]').first().waitFor();
      expect(port.presses.at(-1)).toMatchObject({ verb: 'confirm', data: { press: 'confirm', reason: 'by telephone' } });
    }, 60_000);

    it('carries words to the bot, in a thread or a new one, and shows the answer', async () => {
      const page = await open();
      await page.getByLabel('Write to Telltale').fill('status');
      await page.keyboard.press('Enter');
      await page.getByText('I know one open incident').waitFor();
      expect(await page.locator('.words b').innerText()).toBe('one');
      expect(await page.locator('.words a').count()).toBe(0);
      await page.getByRole('button', { name: 'Reply' }).last().click();
      await page.getByLabel('Write to Telltale').fill('why');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('.message', { hasText: 'why' }).waitFor();
      expect(port.writes).toMatchObject([
        { who: ANA, text: 'status', conversation: null },
        { who: ANA, text: 'why', conversation: incidentMessage.conversation },
      ]);
    }, 60_000);

    it('a manager who was asked answers in a chat beside the channel', async () => {
      const page = await open();
      expect(await page.getByRole('group', { name: 'Channel and chats' }).count()).toBe(0);
      const chat = { conversation: 'a:chat-29:max', id: '29:max', name: 'Max Manager' };
      const asked = { ...incidentMessage, id: 'q-1', conversation: chat.conversation, card: wasThisYouCard(standing.incident, 3) };
      port.change({ chats: [{ ...chat, messages: [asked] }] });
      await page.getByRole('button', { name: 'Chat with Max Manager' }).click();
      await page.getByText('You are Max Manager, the manager who is asked').waitFor();
      await page.getByText('A question from your security team').waitFor();
      expect(await page.locator('.card-place').count()).toBe(1);
      await expectSound(page, 'chat-light-1440');
      const answered = wasThisYouCard(standing.incident, 3, 'You answered: No, it was not. Thank you.');
      port.answer = () => ({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive', value: answered } });
      await page.getByRole('button', { name: 'No, it was not' }).click();
      await page.getByText('You answered: No, it was not.').waitFor();
      expect(port.presses.at(-1)).toMatchObject({
        who: '29:max',
        conversation: chat.conversation,
        message: 'q-1',
        data: { verb: 'answer' },
      });
      await page.getByLabel('Write to Telltale').fill('hello');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Account alerts' }).click();
      await page.getByLabel('You are').waitFor();
      expect(port.writes.at(-1)).toMatchObject({ who: '29:max', text: 'hello', conversation: chat.conversation });
      expect(complaints).toEqual([]);
    }, 60_000);

    it('lets an intruder loose, shows who is disabled and what is held, and changes the speed of time', async () => {
      const page = await open();
      await page.getByText(/^Run an attack/).click();
      await page.screenshot({ path: join(shots, 'attacks-light-1440.png') });
      await page.getByRole('button', { name: /^Changed bank details/ }).click();
      await page.locator('.said', { hasText: 'Changed bank details begins within the hour.' }).waitFor();
      await page.getByText('on the way').waitFor();
      port.change({
        running: port.current.running.map((one) => ({ ...one, state: 'locked-out' as const })),
        tenant: {
          ...port.current.tenant,
          disabled: [{ account: OWNER, name: 'Rémy Martin' }],
          held: [{ account: OWNER, what: '3 inbox rules of Rémy Martin are disabled' }],
        },
      });
      await page.getByText('Rémy Martin is disabled').waitFor();
      await page.getByText('locked out', { exact: true }).waitFor();
      await page.getByText(/^Run an attack/).click();
      await page.getByRole('button', { name: '× 600' }).click();
      await page.locator('button[aria-pressed=true]', { hasText: '× 600' }).waitFor();
      expect(port.speeds).toEqual([600]);
      expect(port.attacked).toEqual(['changed-bank-details']);
      await expectSound(page, 'contained-light-1440');
    }, 60_000);

    it('opens the incident in the real tab, signed in as the person who is played', async () => {
      const page = await open();
      await page.locator('.card-place').getByText('Open incident').click();
      const tab = page.frameLocator('.tab-frame');
      await tab.locator('article h3', { hasText: 'Accounts Payable' }).waitFor();
      expect(served.asked.find(({ path }) => path.startsWith('/api/incidents/'))?.token).toBe(`Bearer token-of-${ANA}`);
      await page.screenshot({ path: join(shots, 'tab-light-1440.png') });
      await page.getByRole('button', { name: 'Close' }).click();
      await page.locator('.tab').waitFor({ state: 'detached' });
    }, 60_000);

    it('says when the sandbox is away and finds it again', async () => {
      const page = await open();
      const before = served;
      await before.close();
      await page.getByText('The sandbox does not answer').waitFor();
      served = await serve(port, { folder, pages: builtPages });
      complaints = [];
    }, 60_000);

    it.each([320, 900])(
      'fits at %d pixels',
      async (width) => {
        const page = await open({ viewport: { width, height: 900 } });
        await expectSound(page, `narrow-${String(width)}`);
        await page.screenshot({ path: join(shots, `narrow-${String(width)}-whole.png`), fullPage: true });
      },
      60_000,
    );
  });
}
