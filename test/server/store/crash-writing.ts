/** What the crash tests write, so that writer and reader agree on it. */
import type { Batch } from '../../../server/core/memory.ts';
import { batch, incident, intent, verdict } from './places.ts';

export const CHECKPOINT_EVERY = 4;
export const VERDICTS_PER_BATCH = 30;
export const SEGMENT_BYTES = 50_000;

/** Batch number `position`, in which everything names that number. */
export function writtenBatch(position: number, withCheckpoint: boolean): Batch {
  return batch({
    position,
    cursors: new Map([['audit', String(position)]]),
    incidents: [incident({ id: `i${position}`, updatedAt: position })],
    verdicts: Array.from({ length: VERDICTS_PER_BATCH }, (_, index) => verdict({ message: `m${position}`, direction: `d${index}` })),
    outbox: [intent({ key: `o${position}`, at: position })],
    checkpoint: withCheckpoint
      ? new Map([
          ['large', new Uint8Array(2_500_000).fill(position % 251)],
          ['small', new Uint8Array(10).fill(position % 251)],
        ])
      : null,
  });
}

/** Entry `number`, of a length that differs. */
export function logLine(number: number): string {
  return JSON.stringify({ number, padding: 'é'.repeat((number * 37) % 400) });
}
