/**
 * JSON that is not one value per line: pretty-printed, one huge array, or an object that wraps one (`value`, `records`, `Records`, `events`).
 *
 * Surprise: the array may be larger than memory, so its elements are cut out of the bytes by counting brackets and parsed one by one. The
 * "line" of a record is its number in the file.
 */
import { isAscii } from 'node:buffer';
import { LONGEST_LINE } from './lines.ts';
import { unwrap, WRAPPERS, type Chunks, type Sink } from './sink.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const WRAPPER_BEFORE_LIST = new RegExp(`"(?:${WRAPPERS.join('|')})"\\s*:\\s*$`);

/** Where elements are found: directly, in a list, or in the list inside an object; `skip` = the rest of that object. */
type Place = 'top' | 'list' | 'wrapped' | 'skip';

export async function* readJson(chunks: Chunks, sink: Sink): AsyncGenerator<void, void, undefined> {
  const cutter = new Cutter(sink);
  for await (const chunk of chunks) {
    cutter.feed(chunk);
    yield;
  }
  cutter.end();
  yield;
}

class Cutter {
  readonly #sink: Sink;
  #place: Place = 'top';
  #depth = 0;
  #inText = false;
  #escaped = false;
  #parts: Buffer[] = [];
  #length = 0;
  #tooLong = false;
  #number = 0;
  #outer = 0;
  #junk = '';

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  feed(chunk: Buffer): void {
    let start = this.#depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#inText) {
        at = this.#throughText(chunk, at);
        continue;
      }
      if (byte === QUOTE) {
        this.#inText = true;
        if (this.#depth === 0) this.#stray(byte);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (byte === OPEN_LIST && this.#opensElements(chunk, start, at)) start = -1;
        else if (this.#depth++ === 0) start = at;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (this.#depth === 0) this.#closeOuter();
        else if (--this.#depth === 0) {
          this.#keep(chunk, start, at + 1);
          this.#finish();
          start = -1;
        }
      } else if (this.#depth === 0) this.#stray(byte);
    }
    if (this.#depth > 0) this.#keep(chunk, start, chunk.length);
  }

  end(): void {
    if (this.#depth > 0 || this.#place === 'list' || this.#place === 'wrapped') {
      const seen = Buffer.concat(this.#parts).subarray(0, 2_000).toString('utf8');
      this.#sink.broken('The JSON ends in the middle; the file may have been cut off.', this.#number + 1, seen);
    } else if (this.#junk !== '' && this.#number === 0) {
      this.#sink.broken('Not JSON.', 1, this.#junk);
    }
  }

  /** A list at the top, or behind a wrapper's name in the top object, holds the elements. */
  #opensElements(chunk: Buffer, start: number, at: number): boolean {
    if (this.#place !== 'top') return false;
    if (this.#depth === 0) {
      this.#place = 'list';
      return true;
    }
    if (this.#depth !== 1 || this.#length + at - Math.max(start, 0) > 4096) return false;
    const before = Buffer.concat([...this.#parts, chunk.subarray(Math.max(start, 0), at)]).toString('latin1');
    if (
      !before.startsWith('{') ||
      !WRAPPER_BEFORE_LIST.test(before.slice(-200)) ||
      /"(?:Operation|AuditData|properties|createdDateTime)"\s*:/.test(before)
    )
      return false;
    this.#place = 'wrapped';
    this.#outer = 1;
    this.#depth = 0;
    this.#clear();
    return true;
  }

  #closeOuter(): void {
    if (this.#place === 'list') this.#place = 'top';
    else if (this.#place === 'wrapped') this.#place = 'skip';
    else if (this.#place === 'skip' && --this.#outer <= 0) this.#place = 'top';
  }

  #throughText(chunk: Buffer, from: number): number {
    let at = from;
    for (; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) {
        this.#inText = false;
        break;
      }
    }
    return at;
  }

  #keep(chunk: Buffer, start: number, end: number): void {
    if (this.#tooLong || start < 0) return;
    this.#parts.push(chunk.subarray(start, end));
    this.#length += end - start;
    if (this.#length > LONGEST_LINE) {
      this.#tooLong = true;
      this.#parts = [];
    }
  }

  #finish(): void {
    const first = this.#parts[0] ?? Buffer.alloc(0);
    const whole = this.#parts.length === 1 ? first : Buffer.concat(this.#parts);
    const tooLong = this.#tooLong;
    this.#clear();
    if (this.#place === 'skip') return;
    this.#number++;
    if (tooLong) {
      this.#sink.broken('A record of more than 64 MB.', this.#number, '');
      return;
    }
    const written = whole.toString(isAscii(whole) ? 'latin1' : 'utf8');
    let value: unknown;
    try {
      value = JSON.parse(written);
    } catch {
      this.#sink.broken('Not valid JSON.', this.#number, written);
      return;
    }
    unwrap(value, this.#number, this.#sink, () => written);
  }

  /** What stands between values: commas and white space are normal; the rest of an object whose list was read is of no interest. */
  #stray(byte: number): void {
    if (this.#place === 'skip') return;
    if (byte > 32 && byte !== 44 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && this.#junk.length < 200)
      this.#junk += String.fromCharCode(byte);
  }

  #clear(): void {
    this.#parts = [];
    this.#length = 0;
    this.#tooLong = false;
  }
}
