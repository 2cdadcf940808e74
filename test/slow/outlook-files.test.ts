/** What the server hands out beside the pane: the file for Smart Alerts as it was built, and a well-formed XML manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addinOnlyText } from '../../manifest/addin-only.ts';
import { unifiedManifest } from '../../manifest/unified.ts';
import { builtPages, launch, ORIGIN, surround } from '../addin/outlook/browser.ts';
import { chromiumPath } from '../chromium.ts';
import { settings } from '../manifest/sample.ts';

describe('the built files', () => {
  it('are at every address of ours that the manifests name', () => {
    const text = JSON.stringify(unifiedManifest(settings)) + addinOnlyText(settings);
    const paths = new Set([...text.matchAll(/https:\/\/telltale\.contoso\.example(\/[^"?<&]*)/g)].map(([, path]) => path ?? ''));
    // The tab in Teams is a page of its own.
    paths.delete('/console/index.html');
    expect(paths.size).toBeGreaterThan(14);
    expect([...paths].filter((path) => !existsSync(join(builtPages, path)))).toEqual([]);
  });

  it('keep the mark in the file for Smart Alerts that the server replaces by its origin', () => {
    const events = readFileSync(join(builtPages, 'addin/events.js'), 'utf8');
    expect(events.split('https://origin.telltale.invalid').length).toBe(2);
    expect(events).not.toMatch(/^\s*(import|export)\b/m);
    expect(events.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')).not.toMatch(/\basync\b|\bawait\b|\?\.|\?\?/);
  });
});

if (chromiumPath === undefined) {
  describe('the files in a browser', () => {
    it.skip('are not tried: no Chromium in /usr/bin (apt-get install chromium)', () => undefined);
  });
} else {
  describe('the files in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    }, 60_000);
    afterAll(() => browser.close());

    it('the XML manifest is well-formed', async () => {
      const page = await browser.newPage();
      const found = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return { error: parsed.querySelector('parsererror')?.textContent ?? null, root: parsed.documentElement.localName };
      }, addinOnlyText(settings));
      await page.close();
      expect(found).toEqual({ error: null, root: 'OfficeApp' });
    }, 30_000);

    it('the page for Smart Alerts registers its handler with the real Office.js, and without a token lets the message go', async () => {
      const { page, asked, complaints } = await surround(browser, {
        api: () => ({ status: 200, body: { kind: 'send' } }),
        office: 'real',
      });
      await page.goto(`${ORIGIN}/addin/events.html`);
      await page.waitForFunction(() => (window as unknown as { Office?: { actions?: object } }).Office?.actions !== undefined);
      const completed = await page.evaluate(async () => {
        const office = (
          window as unknown as { Office: { actions: { _association: { mappings: Record<string, (event: object) => void> } } } }
        ).Office;
        const handler = Object.entries(office.actions._association.mappings).find(([name]) => name.toLowerCase() === 'onmessagesend')?.[1];
        return new Promise((resolve) => handler?.({ completed: resolve }));
      });
      expect(completed).toEqual({ allowEvent: true });
      expect(asked).toEqual([]);
      expect(complaints).toEqual([]);
    }, 30_000);
  });
}
