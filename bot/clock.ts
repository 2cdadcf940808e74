/** The wall clock. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './ports.ts';

export const wallClock: Clock = {
  now: Date.now,
  wait: async (ms, stop) => {
    try {
      await sleep(ms, undefined, { ...(stop === undefined ? {} : { signal: stop }), ref: true });
    } catch {
      // Stopped: that is an end of waiting like any other.
    }
  },
};
