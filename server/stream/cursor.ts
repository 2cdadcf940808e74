/**
 * How far a stream has been read, as text that the store keeps: for every partition the offset that comes next.
 *
 * The group's offsets on the broker are not used to go on from; they may be ahead of what was written here.
 */
import { Refused } from '../core/errors.ts';

/** Offset by partition. */
export type Offsets = ReadonlyMap<number, number>;

export interface Cursor {
  /** The broker's own id of the topic, which a topic made anew does not share; `null` where the broker gives none (Event Hubs). */
  readonly topic: string | null;
  readonly next: Offsets;
  /** While the first history is read: where each partition ended when reading began, and how many messages that was; `null` afterwards. */
  readonly first: { readonly until: Offsets; readonly of: number } | null;
}

/** @throws Refused `CURSOR_UNREADABLE` when the text is not a cursor of this kind. */
export function readCursor(text: string): Cursor {
  const whole = object(parsed(text));
  const next = whole === null ? null : offsets(whole['next']);
  if (whole === null || next === null) throw unreadable();
  const first = object(whole['first']);
  const until = first === null ? null : offsets(first['until']);
  const of = first?.['of'];
  return {
    topic: typeof whole['topic'] === 'string' ? whole['topic'] : null,
    next,
    first: until === null || typeof of !== 'number' || !(of > 0) ? null : { until, of },
  };
}

export function writeCursor({ topic, next, first }: Cursor): string {
  return JSON.stringify({
    ...(topic === null ? {} : { topic }),
    next: Object.fromEntries(next),
    ...(first === null ? {} : { first: { until: Object.fromEntries(first.until), of: first.of } }),
  });
}

/** The share of the first history that is read, 0 to 1. */
export function shareRead({ next, first }: Pick<Cursor, 'next' | 'first'>): number {
  if (first === null) return 1;
  let left = 0;
  for (const [partition, until] of first.until) left += Math.max(0, until - (next.get(partition) ?? 0));
  return left === 0 ? 1 : Math.min(1, Math.max(0, 1 - left / first.of));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable();
    throw error;
  }
}

function object(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

function offsets(value: unknown): Map<number, number> | null {
  const written = object(value);
  if (written === null) return null;
  const read = new Map<number, number>();
  for (const [partition, offset] of Object.entries(written)) {
    if (!/^\d{1,6}$/.test(partition) || !Number.isSafeInteger(offset) || (offset as number) < 0) return null;
    read.set(Number(partition), offset as number);
  }
  return read;
}

function unreadable(): Refused {
  return new Refused(
    'CURSOR_UNREADABLE',
    'Where the event hub was read to is stored in a form that is not understood.',
    'Put back the database of the version that wrote it, or remove the cursor of this source to read all that the hub still holds.',
  );
}
