/** Takes keys out of the environment one by one and gathers everything that is wrong with them, so that a person mends it in one go. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refused } from '../core/errors.ts';
import { Secret } from './secret.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/**
 * Reads with a default in place of what is missing or wrong; `settle` refuses when there was any such thing, so that no default of that kind is ever used.
 */
export class EnvironmentReader {
  readonly #environment: Environment;
  readonly #missing: string[] = [];
  readonly #wrong: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** `null` = unset, empty or blank. */
  text(key: string): string | null {
    const value = this.#environment[key]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  /** Is any of them set? */
  any(keys: readonly string[]): boolean {
    return keys.some((key) => this.text(key) !== null);
  }

  missing(key: string): void {
    this.#missing.push(key);
  }

  /** `why` completes the sentence that begins with the key. It must not hold a secret's value. */
  wrong(key: string, why: string): void {
    this.#wrong.push(`${key} ${why}`);
  }

  secret(key: string): Secret | null {
    const value = this.text(key);
    return value === null ? null : new Secret(value);
  }

  choice<T extends string>(key: string, choices: readonly T[], otherwise: T): T {
    const value = this.text(key)?.toLowerCase();
    if (value === undefined) return otherwise;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.wrong(key, `is ${quoted(value)}; it may be ${choices.join(', ')}.`);
    return found ?? otherwise;
  }

  number(key: string, otherwise: number, { least, most, whole }: { least: number; most: number; whole: boolean }): number {
    const value = this.text(key);
    if (value === null) return otherwise;
    const number = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most && (!whole || Number.isSafeInteger(number))) return number;
    this.wrong(key, `is ${quoted(value)}; it takes a ${whole ? 'whole ' : ''}number from ${String(least)} to ${String(most)}.`);
    return otherwise;
  }

  guid(key: string): string | null {
    const value = this.text(key);
    if (value === null) return null;
    if (GUID.test(value)) return value.toLowerCase();
    this.wrong(key, `is ${quoted(value)}, which is no id (a GUID such as 00000000-0000-0000-0000-000000000000).`);
    return null;
  }

  needed(key: string): string {
    const isSet = this.text(key) !== null;
    const value = this.guid(key);
    if (!isSet) this.missing(key);
    return value ?? '';
  }

  /** A file or folder that exists, as an absolute path. */
  path(key: string): string | null {
    const value = this.text(key);
    if (value === null) return null;
    const path = resolve(value);
    if (!existsSync(path)) this.wrong(key, `is ${quoted(value)}, and ${path} does not exist.`);
    return path;
  }

  /** @throws Refused `CONFIGURATION_INVALID` or `CONFIGURATION_INCOMPLETE` */
  settle(): void {
    if (this.#wrong.length > 0)
      throw new Refused('CONFIGURATION_INVALID', this.#wrong.join(' '), 'Mend the values; .env.example says what each key takes.');
    if (this.#missing.length > 0)
      throw new Refused(
        'CONFIGURATION_INCOMPLETE',
        `A tenant is set up by halves; missing: ${this.#missing.join(', ')}.`,
        'Set the missing keys, or none of the tenant keys for the sandbox; .env.example says what each is.',
      );
  }
}

/** What somebody typed, cut so that one wrong key cannot fill a screen. */
function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}...` : value);
}
