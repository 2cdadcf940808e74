/** One file (or member of an archive) as a feed: how its bytes come, in which format, and what the survey found out. */
import type { Delivery } from '../core/ports.ts';
import type { Chunks, ReadFormat } from './sink.ts';

export interface Source {
  /** As shown to people and used in `file:line`. */
  name: string;
  /** Size on disk (of the member as packed), for progress. */
  readonly bytes: number;
  /** Plain bytes that can be read in any place, not only from start to end; `null` for members and compressed files. */
  readonly path: string | null;
  open(): Chunks;
}

export interface Survey {
  /** A few event times, in the order of the file. */
  readonly times: readonly number[];
  readonly from: number | null;
  readonly until: number | null;
  readonly sorted: boolean;
  readonly notes: readonly string[];
}

export interface Feed {
  readonly source: Source;
  readonly read: ReadFormat;
  readonly survey: Survey;
}

/** Deliveries of one feed in its own order. */
export type Batches = AsyncGenerator<Delivery[], void, undefined>;
