/**
 * The record log: plain files in one folder, written only at their end.
 *
 * A segment is named by the number of its first entry. Each line is the CRC-32 of its text in eight hexadecimal digits, a space, the text (UTF-8) and a
 * line break. What a crash left half-written at the very end is cut off at opening (`cutAtOpening` says how much); anything wrong before whole lines is
 * refused as damage, because then something was lost that had been acknowledged. Opening looks at the last segment; the others are checked when they
 * are read. What it cannot tell apart: a last line that was torn while it was written, and one that went bad on the disk later.
 */
import { constants } from 'node:fs';
import { mkdir, open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordLog } from '../core/memory.ts';
import { Refused } from '../core/errors.ts';
import { encodeLines, linesOf, textOf } from './log-lines.ts';
import { damaged, forgotten, logRefusalOf } from './log-refusals.ts';

export interface RecordLogOptions {
  /** A new segment is begun once the last one has this size. */
  readonly segmentBytes?: number;
  /** Or is so old: a segment goes as a whole, and so its first line must not be much older than its last. */
  readonly segmentHours?: number;
}

const SEGMENT_BYTES = 64 << 20;
const SEGMENT_HOURS = 24;
const HOUR = 3_600_000;
const NAME = /^(\d{15})\.log$/;
const nameOf = (first: number): string => `${String(first).padStart(15, '0')}.log`;

/**
 * Opens the log of a folder, or begins one. Only the process that leads may have it open: opening cuts the end.
 * Throws `STORE_READ_ONLY`, `LOG_DAMAGED`.
 */
export async function openRecordLog(folder: string, options: RecordLogOptions = {}): Promise<SegmentLog> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const segments = (await readdir(folder))
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
    const first = segments.at(-1) ?? 0;
    const handle = await open(join(folder, nameOf(first)), constants.O_RDWR | constants.O_CREAT, 0o600);
    const tail = await wholeEnd(handle, first).catch(async (error: unknown) => {
      await handle.close();
      throw error;
    });
    await syncFolder(folder);
    return new SegmentLog({
      folder,
      segmentBytes: options.segmentBytes ?? SEGMENT_BYTES,
      segmentHours: options.segmentHours ?? SEGMENT_HOURS,
      begunAt: begunAt(await handle.stat()),
      segments: segments.length === 0 ? [0] : segments,
      handle,
      size: tail.size,
      end: first + tail.lines,
      cutAtOpening: tail.cut,
    });
  } catch (error) {
    throw logRefusalOf(error);
  }
}

/** Of a file system that does not tell, when it was last written to: a segment then grows older than it should, once for each start. */
function begunAt({ birthtimeMs, mtimeMs }: { readonly birthtimeMs: number; readonly mtimeMs: number }): number {
  return birthtimeMs > 0 ? birthtimeMs : mtimeMs;
}

/** Cuts off what is torn. */
async function wholeEnd(handle: FileHandle, first: number): Promise<{ lines: number; size: number; cut: number }> {
  const tail = await wholeLines(handle, first, nameOf(first));
  if (tail.cut > 0) {
    await handle.truncate(tail.size);
    await handle.datasync();
  }
  return tail;
}

interface Opened {
  readonly folder: string;
  readonly segmentBytes: number;
  readonly segmentHours: number;
  readonly begunAt: number;
  readonly segments: number[];
  readonly handle: FileHandle;
  readonly size: number;
  readonly end: number;
  readonly cutAtOpening: number;
}

