/** The files of a replay: incidents.jsonl, messages.jsonl, rejected.jsonl, summary.json, report.html. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Rejection } from '../core/ports.ts';
import type { IncidentRecord, MessageRecord, Summary } from '../http/contract.ts';

export class ReplayFiles {
  readonly folder: string;
  readonly #messages: WriteStream;
  readonly #rejected: WriteStream;
  messages = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.#messages = createWriteStream(join(folder, 'messages.jsonl'));
    this.#rejected = createWriteStream(join(folder, 'rejected.jsonl'));
  }

  static async open(folder: string): Promise<ReplayFiles> {
    await mkdir(folder, { recursive: true });
    return new ReplayFiles(folder);
  }

  message(record: MessageRecord): void {
    this.messages += 1;
    this.#messages.write(`${JSON.stringify(record)}\n`);
  }

  rejected(line: Rejection): void {
    this.#rejected.write(`${JSON.stringify(line)}\n`);
  }

  /** Wait until what was written so far has left memory. */
  async drained(): Promise<void> {
    for (const stream of [this.#messages, this.#rejected]) if (stream.writableNeedDrain) await once(stream, 'drain');
  }

  async finish(incidents: readonly IncidentRecord[], summary: Summary, report: string | null): Promise<void> {
    await Promise.all([ended(this.#messages), ended(this.#rejected)]);
    await writeFile(join(this.folder, 'incidents.jsonl'), incidents.map((incident) => `${JSON.stringify(incident)}\n`).join(''));
    await writeFile(join(this.folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    if (report !== null) await writeFile(join(this.folder, 'report.html'), report);
  }
}

async function ended(stream: WriteStream): Promise<void> {
  stream.end();
  if (!stream.closed) await once(stream, 'close');
}
