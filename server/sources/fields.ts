/**
 * Small typed getters over a record nobody has checked yet.
 *
 * Surprise: re-exports turn numbers and booleans into texts and whole objects into JSON texts, so every getter takes both forms.
 */

export type Fields = Readonly<Record<string, unknown>>;

const NOTHING: readonly unknown[] = Object.freeze([]);

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A non-empty text; a number is written out. The diagnostic stream writes `<null>` where it means nothing. */
export function text(record: Fields, name: string): string | null {
  const value = record[name];
  if (typeof value === 'string') return value === '' || value === '<null>' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

export function lower(record: Fields, name: string): string | null {
  return text(record, name)?.toLowerCase() ?? null;
}

export function number(record: Fields, name: string): number | null {
  const value = record[name];
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const read = Number(value);
  return Number.isFinite(read) ? read : null;
}

export function truth(record: Fields, name: string): boolean | null {
  const value = record[name];
  return typeof value === 'boolean' ? value : typeof value === 'string' ? truthOf(value) : null;
}

export function truthOf(value: string): boolean | null {
  const word = value.trim().toLowerCase();
  return word === 'true' || word === '$true' ? true : word === 'false' || word === '$false' ? false : null;
}

/** JSON text parsed; anything else, and broken JSON, as it was. */
export function unfolded(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const start = value.trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return value;
  try {
    return JSON.parse(start) as unknown;
  } catch {
    return value;
  }
}

/** An object, also one folded into JSON text. */
export function fields(record: Fields, name: string): Fields | null {
  const value = record[name];
  if (value === undefined || value === null || value === '') return null;
  if (isFields(value)) return value;
  const inner = unfolded(value);
  return isFields(inner) ? inner : null;
}

/** A list, also one folded into JSON text; a lone object counts as a list of one. */
export function list(record: Fields, name: string): readonly unknown[] {
  const value = record[name];
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null || value === '') return NOTHING;
  const inner = unfolded(value);
  return Array.isArray(inner) ? inner : isFields(inner) ? [inner] : NOTHING;
}

/** The texts of a list; objects of addresses give their address. */
export function texts(record: Fields, name: string): readonly string[] {
  const value = record[name];
  if (typeof value === 'string' && value !== '' && !value.trimStart().startsWith('[')) return [value];
  return list(record, name).filter((item): item is string => typeof item === 'string' && item !== '');
}

/** The value of one entry of a `[{Name, Value}]` list, as these records are fond of. */
export function named(entries: readonly unknown[], name: string): string | null {
  for (const entry of entries) {
    if (isFields(entry) && entry['Name'] === name) return text(entry, 'Value');
  }
  return null;
}
