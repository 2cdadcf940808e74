/** Requests that were refused, for the log: everybody on the Internet can cause one, so that only some of each minute get a line, and the rest a number. */
import type { Clock, Log } from '../ports.ts';

const MINUTE_MS = 60_000;
const MOST = 30;

export class Refusals {
  readonly #log: Log;
  readonly #clock: Pick<Clock, 'now'>;
  #since = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(log: Log, clock: Pick<Clock, 'now'>) {
    this.#log = log;
    this.#clock = clock;
  }

  tell(code: string, why: string): void {
    const now = this.#clock.now();
    if (now - this.#since > MINUTE_MS) {
      if (this.#count > MOST) this.#log.warn('bot-requests-refused', { more: this.#count - MOST });
      this.#since = now;
      this.#count = 0;
    }
    this.#count++;
    if (this.#count <= MOST) this.#log.warn('bot-request-refused', { code, why });
  }
}
