/** `Store` in SQL: the same statements on SQLite and on PostgreSQL. */
import { sql } from 'kysely';
import type {
  AuditEntry,
  Batch,
  DueIntent,
  Intent,
  Leadership,
  Readings,
  ReadVerdict,
  Said,
  Store,
  StoredIncident,
  StoredVerdict,
} from '../core/memory.ts';
import { Refused } from '../core/errors.ts';
import { appendAudit, auditAbout, auditHead, auditTrail, brokenAudit, type AuditLine } from './audit.ts';
import { putBatch } from './batch.ts';
import { lastCheckpoint, make, readPart, stage } from './checkpoint.ts';
import { forgetBefore } from './forget.ts';
import { incidentOf, storable, verdictOf } from './rows.ts';
import { isPassing, waitForLead, type Candidate } from './lead.ts';
import { putOpinion, verdictsFor } from './opinions.ts';
import { notesUnder } from './notes.ts';
import { dueIntents, intentDone, intentFailed } from './outbox.ts';
import { refusalOf } from './refusals.ts';
import { ACCOUNT_PREFIX_LENGTH, type Database, type Write } from './schema.ts';

/** What the two kinds of database bring. */
export interface Databases {
  readonly write: Database;
  /** Sees whatever a finished write wrote. */
  readonly read: Database;
  candidate(tenant: number): Candidate;
  close(): Promise<void>;
}

type IncidentQuery = Parameters<Store['incidents']>[0];

/**
 * Beside what `Store` says: after `STORE_UNAVAILABLE` out of `commit` the connection may have broken between the commit and its answer. Giving the same
 * batch again is right in both cases: it changes nothing the second time.
 */
export class SqlStore implements Store, Readings {
  readonly #databases: Databases;
  readonly #tenant: number;
  /** Of the leadership that was taken through this store; `null` = none was, and nothing is asked. */
  #term: number | null = null;
  /** Commits come one after the other: two half-staged checkpoints would take each other's chunks away. */
  #committed: Promise<unknown> = Promise.resolve();

  constructor(databases: Databases, tenant: number) {
    this.#databases = databases;
    this.#tenant = tenant;
  }

  async lead(holder: string, stop: AbortSignal): Promise<Leadership | null> {
    for (;;) {
      const leadership = await waitForLead(this.#databases.candidate(this.#tenant), stop);
      if (leadership === null) return null;
      try {
        this.#term = await this.#refusing(() => this.#newTerm(holder));
        return leadership;
      } catch (error) {
        await leadership.release();
        if (!isPassing(error)) throw error;
      }
    }
  }

  commit(batch: Batch): Promise<void> {
    const commit = this.#committed.then(() => this.#refusing(() => this.#commit(batch)));
    this.#committed = commit.catch(() => undefined);
    return commit;
  }

  async position(): Promise<number> {
    return this.#reading(async (read) => {
      const row = await read.selectFrom('standing').select('position').where('tenant', '=', this.#tenant).executeTakeFirst();
      return row?.position ?? 0;
    });
  }

