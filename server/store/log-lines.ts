/** The lines of the record log as bytes. */
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { Refused } from '../core/errors.ts';

const CHECKSUM_DIGITS = 8;
/** The digits and a space. */
const PREFIX = CHECKSUM_DIGITS + 1;
const LINE_BREAK = 0x0a;
const SPACE = 0x20;
/** Bytes that are put together or taken apart before others get their turn. */
const PIECE = 1 << 20;

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(CHECKSUM_DIGITS, '0');

/** In pieces that are written one behind the other. Throws `LOG_LINE_BROKEN` when a text holds a line break. */
export async function encodeLines(lines: readonly string[]): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  let group: { line: string; length: number }[] = [];
  let bytes = 0;
  for (const line of lines) {
    if (line.includes('\n'))
      throw new Refused('LOG_LINE_BROKEN', 'A line of the record log holds a line break.', 'Write it as JSON on one line.');
    const length = Buffer.byteLength(line);
    group.push({ line, length });
    bytes += PREFIX + length + 1;
    if (bytes < PIECE) continue;
    pieces.push(encode(group, bytes));
    group = [];
    bytes = 0;
    await nextTurn();
  }
  if (group.length > 0) pieces.push(encode(group, bytes));
  return pieces;
}

function encode(group: readonly { readonly line: string; readonly length: number }[], bytes: number): Buffer {
  const piece = Buffer.allocUnsafe(bytes);
  let at = 0;
  for (const { line, length } of group) {
    const text = at + PREFIX;
    piece.write(line, text);
    piece.write(`${checksum(piece.subarray(text, text + length))} `, at, 'latin1');
    at = text + length;
    piece[at] = LINE_BREAK;
    at += 1;
  }
  return piece;
}

/** The text of a line without its line break; `null` when it does not fit its checksum. */
export function textOf(bytes: Buffer): string | null {
  if (bytes.length < PREFIX || bytes[CHECKSUM_DIGITS] !== SPACE) return null;
  const text = bytes.subarray(PREFIX);
  return bytes.toString('latin1', 0, CHECKSUM_DIGITS) === checksum(text) ? text.toString() : null;
}

export interface LineBytes {
  /** Without the line break. */
  readonly bytes: Buffer;
  /** Where in the file it begins. */
  readonly at: number;
}

/** Lines that have their line break, some at a time; what follows the last line break is left out. */
export async function* linesOf(handle: FileHandle): AsyncGenerator<readonly LineBytes[]> {
  let rest = Buffer.alloc(0);
  let read = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const { bytesRead } = await handle.read(piece, 0, PIECE, read);
    if (bytesRead === 0) return;
    const start = read - rest.length;
    read += bytesRead;
    const bytes = rest.length === 0 ? piece.subarray(0, bytesRead) : Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    const lines: LineBytes[] = [];
    let from = 0;
    for (let stop = bytes.indexOf(LINE_BREAK, rest.length); stop !== -1; stop = bytes.indexOf(LINE_BREAK, from)) {
      lines.push({ bytes: bytes.subarray(from, stop), at: start + from });
      from = stop + 1;
    }
    rest = bytes.subarray(from);
    yield lines;
  }
}
