/** Readers from unknown JSON to exact types; `undefined` = it does not fit. Fields that are merely new are left out. */

export type Read<T> = (value: unknown) => T | undefined;

export const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined);
export const amount: Read<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export function oneOf<T extends string>(...words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value);
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null ? null : read(value));
}

/** A list in which one line does not fit does not fit: lines are referred to by their number. */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const all: T[] = [];
    for (const entry of value) {
      const one = read(entry);
      if (one === undefined) return undefined;
      all.push(one);
    }
    return all;
  };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function shape<T extends object>(fields: { readonly [K in keyof T]-?: Read<T[K]> }): Read<T> {
  return (value) => {
    if (!isFields(value)) return undefined;
    const made: Partial<T> = {};
    for (const key in fields) {
      const field = fields[key](value[key]);
      if (field === undefined) return undefined;
      made[key] = field;
    }
    // Every key of T has been filled above.
    return made as T;
  };
}
