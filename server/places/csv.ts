/**
 * A file of address ranges: `start,end,...`, `203.0.113.0/24,...` or one address a line; commas, semicolons or tabs; with or without header.
 *
 * Half a million rows open in under a second because the part after the addresses repeats: it is read once per distinct text, and a row
 * is only two addresses and a number.
 */
import { fieldsOf, readHeader, readRow, type Header } from './columns.ts';
import { canonicalAddress, parseAddress, type Numeric } from './address.ts';
import type { Facts } from './facts.ts';
import { SILENT } from './facts.ts';
import { parseBlock } from './prefix.ts';
import { Ranges } from './ranges.ts';
import type { Source } from './source.ts';
import type { NetworkKind } from '../core/event.ts';

export interface RangeFile {
  readonly source: Source;
  readonly rows: number;
  /** Lines that held no range. */
  readonly skipped: number;
}

const NEWLINE = 10;
const unquoted = (text: string) => text.replace(/^\s*"?\s*|\s*"?\s*$/g, '');

function readAddress(text: string): Numeric | null {
  const plain = parseAddress(text);
  if (plain) return plain;
  const canonical = canonicalAddress(unquoted(text));
  return canonical === null ? null : parseAddress(canonical);
}

function separatorOf(line: string): string {
  return [',', '\t', ';'].find((candidate) => line.includes(candidate)) ?? ',';
}

class Reader {
  readonly ranges = new Ranges();
  readonly values: Facts[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #separator: string;
  readonly #header: Header | null;
  readonly #kind: NetworkKind | null;

  constructor(separator: string, header: Header | null, kind: NetworkKind | null) {
    this.#separator = separator;
    this.#header = header;
    this.#kind = kind;
  }

  /** False when the line holds no range. */
  read(line: string): boolean {
    const cut = this.#addresses(line);
    return cut !== null && this.ranges.add(cut.first, cut.last, this.#value(line, cut.rest, cut.fields));
  }

  #addresses(line: string): { first: Numeric; last: Numeric; rest: number; fields: number } | null {
    if (this.#header && (this.#header.get('start') !== 0 || (this.#header.get('end') ?? 1) !== 1))
      return this.#byHeader(line, this.#header);
    const one = this.#end(line, 0);
    const start = line.slice(0, one);
    if (start.includes('/')) {
      const block = parseBlock(unquoted(start));
      return block && { ...block, rest: one, fields: 1 };
    }
    const first = readAddress(start);
    if (!first) return null;
    if (this.#header && this.#header.get('end') !== 1) return { first, last: first, rest: one, fields: 1 };
    const two = this.#end(line, one + 1);
    const last = one < line.length ? readAddress(line.slice(one + 1, two)) : null;
    return last ? { first, last, rest: two, fields: 2 } : { first, last: first, rest: one, fields: 1 };
  }

  #byHeader(line: string, header: Header): { first: Numeric; last: Numeric; rest: number; fields: number } | null {
    const fields = fieldsOf(line, this.#separator);
    const start = fields[header.get('start') ?? 0] ?? '';
    const end = fields[header.get('end') ?? -1] ?? '';
    const block = parseBlock(unquoted(start));
    const last = end === '' ? block?.last : readAddress(end);
    return block && last ? { first: block.first, last, rest: 0, fields: 0 } : null;
  }

  #end(line: string, from: number): number {
    const at = line.indexOf(this.#separator, from);
    return at < 0 ? line.length : at;
  }

  #value(line: string, rest: number, addresses: number): number {
    const text = line.slice(rest);
    const known = this.#indexOf.get(text);
    if (known !== undefined) return known;
    const facts = readRow(
      fieldsOf(`${this.#separator.repeat(Math.max(0, addresses - 1))}${text}`, this.#separator),
      this.#header,
      addresses,
    );
    this.values.push(this.#kind === null || facts.kind !== null ? facts : { ...facts, kind: this.#kind });
    this.#indexOf.set(Buffer.from(text).toString(), this.values.length - 1); // a copy: a slice would keep its whole line alive
    return this.values.length - 1;
  }
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(NEWLINE, from);
    const until = at < 0 ? bytes.length : at;
    const line = bytes.toString('utf8', from, until > from && bytes[until - 1] === 13 ? until - 1 : until);
    if (line !== '' && !line.startsWith('#')) yield line;
    from = until + 1;
  }
}

/** `kind` is what the file's name claims for every row in it (`relay.csv`). Nothing is thrown: lines that cannot be read are counted. */
export function readRangeFile(file: string, bytes: Buffer, kind: NetworkKind | null = null): RangeFile {
  let reader: Reader | null = null;
  let rows = 0;
  let skipped = 0;
  for (const raw of linesOf(bytes)) {
    const line = reader ? raw : raw.replace(/^\uFEFF/, '');
    if (!reader) {
      const separator = separatorOf(line);
      const header = readHeader(fieldsOf(line, separator));
      reader = new Reader(separator, header, kind);
      if (header) continue;
    }
    if (reader.read(line)) rows++;
    else skipped++;
  }
  const { ranges, values } = reader ?? new Reader(',', null, kind);
  ranges.seal();
  const operatorNames = new Map<number, string>();
  for (const { operator, operatorName } of values)
    if (operator !== null && operatorName !== null) operatorNames.set(operator, operatorName);
  const find = (address: Numeric) => {
    const index = ranges.find(address);
    return index < 0 ? null : (values[index] ?? SILENT);
  };
  return { source: { file, type: '', operatorNames, find }, rows, skipped };
}
