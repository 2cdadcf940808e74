import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROFILES } from '../../sandbox/tenant.ts';
import { inFolder } from './kit.ts';

const CLI = join(import.meta.dirname, '../../server/cli.ts');

/** Type `telltale sandbox` with these words. */
const telltale = (words: readonly string[], folder: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'sandbox', ...words], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

describe('telltale sandbox', () => {
  it('writes a tenant where it is told and says how much', () =>
    inFolder(async (folder) => {
      const { code, out, err } = await telltale(['--people', '8', '--days', '2', '--seed', '3', '--out', 'made'], folder);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const lines = readFileSync(join(folder, 'made', 'events.jsonl'), 'utf8').split('\n').length - 1;
      expect(out).toContain(`${lines.toLocaleString('en-US')} records`);
      for (const name of ['organization.json', 'labels.json']) JSON.parse(readFileSync(join(folder, 'made', name), 'utf8'));
      expect(JSON.parse(readFileSync(join(folder, 'made', 'labels.json'), 'utf8'))).toMatchObject({ seed: 3, people: 8, days: 2 });
    }));

  it('names every profile in its help', () =>
    inFolder(async (folder) => {
      const { out } = await telltale(['--help'], folder);
      for (const profile of PROFILES) expect(out).toContain(profile);
    }));

  it.each([
    ['no folder', [], /--out/u],
    ['nobody', ['--out', 'x', '--people', '0'], /^TOO_SMALL: /u],
    ['a seed that is no number', ['--out', 'x', '--seed', 'abc'], /--seed.*whole number/su],
    ['half a day', ['--out', 'x', '--days', '0.5'], /--days.*whole number/su],
    ['a profile nobody wrote', ['--out', 'x', '--profile', 'imaginary'], /^UNKNOWN_PROFILE: .*short-history/u],
    ['an intruder nobody knows', ['--out', 'x', '--people', '9', '--intruders', 'nobody'], /^UNKNOWN_INTRUDER: .*token-theft/u],
    ['a day that is none', ['--out', 'x', '--start', 'tomorrow'], /^BAD_START: .*2026-09-07/u],
    ['no intruder of every kind', ['--out', 'x', '--density', '0'], /^BAD_DENSITY: .*none/u],
    ['more intruders than people', ['--out', 'x', '--people', '9', '--days', '20', '--density', '2'], /^TOO_FEW_VICTIMS: .*density/u],
    ['a file for a folder', ['--out', CLI, '--people', '9'], /^OUT_UNWRITABLE: .*--out/u],
  ])('refuses %s with exit code 2 and the next step', (_what, words, said) =>
    inFolder(async (folder) => {
      const { code, out, err } = await telltale(words, folder);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(said);
      expect(err).not.toMatch(/^\s+at /mu);
    }),
  );
});
