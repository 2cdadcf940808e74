/** Of several processes on one memory one works and the others wait; a lead that was lost is sought again. */
import { Refused } from '../core/errors.ts';
import type { Leadership, RecordLog, Store } from '../core/memory.ts';

export interface Turns {
  readonly store: Pick<Store, 'lead'>;
  /** Throws when this process could never take over; asked before it waits, and now and then while it does. */
  readonly fits: () => Promise<void>;
  /** How this process is called in the store. */
  readonly holder: string;
  /** Only whoever leads may have it open. */
  readonly openLog: () => Promise<RecordLog>;
  /** Works until `stop`. */
  readonly work: (log: RecordLog, stop: AbortSignal) => Promise<void>;
  /** Where it stands: another process works, or this one does. */
  readonly stands: (phase: 'standby' | 'leading') => void;
  readonly lost: () => void;
}

const FITS_EVERY = 5_000;

/** Ends at `stop`, or with what made the work fail. */
export async function workInTurn(turns: Turns, stop: AbortSignal): Promise<void> {
  const { openLog, work, stands, lost } = turns;
  while (!stop.aborted) {
    stands('standby');
    const leadership = await leadOf(turns, stop);
    if (leadership === null) return;
    const gone = new AbortController();
    void leadership.lost.then(() => {
      lost();
      gone.abort();
    });
    stands('leading');
    try {
      const log = await openLog();
      try {
        await work(log, AbortSignal.any([stop, gone.signal]));
      } finally {
        await log.close();
      }
    } catch (error) {
      // Whoever took the lead meanwhile has it; we wait again.
      if (!gone.signal.aborted && !(error instanceof Refused && error.code === 'LEADERSHIP_LOST')) throw error;
    } finally {
      await leadership.release();
    }
  }
}

/** Whoever works may have begun the memory only after this process looked, so it looks again while it waits. */
async function leadOf({ store, holder, fits }: Turns, stop: AbortSignal): Promise<Leadership | null> {
  const unfit = new AbortController();
  const look = async (): Promise<void> => {
    try {
      await fits();
    } catch (error) {
      // A database that is away is waited for.
      if (!(error instanceof Refused && error.code === 'STORE_UNAVAILABLE')) unfit.abort(error);
    }
  };
  await look();
  const timer = setInterval(() => void look(), FITS_EVERY);
  try {
    const leadership = unfit.signal.aborted ? null : await store.lead(holder, AbortSignal.any([stop, unfit.signal]));
    if (!unfit.signal.aborted) return leadership;
    await leadership?.release();
    throw unfit.signal.reason as Error;
  } finally {
    clearInterval(timer);
  }
}
