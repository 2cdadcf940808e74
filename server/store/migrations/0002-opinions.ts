/** What readers said of messages: one word each, found by message and reader. */
import type { Kysely } from 'kysely';
import { columnTypes } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { key } = columnTypes(db);
  await db.schema
    .createTable('opinion')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('message', key, (column) => column.notNull())
    .addColumn('reader', key, (column) => column.notNull())
    .addColumn('opinion', key, (column) => column.notNull())
    .addColumn('at', 'double precision', (column) => column.notNull())
    .addUniqueConstraint('opinion_key', ['tenant', 'message', 'reader'])
    .execute();
  await db.schema.createIndex('opinion_at').on('opinion').columns(['tenant', 'at']).execute();
}
