/**
 * Live objects as plain values and back, exactly: shared objects stay shared, circles stay circles. What lies outside the part that is written (another
 * account, say) becomes a reference that the reader resolves.
 *
 * Surprise: a class that gains a field later reads older snapshots, because every object starts as a fresh one of its class.
 */

/** How one class is kept. */
export interface Kind {
  readonly name: string;
  readonly type: abstract new (...parts: never[]) => object;
  /** A fresh one, as of nothing seen: what a snapshot lacks stays as it is here. */
  readonly blank: () => object;
  /** Fields that follow from others and are not kept. */
  readonly leaves?: readonly string[];
  /** Called when all fields are in. */
  readonly mend?: (made: object) => void;
}

type Plain = unknown;
type Fields = Record<string, unknown>;

const CLASS = '#';
const OUTSIDE = '@';
const WORDS = '()';

function isTyped(value: object): value is Uint32Array {
  return ArrayBuffer.isView(value);
}

/** What was read may come from another realm than ours, whose `Map` is another. */
const tagOf = (value: object): string => Object.prototype.toString.call(value);
const isMap = (value: object): value is Map<unknown, unknown> => tagOf(value) === '[object Map]';
const isSet = (value: object): value is Set<unknown> => tagOf(value) === '[object Set]';

/** `outside` gives the reference of an object that is kept elsewhere, `undefined` for all others. */
export function dismantle(root: unknown, kinds: readonly Kind[], outside: (value: object) => unknown): Plain {
  const byType = new Map(kinds.map((kind) => [kind.type.prototype as object, kind]));
  const done = new Map<object, Plain>();
  const visit = (value: unknown): Plain => {
    // Words that were to be made late are made now.
    if (typeof value === 'function') return { [WORDS]: String((value as () => unknown)()) };
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const reference = value === root ? undefined : outside(value);
    if (reference !== undefined) return { [OUTSIDE]: reference };
    if (isTyped(value)) return value;
    if (Array.isArray(value)) return fill<unknown[]>(value, [], (made) => value.forEach((one) => made.push(visit(one))));
    if (value instanceof Map) return fill(value, new Map(), (made) => value.forEach((one, key) => made.set(visit(key), visit(one))));
    if (value instanceof Set) return fill(value, new Set(), (made) => value.forEach((one) => made.add(visit(one))));
    const kind = byType.get(Object.getPrototypeOf(value) as object);
    if (kind === undefined && Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
      throw new TypeError(`${value.constructor.name} is not among the kinds that are kept`);
    return fill<Fields>(value, kind === undefined ? {} : { [CLASS]: kind.name }, (made) => {
      for (const [key, one] of Object.entries(value)) if (kind?.leaves?.includes(key) !== true) made[key] = visit(one);
    });
  };
  const fill = <T extends object>(value: object, made: T, into: (made: T) => void): T => {
    done.set(value, made);
    into(made);
    return made;
  };
  return visit(root);
}

/** The other way. `inside` gives the object of a reference. Throws on a class that nobody knows. */
export function assemble(root: Plain, kinds: readonly Kind[], inside: (reference: unknown) => unknown): unknown {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const done = new Map<object, unknown>();
  const fill = <T extends object>(value: object, made: T, into: (made: T) => void): T => {
    done.set(value, made);
    into(made);
    return made;
  };
  const visit = (value: Plain): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    // A copy: what was read lies in one large buffer that would live as long as the smallest of its parts.
    if (isTyped(value)) return fill(value, value.slice(), () => undefined);
    if (Array.isArray(value)) return fill<unknown[]>(value, [], (made) => value.forEach((one) => made.push(visit(one))));
    if (isMap(value)) return fill(value, new Map(), (made) => value.forEach((one, key) => made.set(visit(key), visit(one))));
    if (isSet(value)) return fill(value, new Set(), (made) => value.forEach((one) => made.add(visit(one))));
    const fields = value as Fields;
    if (OUTSIDE in fields) return inside(fields[OUTSIDE]);
    if (WORDS in fields) {
      const words = String(fields[WORDS]);
      return () => words;
    }
    const name = fields[CLASS];
    if (typeof name !== 'string') return fill<Fields>(value, {}, (made) => assign(made, fields));
    const kind = byName.get(name);
    if (kind === undefined) throw new TypeError(`nothing is known of the kind ${name}`);
    const made = fill(value, kind.blank() as Fields, (one) => assign(one, fields));
    kind.mend?.(made);
    return made;
  };
  const assign = (made: Fields, fields: Fields): void => {
    for (const [key, one] of Object.entries(fields)) if (key !== CLASS) made[key] = visit(one);
  };
  return visit(root);
}
