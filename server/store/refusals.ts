/** What the databases say when something is wrong, in our words. */
import { types } from 'node:util';
import { Refused } from '../core/errors.ts';
import { codeOf } from './codes.ts';

/** An error of SQLite, as it comes out of the worker; `errcode` is SQLite's extended code. */
export class SqliteFailure extends Error {
  readonly errcode: number;
  constructor(message: string, errcode: number) {
    super(message);
    this.name = 'SqliteFailure';
    this.errcode = errcode;
  }
}

/** The worker of a connection has ended, by itself or because the store was closed. */
export class ConnectionEnded extends Error {
  override readonly name = 'ConnectionEnded';
}

const unavailable = (why: string): Refused =>
  new Refused(
    'STORE_UNAVAILABLE',
    `The store cannot be reached: ${why}.`,
    'It is tried again; see that the database runs and can be reached.',
  );
const full = (): Refused =>
  new Refused('STORE_FULL', 'The store has no room left.', 'Make room on its disk; nothing of the call was written.');
const readOnly = (why: string): Refused =>
  new Refused(
    'STORE_READ_ONLY',
    `The store cannot be written to: ${why}.`,
    'Give the account that runs Telltale the right to write there.',
  );
const damaged = (): Refused =>
  new Refused('STORE_DAMAGED', 'The store file is damaged or is no store.', 'Move it away and restore a copy, or start anew without it.');

/** The refusal that an error of a database means; an error that means none (a mistake of ours) comes back as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refused) return error;
  if (error instanceof ConnectionEnded) return unavailable('its connection has ended');
  if (error instanceof SqliteFailure) return ofSqlite(error);
  return ofPostgres(error) ?? error;
}

function ofSqlite(error: SqliteFailure): unknown {
  // The low byte is the kind, the rest says more.
  switch (error.errcode & 0xff) {
    case 5: // busy
    case 6: // locked
    case 10: // input or output failed
      return unavailable(error.message);
    case 13:
      return full();
    case 3: // no permission
    case 8: // read-only
    case 14: // cannot be opened
      return readOnly(error.message);
    case 11: // corrupt
    case 26: // not a database
      return damaged();
    default:
      return error;
  }
}

/** Classes of SQLSTATE after which the same call may succeed later. */
const PASSING = ['08', '28', '40', '53', '55', '57', '58', '3D'];
const BROKEN_CONNECTION = /terminated|timeout|not queryable|end on the pool|already been destroyed|closed/i;

function ofPostgres(error: unknown): Refused | null {
  const code = codeOf(error);
  if (code === '53100') return full();
  if (code === '25006' || code === '42501') return readOnly(`PostgreSQL answers ${code}`);
  if (code.length === 5 && PASSING.includes(code.slice(0, 2))) return unavailable(`PostgreSQL answers ${code}`);
  if (/^E[A-Z]+$/.test(code)) return unavailable(code);
  return types.isNativeError(error) && BROKEN_CONNECTION.test(error.message) ? unavailable('the connection broke') : null;
}
