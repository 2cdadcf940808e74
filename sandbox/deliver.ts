import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

interface Crate {
  readonly times: number[];
  readonly lines: string[];
  characters: number;
  spilled: boolean;
}

export interface DeliveryOptions {
  /** Folder that will hold `events.jsonl`. */
  readonly out: string;
  /** Width of one crate; all of one crate is sorted in memory. */
  readonly crateMs: number;
  /** Characters held in memory before crates go to disk. */
  readonly budget: number;
}

/**
 * Writes records in the order in which Microsoft would hand them over, not the order in which they happened.
 * Records wait in crates by delivery time; a crate is sorted and written once nothing earlier can come.
 * Too many waiting go to disk, which changes the time it takes but not one byte of the result.
 */
export class Delivery {
  written = 0;
  /** The most characters that ever waited in memory. */
  peak = 0;
  private readonly crates = new Map<number, Crate>();
  private readonly out: number;
  private readonly spill: string;
  private readonly options: DeliveryOptions;
  private held = 0;
  private released = Number.NEGATIVE_INFINITY;
  private chunk: string[] = [];
  private chunkCharacters = 0;

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
      crate = { times: [], lines: [], characters: 0, spilled: false };
      this.crates.set(number, crate);
    }
    crate.times.push(Math.round(deliveredAt));
    crate.lines.push(line);
    crate.characters += line.length;
    this.held += line.length;
    if (this.held > this.peak) this.peak = this.held;
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
    this.held -= crate.characters;
    let { times, lines } = crate;
    if (crate.spilled) {
      const path = this.pathOf(number);
      const early: number[] = [];
      const text: string[] = [];
      for (const row of readFileSync(path, 'utf8').split('\n')) {
        const tab = row.indexOf('\t');
        if (tab < 0) continue;
        early.push(Number(row.slice(0, tab)));
        text.push(row.slice(tab + 1));
      }
      rmSync(path);
      times = early.concat(times);
      lines = text.concat(lines);
    }
    const order = Array.from(times, (_, i) => i).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
    for (const i of order) this.put(lines[i] ?? '');
  }

  private put(line: string): void {
    this.chunk.push(line);
    this.chunkCharacters += line.length;
    this.written++;
    if (this.chunkCharacters > 4_000_000) this.flush();
  }

  private flush(): void {
    if (this.chunk.length === 0) return;
    const bytes = Buffer.from(`${this.chunk.join('\n')}\n`, 'utf8');
    for (let sent = 0; sent < bytes.length; ) sent += writeSync(this.out, bytes, sent);
    this.chunk = [];
    this.chunkCharacters = 0;
  }

  private spillAll(): void {
    if (!existsSync(this.spill)) mkdirSync(this.spill, { recursive: true });
    for (const [number, crate] of this.crates) {
      if (crate.lines.length === 0) continue;
      let text = '';
      for (let i = 0; i < crate.lines.length; i++) text += `${crate.times[i] ?? 0}\t${crate.lines[i] ?? ''}\n`;
      appendFileSync(this.pathOf(number), text);
      crate.spilled = true;
      crate.times.length = 0;
      crate.lines.length = 0;
      crate.characters = 0;
    }
    this.held = 0;
  }

  private pathOf(number: number): string {
    return join(this.spill, `${number}.rows`);
  }
}
