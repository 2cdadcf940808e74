/**
 * The first tables.
 *
 * Instants are `double precision`, the number that JavaScript has, so that whatever instant is put in comes out of both databases. The account is
 * indexed by its beginning: it comes from records that strangers write, and PostgreSQL refuses to index a text of more than some 2,700 bytes.
 */
import { sql, type Kysely } from 'kysely';
import { columnTypes } from './columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  const { key, bytes, postgres } = columnTypes(db);

  await db.schema
    .createTable('tenant')
    .addColumn('id', 'integer', (column) => column.notNull().unique())
    .addColumn('name', key, (column) => column.notNull().unique())
    .addColumn('checked', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('standing')
    .addColumn('tenant', 'integer', (column) => column.notNull().unique())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('term', 'bigint', (column) => column.notNull())
    .addColumn('holder', 'text')
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('checkpoint_position', 'bigint')
    .execute();

  await db.schema
    .createTable('cursor')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('source', key, (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addUniqueConstraint('cursor_key', ['tenant', 'source'])
    .execute();

  await db.schema
    .createTable('incident')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('id', key, (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('state', key, (column) => column.notNull())
    .addColumn('opened_at', 'double precision', (column) => column.notNull())
    .addColumn('alerted_at', 'double precision')
    .addColumn('updated_at', 'double precision', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('incident_key', ['tenant', 'id'])
    .execute();
  await db.schema.createIndex('incident_newest').on('incident').columns(['tenant', 'updated_at']).execute();
  await db.schema.createIndex('incident_state').on('incident').columns(['tenant', 'state', 'updated_at']).execute();
  await db.schema.createIndex('incident_account').on('incident').expression(sql`tenant, substr(account, 1, 256), updated_at`).execute();

  await db.schema
    .createTable('verdict')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('message', key, (column) => column.notNull())
    .addColumn('direction', key, (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('at', 'double precision', (column) => column.notNull())
    .addColumn('recipients', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('verdict_key', ['tenant', 'message', 'direction'])
    .execute();
  await db.schema.createIndex('verdict_at').on('verdict').columns(['tenant', 'at']).execute();

  await db.schema
    .createTable('outbox')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('key', key, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('incident', key)
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'double precision', (column) => column.notNull())
    .addColumn('done_revision', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'bigint', (column) => column.notNull())
    .addColumn('retry_at', 'double precision', (column) => column.notNull())
    .addColumn('note', 'text')
    .addUniqueConstraint('outbox_key', ['tenant', 'key'])
    .execute();
  await sql`create index outbox_due on outbox (tenant, at, key) where revision > done_revision`.execute(db);
  await sql`create index outbox_at on outbox (tenant, at) where revision <= done_revision`.execute(db);

  await db.schema
    .createTable('part')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('name', key, (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('chunks', 'bigint', (column) => column.notNull())
    .addColumn('length', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('part_key', ['tenant', 'name'])
    .execute();
  await db.schema
    .createTable('chunk')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('name', key, (column) => column.notNull())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addUniqueConstraint('chunk_key', ['tenant', 'generation', 'name', 'number'])
    .execute();
  // The parts come packed: trying to pack them again costs more than writing them.
  if (postgres) await sql`alter table chunk alter column bytes set storage external`.execute(db);

  await db.schema
    .createTable('audit')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('at', 'double precision', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addUniqueConstraint('audit_key', ['tenant', 'sequence'])
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('tenant', 'integer', (column) => column.notNull().unique())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('note')
    .addColumn('tenant', 'integer', (column) => column.notNull())
    .addColumn('name', key, (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addUniqueConstraint('note_key', ['tenant', 'name'])
    .execute();
}
