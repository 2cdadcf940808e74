/**
 * The files behind the arguments of a replay: files themselves, folders with all that is in them, and standard input.
 *
 * Surprise: a folder may hold more than logs. `organization.json` describes the organisation, `labels.json` and the folder `places` belong to
 * others, reports of earlier runs are not evidence; other files that are no logs are named in a note.
 */
import { createWriteStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refused } from '../core/errors.ts';

export interface FoundFile {
  readonly path: string;
  /** As shown to people: as short as tells it from the others. */
  readonly name: string;
  readonly bytes: number;
  /** Named by the user rather than found in a folder: then it must be readable. */
  readonly asked: boolean;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly organization: unknown;
  readonly notes: readonly string[];
}

const NOT_LOGS = new Set(['labels.json', 'package.json', 'package-lock.json', 'tsconfig.json']);
const NOT_LOG_FOLDERS = new Set(['places', 'telltale-report', 'node_modules']);

export async function findInputs(inputs: readonly string[], scratch: string, stdin: NodeJS.ReadableStream): Promise<Found> {
  const files: { path: string; bytes: number; asked: boolean; label: string }[] = [];
  const notes: string[] = [];
  let organization: unknown = null;

  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      notes.push(`The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
      return [];
    });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name.startsWith('__MACOSX')) continue;
      const about = entry.isSymbolicLink() ? await stat(path).catch(() => null) : null;
      if (entry.isDirectory()) {
        if (!NOT_LOG_FOLDERS.has(entry.name)) await visit(path);
      } else if (entry.isFile() || about?.isFile() === true) {
        if (entry.name === 'organization.json') organization = (await organizationIn(path, notes)) ?? organization;
        else if (!NOT_LOGS.has(entry.name)) files.push({ path, bytes: (await stat(path)).size, asked: false, label: path });
      }
    }
  };

  for (const input of [...inputs].sort()) {
    if (input === '-') {
      const path = join(scratch, 'standard-input');
      await pipeline(stdin, createWriteStream(path));
      files.push({ path, bytes: (await stat(path)).size, asked: true, label: 'standard-input' });
      continue;
    }
    const path = normalize(input);
    const about = await stat(path).catch(() => null);
    if (about === null)
      throw new Refused('NO_SUCH_INPUT', `There is no file or folder ${input}.`, 'Check the path; a folder is read with everything in it.');
    if (about.isDirectory()) await visit(path);
    else files.push({ path, bytes: about.size, asked: true, label: path });
  }
  return { files: named(files), organization, notes };
}

async function organizationIn(path: string, notes: string[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    notes.push(`${basename(path)} is not valid JSON and was not used.`);
    return null;
  }
}

/** The file name, or with as many folders before it as tell it from the others; so event ids do not depend on where one stands. */
function named(files: readonly { path: string; bytes: number; asked: boolean; label: string }[]): FoundFile[] {
  const names = files.map(() => '');
  let open = files.map((_, index) => index);
  for (let depth = 1; open.length > 0; depth++) {
    const seen = new Map<string, number[]>();
    for (const index of open) {
      const parts = (files[index]?.label ?? '').split(sep).filter((part) => part !== '');
      const name = parts.slice(-depth).join('/');
      names[index] = name;
      const alike = seen.get(name);
      if (alike === undefined) seen.set(name, [index]);
      else alike.push(index);
    }
    // The same path given twice can never be told apart; its records are repeats.
    open = [...seen.values()].filter((group) => new Set(group.map((index) => files[index]?.label)).size > 1).flat();
  }
  return files.map(({ path, bytes, asked }, index) => ({ path, bytes, asked, name: names[index] ?? path }));
}
