/**
 * Draws the icons in every size that Outlook and Teams ask for, from the two drawings in `icons/`.
 * Run it by hand after a change of a drawing: `node manifest/draw.ts [path of Chromium]`; the results are kept in the repository.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const icons = join(import.meta.dirname, 'icons');
const served = join(import.meta.dirname, 'public/icons');

/** Ribbon 16, 32, 80; phones 25, 32, 48 at three densities; list of add-ins 64 and 128. */
const servedSizes = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144];

interface Wanted {
  readonly drawing: string;
  readonly size: number;
  readonly to: string;
  /** Share of the square that the drawing fills; Teams cuts the corners of its colour icon. */
  readonly fill: number;
  readonly ground: string;
}

const wanted: readonly Wanted[] = [
  ...servedSizes.map((size) => ({ drawing: 'telltale.svg', size, to: join(served, `${size}.png`), fill: 1, ground: 'transparent' })),
  { drawing: 'telltale.svg', size: 192, to: join(icons, 'color.png'), fill: 0.72, ground: '#1b3a57' },
  { drawing: 'outline.svg', size: 32, to: join(icons, 'outline.png'), fill: 1, ground: 'transparent' },
];

mkdirSync(served, { recursive: true });
const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { drawing, size, to, fill, ground } of wanted) {
  await page.setViewportSize({ width: size, height: size });
  const source = readFileSync(join(icons, drawing)).toString('base64');
  await page.setContent(
    `<style>body{margin:0;width:${size}px;height:${size}px;display:grid;place-items:center;background:${ground}}img{display:block;width:${size * fill}px;height:${size * fill}px}</style><img src="data:image/svg+xml;base64,${source}">`,
  );
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  writeFileSync(to, await page.screenshot({ omitBackground: true }));
}
await browser.close();
