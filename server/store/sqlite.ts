/** The embedded store: one file in one folder, no server. */
import { chmod, mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Leadership } from '../core/memory.ts';
import { Refused } from '../core/errors.ts';
import { codeOf } from './codes.ts';
import type { Candidate } from './lead.ts';
import { SqliteFailure } from './refusals.ts';
import type { Tables } from './schema.ts';
import { SqliteConnection, sqliteDialect } from './sqlite-connection.ts';
import type { Databases } from './store.ts';

const FILE = 'telltale.sqlite';
/** Holds nothing. Whoever has it open exclusively leads; the operating system lets go of it when that process dies. */
const LOCK_FILE = 'leader.sqlite';

/**
 * `synchronous = full`: each commit waits for the disk. There is about one a second (6.2 of the design), so the audit log and the outbox need no
 * connection of their own that is stricter than the rest, and after a power cut the store never lags behind what was acknowledged.
 */
const PRAGMAS = [
  'pragma busy_timeout = 5000',
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma journal_size_limit = 67108864',
  'pragma temp_store = memory',
  'pragma secure_delete = fast',
];
const WRITER = [...PRAGMAS, 'pragma cache_size = -16384'];
const READER = [...PRAGMAS, 'pragma cache_size = -32768', 'pragma query_only = on'];

/** Two connections, each in its own thread: whoever reads does not wait for whoever writes. */
export async function openSqlite(folder: string): Promise<Databases> {
  const file = join(folder, FILE);
  await makePrivate(folder, [file, join(folder, LOCK_FILE)]);
  const writer = new SqliteConnection({ file, pragmas: WRITER });
  const reader = new SqliteConnection({ file, pragmas: READER });
  return {
    write: new Kysely<Tables>({ dialect: sqliteDialect(writer) }),
    read: new Kysely<Tables>({ dialect: sqliteDialect(reader) }),
    candidate: () => sqliteCandidate(join(folder, LOCK_FILE)),
    // Not through kysely, which leaves alone what was never asked anything.
    close: async () => {
      await reader.close();
      await writer.close();
    },
  };
}

/** SQLite gives its side files the rights of the main one. Throws `STORE_READ_ONLY`. */
async function makePrivate(folder: string, files: readonly string[]): Promise<void> {
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made === undefined) await chmod(folder, 0o700).catch(ownedByAnother);
    for (const file of files) {
      const handle = await open(file, 'a', 0o600);
      await handle.chmod(0o600).catch(ownedByAnother);
      await handle.close();
    }
  } catch (error) {
    throw new Refused(
      'STORE_READ_ONLY',
      `The folder of the store cannot be written to (${codeOf(error)}): ${folder}`,
      'Give the account that runs Telltale the right to write there, or name another folder in TELLTALE_DATA.',
    );
  }
}

/** A mounted folder may belong to another account and still be writable; its rights are then that account's business. */
function ownedByAnother(error: unknown): void {
  if (codeOf(error) === 'EPERM' || codeOf(error) === 'ENOTSUP') return;
  throw error;
}

const WATCH_MS = 1000;

function sqliteCandidate(file: string): Candidate {
  const connection = new SqliteConnection({ file, pragmas: ['pragma busy_timeout = 0'] });
  return {
    leave: () => connection.close(),
    async attempt() {
      try {
        await connection.ask('begin exclusive');
      } catch (error) {
        if (error instanceof SqliteFailure && (error.errcode & 0xff) === 5) return null;
        throw error;
      }
      return holdSqlite(connection, file);
    },
  };
}

/** Lost when the thread ends, or when somebody removes the lock file: the next process would make a new one and lock that. */
async function holdSqlite(connection: SqliteConnection, file: string): Promise<Leadership> {
  const { ino } = await stat(file);
  const gone = Promise.withResolvers<void>();
  const watch = setInterval(() => {
    stat(file).then(
      (now) => {
        if (now.ino !== ino) gone.resolve();
      },
      () => {
        gone.resolve();
      },
    );
  }, WATCH_MS);
  watch.unref();
  let released = false;
  void connection.ended.then(() => {
    if (!released) gone.resolve();
  });
  return {
    lost: gone.promise,
    async release() {
      released = true;
      clearInterval(watch);
      await connection.close();
    },
  };
}
