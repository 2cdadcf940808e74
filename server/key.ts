/**
 * The organisation's one secret: 32 random bytes, from the configuration, or made on first start and kept in the data folder.
 *
 * Surprise: with another key nothing fails by itself; names just stop matching what was learned. So the store remembers which key it was begun with.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from './core/errors.ts';
import type { Store } from './core/memory.ts';

const BYTES = 32;
const FILE = 'key';
const OTHERS_MAY_READ = 0o007;

/**
 * The key that `configured` says in base64, else the one in the folder, which is made with mode 0600 when there is none. Several processes that start at
 * the same time end up with the same one.
 *
 * @throws Refused `KEY_DAMAGED`, `KEY_EXPOSED`, `KEY_UNREADABLE`, `KEY_UNWRITABLE`
 */
export async function openKey(configured: string | null, folder: string): Promise<Uint8Array> {
  if (configured !== null) return decoded(configured, 'TELLTALE_KEY');
  const path = join(folder, FILE);
  const found = await kept(path);
  if (found !== null) return found;
  try {
    await make(folder, path);
  } catch (error) {
    throw new Refused(
      'KEY_UNWRITABLE',
      `The key cannot be kept in ${path}: ${reason(error)}.`,
      'Let the service write to that folder, or set TELLTALE_KEY.',
    );
  }
  const made = await kept(path);
  if (made === null) throw new Refused('KEY_UNWRITABLE', `The key was written to ${path} and is not there.`, 'Set TELLTALE_KEY.');
  return made;
}

/** Which key a store was begun with: says nothing about the key. */
export function fingerprint(key: Uint8Array): string {
  return createHmac('sha256', key).update('telltale fingerprint').digest('hex').slice(0, 16);
}

/** Holds the store to the key it was begun with. @throws Refused `KEY_DIFFERS` */
export async function holdKey(store: Pick<Store, 'note' | 'notes'>, key: Uint8Array): Promise<void> {
  const name = 'key/fingerprint';
  const now = JSON.stringify(fingerprint(key));
  const before = (await store.notes(name)).get(name);
  if (before === undefined) return store.note(name, now);
  if (before !== now)
    throw new Refused(
      'KEY_DIFFERS',
      'This memory was begun with another key, so nothing that was learned of names would match any more.',
      `Set TELLTALE_KEY to the earlier one (or put the file ${FILE} back into the data folder); without it, begin with an empty memory.`,
    );
}

/** `null` = there is none yet. */
async function kept(path: string): Promise<Uint8Array | null> {
  let text: string;
  let mode: number;
  try {
    text = await readFile(path, 'utf8');
    ({ mode } = await stat(path));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw new Refused('KEY_UNREADABLE', `${path} cannot be read: ${reason(error)}.`, 'Let the service read it, or set TELLTALE_KEY.');
  }
  if ((mode & OTHERS_MAY_READ) !== 0)
    throw new Refused('KEY_EXPOSED', `Everybody on this machine may read ${path}.`, `Run: chmod 600 ${path}`);
  return decoded(text.trim(), path);
}

function decoded(text: string, where: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === BYTES && bytes.toString('base64') === text) return new Uint8Array(bytes);
  throw new Refused(
    'KEY_DAMAGED',
    `${where} does not hold ${String(BYTES)} bytes in base64.`,
    'Put it back from a backup. A new one makes what was learned of names unreadable: then begin with an empty memory.',
  );
}

/** Written aside and linked whole, so that nobody ever reads half a key and the first of several wins. */
async function make(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      // A umask may take rights away, never add them; a file system that knows none is found out when it is read.
      await chmod(aside, 0o600);
      await file.writeFile(`${randomBytes(BYTES).toString('base64')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(aside, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(aside, { force: true });
  }
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
