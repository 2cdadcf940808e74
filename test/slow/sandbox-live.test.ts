/** The first minute, whole: `npm start` over the living sandbox, an intruder comes, a person locks the account from the card, and takes it back. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { PageState } from '../../sandbox/page/contract.ts';
import { type Living, openSandbox, startSandbox } from '../sandbox/page/living.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';

const PEOPLE = 20;

if (chromiumPath === undefined) {
  describe('the living sandbox in a browser', () => {
    it.skip('is not tried: no Chromium in /usr/bin (apt-get install chromium)', () => undefined);
  });
} else {
  describe('the living sandbox in a browser', () => {
    const shots = mkdtempSync(join(tmpdir(), 'telltale-living-shots-'));
    let living: Living;
    let browser: Browser;
    let page: Page;
    let strays: readonly string[];
    let complaints: readonly string[];
    /** Of the mass mailing. */
    let victim: string;
    let account: string;
    let card: Locator;

    beforeAll(async () => {
      living = await startSandbox(['--people', String(PEOPLE)]);
      browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_FLAGS });
      ({ page, strays, complaints } = await openSandbox(browser, living.address));
    }, 180_000);
    afterAll(async () => {
      await page.screenshot({ path: join(shots, 'last.png') });
      await browser.close();
      await living.stop();
      process.stdout.write(`screenshots: ${shots}\n`);
    }, 60_000);

    const says = (text: string | RegExp, within = 60_000): Promise<void> => page.getByText(text).first().waitFor({ timeout: within });
    const write = async (text: string): Promise<void> => {
      await page.getByLabel('Write to Telltale').fill(text);
      await page.keyboard.press('Enter');
    };

    /** The card of somebody's incident: the oldest thread that names them, the newest threads stand first. */
    const threadOf = (name: string): Locator => page.locator('.thread', { hasText: name }).last().locator('.message-bot').first();
    const disable = async (where: Locator): Promise<void> => {
      await where.getByRole('button', { name: 'Disable account' }).click();
      await where.getByRole('textbox', { name: /Reason/u }).fill('confirmed by telephone');
      await where.getByRole('button', { name: 'Disable account' }).click();
    };
    const isLockedOut =
      (wanted: string) =>
      ({ running }: PageState): boolean =>
        running.some(({ id, state }) => id === wanted && state === 'locked-out');
    const accountOf = ({ disabled }: PageState['tenant'], wanted: string): string =>
      disabled.find(({ name }) => name === wanted)?.account.toLowerCase() ?? '';

    it('learns a month of history in seconds, and says how far it is', async () => {
      const began = Date.now();
      const { clock } = await living.until(({ clock: { learned } }) => learned === null || learned > 0.05);
      if (clock.learned !== null) await page.getByLabel('History learned').waitFor();
      await living.until(({ clock: { learned } }) => learned === null, 300_000);
      await page.getByLabel('History learned').waitFor({ state: 'detached' });
      expect(Date.now() - began).toBeLessThan(300_000);
    }, 360_000);

    it('two intruders come by themselves, and the mass mailing becomes one card', async () => {
      await living.until(({ running }) => running.length === 2);
      const { running } = await living.until((state) =>
        state.running.some(({ id, state: now }) => id === 'mass-mailing' && now === 'at-work'),
      );
      victim = running.find(({ id }) => id === 'mass-mailing')?.victim ?? '';
      card = threadOf(victim);
      await card
        .getByText(/in the hands of someone else/u)
        .first()
        .waitFor({ timeout: 240_000 });
      await page.screenshot({ path: join(shots, 'card.png') });
    }, 300_000);

    it('the account is disabled from the card while the intruder is at work, and the intruder is locked out', async () => {
      expect((await living.state()).running).toContainEqual(expect.objectContaining({ id: 'mass-mailing', state: 'at-work' }));
      await disable(card);
      await says(`${victim} is disabled`);
      const { tenant } = await living.until(isLockedOut('mass-mailing'));
      account = accountOf(tenant, victim);
      await card.getByText(/disable account: done, not proved yet/u).waitFor();
      await card.getByText('“confirmed by telephone”').first().waitFor();
      await page.screenshot({ path: join(shots, 'contained.png') });
    }, 300_000);

    it('the manager is asked in a chat of their own, and the answer is evidence on the card', async () => {
      await card.getByRole('button', { name: 'More actions' }).click();
      await page.screenshot({ path: join(shots, 'more.png') });
      await card.getByRole('button', { name: 'Was this you?' }).click();
      await says(/the manager, is asked in Teams/u);
      await page.screenshot({ path: join(shots, 'asked.png') });
      const { chats } = await living.until((state) => state.chats.length > 0);
      const manager = chats[0]?.name ?? '';
      expect([victim, '']).not.toContain(manager);
      await page.getByRole('button', { name: `Chat with ${manager}` }).click();
      await says(`You are ${manager}, the manager who is asked`);
      await page.screenshot({ path: join(shots, 'question.png') });
      await page.getByRole('button', { name: 'No, it was not' }).click();
      await says('You answered: No, it was not. Thank you.');
      await page.screenshot({ path: join(shots, 'answered.png') });
      await page.getByRole('button', { name: 'Account alerts' }).click();
      await card.getByText('says that it was not the owner').waitFor();
      await card
        .getByText(/asked whether the owner did this, the answer was no/iu)
        .first()
        .waitFor();
      await page.screenshot({ path: join(shots, 'evidence.png') });
    }, 240_000);

    it('the mass mailing never happens: nothing that it would have sent is in anybody’s mailbox', async () => {
      const subject = /^Contract \d+$/u;
      const sent = async (): Promise<readonly string[]> => {
        const { mailboxes } = await living.state();
        const all = await Promise.all(mailboxes.map(({ address }) => living.mail(address)));
        return all.flat().flatMap((line) => (line.from.address.toLowerCase() === account ? line.subject : []));
      };
      const { clock } = await living.state();
      const before = (await sent()).filter((one) => subject.test(one)).length;
      const later = Date.parse(clock.at) + 40 * 60_000;
      await living.until(({ clock: { at } }) => Date.parse(at) > later, 180_000);
      expect((await sent()).filter((one) => subject.test(one)).length).toBe(before);
    }, 240_000);

    it('whoever reads mail of the second account sees in the pane how odd it is, and that the account is locked', async () => {
      const { running } = await living.state();
      const second = running.find(({ id }) => id === 'bank-details')?.victim ?? '';
      const other = threadOf(second);
      await other
        .getByText(/in the hands of someone else/u)
        .first()
        .waitFor({ timeout: 240_000 });
      const { mailboxes, clock } = await living.until(
        ({ running: all }) => all.some(({ id, state }) => id === 'bank-details' && state === 'over'),
        300_000,
      );
      await disable(other);
      const { tenant } = await living.until(({ tenant: { disabled } }) => disabled.some(({ name }) => name === second));
      const sender = accountOf(tenant, second);
      const since = new Date(Date.parse(clock.at) - 2 * 3_600_000).toISOString();
      const places = await Promise.all(
        mailboxes.map(async ({ address }) => ({
          address,
          line: (await living.mail(address)).find(
            ({ from, at, subject }) =>
              from.address.toLowerCase() === sender && at > since && /settlement|bank|invoice|payment/iu.test(subject),
          ),
        })),
      );
      const place = places.find(({ address, line }) => line !== undefined && address !== sender);
      if (place?.line === undefined) throw new Error(`no mail of ${sender} since ${since}`);
      await page.getByLabel('Mailbox of').selectOption(place.address);
      await page.getByRole('button', { name: place.line.subject }).first().click();
      const pane = page.frameLocator('.pane-frame');
      await pane.locator('h1').waitFor();
      await page.screenshot({ path: join(shots, 'pane.png') });
      await pane.getByText('This sender’s account has been locked').first().waitFor();
      await pane.getByText('Out of character').first().waitFor();
    }, 600_000);

    it('says by chat how it stands and who somebody is', async () => {
      await write('status');
      await says(/open|contained/u);
      await write(`who is ${victim}`);
      await says(account);
    }, 120_000);

    it('after hours of quiet the card says that it is proved', async () => {
      await page.getByRole('button', { name: '× 600' }).click();
      await card.getByText(/disable account: in force, proved/u).waitFor({ timeout: 180_000 });
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.screenshot({ path: join(shots, 'proved.png') });
    }, 240_000);

    it('the act is taken back by chat, in the thread of the card', async () => {
      await page.getByRole('button', { name: '× 60', exact: true }).click();
      const thread = page.locator('.thread', { hasText: victim }).last();
      await thread.getByRole('button', { name: 'Reply' }).click();
      await write('undo because the password was reset');
      await living.until(({ tenant }) => !tenant.disabled.some(({ name }) => name === victim));
      await card.getByText(/disable account: undone/u).waitFor();
      await card.getByText('“the password was reset”').first().waitFor();
      await page.screenshot({ path: join(shots, 'undone-by-chat.png') });
    }, 240_000);

    it('disabled by chat and taken back from the card, it shows both', async () => {
      await write(`disable ${account} because it signed in again`);
      await living.until(({ tenant }) => tenant.disabled.some(({ name }) => name === victim));
      await card.getByText('“it signed in again”').first().waitFor();
      await card.getByText(/disable account: done, not proved yet/u).waitFor();
      await page.screenshot({ path: join(shots, 'disabled-by-chat.png') });
      const undo = card.getByRole('button', { name: 'Undo: disable account' });
      await undo.click();
      await card.getByRole('textbox', { name: /Reason/u }).fill('password was reset');
      await undo.click();
      await living.until(({ tenant }) => !tenant.disabled.some(({ name }) => name === victim));
      await card
        .getByText(/disable account: undone/u)
        .nth(1)
        .waitFor();
      await card.getByText('“password was reset”').last().waitFor();
      await page.screenshot({ path: join(shots, 'undone.png') });
    }, 240_000);

    it('the page asked nobody but the sandbox, and nothing went wrong in it', () => {
      expect(strays.filter((url) => !url.startsWith('https://res.cdn.office.net/'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
}
