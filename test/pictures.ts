/** `npm run pictures`: the pictures of README, taken from the running sandbox and from a replay. Look at them before they are committed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import { type Living, openSandbox, startSandbox } from './sandbox/page/living.ts';

const repo = join(import.meta.dirname, '..');
const folder = join(repo, 'docs/pictures');
const PEOPLE = '40';

const pictureOf = async (what: Page | Locator, name: string): Promise<void> => {
  const path = join(folder, `${name}.png`);
  await what.screenshot({ path, animations: 'disabled' });
  process.stdout.write(`${path}: ${String(Math.round(statSync(path).size / 1024))} KB\n`);
};

/** The account of the mass mailing is disabled, a recipient looks at its mail. */
async function ofSandbox(browser: Browser, living: Living): Promise<void> {
  const { page } = await openSandbox(browser, living.address, { viewport: { width: 1440, height: 1100 } });
  const { running } = await living.until(
    ({ running }) => running.some(({ id, state }) => id === 'mass-mailing' && state === 'at-work'),
    240_000,
  );
  const victim = running.find(({ id }) => id === 'mass-mailing')?.victim ?? '';
  const card = page.locator('.thread', { hasText: victim }).locator('.message-bot').first();
  await card
    .getByText(/(?:very probably|almost certainly) in the hands/u)
    .first()
    .waitFor({ timeout: 240_000 });
  // The whole card, not what fits into the channel.
  await page.setViewportSize({ width: 1440, height: 2600 });
  await pictureOf(card, 'card');
  await page.setViewportSize({ width: 1440, height: 1000 });
  await card.getByRole('button', { name: 'Disable account' }).click();
  await card.getByRole('textbox', { name: /Reason/u }).fill('confirmed by telephone');
  await card.getByRole('button', { name: 'Disable account' }).click();
  const { tenant } = await living.until((state) => state.running.some(({ state: now }) => now === 'locked-out'));
  const account = tenant.disabled[0]?.account.toLowerCase() ?? '';
  for (const { address } of (await living.state()).mailboxes) {
    const line = (await living.mail(address)).find(({ from }) => from.address.toLowerCase() === account);
    if (line === undefined || address === account) continue;
    await page.getByLabel('Mailbox of').selectOption(address);
    await page
      .getByRole('button', { name: new RegExp(`^${victim}`, 'u') })
      .first()
      .click();
    break;
  }
  const pane = page.locator('.pane-frame');
  await page
    .frameLocator('.pane-frame')
    .getByText(/Out of character/iu)
    .first()
    .waitFor();
  // Nothing moves while it is looked at.
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.waitForTimeout(2_000);
  await card.evaluate('(element) => element.scrollIntoView({ block: "start" })');
  await pictureOf(page, 'sandbox');
  await pictureOf(pane, 'pane');
  await card
    .getByRole('button', { name: 'Open incident' })
    .or(card.getByRole('link', { name: 'Open incident' }))
    .first()
    .click();
  await page.frameLocator('.tab-frame').locator('article h3').first().waitFor();
  await pictureOf(page.locator('.tab-frame'), 'tab');
}

async function ofReport(browser: Browser): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'telltale-pictures-'));
  execFileSync(process.execPath, ['server/cli.ts', 'replay', 'test/cases/case-a', '--out', out], { cwd: repo, stdio: 'ignore' });
  const page = await browser.newPage({ viewport: { width: 1200, height: 1100 } });
  await page.goto(pathToFileURL(join(out, 'report.html')).href);
  await pictureOf(page, 'report');
  rmSync(out, { recursive: true });
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_FLAGS });
const living = await startSandbox(['--people', PEOPLE]);
try {
  await ofReport(browser);
  await ofSandbox(browser, living);
} finally {
  await browser.close();
  await living.stop();
}
