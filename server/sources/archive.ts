/**
 * Compressed files: .gz, and .zip with its members as files of their own.
 *
 * Surprise: a few kilobytes can unpack to terabytes. What is unpacked is never held whole, and an archive that grows beyond all reason is
 * cut off and reported, as is one that ends early.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as yauzl from 'yauzl';
import type { Chunks } from './sink.ts';

const CHUNK = 1024 * 1024;
/** Logs pack 10 to 100 times; beyond this it is a bomb. */
const MOST_GROWTH = 300;
const ALWAYS_ALLOWED = 512 * 1024 * 1024;
const MOST_MEMBERS = 100_000;

export function plainChunks(path: string): Chunks {
  return createReadStream(path, { highWaterMark: CHUNK }) as Chunks;
}

export function gunzipped(packed: Chunks, packedBytes: number): Chunks {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  // Errors of either side surface in the loop that reads the unpacked side.
  pipeline(packed, gunzip, () => undefined);
  return bounded(gunzip as Chunks, packedBytes);
}

export function mostUnpacked(packedBytes: number, always = ALWAYS_ALLOWED): number {
  return Math.max(always, packedBytes * MOST_GROWTH);
}

/** Stops a bomb: throws when much more comes out than went in could hold. */
export async function* bounded(chunks: Chunks, packedBytes: number, always = ALWAYS_ALLOWED): AsyncGenerator<Buffer, void, undefined> {
  const limit = mostUnpacked(packedBytes, always);
  let seen = 0;
  for await (const chunk of chunks) {
    seen += chunk.length;
    if (seen > limit) throw new RangeError(`it unpacks to more than ${String(MOST_GROWTH)} times its size`);
    yield chunk;
  }
}

export interface Member {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  open(): Chunks;
}

export interface Archive {
  readonly members: readonly Member[];
  readonly notes: readonly string[];
  close(): void;
}

export async function openZip(path: string): Promise<Archive> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true });
  const members: Member[] = [];
  const notes: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) notes.push(`${entry.fileName} is encrypted and was not read`);
      else members.push(memberOf(zip, entry));
      if (members.length >= MOST_MEMBERS) {
        notes.push(`only the first ${String(MOST_MEMBERS)} members were read`);
        break;
      }
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  return { members: members.sort((one, other) => (one.name < other.name ? -1 : 1)), notes, close: () => zip.close() };
}

function memberOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Member {
  return {
    name: entry.fileName,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    open: () => memberChunks(zip, entry),
  };
}

async function* memberChunks(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer, void, undefined> {
  const stream = await zip.openReadStreamPromise(entry);
  yield* bounded(gathered(stream as Chunks), entry.compressedSize);
}

/** The unpacker hands out 16 KB pieces; readers are faster with larger ones. */
async function* gathered(chunks: Chunks): AsyncGenerator<Buffer, void, undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= CHUNK / 2) {
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}
