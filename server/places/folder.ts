/**
 * Opens every data file of a folder: `.mmdb`, `.csv`, `.tsv`, `.txt`, each also as `.gz`. A broken file is a note, never a refusal to start.
 *
 * A file whose name begins with a kind (`relay.csv`, `anonymiser-tor.txt`, and Apple's `egress-ip-ranges.csv`) gives that kind to all its
 * addresses. Files are asked in order of their names. `ATTRIBUTION.txt` holds the lines that the data's licences ask to be shown.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NetworkKind } from '../core/event.ts';
import { isKind } from './columns.ts';
import { readRangeFile } from './csv.ts';
import { openMmdb } from './mmdb.ts';
import type { Source } from './source.ts';

export interface Folder {
  readonly sources: readonly Source[];
  readonly attributions: readonly string[];
}

export const ATTRIBUTION_FILE = 'ATTRIBUTION.txt';

/** Makers known by the name of the file or of the database in it, and the words their licence asks for. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [/db-?ip/i, 'IP Geolocation by DB-IP (https://db-ip.com), CC BY 4.0'],
  [/geolite/i, 'This product includes GeoLite data created by MaxMind, available from https://www.maxmind.com'],
  [/ipinfo/i, 'IP address data is powered by IPinfo (https://ipinfo.io), CC BY-SA 4.0'],
];

function kindInName(file: string): NetworkKind | null {
  if (/^egress-ip-ranges\b/i.test(file)) return 'relay';
  const word = /^[a-z]+/i.exec(file)?.[0].toLowerCase() ?? '';
  return isKind(word) ? word : null;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function openFile(folder: string, file: string, notes: string[]): Promise<Source | null> {
  try {
    const stored = await readFile(join(folder, file));
    const bytes = /\.gz$/i.test(file) ? gunzipSync(stored) : stored;
    if (/\.mmdb(\.gz)?$/i.test(file)) return openMmdb(file, bytes);
    const { source, rows, skipped } = readRangeFile(file, bytes, kindInName(file));
    if (skipped > 0) notes.push(`Places: ${file}: ${skipped} of ${rows + skipped} lines hold no address range and were left out.`);
    if (rows === 0) notes.push(`Places: ${file} holds no address range and is not used.`);
    return rows === 0 ? null : source;
  } catch (error) {
    notes.push(`Places: ${file} cannot be read and is not used: ${reason(error)}`);
    return null;
  }
}

async function ownAttributions(folder: string): Promise<string[]> {
  const lines = await readFile(join(folder, ATTRIBUTION_FILE), 'utf8').catch(() => ''); // an absent file is usual
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export async function openFolder(folder: string, notes: string[]): Promise<Folder> {
  let files: string[];
  try {
    files = (await readdir(folder)).sort();
  } catch (error) {
    notes.push(`Places: the folder ${folder} cannot be read: ${reason(error)}`);
    return { sources: [], attributions: [] };
  }
  const sources: Source[] = [];
  for (const file of files) {
    if (!/\.(mmdb|csv|tsv|txt)(\.gz)?$/i.test(file) || file === ATTRIBUTION_FILE) continue;
    const source = await openFile(folder, file, notes);
    if (source) sources.push(source);
  }
  if (sources.length === 0) notes.push(`Places: no data file was found in ${folder}.`);
  const attributions = new Set(await ownAttributions(folder));
  for (const { file, type } of sources) for (const [maker, words] of MAKERS) if (maker.test(`${file} ${type}`)) attributions.add(words);
  return { sources, attributions: [...attributions] };
}
