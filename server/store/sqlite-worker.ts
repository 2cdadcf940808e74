/**
 * One connection to a SQLite file, in a thread of its own: node:sqlite waits for the disk, and the service must not.
 *
 * It answers each request in the order in which they came.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

export interface WorkerStart {
  readonly file: string;
  /** Statements to begin with. */
  readonly pragmas: readonly string[];
}
export interface Request {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly SQLInputValue[];
}
export interface Answer {
  readonly id: number;
  readonly rows: readonly unknown[];
  readonly changes: number | bigint;
}
export interface Failure {
  readonly id: number;
  readonly message: string;
  readonly errcode: number;
}

const STATEMENTS_KEPT = 100;

function serve(start: WorkerStart): void {
  const statements = new Map<string, StatementSync>();
  let database: DatabaseSync | null = null;

  const open = (): DatabaseSync => {
    if (database !== null) return database;
    const opened = new DatabaseSync(start.file);
    for (const pragma of start.pragmas) opened.exec(pragma);
    database = opened;
    return opened;
  };
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = open().prepare(sql);
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    statements.set(sql, prepared);
    return prepared;
  };
  const answer = ({ id, sql, parameters }: Request): Answer => {
    // After some failures (a full disk) SQLite has rolled back by itself.
    if (sql === 'rollback' && !open().isTransaction) return { id, rows: [], changes: 0 };
    const statement = prepare(sql);
    if (statement.columns().length > 0) return { id, rows: statement.all(...parameters), changes: 0 };
    return { id, rows: [], changes: statement.run(...parameters).changes };
  };

  parentPort?.on('message', (request: Request | 'close') => {
    if (request === 'close') {
      database?.close();
      parentPort?.close();
      return;
    }
    try {
      parentPort?.postMessage(answer(request));
    } catch (error) {
      const errcode = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 1;
      const message = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ id: request.id, message, errcode } satisfies Failure);
    }
  });
}

// What starts this thread is `SqliteConnection` of ours, with these words and no others.
serve(workerData as WorkerStart);
