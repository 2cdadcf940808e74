/** A PostgreSQL of our own for tests and benchmarks: its data in a temporary folder, on loopback, gone afterwards. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';
const STARTS_WITHIN_MS = 60_000;

export interface TestPostgres {
  readonly url: string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
  /** As a power cut would, short of the disk: the server and all of its processes at once. */
  kill(): Promise<void>;
  /** Again, after `kill`; resolves when it answers. */
  start(): Promise<void>;
}

/** Throws with the reason when there is no PostgreSQL here and none can be installed. */
export async function startPostgres(): Promise<TestPostgres> {
  const binaries = (await findBinaries()) ?? (await installed());
  const user = await serverUser();
  const folder = await mkdtemp(join(tmpdir(), 'telltale-postgres-'));
  await chown(folder, user.uid, user.gid);
  const environment = { PATH: binaries, LANG: 'C', TZ: 'UTC' };
  await run(join(binaries, 'initdb'), ['-D', join(folder, 'data'), '-U', 'telltale', '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    ...user,
    cwd: folder,
    env: environment,
  });
  const port = await freePort();
  const url = `postgres://telltale@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const settings = ['-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'shared_buffers=128MB', '-c', 'max_wal_size=1GB'];
    for (const giveUp = Date.now() + STARTS_WITHIN_MS; Date.now() < giveUp; await sleep(200)) {
      if (server === null || server.exitCode !== null || server.signalCode !== null)
        server = spawn(join(binaries, 'postgres'), ['-D', join(folder, 'data'), ...settings], {
          ...user,
          cwd: folder,
          env: environment,
          stdio: 'ignore',
        });
      if (await answers(url)) return;
    }
    throw new Error('PostgreSQL did not start');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server;
    if (ending?.pid === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const exited = once(ending, 'exit');
    const children = signal === 'SIGKILL' ? await childrenOf(ending.pid) : [];
    process.kill(ending.pid, signal);
    for (const child of children) kill(child);
    await exited;
  };
  await start();
  return {
    url,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<string | null> {
  const versions = await readdir(VERSIONS).catch(() => []);
  const newest = versions
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a)[0];
  return newest === undefined ? null : join(VERSIONS, String(newest), 'bin');
}

async function installed(): Promise<string> {
  if (userInfo().uid !== 0) throw new Error('no PostgreSQL under /usr/lib/postgresql, and only root can install the Debian package');
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { timeout: 300_000 });
  const binaries = await findBinaries();
  if (binaries === null) throw new Error('the Debian package postgresql brought no /usr/lib/postgresql');
  return binaries;
}

/** PostgreSQL refuses to run as root. */
async function serverUser(): Promise<{ uid: number; gid: number }> {
  const self = userInfo();
  if (self.uid !== 0) return { uid: self.uid, gid: self.gid };
  const numberOf = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await numberOf('-u'), gid: await numberOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return; // It ended by itself when the server did.
  }
}