/** Reads while it is written to end where the log ended at that moment or later, never inside an entry. */
export class SegmentLog implements RecordLog {
  /** Bytes of a half-written end that opening removed. */
  readonly cutAtOpening: number;
  readonly #folder: string;
  readonly #segmentBytes: number;
  readonly #segmentHours: number;
  /** When the last segment was begun. */
  #begunAt: number;
  /** First entries, ascending; the last one is written to. */
  readonly #segments: number[];
  #handle: FileHandle;
  /** Of the last segment, durable. */
  #size: number;
  #end: number;
  /** Something half-written may lie behind `#size`. */
  #unclean = false;
  #closed = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(opened: Opened) {
    this.#folder = opened.folder;
    this.#segmentBytes = opened.segmentBytes;
    this.#segmentHours = opened.segmentHours;
    this.#begunAt = opened.begunAt;
    this.#segments = opened.segments;
    this.#handle = opened.handle;
    this.#size = opened.size;
    this.#end = opened.end;
    this.cutAtOpening = opened.cutAtOpening;
  }

  get end(): number {
    return this.#end;
  }

  get begin(): number {
    return this.#segments[0] ?? this.#end;
  }

  /** Throws `LOG_LINE_BROKEN` for a text with a line break, `STORE_FULL`, `STORE_UNAVAILABLE`; nothing was appended then. */
  append(lines: readonly string[]): Promise<number> {
    return this.#inTurn(() => this.#append(lines));
  }

  /** Throws `LOG_FORGOTTEN` when `from` is no longer kept, `LOG_DAMAGED` with the place. */
  async *read(from: number): AsyncGenerator<{ readonly number: number; readonly line: string }> {
    let next = from;
    if (next < this.begin) throw forgotten(next, this.begin);
    while (next < this.#end) {
      const index = this.#segments.findLastIndex((start) => start <= next);
      const first = this.#segments[index];
      if (first === undefined) throw forgotten(next, this.begin);
      const stop = this.#segments[index + 1] ?? this.#end;
      for await (const lines of this.#readSegment(first, next, stop)) {
        for (const line of lines) {
          yield { number: next, line };
          next += 1;
        }
      }
      if (next !== stop) throw damaged(nameOf(first), next, 'entries are missing at its end');
    }
  }

  forget(position: number, writtenBefore: number): Promise<void> {
    return this.#inTurn(async () => {
      for (;;) {
        const first = this.#segments[0] ?? 0;
        const following = this.#segments[1] ?? this.#end;
        if (following === first || following > position) return;
        if ((await stat(join(this.#folder, nameOf(first)))).mtimeMs >= writtenBefore) return;
        // The last segment is never removed without its successor: its name says how far the log has come.
        if (this.#segments.length === 1) await this.#beginSegment();
        await unlink(join(this.#folder, nameOf(first)));
        await syncFolder(this.#folder);
        this.#segments.shift();
      }
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const closing = this.#inTurn(() => this.#handle.close());
    this.#closed = true;
    await closing;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new Refused('STORE_UNAVAILABLE', 'The record log was closed.', 'Open it again.'));
    const turn = this.#queue.then(work).catch((error: unknown) => {
      throw logRefusalOf(error);
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #append(lines: readonly string[]): Promise<number> {
    const number = this.#end;
    if (lines.length === 0) return number;
    const buffers = await encodeLines(lines);
    if (this.#unclean) await this.#clean();
    const isOld = this.#size > 0 && Date.now() - this.#begunAt >= this.#segmentHours * HOUR;
    if (isOld || this.#size >= this.#segmentBytes) await this.#beginSegment();
    this.#unclean = true;
    try {
      const written = await writeAll(this.#handle, buffers, this.#size);
      await this.#handle.datasync();
      this.#size += written;
      this.#end += lines.length;
      this.#unclean = false;
    } catch (error) {
      // Tried again before the next append should it fail now.
      await this.#clean().catch(() => undefined);
      throw error;
    }
    return number;
  }

  async #clean(): Promise<void> {
    await this.#handle.truncate(this.#size);
    await this.#handle.datasync();
    this.#unclean = false;
  }

  async #beginSegment(): Promise<void> {
    const handle = await open(join(this.#folder, nameOf(this.#end)), constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o600);
    await syncFolder(this.#folder).catch(async (error: unknown) => {
      await handle.close();
      throw error;
    });
    await this.#handle.close();
    this.#handle = handle;
    this.#size = 0;
    this.#begunAt = Date.now();
    this.#segments.push(this.#end);
  }

  /** Some lines at a time: handing on each by itself would cost more than reading it. */
  async *#readSegment(first: number, from: number, stop: number): AsyncGenerator<readonly string[]> {
    const name = nameOf(first);
    const handle = await open(join(this.#folder, name), constants.O_RDONLY).catch((error: unknown) => {
      throw from < this.begin || !this.#segments.includes(first) ? forgotten(from, this.begin) : logRefusalOf(error);
    });
    try {
      let number = first;
      for await (const piece of linesOf(handle)) {
        const wanted = piece.slice(Math.max(0, from - number), Math.max(0, stop - number));
        const start = number + Math.max(0, from - number);
        yield wanted.map(({ bytes, at }, index) => {
          const text = textOf(bytes);
          if (text === null) throw damaged(name, start + index, `the line at byte ${at} does not fit its checksum`);
          return text;
        });
        number += piece.length;
        if (number >= stop) return;
      }
    } finally {
      await handle.close();
    }
  }
}

/** How much of a segment is whole. What follows the last whole line is torn, unless a whole line follows that: then it is damage. */
async function wholeLines(handle: FileHandle, first: number, name: string): Promise<{ lines: number; size: number; cut: number }> {
  let lines = 0;
  let size = 0;
  let wrong: number | null = null;
  for await (const piece of linesOf(handle)) {
    for (const { bytes, at } of piece) {
      const fits = textOf(bytes) !== null;
      if (fits && wrong !== null)
        throw damaged(name, first + lines, `the line at byte ${wrong} does not fit its checksum, and whole ones follow`);
      if (!fits) {
        wrong ??= at;
        continue;
      }
      lines += 1;
      size = at + bytes.length + 1;
    }
  }
  return { lines, size, cut: (await handle.stat()).size - size };
}

async function writeAll(handle: FileHandle, buffers: readonly Buffer[], start: number): Promise<number> {
  const { bytesWritten } = await handle.writev(buffers, start);
  let done = bytesWritten;
  const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
  if (done === length) return done;
  // The system took only a part: the rest in one piece.
  const rest = Buffer.concat(buffers).subarray(done);
  for (let at = 0; at < rest.length; ) {
    const more = await handle.write(rest, at, rest.length - at, start + done);
    at += more.bytesWritten;
    done += more.bytesWritten;
  }
  return done;
}

/** A file is only there for good once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
