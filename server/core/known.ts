/** All that a pipeline knows, so that it can be written down and taken up again. */
import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import type { Duplicates } from './duplicates.ts';
import type { Event } from './event.ts';
import type { Known as Table } from './identity.ts';
import type { MailMemory } from './mail-memory.ts';
import type { Organisation } from './organisation.ts';

/** Everything a pipeline has learned, in parts that are written and read one by one; `snapshot.ts` says how. */
export interface Known {
  readonly organisation: Organisation;
  /** In the order in which they were met. */
  readonly accounts: readonly Account[];
  readonly identities: Table<Account>;
  readonly duplicates: Duplicates;
  readonly mail: MailMemory;
  readonly stream: Stream;
}

/** Where the stream of events stands. */
export interface Stream {
  clock: Clock;
  /** Records more than a day ahead of the clock, until it gets there. */
  ahead: Event[];
  day: number;
  /** Events that were counted and never judged: too late behind the clock, or ahead of it to the end. */
  unjudged: number;
  /** Accounts met so far. */
  met: number;
  /** Until this instant of stream time nothing alerts. */
  warmUntil: number;
}
