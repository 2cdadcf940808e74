/** What the core needs from the outside world, in our own words; the layers below implement it. */
import type { Event, Location, StatedPlace } from './event.ts';

/** Address to place. Implemented in `places/`. */
export interface Places {
  /**
   * Resolve a canonical public address. `stated` is what the record itself said; it is believed first and learned for records that say nothing.
   * The same network and place give the same `Location.place` object again, so that callers may compare by identity.
   */
  locate(address: string, stated: StatedPlace | null): Location;
}

/** What became of one record: events, or a counted reason why not. */
export type Reading =
  | { readonly outcome: 'events'; readonly events: readonly Event[] }
  | { readonly outcome: 'ignored'; readonly operation: string }
  | { readonly outcome: 'rejected'; readonly reason: string };

/** One record that could not be understood; a line of `rejected.jsonl`. */
export interface Rejection {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
  /** The first 2,000 characters of the record. */
  readonly excerpt: string;
}

/** Counts of what was read; `read = records that gave events + ignored + rejected`, duplicates are taken out of the events later. */
export interface Tally {
  read: number;
  events: number;
  ignored: number;
  rejected: number;
  readonly feeds: Record<string, number>;
  readonly ignoredOperations: Record<string, number>;
}

/** Files opened for a replay, surveyed but not yet read. */
export interface Feeds {
  /** Earliest and latest believable event time as far as the survey saw; `null` when nothing carries a time. */
  readonly span: { readonly from: number; readonly until: number } | null;
  /** A later event time is a wrong date; infinite while there are too few to tell. */
  readonly latest: number;
  /** A found `organization.json`, parsed but not checked; `null` without one. */
  readonly organization: unknown;
  /** Things a person should know about how the files were read (sorted because newest first, date order of a CSV, ...). */
  readonly notes: readonly string[];
  /** Size in bytes of everything to be read, for a progress bar. */
  readonly bytes: number;
  readonly tally: Tally;
  /** Events of all feeds in delivery order, in batches; each inner array holds the events of one record. To be consumed once. */
  deliver(): AsyncGenerator<readonly Delivery[], void, undefined>;
  close(): Promise<void>;
}

/** The events of one record. */
export interface Delivery {
  readonly events: readonly Event[];
}
