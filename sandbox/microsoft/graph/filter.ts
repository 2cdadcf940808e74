import { badRequest, Told } from './words.ts';

/** A `$filter` that has been read: does a record pass? And which paths does it look at, with which operators? */
export interface Filter {
  readonly passes: (record: unknown) => boolean;
  readonly uses: readonly { readonly path: string; readonly operator: string }[];
}

type Test = (scope: Scope) => boolean;
type Value = (scope: Scope) => unknown;
interface Scope {
  readonly record: unknown;
  readonly names: Readonly<Record<string, unknown>>;
}
interface Token {
  readonly kind: 'word' | 'text' | 'instant' | 'number' | 'mark' | 'end';
  readonly text: string;
}

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z0-9_@][\w@.-]*(?:\/[A-Za-z_@][\w@.]*)*)|([(),:]))/uy;
const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in'];
const FUNCTIONS = ['startswith', 'endswith', 'contains'];
const GUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/iu;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw syntax(text, at);
    const [, quoted, instant, number, word, mark] = match;
    if (quoted !== undefined) found.push({ kind: 'text', text: quoted.slice(1, -1).replaceAll("''", "'") });
    else if (instant !== undefined) found.push({ kind: 'instant', text: instant });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else found.push(word !== undefined ? { kind: 'word', text: word } : { kind: 'mark', text: mark ?? '' });
  }
  return found;
}

const syntax = (text: string, at: number): Told =>
  new Told(badRequest(`Syntax error: character at position ${at} is not valid in '${text}'.`));

/** The value at `a/b/c`. */
export function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const step of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

const INSTANT = /^\d{4}-\d\d-\d\dT/u;
const comparable = (value: unknown): unknown => {
  if (typeof value !== 'string') return value ?? null;
  return INSTANT.test(value) ? Date.parse(value) : value.toLowerCase();
};

