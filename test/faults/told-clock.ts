/** A clock that stands where the other process says, give or take a skew; waits end when it has been told so. */
import { Refused } from '../../server/core/errors.ts';
import type { Clock } from '../../server/microsoft/index.ts';

export class ToldClock implements Clock {
  readonly #skew: number;
  readonly #sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  #now = 0;
  #first: () => void = () => undefined;
  /** It has been told the time for the first time. */
  readonly known = new Promise<void>((resolve) => (this.#first = resolve));

  constructor(skew: number) {
    this.#skew = skew;
  }

  readonly now = (): number => this.#now;

  told(now: number): void {
    this.#now = Math.floor(now + this.#skew);
    this.#first();
    for (const { until, wake } of this.#sleepers) if (until <= this.#now) wake();
  }

  sleep(milliseconds: number, stop?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const ended = (): void => {
        this.#sleepers.delete(sleeper);
        reject(new Refused('STOPPED', 'The wait was given up.', 'Start it again.'));
      };
      const sleeper = {
        until: this.#now + milliseconds,
        wake: () => {
          this.#sleepers.delete(sleeper);
          stop?.removeEventListener('abort', ended);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      stop?.addEventListener('abort', ended, { once: true });
      if (stop?.aborted === true) ended();
    });
  }
}
