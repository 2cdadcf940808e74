/** Claims about the add-in that hold in a browser; on a machine without one, a skipped test says so. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from '../addin/outlook/browser.ts';
import { chromiumPath } from '../chromium.ts';

/** `browser` answers once the tests run. */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  describe(name, () => {
    if (chromiumPath === undefined) {
      it.skip('is not tried: no Chromium in /usr/bin (apt-get install chromium)', () => undefined);
      return;
    }
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    }, 60_000);
    afterAll(() => browser.close());
    tests(() => browser);
  });
}

/** A new folder for pictures of what is claimed; who looks on is told where it is. */
export function screenshotFolder(of: string): string {
  const folder = mkdtempSync(join(tmpdir(), `telltale-${of}-`));
  afterAll(() => void process.stdout.write(`screenshots: ${folder}\n`));
  return folder;
}
