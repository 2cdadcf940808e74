/** How far one content type of the Management API was read, what was read twice by design, and what is still owed. */
import { isFields, number, text, unfolded, type Fields } from '../fields.ts';
import type { Blob } from './content.ts';

export interface Span {
  /** Seconds since 1970, `until` excluded. */
  readonly from: number;
  readonly until: number;
}

export interface ManagementCursor {
  /** Where the first history began, and until where blobs were listed; seconds since 1970. */
  readonly first: number;
  readonly until: number;
  /** The first history is behind. */
  readonly live: boolean;
  /** Blobs of the overlap that were handed on: name and when each was created. */
  readonly seen: ReadonlyMap<string, number>;
  /** Blobs that were listed and could not be had yet. */
  readonly owed: readonly Blob[];
  /** Spans that could not be listed yet. */
  readonly gaps: readonly Span[];
}

export const MOST_OWED = 200;
export const MOST_GAPS = 50;
const MOST_SEEN = 3_000;

/** The gaps with one more; what touches becomes one. */
export function withGap(gaps: readonly Span[], gap: Span): readonly Span[] {
  let { from, until } = gap;
  const apart = gaps.filter((one) => {
    if (one.until < from || one.from > until) return true;
    from = Math.min(from, one.from);
    until = Math.max(until, one.until);
    return false;
  });
  return [...apart, { from, until }].sort((one, other) => one.from - other.from);
}

export function cursorText({ first, until, live, seen, owed, gaps }: ManagementCursor): string {
  return JSON.stringify({ first, until, live, seen: Object.fromEntries([...seen].slice(-MOST_SEEN)), owed, gaps });
}

export function cursorIn(written: string | null): ManagementCursor | null {
  const read = unfolded(written);
  if (!isFields(read)) return null;
  const first = number(read, 'first');
  const until = number(read, 'until');
  if (first === null || until === null) return null;
  const seen = isFields(read['seen'])
    ? Object.entries(read['seen']).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    : [];
  return {
    first,
    until,
    live: read['live'] === true,
    seen: new Map(seen),
    owed: listIn(read, 'owed', blobOf).slice(0, MOST_OWED),
    gaps: listIn(read, 'gaps', spanOf).slice(0, MOST_GAPS),
  };
}

function listIn<Item>(read: Fields, name: string, of: (written: Fields) => Item | null): Item[] {
  const written = read[name];
  return (Array.isArray(written) ? written : []).flatMap((one) => (isFields(one) ? (of(one) ?? []) : []));
}

function blobOf(written: Fields): Blob | null {
  const name = text(written, 'name');
  const url = text(written, 'url');
  const created = number(written, 'created');
  return name === null || url === null || created === null ? null : { name, url, created };
}

function spanOf(written: Fields): Span | null {
  const from = number(written, 'from');
  const until = number(written, 'until');
  return from === null || until === null ? null : { from, until };
}
