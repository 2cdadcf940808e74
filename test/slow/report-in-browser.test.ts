/** The report in a real browser: nothing blocked, nothing clipped, nothing out of reach. Needs Chromium; says so where there is none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { renderReport } from '../../server/report/index.ts';
import { chromiumPath } from '../chromium.ts';
import { quietSample, sample } from '../view/sample.ts';

if (chromiumPath === undefined) {
  describe('the report in a browser', () => {
    it.skip('is not tried: no Chromium in /usr/bin (apt-get install chromium)', () => undefined);
  });
} else {
  describe('the report in a browser', () => {
    const folder = mkdtempSync(join(tmpdir(), 'telltale-report-'));
    let browser: Browser;

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    it.each([
      ['the sample', sample, 1_280, 'light'],
      ['the sample', sample, 768, 'dark'],
      ['the sample', sample, 320, 'dark'],
      ['a quiet report', quietSample, 320, 'light'],
    ] as const)(
      '%s violates no policy, asks for nothing and fits',
      async (name, data, width, colorScheme) => {
        const file = join(folder, `${name}-${width}.html`);
        writeFileSync(file, renderReport(data));
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        const complaints: string[] = [];
        const requests: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        const styled = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        await page.close();
        expect(complaints).toEqual([]);
        expect(requests).toEqual([pathToFileURL(file).href]);
        expect(overflow).toBe(0);
        expect(styled).toBe(colorScheme === 'dark' ? 'rgb(20, 20, 20)' : 'rgb(245, 245, 245)');
      },
      30_000,
    );

    it('prints with everything open', async () => {
      const page = await browser.newPage();
      await page.setContent(renderReport(sample));
      await page.emulateMedia({ media: 'print' });
      const shown = await page
        .locator('.brief .story')
        .first()
        .evaluate((story) => story.getBoundingClientRect().height);
      await page.close();
      expect(shown).toBeGreaterThan(10);
    }, 30_000);
  });
}
