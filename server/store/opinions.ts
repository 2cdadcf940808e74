/** Verdicts as one reader sees them, and what that reader says of them. */
import type { ReadVerdict, Said } from '../core/memory.ts';
import { storable, verdictOf } from './rows.ts';
import type { Database } from './schema.ts';

/** One statement: both tables are looked up by their keys. */
export async function verdictsFor(read: Database, tenant: number, message: string, reader: string): Promise<readonly ReadVerdict[]> {
  const rows = await read
    .selectFrom('verdict')
    .leftJoin('opinion', (join) =>
      join
        .onRef('opinion.tenant', '=', 'verdict.tenant')
        .onRef('opinion.message', '=', 'verdict.message')
        .on('opinion.reader', '=', storable(reader)),
    )
    .selectAll('verdict')
    .select('opinion.opinion')
    .where('verdict.tenant', '=', tenant)
    .where('verdict.message', '=', storable(message))
    .orderBy('verdict.direction')
    .execute();
  return rows.map((row) => ({ ...verdictOf(row), opinion: row.opinion === 'report' || row.opinion === 'expected' ? row.opinion : null }));
}

export async function putOpinion(write: Database, tenant: number, { message, reader, opinion, at }: Said): Promise<void> {
  const of = { tenant, message: storable(message), reader: storable(reader) };
  if (opinion === null) {
    await write
      .deleteFrom('opinion')
      .where('tenant', '=', tenant)
      .where('message', '=', of.message)
      .where('reader', '=', of.reader)
      .execute();
    return;
  }
  await write
    .insertInto('opinion')
    .values({ ...of, opinion, at })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'message', 'reader'])
        .doUpdateSet((eb) => ({ opinion: eb.ref('excluded.opinion'), at: eb.ref('excluded.at') })),
    )
    .execute();
}
