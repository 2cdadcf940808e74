/**
 * Which record log a store goes with: the log's folder carries a name, and the store keeps it. A process that has another folder could not go on where
 * the store stands, and learns it when it starts, not when it takes over.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../core/errors.ts';
import type { Store } from '../core/memory.ts';
import { codeOf } from './codes.ts';
import { logRefusalOf } from './log-refusals.ts';

type Notes = Pick<Store, 'note' | 'notes' | 'position'>;

const FILE = 'identity';
const NOTE = 'log/identity';

interface Kept {
  readonly identity: string;
  /** Where the process that wrote it last sees it, in words. */
  readonly where: string;
}

/** Throws `LOG_ELSEWHERE`. A store of which nothing is in any log yet goes with every one. */
export async function fitsLog(store: Notes, folder: string): Promise<void> {
  const kept = await keptIn(store);
  if (kept === null || kept.identity === (await identityOf(folder)) || (await store.position()) === 0) return;
  throw new Refused(
    'LOG_ELSEWHERE',
    `The record log that this database goes with is ${kept.where}; the one in ${folder} is another or none, so that this process could never take over.`,
    'Give all instances one data folder (TELLTALE_DATA on storage that they share), or run one instance and let it be started again. After a restore, put back the log that belongs to the database.',
  );
}

/** Ties store and log together; only whoever leads may. `where` = how people find the folder. Throws `LOG_ELSEWHERE`. */
export async function holdLog(store: Notes, folder: string, where: string): Promise<void> {
  await fitsLog(store, folder);
  const identity = (await identityOf(folder)) ?? (await begin(folder));
  const kept = await keptIn(store);
  if (kept?.identity !== identity || kept.where !== where) await store.note(NOTE, JSON.stringify({ identity, where } satisfies Kept));
}

async function keptIn(store: Pick<Store, 'notes'>): Promise<Kept | null> {
  const text = (await store.notes(NOTE)).get(NOTE);
  return text === undefined ? null : (JSON.parse(text) as Kept);
}

/** `null` = the folder has none yet. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, FILE), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw logRefusalOf(error);
  }
}

/** Written aside first: a crash leaves a whole one or none. */
async function begin(folder: string): Promise<string> {
  const identity = randomUUID();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = join(folder, `${FILE}.new`);
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(`${identity}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, join(folder, FILE));
  } catch (error) {
    throw logRefusalOf(error);
  }
  return identity;
}
