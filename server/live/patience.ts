/** What fails and may pass is tried again, until it works or there is no more time. */
import { Refused } from '../core/errors.ts';
import type { Watch } from './watch.ts';

const FIRST_RETRY_SECONDS = 0.25;
const LONGEST_RETRY_SECONDS = 30;

export class Patience {
  readonly #watch: Pick<Watch, 'trouble' | 'recovered'>;
  #isTroubled = false;

  constructor(watch: Pick<Watch, 'trouble' | 'recovered'>) {
    this.#watch = watch;
  }

  /** The last try failed, and the next one is waited for. */
  get isTroubled(): boolean {
    return this.#isTroubled;
  }

  /** Until it works, or until it is time to stop: then `null`. Without a `stop` it is tried once. */
  async insist<T>(work: () => Promise<T>, stop: AbortSignal | null): Promise<T | null> {
    for (let seconds = FIRST_RETRY_SECONDS; ; seconds = Math.min(seconds * 2, LONGEST_RETRY_SECONDS)) {
      try {
        const done = await work();
        if (this.#isTroubled) this.#watch.recovered();
        this.#isTroubled = false;
        return done;
      } catch (error) {
        if (!(error instanceof Refused) || !MAY_PASS.has(error.code)) throw error;
        this.#isTroubled = true;
        this.#watch.trouble(error.code, `${error.message} ${error.nextStep}`, seconds);
        if (stop === null) throw error;
        if (stop.aborted) return null;
        await pause(seconds * 1000, stop);
      }
    }
  }
}

/** A lead that was lost or a log that is damaged does not come back by waiting. */
const MAY_PASS = new Set(['STORE_UNAVAILABLE', 'STORE_FULL', 'STORE_READ_ONLY']);

/** Ends early when it is time to stop. */
export function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
    stop.addEventListener('abort', done, { once: true });
    if (stop.aborted) done();
  });
}
