/** The pane as a reader meets it: our built page in Chromium beside a strict stand-in for Outlook. */
import { expect, it } from '@jest/globals';
import type { ScoredVerdict } from '../../server/http/contract.ts';
import { bankChange, fabrikamVerdict, hostile, lunch, lunchVerdict } from '../addin/outlook/messages.ts';
import { expectSound, idOf, openPane, paint, says, select, usual } from '../addin/outlook/pane-page.ts';
import { describeInChromium, screenshotFolder } from './in-chromium.ts';

describeInChromium('the pane in a browser', (browser) => {
  const shots = screenshotFolder('pane');

  it('shows both scores in words before numbers, the reasons, and what to do', async () => {
    const { page, asked, complaints, strays } = await openPane(browser());
    await says(page, 'Stop and check before you act');
    const meters = await page.getByRole('meter').evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuetext')));
    expect(meters).toEqual(['Very unlike this sender, 87 of 100', 'Presses for money or access, 93 of 100']);
    const text = await page.locator('main').innerText();
    expect(text.indexOf('Presses for money or access')).toBeLessThan(text.indexOf('93 of 100'));
    expect(await page.locator('.what-to-do li').first().innerText()).toMatch(/^Call the sender on a number you already have/);
    expect(await page.locator('.reasons li').count()).toBe(4);
    expect(await page.locator('.payees').innerText()).toMatch(/New Account ending 4711/);
    expect(asked).toEqual([
      { path: '/api/verdicts', token: 'token-of-ana', body: { internetMessageId: '<bank-change@fabrikam.example>' } },
    ]);
    expect(complaints).toEqual([]);
    expect(strays).toEqual([]);
    await expectSound(page, shots, 'odd-light-320');
  }, 30_000);

  it.each([
    ['odd-dark-320', bankChange, '#1F1F1F', 320, 'en-US'],
    ['odd-light-450', bankChange, '#FFFFFF', 450, 'en-US'],
    ['ordinary-light-320', lunch, '#FFFFFF', 320, 'en-GB'],
    ['odd-french-320', bankChange, '#FFFFFF', 320, 'fr-CA'],
    ['odd-german-dark-320', bankChange, '#000000', 320, 'de-DE'],
    ['odd-spanish-320', bankChange, '#FFFFFF', 320, 'es-MX'],
    ['hostile-light-320', hostile, '#FFFFFF', 320, 'en-US'],
    ['hostile-dark-280', hostile, '#292827', 280, 'de-AT'],
  ] as const)(
    '%s fits and is accessible',
    async (name, item, ground, width, language) => {
      const given = await openPane(browser(), { outlook: { item, ground, language }, context: { viewport: { width, height: 900 } } });
      await given.page.getByRole('meter').first().waitFor();
      expect(given.complaints).toEqual([]);
      expect(given.strays).toEqual([]);
      await expectSound(given.page, shots, name);
    },
    30_000,
  );

  it('follows the theme of Outlook, whatever the system says', async () => {
    const { page } = await openPane(browser(), { context: { colorScheme: 'dark' } });
    await says(page, 'Stop and check');
    const ground = (): Promise<string> => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await ground()).toBe('rgb(245, 245, 245)');
    await paint(page, '#0A0A0A');
    expect(await ground()).toBe('rgb(20, 20, 20)');
  }, 30_000);

  it('keeps its bars and its pressed button in a high-contrast theme', async () => {
    const { page } = await openPane(browser(), { context: { forcedColors: 'active', colorScheme: 'dark' } });
    await says(page, 'Stop and check');
    await page.getByRole('button', { name: 'Report to security' }).click();
    await page.getByText('Reported to your security team').waitFor();
    await expectSound(page, shots, 'odd-high-contrast-320', 'forced');
    const border = await page
      .getByRole('button', { name: 'Report to security' })
      .evaluate((button) => getComputedStyle(button).borderTopWidth);
    expect(border).toBe('3px');
  }, 30_000);

  it('shows hostile text as text', async () => {
    const { page } = await openPane(browser(), { outlook: { item: hostile } });
    await says(page, 'Stop and check');
    expect(await page.title()).toBe('Telltale');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main img, main a, main script, main svg[onload]').count()).toBe(0);
    expect(await page.locator('.reasons').innerText()).toContain('<script>document.title="taken"</script>');
    expect(await page.locator('.head .unseen').first().innerText()).toBe('U+202E');
    expect(await page.locator('.head .address').innerText()).toMatch(/^a{20}…a{8}@fabrikam\.example$/);
  }, 30_000);

  it('switched quickly it shows only the newest message', async () => {
    let answerBankChange = (): void => undefined;
    const held = new Promise<void>((resolve) => (answerBankChange = resolve));
    const { page } = await openPane(browser(), {
      api: (request) => ({ ...usual(request), after: idOf(request) === bankChange.internetMessageId ? held : 100 }),
    });
    await page.evaluate(() => {
      const seen: string[] = [];
      (window as unknown as { seen: string[] }).seen = seen;
      new MutationObserver(() => seen.push(document.querySelector('h1')?.textContent ?? '')).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await says(page, 'Looking at this message');
    for (let times = 0; times < 5; times += 1) {
      await select(page, bankChange);
      await select(page, lunch);
    }
    await says(page, 'Nothing unusual');
    answerBankChange();
    await page.waitForTimeout(500);
    expect(await page.locator('h1').innerText()).toBe('Nothing unusual');
    const seen = await page.evaluate<string[]>('window.seen');
    expect(seen).toContain('Nothing unusual');
    expect(seen.filter((text) => text.includes('Stop'))).toEqual([]);
  }, 30_000);

  it('going back shows the earlier score at once and asks again', async () => {
    let late = 0;
    const { page, asked } = await openPane(browser(), { api: (request) => ({ ...usual(request), after: late }) });
    await says(page, 'Stop and check');
    await select(page, lunch);
    await says(page, 'Nothing unusual');
    late = 2_000;
    await select(page, bankChange);
    expect(await page.locator('h1').innerText()).toBe('Stop and check before you act');
    await page.waitForTimeout(1_000);
    expect(asked.filter(({ path }) => path === '/api/verdicts').length).toBe(3);
  }, 30_000);

  it('tells within a minute that the sender of a delivered message is being looked into', async () => {
    let told: Partial<ScoredVerdict> = {};
    const { page } = await openPane(browser(), {
      stopped: true,
      api: () => ({ status: 200, body: { ...lunchVerdict, internetMessageId: fabrikamVerdict.internetMessageId, ...told } }),
    });
    await page.clock.runFor(1_000);
    await says(page, 'Nothing unusual');
    told = { senderState: 'under-investigation', advice: ['call-known-number', 'do-not-reply', 'do-not-open', 'report'] };
    await page.clock.runFor(61_000);
    await says(page, 'Be careful with this message');
    const banner = await page.locator('.banner').innerText();
    expect(banner).toBe('This sender’s account is being looked into. Someone else may be using it.');
    expect(await page.locator('main > [role=status]').innerText()).toContain(banner);
    await page.clock.resume();
    await expectSound(page, shots, 'under-investigation-320');
  }, 30_000);

  it('takes the reader’s word by keyboard, keeps the focus, and takes it back', async () => {
    const { page, asked } = await openPane(browser());
    await says(page, 'Stop and check');
    await page.keyboard.press('Tab');
    const report = page.getByRole('button', { name: 'Report to security' });
    expect(await report.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Reported to your security team').waitFor();
    expect(await report.getAttribute('aria-pressed')).toBe('true');
    expect(await report.evaluate((button) => button === document.activeElement)).toBe(true);
    await expectSound(page, shots, 'reported-320');
    await page.keyboard.press('Space');
    await page.locator('.button-report[aria-pressed=false]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Noted as expected').waitFor();
    const said = asked.filter(({ path }) => path === '/api/feedback').map(({ body }) => (body as { opinion: string }).opinion);
    expect(said).toEqual(['report', 'withdrawn', 'expected']);
  }, 30_000);
});
