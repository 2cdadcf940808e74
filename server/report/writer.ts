/**
 * The files of a replay: incidents.jsonl, messages.jsonl, rejected.jsonl, summary.json, report.html.
 *
 * Surprise: lines are written at once, not queued. A hostile file rejects millions of records before anybody comes to wait for a stream.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../core/errors.ts';
import type { Rejection } from '../core/ports.ts';
import type { IncidentRecord, MessageRecord, Summary } from '../http/contract.ts';

/** Characters held back so that a line does not cost a call each. */
const HELD = 256 * 1024;

class Lines {
  readonly #file: number;
  #held: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(value: unknown): void {
    const line = `${JSON.stringify(value)}\n`;
    this.#held.push(line);
    this.#length += line.length;
    if (this.#length >= HELD) this.#write();
  }

  end(): void {
    this.#write();
    closeSync(this.#file);
  }

  #write(): void {
    const bytes = Buffer.from(this.#held.join(''));
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#held = [];
    this.#length = 0;
  }
}

export class ReplayFiles {
  readonly folder: string;
  readonly #messages: Lines;
  readonly #rejected: Lines;
  messages = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.#messages = new Lines(join(folder, 'messages.jsonl'));
    this.#rejected = new Lines(join(folder, 'rejected.jsonl'));
  }

  static async open(folder: string): Promise<ReplayFiles> {
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    } catch (error) {
      throw new Refused(
        'OUT_UNWRITABLE',
        `${folder} is no folder that can be written: ${error instanceof Error ? error.message : String(error)}.`,
        'Give --out a folder of your own, or one that does not exist yet.',
      );
    }
    return new ReplayFiles(folder);
  }

  message(record: MessageRecord): void {
    this.messages += 1;
    this.#messages.add(record);
  }

  rejected(line: Rejection): void {
    this.#rejected.add(line);
  }

  async finish(incidents: readonly IncidentRecord[], summary: Summary, report: string | null): Promise<void> {
    this.#messages.end();
    this.#rejected.end();
    // Line by line: all incidents of a large tenant are longer than the longest text there can be.
    const lines = new Lines(join(this.folder, 'incidents.jsonl'));
    for (const incident of incidents) lines.add(incident);
    lines.end();
    await writeFile(join(this.folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    if (report !== null) await writeFile(join(this.folder, 'report.html'), report);
  }
}
