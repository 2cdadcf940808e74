/** The memory of the product: SQLite in a folder, or PostgreSQL by its URL; and the record log, which is plain files. */
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { refusalOf } from './refusals.ts';
import { storable } from './rows.ts';
import type { Database } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { SqlStore, type Databases } from './store.ts';
import { FIRST_HASH } from './audit.ts';

export { fitsLog, holdLog } from './log-identity.ts';
export { openRecordLog } from './record-log.ts';
export type { SqlStore } from './store.ts';

export type StorePlace = ({ readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string }) & {
  /** Whose memory; one store may hold several, which know nothing of each other. */
  readonly tenant?: string;
};

/**
 * Opens the store and brings its tables up to date. Several processes may have it open at once; only the one that leads may commit.
 * Throws `STORE_NEWER`, `STORE_READ_ONLY`, `STORE_UNAVAILABLE`, `STORE_FULL`, `STORE_DAMAGED`.
 */
export async function openStore(place: StorePlace): Promise<SqlStore> {
  const databases = place.kind === 'sqlite' ? await openSqlite(place.folder) : openPostgres(place.url);
  try {
    await migrate(databases.write);
    return new SqlStore(databases, await tenantNumber(databases, storable(place.tenant ?? '')));
  } catch (error) {
    await databases.close();
    throw refusalOf(error);
  }
}

/** The number of the tenant, which is given out when it is first seen. */
async function tenantNumber({ write }: Databases, name: string): Promise<number> {
  for (;;) {
    const known = await write.selectFrom('tenant').select('id').where('name', '=', name).executeTakeFirst();
    if (known !== undefined) {
      await beginRows(write, known.id);
      return known.id;
    }
    await write
      .insertInto('tenant')
      .columns(['id', 'name', 'checked'])
      .expression((eb) =>
        eb
          .selectFrom('tenant')
          .select((old) => [
            old(old.fn.coalesce(old.fn.max('id'), old.lit(0)), '+', 1).as('id'),
            old.val(name).as('name'),
            old.lit(0).as('checked'),
          ])
          // Without it SQLite takes the `on` that follows for that of a join.
          .where((old) => old.lit(true)),
      )
      // Somebody else was faster, with this name or with this number: look again.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function beginRows(write: Database, tenant: number): Promise<void> {
  await write
    .insertInto('standing')
    .values({ tenant, position: 0, term: 0, holder: null, generation: 0, checkpoint_position: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await write
    .insertInto('audit_head')
    .values({ tenant, sequence: 0, hash: FIRST_HASH })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
