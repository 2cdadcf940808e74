/** The tab as an analyst meets it: our built page in Chromium, framed by a make-believe Teams, served by a stand-in for our API. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../chromium.ts';
import type { Api } from './api.ts';
import { installFakeTeams, type FakeTeams, type TeamsHandle } from './host.ts';

export const TAB = 'https://telltale.contoso.example/console/index.html';
const TEAMS = 'https://teams.microsoft.com/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Our address leads to the stand-in; nothing else is found. */
export async function launchFor({ port }: Api): Promise<Browser> {
  const rules = ['telltale.contoso.example', 'teams.microsoft.com'].map((name) => `MAP ${name}:443 127.0.0.1:${String(port)}`).join(',');
  return chromium.launch({ executablePath: chromiumPath ?? '', args: [...CHROMIUM_FLAGS, `--host-resolver-rules=${rules}`] });
}

export interface Tab {
  readonly page: Page;
  /** The tab inside Teams. */
  readonly tab: Frame;
  readonly complaints: string[];
  readonly strays: string[];
  readonly teams: <K extends keyof TeamsHandle>(act: K, ...args: readonly string[]) => Promise<unknown>;
}

export const usualTeams: FakeTeams = { theme: 'default', subPageId: null, token: { value: 'token-of-eve' }, answers: true };

export interface Wanted {
  readonly teams?: Partial<FakeTeams>;
  readonly context?: BrowserContextOptions;
}

export async function openTab(browser: Browser, api: Api, wanted: Wanted = {}): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ignoreHTTPSErrors: true, ...wanted.context });
  // A tab that does not come is a failure soon, not after a minute.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strays: string[] = [];
  page.on('console', (message) => {
    const theirs =
      message.location().url.startsWith('https://res.cdn.office.net/') || /status of (401|403|404|409|503)/.test(message.text());
    if (!theirs && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  api.teams = `<!doctype html><html lang="en"><title>Teams</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style>
    <body><script>(${installFakeTeams.toString()})(${JSON.stringify({ ...usualTeams, ...wanted.teams })}, ${JSON.stringify(TAB)})</script></body></html>`;
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.hostname === 'telltale.contoso.example' || url.href === TEAMS) return route.continue();
    if (url.hostname !== 'res.cdn.office.net') strays.push(url.href);
    return route.abort();
  });
  await page.goto(TEAMS);
  const tab = await (await page.waitForSelector('iframe')).contentFrame();
  if (tab === null) throw new TypeError('the tab has no frame');
  return {
    page,
    tab,
    complaints,
    strays,
    teams: (act, ...args) =>
      page.evaluate(
        ([name, given]) => {
          const member = (window as unknown as { teamsHandle: Record<string, unknown> }).teamsHandle[name];
          return typeof member === 'function' ? (member as (...all: readonly string[]) => void)(...given) : member;
        },
        [act, args] as const,
      ),
  };
}

/**
 * Nothing is wider than the tab and axe objects to nothing; leaves a picture of the whole tab for the eye.
 * `palette` forced: the system's own colours are in use, of which axe knows nothing.
 */
export async function expectSound(
  { page, tab }: Pick<Tab, 'page' | 'tab'>,
  shots: string,
  name: string,
  palette: 'ours' | 'forced' = 'ours',
): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const dialog = (await tab.locator('dialog[open]').count()) > 0;
  if (!dialog) {
    const height = await tab.evaluate<number>('Math.ceil(document.documentElement.getBoundingClientRect().height)');
    await page.setViewportSize({ width: size.width, height: Math.max(300, height) });
    await tab.waitForFunction((wanted) => window.innerHeight >= wanted, height);
    await tab.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }
  await page.screenshot({ path: join(shots, `${name}.png`) });
  await page.setViewportSize(size);
  const overflow = await tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBe(0);
  await tab.evaluate(axe);
  const found = await tab.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'color-contrast': { enabled: ${palette === 'ours'} } } })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 300)).join(' | ')))`,
  );
  expect(found).toEqual([]);
}
