/** The store on a PostgreSQL server, 14 or later. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Leadership } from '../core/memory.ts';
import { Refused } from '../core/errors.ts';
import type { Candidate } from './lead.ts';
import type { Tables } from './schema.ts';
import type { Databases } from './store.ts';

const CONNECTIONS = 8;
const CONNECT_MS = 5_000;
/** The server gives up first, so that it does not go on with what nobody waits for. */
const STATEMENT_MS = 30_000;
const ANSWER_MS = 40_000;
const LOCK_MS = 10_000;

const INT8: number = pg.types.builtins.INT8;
/** Counts come as text from the driver because they might be too large for a number; ours never are. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (Number(oid) === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (value: string) => unknown)),
};

export function openPostgres(url: string): Databases {
  const settings: pg.ClientConfig = {
    connectionString: url,
    application_name: 'telltale',
    types: TYPES,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
  const pool = poolOf({
    ...settings,
    max: CONNECTIONS,
    allowExitOnIdle: true,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    write: db,
    read: db,
    candidate: (tenant) => new PostgresCandidate(settings, tenant),
    close: () => db.destroy(),
  };
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  refuseUnreadable(config);
  const pool = new pg.Pool(config);
  // A connection that breaks while nobody uses it is replaced by the pool; whoever uses one learns of it from the query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

/** The driver's own error would carry the URL, and in it the password. Throws `STORE_UNAVAILABLE`. */
function refuseUnreadable(config: pg.ClientConfig): void {
  try {
    new pg.Client(config);
  } catch {
    throw new Refused(
      'STORE_UNAVAILABLE',
      'The URL of the database cannot be read.',
      'Write DATABASE_URL as postgres://user:password@host:port/name.',
    );
  }
}

/** The first of the two numbers of our advisory locks; the second is the tenant. */
const LOCK_SPACE = 0x7e117a1e;
const HEARTBEAT_MS = 1_000;
const HEARTBEAT_ANSWER_MS = 5_000;
/**
 * The server ends the session, and with it the lock, of a leader whose machine is gone (three probes, a second apart) or that is frozen:
 * no heartbeat for so long.
 */
const SESSION = `set tcp_keepalives_idle = 1; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3; set idle_session_timeout = '20s'`;

/** Needs a session of its own: behind a pooler that hands sessions around (pgbouncer in transaction mode) nobody can lead. */
class PostgresCandidate implements Candidate {
  readonly #settings: pg.ClientConfig;
  readonly #tenant: number;
  #client: pg.Client | null = null;

  constructor(settings: pg.ClientConfig, tenant: number) {
    this.#settings = settings;
    this.#tenant = tenant;
  }

  async attempt(): Promise<Leadership | null> {
    try {
      const client = this.#client ?? (await this.#connect());
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [LOCK_SPACE, this.#tenant]);
      return rows[0]?.taken === true ? holdPostgres(client) : null;
    } catch (error) {
      await this.leave();
      throw error;
    }
  }

  async leave(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#settings, query_timeout: HEARTBEAT_ANSWER_MS });
    this.#client = client;
    // Told by the query that fails and by `lost`.
    client.on('error', () => undefined);
    await client.connect();
    await client.query(SESSION);
    return client;
  }
}

function holdPostgres(client: pg.Client): Leadership {
  const gone = Promise.withResolvers<void>();
  let released = false;
  let asking = false;
  const lose = (): void => {
    clearInterval(heart);
    if (!released) gone.resolve();
  };
  const heart = setInterval(() => {
    if (asking) return;
    asking = true;
    client.query('select 1').then(
      () => {
        asking = false;
      },
      () => {
        lose();
        client.end().catch(() => undefined);
      },
    );
  }, HEARTBEAT_MS);
  heart.unref();
  client.once('end', lose);
  return {
    lost: gone.promise,
    async release() {
      released = true;
      clearInterval(heart);
      await client.end().catch(() => undefined);
    },
  };
}
