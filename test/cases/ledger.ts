/** Collects what a firm's people did and writes it as the feed would have delivered it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Firm, type Json, SECOND, type VendorRecord } from './cast.ts';
import { Chance } from './chance.ts';

interface Entry {
  readonly delivered: number;
  readonly turn: number;
  readonly record: VendorRecord;
}

/** One line of a story's table. */
interface KeyRecord {
  readonly at: number;
  readonly id: string;
  readonly what: string;
}

export class Ledger {
  readonly firm: Firm;
  readonly chance: Chance;
  readonly #entries: Entry[] = [];
  readonly #keys: KeyRecord[] = [];
  #turn = 0;

  constructor(firm: Firm) {
    this.firm = firm;
    this.chance = new Chance(`${firm.seed}/delivery`);
  }

  /** An id nobody else has; the same in every run. */
  id(stem: string): string {
    this.#turn += 1;
    return `${stem}-${(Math.imul(this.#turn, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`;
  }

  guid(stem = 'c3a1'): string {
    return this.id(`7d2f${stem}-51be-4c90-9a3e-b06d`).replace(/-([0-9a-f]{8})$/, '$1');
  }

  /** `slowest`: seconds after which the record is surely there. */
  add(at: number, slowest: number, record: VendorRecord): void {
    const delivered = at + this.chance.between(slowest / 4, slowest) * SECOND;
    this.#turn += 1;
    this.#entries.push({ delivered, turn: this.#turn, record });
    if ('Operation' in record && this.chance.yes(0.003))
      this.#entries.push({ delivered: delivered + this.chance.between(30, 600) * SECOND, turn: this.#turn + 0.5, record });
  }

  /** Remembers a record for the story's table. */
  key(at: number, id: string, what: string): void {
    this.#keys.push({ at, id, what });
  }

  table(): string {
    const rows = this.#keys.toSorted((a, b) => a.at - b.at).map(({ at, id, what }) => `| ${stamp(at)} | \`${id}\` | ${what} |`);
    return ['| instant (UTC) | id | record |', '|---|---|---|', ...rows].join('\n');
  }

  /** The records as one text, a line each, in the order in which they were delivered. */
  text(): string {
    const entries = this.#entries.toSorted((a, b) => a.delivered - b.delivered || a.turn - b.turn);
    return entries.map(({ record }) => `${JSON.stringify(record)}\n`).join('');
  }

  write(folder: string, organization: Json, story: string): string {
    const packed = gzipSync(this.text(), { level: 9, memLevel: 9 });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'events.jsonl.gz'), packed);
    writeFileSync(join(folder, 'organization.json'), `${JSON.stringify(organization, null, 2)}\n`);
    writeFileSync(join(folder, 'story.md'), `${story.trim()}\n`);
    return `${this.#entries.length} records, ${Math.round(packed.length / 1024)} KB`;
  }
}

/** `2026-06-16T14:31:00Z` */
export function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
