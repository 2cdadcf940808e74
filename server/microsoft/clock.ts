/** The clock that waits are measured with; tests give their own. */
import { Refused } from '../core/errors.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; throws `STOPPED` as soon as `stop` is aborted. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>;
}

/** A timer holds no more than this many milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const wallClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, stop) =>
    new Promise((resolve, reject) => {
      if (stop?.aborted === true) {
        reject(stopped());
        return;
      }
      const done = (): void => {
        stop?.removeEventListener('abort', ended);
        resolve();
      };
      const timer = setTimeout(done, Math.min(milliseconds, LONGEST_TIMER));
      const ended = (): void => {
        clearTimeout(timer);
        reject(stopped());
      };
      stop?.addEventListener('abort', ended, { once: true });
    }),
};

export function stopped(): Refused {
  return new Refused('STOPPED', 'The request was given up because the service is ending.', 'Start the service again.');
}

export function isStopped(error: unknown): boolean {
  return error instanceof Refused && error.code === 'STOPPED';
}
