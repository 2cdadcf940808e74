/** The few words in which the two databases differ when tables are made. */
import { PostgresAdapter, sql, type Expression, type Kysely } from 'kysely';

export interface ColumnTypes {
  /** Text in a key: compared byte by byte, whatever language the database was set up for. */
  readonly key: 'text' | Expression<unknown>;
  readonly bytes: 'bytea' | 'blob';
  readonly postgres: boolean;
}

export function columnTypes(db: Kysely<unknown>): ColumnTypes {
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? { key: sql`text collate "C"`, bytes: 'bytea', postgres: true }
    : { key: 'text', bytes: 'blob', postgres: false };
}
