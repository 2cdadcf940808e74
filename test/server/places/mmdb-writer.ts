/** The smallest MaxMind database that holds a few IPv4 (or IPv6) blocks: 24-bit records, no shared data. For tests only. */
import { parseBlock } from '../../../server/places/prefix.ts';

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

function control(type: number, size: number): Buffer {
  if (size >= 29 + 256) throw new RangeError('the test writer knows sizes up to 284');
  const short = Math.min(size, 29);
  const head = type < 8 ? [(type << 5) | short] : [short, type - 7];
  return Buffer.from(size < 29 ? head : [...head, size - 29]);
}

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([control(2, text.length), text]);
  }
  if (typeof value === 'boolean') return control(14, value ? 1 : 0);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(Number.isInteger(value) && value >= 0 ? 4 : 8);
    if (bytes.length === 4) bytes.writeUInt32BE(value);
    else bytes.writeDoubleBE(value);
    return Buffer.concat([control(bytes.length === 4 ? 6 : 3, bytes.length), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([control(11, value.length), ...value.map(encode)]);
  const entries = Object.entries(value);
  return Buffer.concat([control(7, entries.length), ...entries.flatMap(([key, item]) => [encode(key), encode(item)])]);
}

export function mmdb(blocks: Readonly<Record<string, Value>>, ipVersion: 4 | 6 = 4, type = 'Test-City'): Buffer {
  const nodes: [number | null, number | null][] = [[null, null]];
  const data: Buffer[] = [];
  const leaves: { node: number; side: 0 | 1; offset: number }[] = [];
  for (const [network, value] of Object.entries(blocks)) {
    const first = parseBlock(network)?.first;
    const length = Number(network.split('/')[1]);
    if (!first) throw new RangeError(network);
    const words = [first.a, first.b, first.c, first.d];
    let node = 0;
    for (let depth = 0; depth < length; depth++) {
      const side = (((words[depth >>> 5] ?? 0) >>> (31 - (depth & 31))) & 1) as 0 | 1;
      const here = nodes[node] ?? [null, null];
      if (depth === length - 1) leaves.push({ node, side, offset: data.reduce((sum, item) => sum + item.length, 0) });
      else if (here[side] === null) here[side] = nodes.push([null, null]) - 1;
      node = here[side] ?? node;
    }
    data.push(encode(value));
  }
  for (const { node, side, offset } of leaves) (nodes[node] ?? [null, null])[side] = nodes.length + 16 + offset;
  const tree = Buffer.alloc(nodes.length * 6);
  nodes.forEach((sides, node) => sides.forEach((record, side) => tree.writeUIntBE(record ?? nodes.length, node * 6 + side * 3, 3)));
  const metadata = {
    ...{ binary_format_major_version: 2, binary_format_minor_version: 0, build_epoch: 0, database_type: type },
    ...{ description: {}, ip_version: ipVersion, languages: [], node_count: nodes.length, record_size: 24 },
  };
  return Buffer.concat([tree, Buffer.alloc(16), ...data, Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com'), encode(metadata)]);
}
