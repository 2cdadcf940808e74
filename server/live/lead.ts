/** Of several processes on one memory one works and the others wait; a lead that was lost is sought again. */
import { Refused } from '../core/errors.ts';
import type { RecordLog, Store } from '../core/memory.ts';

export interface Turns {
  readonly store: Pick<Store, 'lead'>;
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

/** Ends at `stop`, or with what made the work fail. */
export async function workInTurn({ store, holder, openLog, work, stands, lost }: Turns, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    stands('standby');
    const leadership = await store.lead(holder, stop);
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