  async cursors(): Promise<ReadonlyMap<string, string>> {
    return this.#reading(async (read) => {
      const rows = await read
        .selectFrom('cursor')
        .select(['source', 'value'])
        .where('tenant', '=', this.#tenant)
        .orderBy('source')
        .execute();
      return new Map(rows.map(({ source, value }) => [source, value]));
    });
  }

  async checkpoint(): ReturnType<Store['checkpoint']> {
    const last = await this.#reading((read) => lastCheckpoint(read, this.#tenant));
    if (last === null) return null;
    const partOf = (part: (typeof last.parts)[number]): Promise<Uint8Array> => this.#reading((read) => readPart(read, this.#tenant, part));
    return {
      position: last.position,
      async *parts() {
        for (const part of last.parts) yield [part.name, await partOf(part)] as const;
      },
    };
  }

  async incident(id: string): Promise<StoredIncident | null> {
    return this.#reading(async (read) => {
      const row = await read
        .selectFrom('incident')
        .selectAll()
        .where('tenant', '=', this.#tenant)
        .where('id', '=', storable(id))
        .executeTakeFirst();
      return row === undefined ? null : incidentOf(row);
    });
  }

  /** May answer with more than `limit`: those that changed in the same millisecond as the last one come with it, or `before` would pass over them. */
  async incidents(query: IncidentQuery): Promise<readonly StoredIncident[]> {
    return this.#reading(async (read) => {
      const newest = this.#incidents(read, query).orderBy('updated_at', 'desc').orderBy('id');
      const page = await newest.limit(query.limit).execute();
      const last = page.at(-1);
      if (last === undefined || page.length < query.limit) return page.map(incidentOf);
      const rest = await newest.where('updated_at', '=', last.updated_at).where('id', '>', last.id).execute();
      return [...page, ...rest].map(incidentOf);
    });
  }

  async verdicts(message: string): Promise<readonly StoredVerdict[]> {
    return this.#reading(async (read) => {
      const ofMessage = read.selectFrom('verdict').selectAll().where('tenant', '=', this.#tenant).where('message', '=', storable(message));
      return (await ofMessage.orderBy('direction').execute()).map(verdictOf);
    });
  }

  verdictsFor(message: string, reader: string): Promise<readonly ReadVerdict[]> {
    return this.#reading((read) => verdictsFor(read, this.#tenant, message, reader));
  }

  say(said: Said): Promise<void> {
    return this.#refusing(() => putOpinion(this.#databases.write, this.#tenant, said));
  }

  due(now: number, limit: number, kinds?: readonly Intent['kind'][]): Promise<readonly DueIntent[]> {
    return this.#reading((read) => dueIntents(read, this.#tenant, { now, limit, kinds }));
  }

  done(key: string, revision: number, note: string | null): Promise<void> {
    return this.#refusing(() => intentDone(this.#databases.write, this.#tenant, key, revision, note));
  }

  failed(key: string, retryAt: number, note: string | null): Promise<void> {
    return this.#refusing(() => intentFailed(this.#databases.write, this.#tenant, key, retryAt, note));
  }

  audit(entry: AuditLine): Promise<AuditEntry> {
    return this.#refusing(() => appendAudit(this.#databases.write, this.#tenant, entry));
  }

  auditTrail(from: number, limit: number): Promise<readonly AuditEntry[]> {
    return this.#reading((read) => auditTrail(read, this.#tenant, from, limit));
  }

  /** The newest 500 lines about an incident, oldest first. */
  auditAbout(incident: string): Promise<readonly AuditEntry[]> {
    return this.#reading((read) => auditAbout(read, this.#tenant, incident));
  }

  brokenAudit(): Promise<AuditEntry | null> {
    return this.#reading((read) => brokenAudit(read, this.#tenant));
  }

  /** To be written down outside: only so can it be seen later that the end of the chain was cut off or made anew. */
  auditHead(): Promise<{ readonly sequence: number; readonly hash: string }> {
    return this.#reading((read) => auditHead(read, this.#tenant));
  }

  async note(name: string, value: string | null): Promise<void> {
    const { write } = this.#databases;
    const tenant = this.#tenant;
    await this.#refusing(async () => {
      if (value === null) {
        await write.deleteFrom('note').where('tenant', '=', tenant).where('name', '=', storable(name)).execute();
        return;
      }
      await write
        .insertInto('note')
        .values({ tenant, name: storable(name), value: storable(value) })
        .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
        .execute();
    });
  }

  async notes(prefix: string): Promise<ReadonlyMap<string, string>> {
    return this.#reading(async (read) => {
      const rows = await notesUnder(read, this.#tenant, prefix).execute();
      return new Map(rows.map(({ name, value }) => [name, value]));
    });
  }

  forget(before: number): Promise<number> {
    return this.#refusing(() => forgetBefore(this.#databases.write, this.#tenant, before));
  }

  async healthy(): Promise<boolean> {
    try {
      await this.#refusing(() =>
        this.#databases.write
          .updateTable('tenant')
          .set((eb) => ({ checked: eb('checked', '+', 1) }))
          .where('id', '=', this.#tenant)
          .execute(),
      );
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#committed;
    await this.#databases.close();
  }

  #incidents(read: Database, { before, state, account }: IncidentQuery) {
    let query = read.selectFrom('incident').selectAll().where('tenant', '=', this.#tenant);
    if (before !== undefined) query = query.where('updated_at', '<', before);
    if (state !== undefined) query = query.where('state', '=', storable(state));
    if (account === undefined) return query;
    const whole = storable(account);
    const start = [...whole].slice(0, ACCOUNT_PREFIX_LENGTH).join('');
    return query.where(sql<string>`substr(account, 1, ${sql.lit(ACCOUNT_PREFIX_LENGTH)})`, '=', start).where('account', '=', whole);
  }

  async #commit(batch: Batch): Promise<void> {
    const tenant = this.#tenant;
    const { write } = this.#databases;
    const staged = batch.checkpoint === null ? null : await stage(write, tenant, () => this.#newGeneration(), batch.checkpoint);
    await write.transaction().execute(async (transaction) => {
      // First, so that of two processes that commit at once the second waits here, and finds out that its term is over.
      await this.#advance(transaction, batch.position);
      await putBatch(transaction, tenant, batch);
      if (staged !== null) await make(transaction, tenant, batch.position, staged);
    });
  }

  async #advance(write: Write, position: number): Promise<void> {
    let standing = write.updateTable('standing').set({ position }).where('tenant', '=', this.#tenant);
    if (this.#term !== null) standing = standing.where('term', '=', this.#term);
    if ((await standing.executeTakeFirst()).numUpdatedRows === 0n) throw deposed();
  }

  async #newGeneration(): Promise<number> {
    let standing = this.#databases.write
      .updateTable('standing')
      .set((eb) => ({ generation: eb('generation', '+', 1) }))
      .where('tenant', '=', this.#tenant);
    if (this.#term !== null) standing = standing.where('term', '=', this.#term);
    const row = await standing.returning('generation').executeTakeFirst();
    if (row === undefined) throw deposed();
    return row.generation;
  }

  async #newTerm(holder: string): Promise<number> {
    const row = await this.#databases.write
      .updateTable('standing')
      .set((eb) => ({ term: eb('term', '+', 1), holder: storable(holder) }))
      .where('tenant', '=', this.#tenant)
      .returning('term')
      .executeTakeFirstOrThrow();
    return row.term;
  }

  #reading<Found>(look: (read: Database) => Promise<Found>): Promise<Found> {
    return this.#refusing(() => look(this.#databases.read));
  }

  async #refusing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

const deposed = (): Refused =>
  new Refused('LEADERSHIP_LOST', 'Another process has taken over the work on this store.', 'Stop, and wait for the lead again.');
