/** `npm start` as a person runs it: the whole service in a process of its own, on a free port, over a sandbox of few people, and Chromium in front of it. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { MailLine, PageState } from '../../../sandbox/page/contract.ts';

const repo = join(import.meta.dirname, '../../..');

export interface Living {
  readonly address: string;
  /** Of the make-believe tenant. */
  readonly tenantId: string;
  state(): Promise<PageState>;
  mail(mailbox: string): Promise<readonly MailLine[]>;
  /** Until it holds. Throws with what was said when that takes too long. */
  until(holds: (state: PageState) => boolean, within?: number): Promise<PageState>;
  stop(): Promise<void>;
}

export async function startSandbox(flags: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Living> {
  const data = await mkdtemp(join(tmpdir(), 'telltale-living-'));
  const child = spawn(join(repo, 'node_modules/.bin/node'), ['server/cli.ts', 'start', ...flags], {
    cwd: repo,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', TELLTALE_DATA: data, ...environment },
  });
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  let address: string | null = null;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said = `${said}${piece.toString()}`.slice(-6_000);
      address ??= /answers at (http:\S+)/u.exec(said)?.[1] ?? null;
    });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await over;
    await rm(data, { recursive: true, force: true });
  };
  await waited(() => Promise.resolve(address !== null || child.exitCode !== null), 120_000);
  if (address === null) {
    await stop();
    throw new Error(`it did not start: ${said}`);
  }
  const at: string = address;
  const token = /name="sandbox-page" content="([\w-]+)"/u.exec(await (await fetch(`${at}/`)).text())?.[1] ?? '';
  const ask = async (route: string): Promise<unknown> =>
    await (await fetch(`${at}/sandbox/api/${route}`, { headers: { 'x-sandbox-page': token } })).json();
  const state = async (): Promise<PageState> => (await ask('state')) as PageState;
  const organization = JSON.parse(await readFile(join(data, 'sandbox/tenant/organization.json'), 'utf8')) as { readonly tenantId: string };
  return {
    address: at,
    tenantId: organization.tenantId,
    state,
    mail: async (mailbox) => (await ask(`mail?mailbox=${encodeURIComponent(mailbox)}`)) as MailLine[],
    until: async (holds, within = 120_000) => {
      let last = await state();
      const isSo = await waited(async () => holds((last = await state())), within);
      if (isSo) return last;
      throw new Error(`not within ${String(within)} ms: ${JSON.stringify({ ...last, attacks: [], mailboxes: [], channel: [] })}; ${said}`);
    },
    stop,
  };
}

async function waited(holds: () => Promise<boolean>, within: number): Promise<boolean> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > within) return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return true;
}

/** Reaches nothing but the sandbox; `strays` are the others it would have asked. */
export async function openSandbox(
  browser: Browser,
  address: string,
  context: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly strays: readonly string[]; readonly complaints: readonly string[] }> {
  const opened = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...context });
  opened.setDefaultTimeout(30_000);
  const [strays, complaints]: [string[], string[]] = [[], []];
  await opened.route('**/*', (route) => {
    if (new URL(route.request().url()).origin === address) return route.continue();
    strays.push(route.request().url());
    return route.abort();
  });
  const page = await opened.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.getByRole('heading', { name: 'Telltale sandbox' }).waitFor();
  return { page, strays, complaints };
}
