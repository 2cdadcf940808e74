/** What the outbox gives us to tell, and what it is told of it. */
import type { DueIntent } from '../server/core/memory.ts';

/** What became of an intent. `again` = carried out so far, but to be looked at once more after so long. */
export interface Delivered {
  readonly revision: number;
  readonly note: string | null;
  readonly again?: number;
}

export function noteOf(intent: DueIntent): unknown {
  try {
    return intent.note === null ? null : (JSON.parse(intent.note) as unknown);
  } catch {
    return null;
  }
}
