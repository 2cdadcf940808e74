/** A raw record of any of Microsoft's shapes, parsed and nothing more. */
export type RawRecord = Readonly<Record<string, unknown>>;

export interface RivalAlert {
  /** User principal name in lower case. */
  readonly account: string;
  /** When the record says it happened, in milliseconds; not when it was delivered. */
  readonly at: number;
  /** Larger = surer. A rule without degrees gives 1. */
  readonly score: number;
  readonly reason: string;
}

/** A detector that others publish, written again over the same records so that it can be compared. */
export interface Rival {
  readonly name: string;
  /** One sentence: whose rule it is and what it does. */
  readonly about: string;
  /** One raw record, in the order of delivery. */
  observe(record: RawRecord): readonly RivalAlert[];
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What most records bring. */
export const NOTHING: readonly RivalAlert[] = [];
