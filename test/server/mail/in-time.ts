/** How long something takes at most, on a machine that does other things too. */
import { expect } from '@jest/globals';

/** What one message may take, in milliseconds. */
export const ALLOWED_MS = 1_500;
const TRIES = 3;

/**
 * Ends in time, and gives what it gave. A busy machine may hold up one try, so the fastest of three counts; what takes as long as its input asks
 * for takes it every time.
 */
export function inTime<Result>(work: () => Result): Result {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES; tried++) {
    const started = performance.now();
    const result = work();
    fastest = Math.min(fastest, performance.now() - started);
    if (fastest < ALLOWED_MS) return result;
  }
  expect(fastest).toBeLessThan(ALLOWED_MS);
  throw new RangeError('not in time');
}
