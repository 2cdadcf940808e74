/**
 * The commands of README, run as they stand in a folder that holds the checkout, so that what they write lands beside it and not in it.
 *
 * Lines that say `not run in CI` or `run after the tests in CI` are not run, nor are installing (this checkout is installed) and the tests themselves (they run this).
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const lines = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh\n(.*?)```/gsu)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.trim() !== '');
const SAID = /# (?:not run|run after the tests) in CI/u;
const [left, told] = [
  lines.filter((line) => !SAID.test(line)).map((line) => line.replace(/\s+#.*$/u, '').replace(/^npm ci && /u, '')),
  lines.filter((line) => SAID.test(line)),
];
const STARTS = 'npm start';
const run = left.filter((command) => command !== 'npm test' && command !== STARTS);

describe('README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-readme-'));
  beforeAll(() => {
    for (const name of readdirSync(root))
      if (!['telltale-data', 'telltale-report', '.git'].includes(name)) symlinkSync(join(root, name), join(folder, name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the two commands, each of which sets up and runs', () => {
    expect(lines).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });

  it('says why what is not run is not', () => {
    expect(told.filter((line) => !/ in CI: \S+/u.test(line))).toEqual([]);
  });

  it.each(run)(
    '%s',
    async (command) => {
      const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
      expect(stdout.length).toBeGreaterThan(0);
      if (command.includes('replay test/')) expect(existsSync(join(folder, 'telltale-report/report.html'))).toBe(true);
    },
    300_000,
  );

  it(`${STARTS} prints one address, at which there is a page`, async () => {
    // A group of its own, so that npm and what it started end together.
    const child = spawn('npm', ['start'], { cwd: folder, detached: true, env: { ...process.env, PORT: '0' } });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stderr.on('data', (piece: Buffer) => {
          said += piece.toString();
          const found = /answers at (http:\/\/127\.0\.0\.1:\d+)/u.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        });
        child.once('exit', () => reject(new Error(said)));
      });
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Telltale');
    } finally {
      const over = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-(child.pid ?? 0), 'SIGTERM');
      await over;
    }
  }, 180_000);
});
