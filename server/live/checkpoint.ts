/** What a pipeline has learned as bytes in named parts, and back. Only parts that changed since the last time are written. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Account } from '../core/account.ts';
import { LearnedDirectory } from '../core/directory.ts';
import { Duplicates, type KeySet } from '../core/duplicates.ts';
import { Refused } from '../core/errors.ts';
import type { Layout } from '../core/layout.ts';
import { accountFrom, accountPart, type LaidOut, laidOut, Registry } from '../core/remembered.ts';
import type { Known } from '../core/known.ts';
import type { LearnedNetwork } from '../places/index.ts';

/** Grows when a snapshot of before can no longer be read; parts and fields that are only new or gone need no new one. */
const VERSION = 1;

/** All that is learned: by the pipeline, and around it. */
export interface Learned {
  readonly known: Known;
  readonly directory: LearnedDirectory;
  readonly places: readonly LearnedNetwork[];
}

interface About {
  readonly version: number;
  readonly laidOut: LaidOut;
  /** Numbers of the accounts, in the order in which they were met. */
  readonly accounts: readonly number[];
}

export type Parts = Map<string, Uint8Array | null>;

/** Remembers what was written last, so that the next checkpoint holds the difference only. */
export class Checkpoints {
  #written: ReadonlyMap<string, string>;

  constructor(written: ReadonlyMap<string, string> = new Map()) {
    this.#written = written;
  }

  /**
   * The parts that differ from those written last; `null` = the part is gone. Gives way to others between slices of work; nothing may be learned
   * meanwhile.
   */
  async next(learned: Learned): Promise<Parts> {
    const changed: Parts = new Map();
    const digests = new Map<string, string>();
    let since = performance.now();
    for (const [name, plain] of partsOf(learned)) {
      const bytes = serialize(plain);
      const digest = digestOf(bytes);
      digests.set(name, digest);
      if (this.#written.get(name) !== digest) changed.set(name, bytes);
      if (performance.now() - since > SLICE_MILLISECONDS) {
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
    }
    for (const name of this.#written.keys()) if (!digests.has(name)) changed.set(name, null);
    this.#written = digests;
    return changed;
  }

  /** They were not written after all: the next ones hold everything. */
  lost(): void {
    this.#written = new Map();
  }
}

const SLICE_MILLISECONDS = 5;

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 22);
}

function* partsOf({ known, directory, places }: Learned): Generator<readonly [name: string, plain: unknown]> {
  const { layout } = known.organisation;
  const registry = new Registry(layout, known.accounts);
  const about: About = { version: VERSION, laidOut: laidOut(layout), accounts: known.accounts.map(({ number }) => number) };
  yield ['about', about];
  for (const account of known.accounts) yield [`account/${String(account.number)}`, accountPart(account)];
  yield ['organisation', registry.part(known.organisation)];
  yield ['identities', registry.part(known.identities)];
  yield ['mail', registry.part(known.mail)];
  yield ['stream', registry.part(known.stream)];
  for (const [day, keys] of known.duplicates.days) yield [`duplicates/${String(day)}`, registry.part(keys)];
  yield ['directory', directory.memory];
  yield ['places', places];
}

/** Reads parts in any order; `null` when there are none. */
export async function readCheckpoint(
  parts: AsyncIterable<readonly [name: string, part: Uint8Array]>,
  layout: Layout,
): Promise<(Learned & { readonly checkpoints: Checkpoints }) | null> {
  const read = new Map<string, unknown>();
  const digests = new Map<string, string>();
  for await (const [name, bytes] of parts) {
    read.set(name, deserialize(bytes));
    digests.set(name, digestOf(bytes));
  }
  if (read.size === 0) return null;
  const about = read.get('about') as About | undefined;
  if (about?.version !== VERSION)
    throw new Refused(
      'CHECKPOINT_UNKNOWN',
      `What was learned is kept in version ${String(about?.version)}; this program reads version ${String(VERSION)}.`,
      'Start the version of Telltale that wrote it, or move the data folder away and let it learn anew.',
    );
  const part = (name: string): unknown => {
    const plain = read.get(name);
    if (plain === undefined)
      throw new Refused('CHECKPOINT_DAMAGED', `The part ${name} of what was learned is missing.`, 'Restore the database from a backup.');
    return plain;
  };
  const accounts = about.accounts.map((number): Account => accountFrom(part(`account/${String(number)}`), layout, about.laidOut));
  const registry = new Registry(layout, accounts);
  const from = <T>(name: string): T => registry.from(part(name), about.laidOut) as T;
  const duplicates = new Duplicates();
  for (const name of read.keys())
    if (name.startsWith('duplicates/')) duplicates.days.set(Number(name.slice('duplicates/'.length)), from<KeySet>(name));
  return {
    known: {
      organisation: from('organisation'),
      accounts,
      identities: from('identities'),
      duplicates,
      mail: from('mail'),
      stream: from('stream'),
    },
    directory: new LearnedDirectory(null, part('directory') as LearnedDirectory['memory']),
    places: part('places') as LearnedNetwork[],
    checkpoints: new Checkpoints(digests),
  };
}
