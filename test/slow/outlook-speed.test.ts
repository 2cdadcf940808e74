/** What the pane costs beside a message: bytes on the wire, and milliseconds of script. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { builtPages } from '../addin/outlook/browser.ts';
import { openPane, says } from '../addin/outlook/pane-page.ts';
import { describeInChromium } from './in-chromium.ts';

/** Kilobytes after gzip of the files that match. */
function kilobytes(folder: string, names: RegExp): number {
  const files = readdirSync(join(builtPages, folder)).filter((name) => names.test(name));
  expect(files.length).toBeGreaterThan(0);
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(builtPages, folder, name))).length, 0) / 1024;
}

describe('the weight of the pane', () => {
  it.each([
    ['script before the first picture', 'assets', /^(pane|office)-.*\.js$/, 24],
    ['style', 'assets', /^pane-.*\.css$/, 4],
    ['sign-in library, fetched after the first picture', 'assets', /^dist-.*\.js$/, 80],
    ['file for Smart Alerts', 'addin', /^events\.js$/, 4],
  ] as const)('%s', (name, folder, names, most) => {
    const size = kilobytes(folder, names);
    process.stdout.write(`${name}: ${size.toFixed(1)} KB gzip\n`);
    expect(size).toBeLessThan(most);
  });

  it('fetches the sign-in library only when it is wanted', () => {
    const page = readFileSync(join(builtPages, 'addin/pane.html'), 'utf8');
    expect(page).not.toMatch(/assets\/dist-/);
  });
});

describeInChromium('the speed of the pane', (browser) => {
  it('draws its first picture, and the score, in under 100 ms of script', async () => {
    const first: number[] = [];
    const score: number[] = [];
    const everything: number[] = [];
    const { page } = await openPane(browser());
    await says(page, 'Stop and check');
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Performance.enable');
    // The first visit has filled the cache.
    for (let visit = 0; visit < 7; visit += 1) {
      await page.reload();
      await says(page, 'Stop and check');
      const { metrics } = await protocol.send('Performance.getMetrics');
      const seconds = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
      score.push(1_000 * seconds('ScriptDuration'));
      everything.push(1_000 * seconds('TaskDuration'));
      first.push(
        await page.evaluate<number>(
          `(() => { const begun = performance.getEntriesByName('telltale-begun')[0].startTime;
            return performance.getEntriesByName('telltale-first-render')[0].startTime - begun; })()`,
        ),
      );
    }
    const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    const said = [`first picture ${median(first).toFixed(1)} ms`, `all script until the score ${median(score).toFixed(1)} ms`];
    process.stdout.write(`${said.join(', ')}, with layout and paint ${median(everything).toFixed(1)} ms (medians of 7)\n`);
    expect(median(first)).toBeLessThan(100);
    expect(median(score)).toBeGreaterThan(0);
    expect(median(score)).toBeLessThan(100);
  }, 60_000);
});
