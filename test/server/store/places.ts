/** Stores for tests: an embedded one in a temporary folder, and one in a PostgreSQL that the test starts itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch, Intent, StoredIncident, StoredVerdict } from '../../../server/core/memory.ts';
import type { StorePlace } from '../../../server/store/index.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

export interface Place {
  readonly name: string;
  /** A place where nothing is yet. */
  fresh(): Promise<StorePlace>;
  end(): Promise<void>;
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'telltale-store-'));
}

export function embedded(): Place {
  const folders: string[] = [];
  return {
    name: 'SQLite',
    async fresh() {
      const folder = await temporaryFolder();
      folders.push(folder);
      return { kind: 'sqlite', folder };
    },
    async end() {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

export function served(postgres: TestPostgres): Place {
  let tenants = 0;
  return {
    name: 'PostgreSQL',
    fresh: () => Promise.resolve({ kind: 'postgres', url: postgres.url, tenant: `tenant ${++tenants}` }),
    end: () => postgres.stop(),
  };
}

/** PostgreSQL, or `null` after saying why there is none. */
export async function postgresIfAny(): Promise<TestPostgres | null> {
  try {
    return await startPostgres();
  } catch (error) {
    process.stderr.write(`Not tested on PostgreSQL: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

export function batch(changes: Partial<Batch> = {}): Batch {
  return { position: 1, cursors: new Map(), incidents: [], verdicts: [], outbox: [], checkpoint: null, ...changes };
}

export function incident(changes: Partial<StoredIncident> = {}): StoredIncident {
  return {
    id: 'incident-1',
    account: 'anna@contoso.example',
    state: 'open',
    openedAt: 1_000,
    alertedAt: null,
    updatedAt: 2_000,
    revision: 1,
    body: '{"title":"odd"}',
    ...changes,
  };
}

export function verdict(changes: Partial<StoredVerdict> = {}): StoredVerdict {
  return {
    message: 'a1b2',
    direction: 'inbound',
    sender: 'c3d4',
    actor: null,
    at: 1_000,
    recipients: ['e5', 'f6'],
    body: '{"outOfCharacter":7}',
    ...changes,
  };
}

export function intent(changes: Partial<Intent> = {}): Intent {
  return { key: 'card incident-1', kind: 'card', incident: 'incident-1', revision: 1, body: '{}', at: 1_000, ...changes };
}
