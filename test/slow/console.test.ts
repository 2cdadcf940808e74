/** The tab in Chromium, inside a make-believe Teams with the real TeamsJS, against a strict stand-in for our API. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { builtPages } from '../addin/outlook/browser.ts';
import { openApi, type Api } from '../console/tab/api.ts';
import { expectSound, launchFor, openTab, TAB, type Tab } from '../console/tab/browser.ts';
import { chromiumPath } from '../chromium.ts';
import { containedIncident, hostileIncident, openIncident } from '../console/tab/incidents.ts';

const B = openIncident.incident;
const A = containedIncident.incident;

async function openLine({ tab }: Tab, name: string): Promise<void> {
  await tab.locator('.line', { hasText: name }).click();
  await tab.locator('article.incident').waitFor();
}

if (chromiumPath === undefined) {
  describe('the tab in a browser', () => {
    it.skip('is not tried: no Chromium in /usr/bin (apt-get install chromium)', () => undefined);
  });
} else {
  describe('the tab in a browser', () => {
    const shots = mkdtempSync(join(tmpdir(), 'telltale-console-'));
    let api: Api;
    let browser: Browser;

    beforeAll(async () => {
      api = await openApi();
      browser = await launchFor(api);
    }, 60_000);
    beforeEach(() => {
      api.incidents = new Map([openIncident, containedIncident].map((one) => [one.incident.id, one]));
      api.trouble = null;
      api.tokens = new Set(['token-of-eve']);
      api.decide = ({ body }) => ({ kind: 'accepted', decision: body.id, sentence: 'Accepted.' });
      api.decided.length = 0;
      api.asked.length = 0;
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    });
    afterAll(async () => {
      await browser.close();
      await api.close();
      process.stdout.write(`screenshots: ${shots}\n`);
    });

    it('lists the open incidents and shows one whole', async () => {
      const given = await openTab(browser, api);
      await openLine(given, 'Accounts Payable');
      const { tab } = given;
      expect(await tab.locator('.line').count()).toBe(1);
      expect(await tab.locator('.line-state').innerText()).toBe('Live');
      const text = await tab.locator('article').innerText();
      for (const part of [
        B.narrative[0],
        B.doubts[0],
        B.nextSteps[0],
        'What you can do',
        'Who did what, when',
        'Usual against seen',
        'Evidence',
      ])
        expect(text).toContain(part);
      expect(await tab.locator('article').evaluate((article) => article === document.activeElement)).toBe(true);
      expect(given.complaints).toEqual([]);
      expect(given.strays).toEqual([]);
      expect(await given.teams('refused')).toEqual([]);
      await expectSound(given, shots, 'open-light-1280');
    }, 60_000);

    it.each([
      ['contained-dark-1280', A, 'dark', 1280, {}],
      ['contained-contrast-1280', A, 'contrast', 1280, {}],
      ['contained-light-320', A, 'default', 320, {}],
      ['open-dark-320', B, 'dark', 320, {}],
      ['open-contrast-320', B, 'contrast', 320, {}],
      ['open-forced-768', B, 'dark', 768, { forcedColors: 'active', colorScheme: 'dark' }],
    ] as const)(
      '%s fits and is accessible',
      async (name, { id }, theme, width, more) => {
        const given = await openTab(browser, api, {
          teams: { theme, subPageId: id },
          context: { viewport: { width, height: 900 }, ...more },
        });
        await given.tab.locator('article.incident').waitFor();
        await given.tab.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
        await expectSound(given, shots, name, name.includes('forced') ? 'forced' : 'ours');
        expect(given.complaints).toEqual([]);
      },
      60_000,
    );

    it('the list alone fits on a phone, and going back gives the focus to the line it came from', async () => {
      const given = await openTab(browser, api, { context: { viewport: { width: 320, height: 700 } } });
      await given.tab.locator('.line').first().waitFor();
      await expectSound(given, shots, 'list-light-320');
      await openLine(given, 'Accounts Payable');
      expect(await given.tab.locator('nav.list').isVisible()).toBe(false);
      await given.tab.getByRole('button', { name: 'All incidents' }).click();
      expect(await given.tab.locator('.line').evaluate((line) => line === document.activeElement)).toBe(true);
    }, 60_000);

    it('a link from a card leads to its incident, also when Teams kept the tab', async () => {
      const given = await openTab(browser, api, { teams: { subPageId: A.id } });
      await given.tab.locator('article h3', { hasText: A.displayName ?? '' }).waitFor();
      await given.teams('sendTo', B.id);
      await given.tab.locator('article h3', { hasText: 'Accounts Payable' }).waitFor();
      await given.teams('sendTo', 'i-unknown');
      await given.tab.getByText('This incident is not known here').waitFor();
    }, 60_000);

    it('follows the theme of Teams', async () => {
      const { tab, teams } = await openTab(browser, api, { context: { colorScheme: 'dark' } });
      await tab.locator('.line').first().waitFor();
      const ground = (): Promise<string> => tab.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      expect(await ground()).toBe('rgb(245, 245, 245)');
      for (const [theme, colour] of [
        ['dark', 'rgb(20, 20, 20)'],
        ['contrast', 'rgb(0, 0, 0)'],
        ['default', 'rgb(245, 245, 245)'],
      ] as const) {
        await teams('paint', theme);
        await tab.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor === wanted, colour);
      }
    }, 60_000);

    it('asks before it decides, needs the reason, sends what was looked at, and says what came of it', async () => {
      api.decide = ({ body }) => {
        const after = { ...openIncident, revision: 4, incident: { ...B, state: 'contained' as const, decisions: A.decisions } };
        api.incidents.set(B.id, after);
        return { kind: 'accepted', decision: body.id, sentence: 'The account is being disabled.' };
      };
      const given = await openTab(browser, api, { teams: { subPageId: B.id } });
      const { tab, page } = given;
      const button = tab.getByRole('button', { name: 'Disable account' });
      await button.focus();
      await page.keyboard.press('Enter');
      await tab.locator('dialog[open]').waitFor();
      await expectSound(given, shots, 'question-light-1280');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Tab');
      await tab.locator('dialog').getByRole('button', { name: 'Disable account' }).click();
      expect(api.decided).toEqual([]);
      await tab.locator('textarea').fill('  confirmed by telephone ');
      await tab.locator('dialog').getByRole('button', { name: 'Disable account' }).click();
      await tab.locator('.outcome', { hasText: 'The account is being disabled.' }).waitFor();
      expect(api.decided).toHaveLength(1);
      const { body } = api.decided[0] ?? { body: null };
      expect(body).toEqual({
        id: body?.id,
        revision: 3,
        verb: 'disable-account',
        reason: 'confirmed by telephone',
        on: null,
      });
      await tab.locator('.headline .badge', { hasText: 'Contained' }).waitFor();
      expect(await tab.locator('[role=status]').innerText()).toMatch(/^The (account is being disabled|incident is now: Contained)\.$/);
      expect(await tab.evaluate('document.activeElement !== document.body')).toBe(true);
    }, 60_000);

    it('Escape takes a question back and gives the focus to its button', async () => {
      const { tab, page } = await openTab(browser, api, { teams: { subPageId: B.id } });
      const button = tab.getByRole('button', { name: 'Revoke sessions' });
      for (let times = 0; times < 3; times += 1) {
        await button.focus();
        await page.keyboard.press('Enter');
        await tab.locator('dialog[open]').waitFor();
        await page.keyboard.press('Escape');
        await tab.locator('dialog').waitFor({ state: 'detached' });
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      expect(api.decided).toEqual([]);
    }, 60_000);

    it('says what is in the way of an act, and that a second person has to approve', async () => {
      const given = await openTab(browser, api, { teams: { subPageId: B.id, theme: 'dark' } });
      const { tab, page } = given;
      await tab.getByRole('button', { name: 'Hold outbound mail' }).click();
      expect(await tab.locator('dialog').innerText()).toContain('GroupMember.ReadWrite.All');
      expect(await tab.locator('dialog textarea, dialog [type=submit]').count()).toBe(0);
      await page.keyboard.press('Escape');
      await tab.getByRole('button', { name: 'Require MFA' }).click();
      expect(await tab.locator('dialog').innerText()).toContain('A second person has to approve this');
      await expectSound(given, shots, 'question-dark-1280');
      api.decide = () => ({ kind: 'waits', request: 'd-9', sentence: 'It waits for an approver.' });
      await tab.locator('dialog [type=submit]').click();
      await tab.locator('.outcome', { hasText: 'It waits for an approver.' }).waitFor();
    }, 60_000);

    it('a refusal is said in the dialog; a lost answer is pressed again and counts once', async () => {
      const given = await openTab(browser, api, { teams: { subPageId: B.id }, context: { viewport: { width: 320, height: 700 } } });
      const { tab } = given;
      const refusal = { code: 'STALE_REVISION', message: 'The incident has moved on.', nextStep: 'Look at it again.' };
      api.decide = () => ({ status: 409, refusal });
      await tab.getByRole('button', { name: 'Confirm compromise' }).click();
      const send = tab.locator('dialog [type=submit]');
      await send.click();
      await tab.locator('.ask-refused', { hasText: 'Look at it again.' }).waitFor();
      await expectSound(given, shots, 'refused-light-320');
      api.decide = () => 'away';
      await send.click();
      await tab.locator('.ask-refused', { hasText: 'the same press counts once' }).waitFor();
      api.decide = ({ body }) => ({ kind: 'accepted', decision: body.id, sentence: 'Confirmed.' });
      await send.click();
      await tab.locator('.outcome', { hasText: 'Confirmed.' }).waitFor();
      const ids = api.decided.map(({ body }) => body.id);
      const [first, ...later] = ids;
      expect(new Set(later).size).toBe(1);
      expect(later).not.toContain(first);
    }, 60_000);

    it('a change arrives by itself, is said aloud, and leaves the reader where they were', async () => {
      const { tab } = await openTab(browser, api, { teams: { subPageId: B.id } });
      await tab.getByText('Live', { exact: true }).waitFor();
      await tab.locator('.steps-in-words summary').click();
      await tab.evaluate('window.scrollTo(0, 600)');
      const before = await tab.evaluate<number>('window.scrollY');
      api.change({ ...openIncident, revision: 4, incident: { ...B, evidence: [...B.evidence, ...B.evidence.slice(0, 2)] } });
      await tab.locator('[role=status]', { hasText: 'New evidence: 2.' }).waitFor({ state: 'attached' });
      expect(await tab.evaluate<number>('window.scrollY')).toBe(before);
      expect(await tab.locator('.steps-in-words').getAttribute('open')).not.toBeNull();
      api.change({ ...containedIncident, revision: 10, incident: { ...A, state: 'open', updatedAt: '2026-03-13T00:00:00Z' } });
      await tab.locator('.line', { hasText: A.displayName ?? '' }).waitFor();
      expect(await tab.locator('[role=status]').innerText()).toBe(`New incident: ${A.displayName ?? ''}.`);
    }, 60_000);

    it('says that a broken line is broken, joins again and misses nothing', async () => {
      const { tab } = await openTab(browser, api, { teams: { subPageId: B.id } });
      await tab.getByText('Live', { exact: true }).waitFor();
      api.trouble = { status: 503, refusal: { code: 'STARTING', message: 'Starting.', nextStep: 'Wait.' } };
      api.breakLines();
      await tab.getByText('Not live: what you see may be old').waitFor();
      api.incidents.set(B.id, { ...openIncident, revision: 5, incident: { ...B, state: 'contained' } });
      api.trouble = null;
      await tab.getByText('Live', { exact: true }).waitFor();
      await tab.locator('.headline .badge', { hasText: 'Contained' }).waitFor();
      expect(await tab.locator('.line').count()).toBe(0);
    }, 60_000);

    it('shows older incidents on demand', async () => {
      for (const day of [1, 2, 3]) {
        const id = `i-${String(day)}`;
        api.incidents.set(id, { ...openIncident, incident: { ...B, id, updatedAt: `2026-02-0${String(day)}T00:00:00Z` } });
      }
      const { tab } = await openTab(browser, api);
      await tab.getByRole('button', { name: 'Show older' }).click();
      await tab.locator('.line').nth(3).waitFor();
      expect(await tab.getByRole('button', { name: 'Show older' }).count()).toBe(0);
      await tab.getByRole('button', { name: 'Contained' }).click();
      await tab.locator('.line', { hasText: A.displayName ?? '' }).waitFor();
      expect(await tab.locator('.line').count()).toBe(1);
    }, 60_000);

    it('shows hostile text as text', async () => {
      api.incidents.set('i-hostile', hostileIncident);
      const given = await openTab(browser, api, { teams: { subPageId: 'i-hostile' }, context: { viewport: { width: 320, height: 900 } } });
      const { tab } = given;
      await tab.locator('article.incident').waitFor();
      await tab.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      expect(await tab.title()).toBe('Telltale incidents');
      expect(await tab.locator('main img, main script, main a[href^="http"]').count()).toBe(0);
      expect(await tab.locator('.headline .unseen').first().innerText()).toBe('U+202E');
      await expectSound(given, shots, 'hostile-light-320');
      await tab.locator('.offers .button').first().click();
      expect(await tab.locator('dialog h2').innerText()).toContain('<script>document.title="taken"</script>');
      await expectSound(given, shots, 'hostile-question-320');
      expect(await tab.title()).toBe('Telltale incidents');
    }, 60_000);

    it.each([
      [403, 'NOT_AN_ANALYST', 'Incidents are for the security team'],
      [503, 'ROLES_UNKNOWN', 'Your role cannot be checked just now'],
      [503, 'STARTING', 'Telltale is starting'],
    ])(
      'an answer %d %s is explained',
      async (status, code, title) => {
        api.trouble = { status, refusal: { code, message: 'No.', nextStep: 'Wait.' } };
        const given = await openTab(browser, api, { context: { viewport: { width: 320, height: 500 } } });
        await given.tab.getByText(title).waitFor();
        await expectSound(given, shots, `trouble-${code.toLowerCase()}`);
        api.trouble = null;
        await given.tab.getByRole('button', { name: /^Try/ }).click();
        await given.tab.locator('.line').first().waitFor();
      },
      60_000,
    );

    it('a token that Teams does not give, or the server does not take, is asked for again by a button', async () => {
      const { tab, teams } = await openTab(browser, api, { teams: { token: { refusal: 'CancelledByUser' } } });
      await tab.getByText('Teams did not sign you in').waitFor();
      await teams('grant', 'token-of-a-stranger');
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.getByText('Teams did not sign you in').waitFor();
      await teams('grant', 'token-of-eve');
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.locator('.line').first().waitFor();
    }, 60_000);

    it('outside Teams it says where it belongs and asks the server for nothing', async () => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.goto(TAB);
      await page.getByText('Open this page in Teams').waitFor();
      await page.screenshot({ path: join(shots, 'outside.png') });
      expect(api.asked).toEqual([]);
    }, 60_000);

    it('weighs at most 50 KB gzip, with its style sheet', () => {
      const html = readFileSync(join(builtPages, 'console/index.html'), 'utf8');
      const files = [...html.matchAll(/\/assets\/([\w.-]+)/g)].map(([, name = '']) => name);
      const size = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(builtPages, 'assets', name))).length, 0) / 1024;
      process.stdout.write(
        `console: ${size.toFixed(1)} KB gzip in ${String(files.length)} of ${String(readdirSync(join(builtPages, 'assets')).length)} files\n`,
      );
      expect(files.length).toBeGreaterThan(1);
      expect(size).toBeLessThan(50);
    });
  });
}