/** Compares as OData does: texts without regard to case, instants by time; null is neither greater nor less. */
export function compare(left: unknown, right: unknown): number | null {
  if (typeof left === 'string' && typeof right === 'string' && left.length === right.length && left.endsWith('Z') && right.endsWith('Z')) {
    if (INSTANT.test(left) && INSTANT.test(right)) return left === right ? 0 : left < right ? -1 : 1;
  }
  const [a, b] = [comparable(left), comparable(right)];
  if (a === b) return 0;
  if ((typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string')) return a < b ? -1 : 1;
  return null;
}

function holds(operator: string, left: unknown, right: unknown): boolean {
  const order = compare(left, right);
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order === 1;
    case 'ge':
      return order === 0 || order === 1;
    case 'lt':
      return order === -1;
    default:
      return order === 0 || order === -1;
  }
}

class Reader {
  readonly uses: { path: string; operator: string }[] = [];
  private readonly list: readonly Token[];
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
    this.list = tokens(source);
  }

  whole(): Test {
    const test = this.either([]);
    if (this.peek().kind !== 'end') throw this.unexpected();
    return test;
  }

  private peek(ahead = 0): Token {
    return this.list[this.at + ahead] ?? { kind: 'end', text: '' };
  }

  private take(kind: Token['kind'], text?: string): Token {
    const token = this.peek();
    if (token.kind !== kind || (text !== undefined && token.text.toLowerCase() !== text)) throw this.unexpected();
    this.at++;
    return token;
  }

  private is(kind: Token['kind'], text: string): boolean {
    const token = this.peek();
    return token.kind === kind && token.text.toLowerCase() === text;
  }

  private unexpected(): Told {
    return new Told(badRequest(`Invalid filter clause: syntax error near '${this.peek().text}' in '${this.source}'.`));
  }

  private either(names: readonly string[]): Test {
    let left = this.both(names);
    while (this.is('word', 'or')) {
      this.at++;
      const [a, b] = [left, this.both(names)];
      left = (scope) => a(scope) || b(scope);
    }
    return left;
  }

  private both(names: readonly string[]): Test {
    let left = this.one(names);
    while (this.is('word', 'and')) {
      this.at++;
      const [a, b] = [left, this.one(names)];
      left = (scope) => a(scope) && b(scope);
    }
    return left;
  }

  private one(names: readonly string[]): Test {
    if (this.is('word', 'not')) {
      this.at++;
      const inner = this.one(names);
      return (scope) => !inner(scope);
    }
    if (this.is('mark', '(')) {
      this.at++;
      const inner = this.either(names);
      this.take('mark', ')');
      return inner;
    }
    const word = this.peek().text;
    if (this.peek(1).text === '(') {
      if (FUNCTIONS.includes(word.toLowerCase())) return this.call(names);
      if (/\/(?:any|all)$/u.test(word)) return this.lambda(names);
      throw new Told(
        badRequest(
          `An unknown function with name '${word}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
        ),
      );
    }
    return this.comparison(names);
  }

  private call(names: readonly string[]): Test {
    const name = this.take('word').text.toLowerCase();
    this.take('mark', '(');
    const subject = this.path(names, name);
    this.take('mark', ',');
    const wanted = this.take('text').text.toLowerCase();
    this.take('mark', ')');
    return (scope) => {
      const value = subject(scope);
      if (typeof value !== 'string') return false;
      const text = value.toLowerCase();
      return name === 'contains' ? text.includes(wanted) : name === 'startswith' ? text.startsWith(wanted) : text.endsWith(wanted);
    };
  }

  private lambda(names: readonly string[]): Test {
    const word = this.take('word').text;
    const path = word.slice(0, word.lastIndexOf('/'));
    const every = word.endsWith('/all');
    this.uses.push({ path, operator: every ? 'all' : 'any' });
    this.take('mark', '(');
    const name = this.take('word').text;
    this.take('mark', ':');
    const inner = this.either([...names, name]);
    this.take('mark', ')');
    return (scope) => {
      const list = valueAt(scope.record, path);
      if (!Array.isArray(list)) return false;
      const test = (item: unknown): boolean => inner({ record: scope.record, names: { ...scope.names, [name]: item } });
      return every ? list.every(test) : list.some(test);
    };
  }

  private comparison(names: readonly string[]): Test {
    const start = this.at;
    this.take('word');
    const operator = this.take('word').text.toLowerCase();
    if (!COMPARISONS.includes(operator)) throw this.unexpected();
    const end = this.at;
    this.at = start;
    const subject = this.path(names, operator);
    this.at = end;
    if (operator === 'in') {
      this.take('mark', '(');
      const values = [this.literal()];
      while (this.is('mark', ',')) {
        this.at++;
        values.push(this.literal());
      }
      this.take('mark', ')');
      return (scope) => values.some((value) => holds('eq', subject(scope), value));
    }
    const value = this.literal();
    return (scope) => holds(operator, subject(scope), value);
  }

  private path(names: readonly string[], operator: string): Value {
    const text = this.take('word').text;
    const [first = '', ...rest] = text.split('/');
    if (names.includes(first)) return (scope) => (rest.length === 0 ? scope.names[first] : valueAt(scope.names[first], rest.join('/')));
    this.uses.push({ path: text, operator });
    return (scope) => valueAt(scope.record, text);
  }

  private literal(): unknown {
    const token = this.peek();
    this.at++;
    if (token.kind === 'text' || token.kind === 'instant') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'word' && ['true', 'false'].includes(token.text)) return token.text === 'true';
    if (token.kind === 'word' && token.text === 'null') return null;
    if (token.kind === 'word' && GUID.test(token.text)) return token.text;
    this.at--;
    throw this.unexpected();
  }
}

/** Reads a `$filter`. What it cannot do is refused as Graph refuses it; nothing is silently ignored. */
export function readFilter(text: string): Filter {
  const reader = new Reader(text);
  const test = reader.whole();
  return { passes: (record) => test({ record, names: {} }), uses: reader.uses };
}
