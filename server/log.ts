/**
 * The logger: JSON lines on standard output, one per decision, each with a stable `event` name to search for.
 *
 * No names of people: `person` gives a short keyed hash that is the same on every line, and mail addresses inside texts (of errors, say) become such a
 * hash too. Only at level `debug` do names stay. Addresses of machines stay at every level: without them nobody finds a broken connection.
 */
import { createHmac } from 'node:crypto';
import { types } from 'node:util';
import { pino } from 'pino';
import { Refused } from './core/errors.ts';

export type Level = 'error' | 'warn' | 'info' | 'debug';

/** Flat, so that every tool that reads logs can search it. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** One line each; `event` is kebab-case and never changes its meaning. */
export interface Log {
  error(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  info(event: string, facts?: Facts): void;
  debug(event: string, facts?: Facts): void;
  /** How a person is called in the log. */
  person(upn: string): string;
}

export interface LogOptions {
  readonly level: Level;
  /** Key of the hashes of people, so that nobody can try names against a log. */
  readonly key: Uint8Array;
  /** Where the lines go; standard output unless a test listens. */
  readonly to?: { write(line: string): void };
}

/** Longest text of one fact, in characters. */
const LONGEST = 2_000;
const MOST_IN_LIST = 50;
/** Whatever may be an address of a person; letters of any script. Bounded, so that a long text costs no more than its length. */
const MAIL_ADDRESS = /[\p{L}\p{N}._%+'#-]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** What steers a terminal, hides or reorders text. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export function openLog({ level, key, to }: LogOptions): Log {
  const person = (upn: string): string => (level === 'debug' ? upn : `p-${hashed(key, upn)}`);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: harmless },
    },
    to ?? pino.destination({ dest: 1, sync: true }),
  );
  const shown = (text: string): string =>
    level === 'debug' ? cut(text) : cut(text).replace(MAIL_ADDRESS, (address) => person(address.replace('%40', '@')));
  const write = (at: Level) => (event: string, facts?: Facts) => {
    if (!logger.isLevelEnabled(at)) return;
    const line: Record<string, unknown> = { event };
    for (const [name, value] of Object.entries(facts ?? {})) {
      if (value === undefined) continue;
      // The logger's own three names are not up for grabs.
      const free = name === 'event' || name === 'level' || name === 'time' ? `${name}_` : name;
      line[free] = typeof value === 'string' ? shown(value) : isTexts(value) ? value.slice(0, MOST_IN_LIST).map(shown) : value;
    }
    logger[at](line);
  };
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug'), person };
}

/** An error as facts: its code and words; where it happened only for what nobody foresaw. */
export function factsOf(error: unknown): Facts {
  if (error instanceof Refused) return { code: error.code, message: error.message, nextStep: error.nextStep };
  // Also true of errors that were made in another thread's realm.
  if (!types.isNativeError(error)) return { code: 'UNFORESEEN', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'UNFORESEEN';
  return { code, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}

/** Cut between words, so that no address is cut to something that does not look like one. */
function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\S{0,400}$/u, '')}...`;
}

function isTexts(value: Facts[string]): value is readonly string[] {
  return Array.isArray(value);
}

function hashed(key: Uint8Array, upn: string): string {
  return createHmac('sha256', key).update(`person ${upn.toLowerCase()}`).digest('base64url').slice(0, 10);
}

/** JSON already has no raw line breaks; the rest that steers is escaped the way JSON is, so that the line stays the same JSON. */
function harmless(line: string): string {
  const end = line.endsWith('\n') ? '\n' : '';
  const text = end === '' ? line : line.slice(0, -1);
  return (
    text.replace(STEERING, (char) =>
      Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
    ) + end
  );
}
