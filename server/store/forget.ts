/** Erases what is older than is kept, and what is kept of one person. */
import type { Forgotten } from '../core/memory.ts';
import { storable } from './rows.ts';
import type { Database, Write } from './schema.ts';

/** So that nobody waits long for the store while years are erased. */
const AT_ONCE = 1000;
/** Of the states of an incident, those in which somebody still has to do with it. */
const ALIVE = ['open', 'contained'];

/**
 * Verdicts and closed incidents from before this instant; how many. What was told or done for incidents that are gone goes with them, and so do notices
 * and actions without one; what still has to be told or done stays.
 */
export async function forgetBefore(write: Database, tenant: number, before: number): Promise<number> {
  const verdicts = await untilNone(() => forgetVerdicts(write, tenant, before));
  const incidents = await untilNone(() => forgetIncidents(write, tenant, before));
  await untilNone(() => forgetIntents(write, tenant, before));
  await untilNone(() => forgetOpinions(write, tenant, before));
  return verdicts + incidents;
}

async function untilNone(erase: () => Promise<bigint>): Promise<number> {
  let erased = 0;
  for (;;) {
    const now = Number(await erase());
    erased += now;
    if (now < AT_ONCE) return erased;
  }
}

async function forgetVerdicts(write: Database, tenant: number, before: number): Promise<bigint> {
  const { numDeletedRows } = await write
    .deleteFrom('verdict')
    .where('tenant', '=', tenant)
    .where((eb) =>
      eb(
        eb.refTuple('message', 'direction'),
        'in',
        eb
          .selectFrom('verdict')
          .select(['message', 'direction'])
          .where('tenant', '=', tenant)
          .where('at', '<', before)
          .limit(AT_ONCE)
          .$asTuple('message', 'direction'),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

async function forgetIncidents(write: Database, tenant: number, before: number): Promise<bigint> {
  const { numDeletedRows } = await write
    .deleteFrom('incident')
    .where('tenant', '=', tenant)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('incident')
        .select('id')
        .where('tenant', '=', tenant)
        .where('updated_at', '<', before)
        .where('state', 'not in', ALIVE)
        .limit(AT_ONCE),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

async function forgetIntents(write: Database, tenant: number, before: number): Promise<bigint> {
  const { numDeletedRows } = await write
    .deleteFrom('outbox')
    .where('tenant', '=', tenant)
    .where('key', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        .select('key')
        .where('tenant', '=', tenant)
        .where('at', '<', before)
        .whereRef('revision', '<=', 'done_revision')
        .where((inner) =>
          inner.or([
            inner('incident', 'is', null),
            inner.not(
              inner.exists(
                inner
                  .selectFrom('incident')
                  .select('incident.id')
                  .whereRef('incident.tenant', '=', 'outbox.tenant')
                  .whereRef('incident.id', '=', 'outbox.incident'),
              ),
            ),
          ]),
        )
        .limit(AT_ONCE),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

async function forgetOpinions(write: Database, tenant: number, before: number): Promise<bigint> {
  const { numDeletedRows } = await write
    .deleteFrom('opinion')
    .where('tenant', '=', tenant)
    .where((eb) =>
      eb(
        eb.refTuple('message', 'reader'),
        'in',
        eb
          .selectFrom('opinion')
          .select(['message', 'reader'])
          .where('tenant', '=', tenant)
          .where('at', '<', before)
          .limit(AT_ONCE)
          .$asTuple('message', 'reader'),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

/** Looks through whole tables: it is asked for seldom. A note is of an incident when it names it. */
export async function forgetPerson(write: Write, tenant: number, { names, keys }: Forgotten): Promise<void> {
  const [accounts, hashes] = [names.map(storable), keys.map(storable)];
  if (accounts.length === 0) return;
  await write
    .deleteFrom('verdict')
    .where('tenant', '=', tenant)
    .where('sender', 'in', [...accounts, ...hashes])
    .execute();
  await write.deleteFrom('opinion').where('tenant', '=', tenant).where('reader', 'in', hashes).execute();
  const gone = await write.deleteFrom('incident').where('tenant', '=', tenant).where('account', 'in', accounts).returning('id').execute();
  for (const { id } of gone) {
    await write.deleteFrom('outbox').where('tenant', '=', tenant).where('incident', '=', id).execute();
    await write
      .deleteFrom('note')
      .where('tenant', '=', tenant)
      .where((eb) => eb.or([eb('name', 'like', `%${id}%`), eb('value', 'like', `%${id}%`)]))
      .execute();
  }
}
