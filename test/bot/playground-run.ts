/** `npm run playground`: the sandbox, with its channel in Microsoft's Agents Playground instead of its own page. Ends with Ctrl-C. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/page/living.ts';
import { fetchPlayground, freePort, startPlayground } from './playground.ts';

/** The bot of the sandbox. */
const BOT = '0e0b0001-5a4d-4b0c-9f3a-0000000000ff';
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'telltale-fetched-'));
say('Fetching the Agents Playground …');
const fetched = await fetchPlayground(folder);
if ('missing' in fetched) {
  say(fetched.missing);
  process.exitCode = 1;
} else {
  const port = await freePort();
  say('Starting the sandbox …');
  const living = await startSandbox(['--playground', String(port), ...process.argv.slice(2)]);
  try {
    const { analysts } = await living.state();
    const people = analysts.map(({ id, name }) => ({ mri: id, name, objectId: id.replace(/^29:/u, '') }));
    const played = { tenant: living.tenantId, bot: BOT, people };
    const playground = await startPlayground(fetched.cli, `${living.address}/api/messages`, port, played);
    say(
      `The channel is open at ${playground.origin} (“Account alerts”); mailboxes, clock and intruders at ${living.address}. Ctrl-C ends both.`,
    );
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    });
    await Promise.race([stopped, playground.ended]);
    await playground.stop();
  } finally {
    await living.stop();
  }
}
await rm(folder, { recursive: true, force: true });
