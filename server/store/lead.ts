/** Who alone may work on the memory. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Leadership } from '../core/memory.ts';
import { Refused } from '../core/errors.ts';
import { refusalOf } from './refusals.ts';

/** One process's place in the queue for the lock. */
export interface Candidate {
  /** Takes the lock if nobody has it; `null` = somebody has. */
  attempt(): Promise<Leadership | null>;
  /** Leaves the queue; not after an attempt that took the lock. */
  leave(): Promise<void>;
}

const POLL_MS = 500;
/** What a waiting process outlives: it is there to take over when the database comes back. */
export function isPassing(error: unknown): boolean {
  return error instanceof Refused && error.code === 'STORE_UNAVAILABLE';
}

/** Asks again and again until the lock is taken, or until `stop`; `null` then. A database that is away is waited for. */
export async function waitForLead(candidate: Candidate, stop: AbortSignal): Promise<Leadership | null> {
  while (!stop.aborted) {
    const leadership = await attempt(candidate);
    if (leadership !== null) {
      if (!stop.aborted) return leadership;
      await leadership.release();
      return null;
    }
    await sleep(POLL_MS, undefined, { signal: stop }).catch(() => undefined);
  }
  await candidate.leave();
  return null;
}

async function attempt(candidate: Candidate): Promise<Leadership | null> {
  try {
    return await candidate.attempt();
  } catch (error) {
    const refusal = refusalOf(error);
    if (isPassing(refusal)) return null;
    await candidate.leave();
    throw refusal;
  }
}
