/** Which incident a line of the audit log is about, so that its trail is found without reading the whole log. Lines of before are in the log and in no trail. */
import type { Kysely } from 'kysely';
import { columnTypes } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { key } = columnTypes(db);
  await db.schema.alterTable('audit').addColumn('incident', key).execute();
  await db.schema.createIndex('audit_incident').on('audit').columns(['tenant', 'incident', 'sequence']).execute();
}
