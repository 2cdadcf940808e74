/** Small things by name; all under a prefix are next to each other in the index of their names. */
import { storable } from './rows.ts';
import type { Database } from './schema.ts';

/** By name. */
export function notesUnder(read: Database, tenant: number, prefix: string) {
  const start = storable(prefix);
  const end = after(start);
  const from = read.selectFrom('note').select(['name', 'value']).where('tenant', '=', tenant).where('name', '>=', start);
  return (end === null ? from : from.where('name', '<', end)).orderBy('name');
}

/** The first name behind all that begin like this; `null` = there is none. Both databases order names by their bytes, and so by their code points. */
function after(start: string): string | null {
  const points = [...start].map((character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  return String.fromCodePoint(...points, last === BEFORE_HALVES ? BEHIND_HALVES : last + 1);
}

const LAST = 0x10ffff;
/** Between these two lie the halves of pairs, which no database keeps. */
const BEFORE_HALVES = 0xd7ff;
const BEHIND_HALVES = 0xe000;
