/** What can be wrong with the record log, in our words. */
import { Refused } from '../core/errors.ts';
import { codeOf } from './codes.ts';

export const damaged = (name: string, number: number, why: string): Refused =>
  new Refused(
    'LOG_DAMAGED',
    `The record log is damaged in ${name}, entry ${number}: ${why}.`,
    'Restore the file from a copy; or cut it off at that place, and the records after it are read from their sources again as far as those still have them.',
  );
export const forgotten = (from: number, begin: number): Refused =>
  new Refused(
    'LOG_FORGOTTEN',
    `Entry ${from} of the record log is no longer kept; the oldest one is ${begin}.`,
    'Begin at a later checkpoint.',
  );

/** An error that means none of these comes back as it is. */
export function logRefusalOf(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof Refused || code === '') return error;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Refused('STORE_FULL', 'The disk of the record log has no room left.', 'Make room on it; nothing of the call was written.');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return new Refused(
      'STORE_READ_ONLY',
      `The record log cannot be written to (${code}).`,
      'Give the account that runs Telltale the right to write there.',
    );
  return new Refused('STORE_UNAVAILABLE', `The record log cannot be reached (${code}).`, 'It is tried again; see that its disk works.');
}
