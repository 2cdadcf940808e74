/** What a batch changed, row by row; an object that is already there is replaced. */
import type { Batch, StoredIncident, StoredVerdict } from '../core/memory.ts';
import { forgetPerson } from './forget.ts';
import { addIntents } from './outbox.ts';
import { incidentRow, inStatements, lastPerKey, storable, verdictRow } from './rows.ts';
import type { Write } from './schema.ts';

export async function putBatch(write: Write, tenant: number, batch: Batch): Promise<void> {
  for (const one of batch.forgotten ?? []) await forgetPerson(write, tenant, one);
  await putIncidents(write, tenant, batch.incidents);
  await withdrawVerdicts(write, tenant, batch.withdrawn ?? []);
  await putVerdicts(write, tenant, batch.verdicts);
  await addIntents(write, tenant, batch.outbox);
  await putCursors(write, tenant, batch.cursors);
}

async function putIncidents(write: Write, tenant: number, incidents: readonly StoredIncident[]): Promise<void> {
  for (const slice of inStatements(lastPerKey(incidents, ({ id }) => id))) {
    await write
      .insertInto('incident')
      .values(slice.map((incident) => incidentRow(tenant, incident)))
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'id']).doUpdateSet((eb) => ({
          account: eb.ref('excluded.account'),
          state: eb.ref('excluded.state'),
          opened_at: eb.ref('excluded.opened_at'),
          alerted_at: eb.ref('excluded.alerted_at'),
          updated_at: eb.ref('excluded.updated_at'),
          revision: eb.ref('excluded.revision'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute();
  }
}

async function putVerdicts(write: Write, tenant: number, verdicts: readonly StoredVerdict[]): Promise<void> {
  for (const slice of inStatements(lastPerKey(verdicts, ({ message, direction }) => `${direction}\n${message}`))) {
    await write
      .insertInto('verdict')
      .values(slice.map((verdict) => verdictRow(tenant, verdict)))
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'message', 'direction']).doUpdateSet((eb) => ({
          sender: eb.ref('excluded.sender'),
          actor: eb.ref('excluded.actor'),
          at: eb.ref('excluded.at'),
          recipients: eb.ref('excluded.recipients'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute();
  }
}

async function withdrawVerdicts(write: Write, tenant: number, withdrawn: NonNullable<Batch['withdrawn']>): Promise<void> {
  for (const { message, direction } of withdrawn)
    await write
      .deleteFrom('verdict')
      .where('tenant', '=', tenant)
      .where('message', '=', storable(message))
      .where('direction', '=', storable(direction))
      .execute();
}

async function putCursors(write: Write, tenant: number, cursors: ReadonlyMap<string, string>): Promise<void> {
  for (const slice of inStatements([...cursors])) {
    await write
      .insertInto('cursor')
      .values(slice.map(([source, value]) => ({ tenant, source: storable(source), value: storable(value) })))
      .onConflict((conflict) => conflict.columns(['tenant', 'source']).doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
      .execute();
  }
}
