/**
 * What one message of the diagnostic stream holds: an envelope `{"records": [...]}`, a bare list, or one record.
 *
 * Surprise: how records are split over messages carries no meaning, and a message may hold no JSON at all. Such a message becomes one record that no reader
 * knows, so that it is counted and shown as rejected instead of holding up those behind it.
 */

/** Characters of an unreadable message that are handed on. */
const EXCERPT = 2000;
/** Bytes of an unreadable message that can matter for the excerpt: UTF-8 takes at most four for a character. */
const EXCERPT_BYTES = EXCERPT * 4;

/** @param value the bytes of a message; `null` = none. @returns its records, parsed from JSON, in their order; never throws. */
export function recordsOf(value: Uint8Array | null): readonly unknown[] {
  const bytes = value === null ? Buffer.alloc(0) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const parsed = parsedFrom(bytes);
  if (parsed === undefined) return [{ raw: withoutMark(bytes.subarray(0, EXCERPT_BYTES).toString('utf8')).slice(0, EXCERPT) }];
  if (Array.isArray(parsed)) return parsed as readonly unknown[];
  if (typeof parsed === 'object' && parsed !== null && 'records' in parsed && Array.isArray(parsed.records))
    return parsed.records as readonly unknown[];
  return [parsed];
}

/** `undefined` = not JSON. */
function parsedFrom(bytes: Buffer): unknown {
  try {
    return JSON.parse(withoutMark(bytes.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Some writers begin with a byte order mark, which JSON does not allow. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);
