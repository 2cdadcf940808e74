/** What a process keeps: its live memory, measured after everything else was collected. */
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Kept {
  /** Objects and buffers, in bytes. */
  readonly live: number;
  /** Pages that V8 keeps for objects, in bytes, whether they are in use or not. */
  readonly heap: number;
  /** Pages of the process, in bytes. */
  readonly resident: number;
}

/** Stands still for as long as a full collection takes. */
export function kept(): Kept {
  collect();
  const { heapUsed, heapTotal, arrayBuffers, rss } = process.memoryUsage();
  return { live: heapUsed + arrayBuffers, heap: heapTotal, resident: rss };
}

const LOOKS = 6;
const BETWEEN = 500;

/** While nothing comes: the least of several looks, because polls go on and a little is always under way. */
export async function keptAtRest(): Promise<Kept> {
  let least = kept();
  for (let looks = 1; looks < LOOKS; looks++) {
    await sleep(BETWEEN);
    const now = kept();
    if (now.live < least.live) least = now;
  }
  return least;
}
