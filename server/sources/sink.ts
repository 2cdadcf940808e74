/** Where a reader of a format puts what it finds; one `Sink` per feed. */
import { isFields, type Fields } from './fields.ts';
import type { Reading } from '../core/ports.ts';

export interface Sink {
  /** A parsed record, and the line (or the number) where it stands. `excerpt` is asked only when the record is rejected. */
  record(record: unknown, line: number, part: number, excerpt: () => string): void;
  /** What became of something that was read whole, such as a mail. */
  reading(reading: Reading, line: number, excerpt: () => string): void;
  broken(reason: string, line: number | null, excerpt: string): void;
}

/** Bytes of one file, in order. Each chunk belongs to the reader. */
export type Chunks = AsyncIterable<Buffer>;

/** Reads a format; yields after each stretch of bytes so that what was found can be handed on. */
export type ReadFormat = (chunks: Chunks, sink: Sink) => AsyncGenerator<void, void, undefined>;

export const WRAPPERS: readonly string[] = ['value', 'records', 'Records', 'events'];

/** Gives the sink every record of a parsed value: one record, a list of them, or an object that wraps a list, a few levels deep. */
export function unwrap(value: unknown, line: number, sink: Sink, excerpt: () => string): void {
  let part = 0;
  const give = (inner: unknown, depth: number): void => {
    const wrapped = depth < 4 ? innerList(inner) : null;
    if (wrapped === null) sink.record(inner, line, part++, depth === 0 ? excerpt : () => excerptOf(inner));
    else for (const one of wrapped) give(one, depth + 1);
  };
  give(value, 0);
}

/** Of one record among many of a line only that record is shown: the whole line for each would be the square of it. */
function excerptOf(inner: unknown): string {
  try {
    return JSON.stringify(inner);
  } catch {
    return 'A value nested too deep to be shown.';
  }
}

function innerList(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isFields(value) || isRecord(value)) return null;
  for (const name of WRAPPERS) {
    const inner = value[name];
    if (Array.isArray(inner)) return inner as readonly unknown[];
  }
  return null;
}

/** A record of its own may well have a field called `value` or `events`. */
function isRecord(value: Fields): boolean {
  return 'Operation' in value || 'AuditData' in value || 'properties' in value || 'createdDateTime' in value || 'activityDateTime' in value;
}
