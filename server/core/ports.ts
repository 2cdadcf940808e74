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

/** What one reading of a live source brought. */
export interface Page {
  /** As Microsoft sent them, parsed from JSON. */
  readonly records: readonly unknown[];
  /** Where this source goes on after them, as JSON; it moves only together with what they changed. */
  readonly cursor: string;
  /** When the vendor says that it made them available (milliseconds since 1970). */
  readonly availableAt: number | null;
  /** The share of the first back-fill that is behind, 0 to 1; 1 from then on. */
  readonly caughtUp: number;
}

/** Something a person has to mend in the tenant before a source sees again. */
export interface Fault {
  /** Stable, e.g. `PERMISSION_MISSING`, `AUDIT_OFF`, `LICENCE_MISSING`, `THROTTLED`, `UNREACHABLE`, `HISTORY_LOST`. */
  readonly code: string;
  readonly message: string;
  /** The exact step, in words. */
  readonly nextStep: string;
}

export interface SourceState {
  readonly id: string;
  readonly fault: Fault | null;
  /** When it last answered (milliseconds since 1970); `null` = never. */
  readonly answeredAt: number | null;
  readonly requests: number;
  readonly throttled: number;
}

/** A feed of a live tenant. Reading never throws for anything that may pass: it waits, tries again and says why in its state. */
export interface LiveSource {
  /** e.g. `management/Audit.Exchange`, `graph/signIns`. */
  readonly id: string;
  /**
   * Everything from where `cursor` left off, `null` = as far back as the vendor keeps it. Ends when `stop` is aborted. The next page is asked for only
   * when the one before was taken, so that a slow reader slows the source down.
   */
  read(cursor: string | null, stop: AbortSignal): AsyncGenerator<Page>;
  state(): SourceState;
}
