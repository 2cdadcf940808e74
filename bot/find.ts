/** Looking for a message of ours after a post whose answer was lost; the bot is given a way to look, or has none. */
import type { Home } from './remembered.ts';
import type { Posted } from './teams.ts';

export interface Sought {
  /** The channel, when it began a thread; the thread, when it is an answer. */
  readonly conversation: string;
  /** Id of an element of its card. */
  readonly mark: string;
  /** Milliseconds; posted no earlier. */
  readonly since: number;
}

/** `null` = it is not there. Throws when that cannot be said now. */
export type Find = (home: Home, sought: Sought) => Promise<Posted | null>;
