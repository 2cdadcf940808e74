/** What the browser tests do with a pane: open it, wait for its headline, open another message, look at it as axe does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ScoredVerdict } from '../../../server/http/contract.ts';
import { ORIGIN, SETUP, surround, type ApiAnswer, type ApiRequest, type Opened } from './browser.ts';
import type { FakeItem, FakeOutlook, OutlookHandle } from './fake-office.ts';
import { fabrikamVerdict, hostileVerdict, lunchVerdict, outlookWithBankChange } from './messages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const verdicts: Readonly<Record<string, ScoredVerdict>> = {
  '<bank-change@fabrikam.example>': fabrikamVerdict,
  '<lunch@contoso.example>': lunchVerdict,
  '<hostile@fabrikam.example>': hostileVerdict,
};

export function idOf({ body }: ApiRequest): string {
  return (body as { internetMessageId?: string }).internetMessageId ?? '';
}

/** Knows three messages, takes every feedback, has an empty digest. */
export function usual(request: ApiRequest): { status: number; body?: unknown } {
  if (request.path === '/api/verdicts') return { status: 200, body: verdicts[idOf(request)] };
  if (request.path === '/api/digest') return { status: 200, body: { lines: [] } };
  return { status: 204 };
}

export interface Wanted {
  readonly outlook?: Partial<FakeOutlook>;
  readonly api?: (request: ApiRequest) => ApiAnswer;
  readonly context?: BrowserContextOptions;
  readonly blocked?: boolean;
  /** Parameters of the page; the usual two ids when absent. */
  readonly search?: string;
  /** The page's clock stands still until the test moves it. */
  readonly stopped?: boolean;
}

/** The pane beside a make-believe Outlook. */
export async function openPane(browser: Browser, wanted: Wanted = {}): Promise<Opened> {
  const given = await surround(browser, {
    api: wanted.api ?? usual,
    office: wanted.blocked === true ? 'blocked' : { ...outlookWithBankChange, ...wanted.outlook },
    context: wanted.context ?? {},
  });
  if (wanted.stopped === true) await given.page.clock.install();
  await given.page.goto(`${ORIGIN}/addin/pane.html${wanted.search ?? SETUP}`);
  return given;
}

/** Waits until the headline says so. */
export async function says(page: Page, text: string | RegExp, timeout = 15_000): Promise<void> {
  await page.locator('h1', { hasText: text }).waitFor({ timeout });
}

/** The reader opens another message while the pane is pinned. */
export async function select(page: Page, item: FakeItem | null): Promise<void> {
  await page.evaluate((next) => (window as unknown as { outlookHandle: OutlookHandle }).outlookHandle.open(next), item);
}

export async function paint(page: Page, ground: string): Promise<void> {
  await page.evaluate((next) => (window as unknown as { outlookHandle: OutlookHandle }).outlookHandle.paint(next), ground);
}

/**
 * Nothing is wider than the pane and axe objects to nothing; leaves a picture for the eye.
 * `palette` forced: the system's own colours are in use, of which axe knows nothing, so contrast is left to the picture.
 */
export async function expectSound(page: Page, shots: string, name: string, palette: 'ours' | 'forced' = 'ours'): Promise<void> {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBe(0);
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'color-contrast': { enabled: ${palette === 'ours'} } } })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))`,
  );
  expect(found).toEqual([]);
}
