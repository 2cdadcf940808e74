/** A zip file of a few small files, byte for byte the same for the same content. Teams takes an app package in no other form. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string;
  readonly content: Buffer;
}

/** 1980-01-01, the first day that zip knows; a real time would make each package differ. */
const firstDay = 0x21;
const utf8Names = 0x800;
const deflated = 8;

interface Entry {
  readonly name: Buffer;
  readonly fields: Buffer;
  readonly body: Buffer;
}

function entryOf({ name, content }: Packed): Entry {
  const bytes = Buffer.from(name, 'utf8');
  const body = deflateRawSync(content, { level: 9 });
  // The part that the local and the central header share.
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(bytes.length, 22);
  return { name: bytes, fields, body };
}

/** @param files in the order of the archive; names with `/` between folders */
export function zipped(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, fields, body } of files.map(entryOf)) {
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
