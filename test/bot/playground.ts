/**
 * Microsoft's Agents Playground, fetched by a pinned npx into a temporary folder (its licence allows evaluating, so it is no dependency), held on loopback, and
 * driven in Chromium.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';
import { BOT, CHANNEL, TEAM, TENANT } from './kit.ts';

const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';
const npx = join(import.meta.dirname, '../../node_modules/.bin');

/** The program's file, or why it cannot be had. */
export async function fetchPlayground(folder: string): Promise<{ readonly cli: string } | { readonly missing: string }> {
  try {
    const { stdout } = await promisify(execFile)('npx', ['--yes', `--package=${PACKAGE}`, '-c', 'command -v agentsplayground'], {
      cwd: folder,
      timeout: 120_000,
      env: { PATH: `${npx}:${process.env['PATH'] ?? ''}`, HOME: folder, npm_config_cache: join(folder, 'cache'), ...registryOf() },
    });
    return { cli: realpathSync(stdout.trim()) };
  } catch (error) {
    return { missing: `npx cannot fetch ${PACKAGE} here: ${String(error).split('\n')[0] ?? ''}` };
  }
}

/** Where packages come from is the machine's business; it is passed on. */
function registryOf(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined && /^(?:npm_config_(?:registry|userconfig|globalconfig)|https?_proxy|node_extra_ca_certs)$/iu.test(name),
  );
  const home = process.env['HOME'];
  const settings = home === undefined ? '' : join(home, '.npmrc');
  return {
    ...(settings !== '' && existsSync(settings) ? { npm_config_userconfig: settings } : {}),
    ...(Object.fromEntries(kept) as Record<string, string>),
  };
}

/** It has no option for the address to listen on, and would listen on all of them. */
const HOLD_ON_LOOPBACK = `
const net = require('node:net');
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  if (typeof given[0] === 'object' && given[0] !== null && given[0].port !== undefined) given[0] = { ...given[0], host: '127.0.0.1' };
  else if (/^\\d+$/.test(String(given[0]))) given.splice(1, typeof given[1] === 'string' ? 1 : 0, '127.0.0.1');
  return listen.apply(this, given);
};`;

/** Whose Teams it plays; the first person is the one who sits before it. */
export interface Played {
  readonly tenant: string;
  readonly bot: string;
  readonly people: readonly { readonly mri: string; readonly name: string; readonly objectId: string }[];
}

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const CONTOSO: Played = {
  tenant: TENANT,
  bot: BOT,
  people: [
    { mri: '29:ana', name: 'Ana Lyst', objectId: id('a1') },
    { mri: '29:sam', name: 'Sam Okafor', objectId: id('a2') },
    { mri: '29:bo', name: 'Bo Ss', objectId: id('a3') },
    { mri: '29:mel', name: 'Mel Ember', objectId: id('b1') },
    { mri: '29:u1', name: 'User One', objectId: id('d1') },
    { mri: '29:u2', name: 'User Two', objectId: id('d2') },
  ],
};

/** With fewer it ends with exit code 1 and says nothing. */
const FEWEST_PEOPLE = 6;

function settings({ tenant, bot, people }: Played): string {
  const strangers = Array.from({ length: Math.max(0, FEWEST_PEOPLE - people.length) }, (_, index) => {
    const last = `e${String(index + 1)}`;
    return { mri: `29:${last}`, name: `Guest ${String(index + 1)}`, objectId: id(last) };
  });
  const [current = '', ...others] = [...people, ...strangers].map(({ mri, name, objectId }) => {
    const [given = '', surname = ''] = name.split(' ');
    const mail = `${given.toLowerCase()}@contoso.example`;
    return `{ id: "${mri}", name: "${name}", userPrincipleName: "${mail}", aadObjectId: ${objectId}, givenName: "${given}", surname: "${surname}", email: "${mail}" }`;
  });
  return `version: "0.1.0"
tenantId: ${tenant}
bot: { id: ${bot}, name: Telltale }
currentUser: ${current}
users:
${others.map((one) => `  - ${one}`).join('\n')}
personalChat: { id: personal-1 }
groupChat: { id: group-1, name: SecOps group }
team:
  id: ${TEAM}
  name: SecOps
  aadGroupId: 00000000-0000-4000-8000-000000000031
  channels: [ { id: "${CHANNEL}", name: Account alerts } ]
`;
}

export interface Playground {
  readonly origin: string;
  readonly page: Page;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Without a browser. `bot` is the address of its `/api/messages`; it must listen already, because installation is told at the start.
 *
 * Surprise: it leaves nothing behind but its folder, and that only until `stop`.
 */
export async function startPlayground(
  cli: string,
  bot: string,
  port: number,
  played: Played = CONTOSO,
): Promise<{ readonly origin: string; readonly ended: Promise<void>; readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-playground-'));
  await writeFile(join(folder, '.m365agentsplayground.yml'), settings(played));
  await writeFile(join(folder, 'loopback.cjs'), HOLD_ON_LOOPBACK);
  const given = ['-r', join(folder, 'loopback.cjs'), cli, 'start', '-e', bot, '-c', 'msteams', '-p', String(port), '--dt', 'true'];
  const child = spawn(process.execPath, given, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, HOME: folder, BROWSER: 'none' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => (said = `${said}${piece.toString()}`.slice(-2_000)));
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child, () => said);
  return {
    origin,
    ended,
    stop: async () => {
      child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same with Chromium in front of it. */
export async function openPlayground(cli: string, bot: string, port: number): Promise<Playground> {
  const { origin, stop } = await startPlayground(cli, bot, port);
  const browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ['--headless', ...CHROMIUM_FLAGS],
  });
  const page = await opened(browser, origin);
  return {
    origin,
    page,
    stop: async () => {
      await browser.close();
      await stop();
    },
  };
}

async function answers(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error(`the Playground ended with ${String(child.exitCode)}: ${said()}`);
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error('the Playground does not answer');
}

async function opened(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1400 } });
  await page.route(
    ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
    (route) => route.abort(),
  );
  await page.goto(origin);
  await page.getByText('Connected.').waitFor({ timeout: 60_000 });
  return page;
}
