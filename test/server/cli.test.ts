import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signals } from '../../server/signals/index.ts';
import { rawRecords, VICTIM } from './raw-records.ts';
import { lines, type Loose } from './sources/kit.ts';

const CLI = join(import.meta.dirname, '../../server/cli.ts');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
const inside = (...parts: string[]): string => join(folder, ...parts);

/** Type `telltale` with these words, in the folder of the test. */
function telltale(words: readonly string[], typed = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [CLI, ...words],
      { cwd: folder, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err });
      },
    );
    child.stdin?.end(typed);
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telltale-cli-'));
  await writeFile(inside('records.jsonl'), lines(...rawRecords(4, 15)));
  await writeFile(inside('broken.json'), '{"users": [');
  await writeFile(inside('a-file'), 'x');
  await mkdir(inside('empty'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Words typed, what is said to be wrong, and the next step. */
const UNUSABLE: readonly [string, string[], RegExp, RegExp][] = [
  ['a file that does not exist', ['replay', 'nowhere.jsonl'], /^INPUT_MISSING: nowhere\.jsonl/u, /Give a file/u],
  [
    'an organization.json that is none',
    ['replay', 'records.jsonl', '--organization', 'broken.json'],
    /^ORGANIZATION_UNREADABLE: /u,
    /Give the path/u,
  ],
  ['a file where the folder should be', ['replay', 'records.jsonl', '--out', 'a-file'], /^OUT_UNWRITABLE: a-file/u, /Give --out a folder/u],
  ['a budget of nothing', ['replay', 'records.jsonl', '--budget', '0'], /--budget/u, /above 0/u],
  ['a budget that is no number', ['replay', 'records.jsonl', '--budget', 'low'], /--budget/u, /number/u],
  ['a warm-up that is no number of days', ['replay', 'records.jsonl', '--warmup', 'long'], /--warmup/u, /14d/u],
  ['no input', ['replay'], /inputs/u, /./u],
  ['an option nobody knows', ['replay', 'records.jsonl', '--bugdet', '1'], /--bugdet/u, /--budget/u],
  ['a command nobody knows', ['reply'], /reply/u, /replay/u],
];

describe('arguments that cannot be used', () => {
  let ran: Ran[] = [];
  beforeAll(async () => {
    ran = await Promise.all(UNUSABLE.map(([, words]) => telltale(words)));
  });

  it.each(UNUSABLE.map(([what, , wrong, next], i) => [what, i, wrong, next] as const))(
    '%s: exit code 2, what is wrong, and the next step',
    (_what, i, wrong, next) => {
      const { code, out, err } = ran[i] as Ran;
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(wrong);
      expect(err).toMatch(next);
      expect(err).not.toMatch(/^\s+at /mu);
    },
  );
});

const ODD: readonly [string, string, string | Uint8Array][] = [
  ['an empty file', 'empty.jsonl', ''],
  ['a text', 'letter.json', 'Dear Sir,\nplease find attached\n'],
  ['bytes', 'noise.json', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256)],
  ['a truncated archive', 'half.jsonl.gz', gzipSync(lines(...rawRecords(2, 3))).subarray(0, 900)],
  ['records of something else', 'other.jsonl', lines({ hello: 'world' }, [1, 2], null, 'x')],
  ['a table without rows', 'head.csv', 'CreationDate,UserIds,Operations,AuditData\n'],
];

describe('odd input', () => {
  it('of every sort: exit code 0, and every record that was not understood is a line', async () => {
    await Promise.all(ODD.map(([, name, content]) => writeFile(inside(name), content)));
    const { code, out, err } = await telltale(['replay', ...ODD.map(([, name]) => name), 'empty', '--out', 'odd', '--json', '--no-report']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { read, events, rejected, ignored, duplicates } = JSON.parse(out) as Record<string, number>;
    expect(read).toBe((events ?? 0) + (rejected ?? 0) + (ignored ?? 0) + (duplicates ?? 0));
    const lost = (await readFile(inside('odd', 'rejected.jsonl'), 'utf8')).split('\n').filter(Boolean);
    expect(lost).toHaveLength(rejected ?? -1);
    for (const name of ['letter.json', 'noise.json', 'half.jsonl.gz', 'other.jsonl'])
      expect([name, lost.some((line) => line.includes(name))]).toEqual([name, true]);
  });

  it('an empty folder alone: exit code 0, and nothing found', async () => {
    const { code, out } = await telltale(['replay', 'empty', '--out', 'empty-out', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ read: 0, incidents: 0, alerts: 0, messages: 0 });
  });
});

describe('a replay on the command line', () => {
  it('prints the summary with --json, and nothing else', async () => {
    const { code, out, err } = await telltale(['replay', 'records.jsonl', '--out', 'json', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const summary = JSON.parse(out) as Loose;
    expect(summary).toEqual(JSON.parse(await readFile(inside('json', 'summary.json'), 'utf8')));
    expect(summary).toMatchObject({ rejected: 0, alerts: 1 });
    for (const name of ['read', 'events', 'rejected', 'ignored', 'duplicates', 'incidents', 'alerts', 'messages'])
      expect([name, typeof summary[name]]).toEqual([name, 'number']);
  });

  it('says in words who needs a look, and where everything is', async () => {
    const { code, out } = await telltale(['replay', 'records.jsonl', '--out', 'words']);
    expect(code).toBe(0);
    expect(out).toContain(VICTIM);
    expect(out).toContain('1 account needs a look');
    expect(out).toContain('words/report.html');
  });

  it('writes the report, or leaves it out', async () => {
    await Promise.all([
      telltale(['replay', 'records.jsonl', '--out', 'with', '--json']),
      telltale(['replay', 'records.jsonl', '--out', 'without', '--json', '--no-report']),
    ]);
    const report = await readFile(inside('with', 'report.html'), 'utf8');
    expect(report).toContain(VICTIM);
    expect(report).not.toMatch(/<script/iu);
    expect(existsSync(inside('without', 'report.html'))).toBe(false);
    for (const name of ['incidents.jsonl', 'messages.jsonl', 'rejected.jsonl', 'summary.json']) {
      expect(existsSync(inside('without', name))).toBe(true);
      expect(await readFile(inside('without', name), 'utf8')).toBe(await readFile(inside('with', name), 'utf8'));
    }
  });

  it('reads standard input as it reads a file', async () => {
    const typed = await readFile(inside('records.jsonl'), 'utf8');
    const [{ code, out }, plain] = await Promise.all([
      telltale(['replay', '-', '--out', 'typed', '--json', '--no-report'], typed),
      telltale(['replay', 'records.jsonl', '--out', 'plain', '--json', '--no-report']),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rejected: 0, alerts: 1 });
    expect(JSON.parse(out)).toMatchObject({ events: (JSON.parse(plain.out) as Loose)['events'] });
    expect(await readFile(inside('typed', 'incidents.jsonl'), 'utf8')).toBe(await readFile(inside('plain', 'incidents.jsonl'), 'utf8'));
  });

  it('does not let texts of others steer the terminal', async () => {
    const hostile = rawRecords(4, 15).map((record) => {
      const text = JSON.stringify(record).replaceAll(VICTIM, `\\u001b[31m${VICTIM}`);
      return JSON.parse(text) as Loose;
    });
    await writeFile(inside('hostile.jsonl'), lines(...hostile));
    const { code, out } = await telltale(['replay', 'hostile.jsonl', '--out', 'hostile', '--no-report']);
    expect(code).toBe(0);
    expect(out).not.toContain('\u001b');
  });

  it('alerts more under a greater budget, never less', async () => {
    const alerts = await Promise.all(
      ['0.001', '1', '20'].map(async (budget) => {
        const { out } = await telltale([
          'replay',
          'records.jsonl',
          '--out',
          `budget-${budget}`,
          '--json',
          '--no-report',
          '--budget',
          budget,
        ]);
        return Number((JSON.parse(out) as Loose)['alerts']);
      }),
    );
    expect([...alerts].sort((a, b) => a - b)).toEqual(alerts);
  });
});

describe('telltale', () => {
  it('lists every signal with its channel and techniques', async () => {
    const { code, out } = await telltale(['signals']);
    expect(code).toBe(0);
    for (const { id, channel, attack } of signals) {
      const line = out.split('\n').find((one) => one.startsWith(`${id} `));
      expect(line).toContain(channel);
      expect(line).toContain(attack[0]);
    }
  });

  it.each([['--help'], ['replay', '--help']])('explains itself: %s', async (...words) => {
    const { code, out } = await telltale(words);
    expect(code).toBe(0);
    expect(out).toContain('Usage: telltale');
  });
});
