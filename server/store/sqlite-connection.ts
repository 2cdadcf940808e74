/** A connection to a SQLite file that runs in a thread of its own, and the dialect that lets kysely speak through it. */
import { Worker } from 'node:worker_threads';
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { ConnectionEnded, SqliteFailure } from './refusals.ts';
import type { Answer, Failure, Request, WorkerStart } from './sqlite-worker.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export class SqliteConnection {
  /** Resolves when no more can be asked. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #open = true;

  constructor(start: WorkerStart) {
    // The warning that node:sqlite is young belongs to our choice, not on the screen of whoever runs the service.
    this.#worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: start,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer | Failure) => {
      this.#settle(answer);
    });
    this.ended = new Promise((resolve) => {
      const end = (): void => {
        this.#open = false;
        for (const { reject } of this.#waiting.values()) reject(new ConnectionEnded('the thread of the store has ended'));
        this.#waiting.clear();
        resolve();
      };
      this.#worker.on('error', end);
      this.#worker.on('exit', end);
    });
  }

  /** `parameters` are what node:sqlite takes: null, numbers, texts, bytes. Throws `SqliteFailure` and `ConnectionEnded`. */
  ask(sql: string, parameters: readonly unknown[] = []): Promise<Answer> {
    if (!this.#open) return Promise.reject(new ConnectionEnded('the store was closed'));
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      // A process may end while the store is open, but not while it is owed an answer.
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, sql, parameters: parameters as Request['parameters'] } satisfies Request);
    });
  }

  async close(): Promise<void> {
    if (this.#open) {
      this.#open = false;
      this.#worker.ref();
      this.#worker.postMessage('close');
    }
    await this.ended;
  }

  #settle(answer: Answer | Failure): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0 && this.#open) this.#worker.unref();
    if ('errcode' in answer) waiting?.reject(new SqliteFailure(answer.message, answer.errcode));
    else waiting?.resolve(answer);
  }
}

/** SQLite can make tables inside a transaction; together with `begin immediate` this lets two processes start at once. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Connected implements DatabaseConnection {
  readonly #connection: SqliteConnection;
  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }
  async executeQuery<Result>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Result>> {
    const { rows, changes } = await this.#connection.ask(sql, parameters);
    return { rows: rows as Result[], numAffectedRows: BigInt(changes) };
  }
  // eslint-disable-next-line require-yield, @typescript-eslint/require-await
  async *streamQuery<Result>(): AsyncIterableIterator<QueryResult<Result>> {
    throw new ConnectionEnded('this store reads page by page, it does not stream');
  }
}

/** The dialect; kysely gives one query at a time to the connection. */
export function sqliteDialect(connection: SqliteConnection): Dialect {
  const connected = new Connected(connection);
  const run = async (sql: string): Promise<void> => {
    await connection.ask(sql);
  };
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connected),
    // A transaction that reads first and writes later would otherwise be refused when another process wrote in between.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: () => Promise.resolve(),
    destroy: () => connection.close(),
  };
  return {
    createDriver: () => driver,
    createAdapter: () => new Adapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
