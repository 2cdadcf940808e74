/** What must be told or done outside, once. */
import type { DueIntent, Intent } from '../core/memory.ts';
import { inStatements, storable } from './rows.ts';
import type { Database, Row, Write } from './schema.ts';

/** A second intent with a key only raises the revision. */
export async function addIntents(write: Write, tenant: number, intents: readonly Intent[]): Promise<void> {
  for (const slice of inStatements(oncePerKey(intents))) {
    const rows: Row<'outbox'>[] = slice.map((intent) => ({
      tenant,
      key: storable(intent.key),
      kind: intent.kind,
      incident: intent.incident === null ? null : storable(intent.incident),
      revision: intent.revision,
      body: storable(intent.body),
      at: intent.at,
      done_revision: 0,
      attempts: 0,
      retry_at: 0,
      note: null,
    }));
    await write
      .insertInto('outbox')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'key'])
          .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision') }))
          .whereRef('excluded.revision', '>', 'outbox.revision'),
      )
      .execute();
  }
}

/** A batch may hold a key twice, one statement may not: the first one counts, with the highest revision. */
function oncePerKey(intents: readonly Intent[]): Intent[] {
  const byKey = new Map<string, Intent>();
  for (const intent of intents) {
    const before = byKey.get(intent.key);
    if (before === undefined) byKey.set(intent.key, intent);
    else if (intent.revision > before.revision) byKey.set(intent.key, { ...before, revision: intent.revision });
  }
  return [...byKey.values()];
}

export interface Wanted {
  readonly now: number;
  readonly limit: number;
  readonly kinds: readonly Intent['kind'][] | undefined;
}

export async function dueIntents(read: Database, tenant: number, { now, limit, kinds }: Wanted): Promise<readonly DueIntent[]> {
  const rows = await read
    .selectFrom('outbox')
    .selectAll()
    .where('tenant', '=', tenant)
    .whereRef('revision', '>', 'done_revision')
    .where('at', '<=', now)
    .where('retry_at', '<=', now)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .orderBy('at')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    key: row.key,
    kind: kindOf(row.kind),
    incident: row.incident,
    revision: row.revision,
    body: row.body,
    at: row.at,
    doneRevision: row.done_revision,
    attempts: row.attempts,
    note: row.note,
  }));
}

function kindOf(kind: string): Intent['kind'] {
  return kind === 'card' || kind === 'notice' ? kind : 'action';
}

/** What comes later starts with no failed attempts. */
export async function intentDone(write: Database, tenant: number, key: string, revision: number, note: string | null): Promise<void> {
  await write
    .updateTable('outbox')
    .set((eb) => ({
      done_revision: eb.case().when('done_revision', '>', revision).then(eb.ref('done_revision')).else(revision).end(),
      attempts: 0,
      retry_at: 0,
      ...(note === null ? {} : { note: storable(note) }),
    }))
    .where('tenant', '=', tenant)
    .where('key', '=', storable(key))
    .execute();
}

export async function intentFailed(write: Database, tenant: number, key: string, retryAt: number, note: string | null): Promise<void> {
  await write
    .updateTable('outbox')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      retry_at: retryAt,
      ...(note === null ? {} : { note: storable(note) }),
    }))
    .where('tenant', '=', tenant)
    .where('key', '=', storable(key))
    .execute();
}
