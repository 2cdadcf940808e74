import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { themeOfGround } from '../../addin/office.ts';

describe('the theme of Outlook', () => {
  it.each([
    ['#FFFFFF', 'light'],
    ['#f3f2f1', 'light'],
    ['#292827', 'dark'],
    ['000000', 'dark'],
    [undefined, null],
    ['white', null],
  ])('%s is %s', (colour, theme) => {
    expect(themeOfGround(colour)).toBe(theme);
  });
});

describe('Office.js', () => {
  it('is spoken to by its port and by the file for Smart Alerts, and by nobody else', () => {
    const folder = join(import.meta.dirname, '../../addin');
    const speakers = readdirSync(folder).filter(
      (name) => name.endsWith('.ts') && /\bOffice\s*\./.test(readFileSync(join(folder, name), 'utf8').replace(/\/\*[^]*?\*\//g, '')),
    );
    expect(speakers).toEqual(['events.ts', 'office.ts']);
  });
});
