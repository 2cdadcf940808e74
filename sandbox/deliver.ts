import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../server/core/errors.ts';

/** Bytes of one block of a crate; a record never crosses two. */
const BLOCK = 128 * 1024;
const OUTLET = 4 * 1024 * 1024;

/** Records that arrive in one stretch of time, as UTF-8 in blocks; the first `spilled` blocks are on disk. */
interface Crate {
  readonly times: number[];
  readonly starts: number[];
  readonly lengths: number[];
  blocks: Buffer[];
  spilled: number;
  /** Bytes used of the last block. */
  used: number;
}

export interface DeliveryOptions {
  /** Folder that will hold `events.jsonl`. */
  readonly out: string;
  /** Width of one crate; all of one crate is sorted in memory. */
  readonly crateMs: number;
  /** Bytes held in memory before crates go to disk. */
  readonly budget: number;
}

/**
 * Writes records in the order in which Microsoft would hand them over, not the order in which they happened.
 * Records wait in crates by delivery time; a crate is sorted and written once nothing earlier can come.
 * Too many waiting go to disk, which changes the time it takes but not one byte of the result.
 */
export class Delivery {
  written = 0;
  /** The most bytes of waiting records that were in memory at once. */
  peak = 0;
  private readonly crates = new Map<number, Crate>();
  private readonly pool: Buffer[] = [];
  private readonly out: number;
  private readonly spill: string;
  private readonly options: DeliveryOptions;
  private readonly outlet = Buffer.allocUnsafe(OUTLET);
  private filled = 0;
  private held = 0;
  private released = Number.NEGATIVE_INFINITY;

  constructor(options: DeliveryOptions) {
    this.options = options;
    mkdirSync(options.out, { recursive: true });
    this.out = openSync(join(options.out, 'events.jsonl'), 'w');
    this.spill = join(options.out, '.waiting');
    rmSync(this.spill, { recursive: true, force: true });
  }

  /** A record that arrives at `deliveredAt`; one that should have come before what is already written comes now. */
  add(deliveredAt: number, line: string): void {
    const number = Math.max(Math.floor(deliveredAt / this.options.crateMs), this.released);
    let crate = this.crates.get(number);
    if (!crate) {
      crate = { times: [], starts: [], lengths: [], blocks: [], spilled: 0, used: BLOCK };
      this.crates.set(number, crate);
    }
    const most = crate.used + line.length * 3 <= BLOCK ? line.length * 3 : Buffer.byteLength(line);
    if (most > BLOCK)
      throw new Refused('RECORD_TOO_LONG', `A record of ${most} bytes.`, 'This is a mistake in sandbox/: report it with the seed.');
    if (crate.used + most > BLOCK) {
      crate.blocks.push(this.blank());
      crate.used = 0;
      this.held += BLOCK;
      if (this.held > this.peak) this.peak = this.held;
    }
    const block = crate.blocks[crate.blocks.length - 1];
    const length = block?.write(line, crate.used, 'utf8') ?? 0;
    crate.times.push(Math.round(deliveredAt));
    crate.starts.push((crate.spilled + crate.blocks.length - 1) * BLOCK + crate.used);
    crate.lengths.push(length);
    crate.used += length;
    if (this.held > this.options.budget) this.spillAll();
  }

  /** Everything that arrives before this instant is complete: write it. */
  release(until: number): void {
    const last = Math.floor(until / this.options.crateMs);
    const ready = [...this.crates.keys()].filter((number) => number < last).sort((a, b) => a - b);
    for (const number of ready) this.open(number);
    if (last > this.released) this.released = last;
  }

  close(): void {
    this.release(Number.MAX_SAFE_INTEGER);
    this.flush();
    closeSync(this.out);
    rmSync(this.spill, { recursive: true, force: true });
  }

  private open(number: number): void {
    const crate = this.crates.get(number);
    if (!crate) return;
    this.crates.delete(number);
    const { times, starts, lengths } = crate;
    const blocks = [...this.fetch(number, crate.spilled), ...crate.blocks];
    const order = Uint32Array.from(times, (_, i) => i).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
    for (const i of order) {
      const start = starts[i] ?? 0;
      const source = blocks[Math.floor(start / BLOCK)];
      if (source) this.put(source, start % BLOCK, lengths[i] ?? 0);
    }
    this.held += crate.spilled * BLOCK;
    this.recycle(blocks);
  }

  private put(source: Buffer, offset: number, length: number): void {
    if (this.filled + length + 1 > OUTLET) this.flush();
    source.copy(this.outlet, this.filled, offset, offset + length);
    this.filled += length;
    this.outlet[this.filled++] = 10;
    this.written++;
  }

  private flush(): void {
    for (let sent = 0; sent < this.filled; ) sent += writeSync(this.out, this.outlet, sent, this.filled - sent);
    this.filled = 0;
  }

  /** Sends every crate's blocks to disk; the half-filled last one too, so that offsets stay what they were. */
  private spillAll(): void {
    mkdirSync(this.spill, { recursive: true });
    for (const [number, crate] of this.crates) {
      if (crate.blocks.length === 0) continue;
      const file = openSync(this.pathOf(number), 'a');
      for (const block of crate.blocks) for (let sent = 0; sent < BLOCK; ) sent += writeSync(file, block, sent, BLOCK - sent);
      closeSync(file);
      crate.spilled += crate.blocks.length;
      this.recycle(crate.blocks);
      crate.blocks = [];
      crate.used = BLOCK;
    }
  }

  private recycle(blocks: readonly Buffer[]): void {
    this.held -= blocks.length * BLOCK;
    this.pool.push(...blocks);
  }

  /** A block to write in. Blocks are used again and again: new ones would keep the garbage collector busy. */
  private blank(): Buffer {
    return this.pool.pop() ?? Buffer.allocUnsafe(BLOCK);
  }

  /** A crate's blocks, back from disk. */
  private fetch(number: number, count: number): Buffer[] {
    if (count === 0) return [];
    const file = openSync(this.pathOf(number), 'r');
    const blocks = Array.from({ length: count }, () => {
      const block = this.blank();
      for (let got = 0; got < BLOCK; ) {
        const more = readSync(file, block, got, BLOCK - got, null);
        if (more === 0)
          throw new Refused(
            'WAITING_RECORDS_LOST',
            `The file of waiting records ${number} is cut short.`,
            'Make room on the disk and write the tenant again.',
          );
        got += more;
      }
      return block;
    });
    closeSync(file);
    rmSync(this.pathOf(number));
    return blocks;
  }

  private pathOf(number: number): string {
    return join(this.spill, `${number}.rows`);
  }
}
