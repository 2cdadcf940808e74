/** Brings the tables up to date at start. */
import { Migrator } from 'kysely/migration';
import { Refused } from '../core/errors.ts';
import { refusalOf } from './refusals.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

const TABLE = 'telltale_migration';

/** Two processes may do this at once: one waits for the other. Throws `STORE_NEWER` when a later release has been here. */
export async function migrate(db: Database): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw refusalOf(error);
}

async function refuseNewer(db: Database): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return;
  const made = await db.withTables<{ [TABLE]: { name: string } }>().selectFrom(TABLE).select('name').execute();
  const unknown = made.map(({ name }) => name).find((name) => migrations[name] === undefined);
  if (unknown === undefined) return;
  throw new Refused(
    'STORE_NEWER',
    `The store was last used by a later release: it holds the change ${unknown}, which this one does not know.`,
    'Start that release again, or restore the copy of the store that was made before it.',
  );
}
