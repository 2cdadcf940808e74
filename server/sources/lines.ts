/**
 * JSON lines: one value per line, read in large chunks.
 *
 * Surprise: speed. Lines are cut as bytes, and a chunk of plain ASCII is turned into text the cheap way; only then is JSON parsed.
 */
import { isAscii } from 'node:buffer';
import { unwrap, type Chunks, type Sink } from './sink.ts';

const NEWLINE = 10;
/** A line longer than this is no record of ours; it would only eat memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

export async function* readLines(chunks: Chunks, sink: Sink): AsyncGenerator<void, void, undefined> {
  let line = 0;
  let rest: Buffer[] = [];
  let restLength = 0;
  let skipping = false;
  const tooLong = (): void => {
    sink.broken('A line of more than 64 MB.', line, '');
  };
  for await (const chunk of chunks) {
    const ascii = isAscii(chunk);
    let start = 0;
    let end = chunk.indexOf(NEWLINE);
    while (end >= 0) {
      line++;
      if (skipping) {
        tooLong();
        skipping = false;
      } else if (restLength > 0) {
        rest.push(chunk.subarray(start, end));
        const whole = Buffer.concat(rest);
        readLine(whole, 0, whole.length, isAscii(whole), line, sink);
      } else readLine(chunk, start, end, ascii, line, sink);
      rest = [];
      restLength = 0;
      start = end + 1;
      end = chunk.indexOf(NEWLINE, start);
    }
    if (start < chunk.length && !skipping) {
      rest.push(chunk.subarray(start));
      restLength += chunk.length - start;
      if (restLength > LONGEST_LINE) {
        skipping = true;
        rest = [];
        restLength = 0;
      }
    }
    yield;
  }
  line++;
  if (skipping) tooLong();
  else if (restLength > 0) {
    const whole = Buffer.concat(rest);
    readLine(whole, 0, whole.length, isAscii(whole), line, sink);
  }
  yield;
}

function readLine(bytes: Buffer, start: number, end: number, ascii: boolean, line: number, sink: Sink): void {
  let from = start;
  if (line === 1 && end - from >= 3 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
  let until = end;
  if (until > from && bytes[until - 1] === 13) until--;
  if (until <= from) return;
  const written = bytes.toString(ascii ? 'latin1' : 'utf8', from, until);
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    if (written.trim() !== '') sink.broken('Not valid JSON; the line may have been cut off.', line, written);
    return;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && 'Operation' in value)
    sink.record(value, line, 0, () => written);
  else unwrap(value, line, sink, () => written);
}
