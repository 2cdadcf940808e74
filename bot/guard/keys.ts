/** The public keys with which Teams signs, kept for a day; an unknown key is looked for at once, but not more often than every five minutes. */
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { Refused } from '../../server/core/errors.ts';
import type { Clock, Log } from '../ports.ts';

const FRESH_MS = 24 * 3_600_000;
/** While Microsoft cannot be asked, keys that were good serve so long. */
const USABLE_MS = 5 * FRESH_MS;
const PAUSE_MS = 5 * 60_000;
const MOST_KEYS = 200;

export interface SigningKey {
  readonly key: CryptoKey | Uint8Array;
  /** Channels for which the key may speak. */
  readonly endorsements: readonly string[];
}

export interface SigningKeysOptions {
  readonly metadata: string;
  /** Gets JSON; throws when it cannot. */
  readonly get: (url: string) => Promise<unknown>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

export class SigningKeys {
  readonly #options: SigningKeysOptions;
  #keys: ReadonlyMap<string, JWK & { readonly endorsements?: unknown }> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
  }

  /** `null` = nobody of Microsoft's has this key. Throws `KEYS_UNKNOWN` when it could not be asked for too long. */
  async find(kid: string): Promise<SigningKey | null> {
    const { now } = this.#options.clock;
    if (now() - this.#readAt > FRESH_MS || !this.#keys.has(kid)) await this.#read();
    if (now() - this.#readAt > USABLE_MS)
      throw new Refused(
        'KEYS_UNKNOWN',
        'The keys with which Teams signs could not be read.',
        'Let this server reach login.botframework.com.',
      );
    const jwk = this.#keys.get(kid);
    if (jwk === undefined) return null;
    const endorsements = Array.isArray(jwk.endorsements) ? jwk.endorsements.filter((one) => typeof one === 'string') : [];
    return { key: await importJWK(jwk, 'RS256'), endorsements };
  }

  async #read(): Promise<void> {
    const { now } = this.#options.clock;
    if (this.#reading !== null) return this.#reading;
    if (now() - this.#askedAt < PAUSE_MS) return;
    this.#askedAt = now();
    this.#reading = this.#fetch();
    try {
      await this.#reading;
    } finally {
      this.#reading = null;
    }
  }

  async #fetch(): Promise<void> {
    const { get, metadata, clock, log } = this.#options;
    try {
      const said = await get(metadata);
      const uri = isObject(said) && typeof said['jwks_uri'] === 'string' ? URL.parse(said['jwks_uri']) : null;
      if (uri === null || uri.origin !== new URL(metadata).origin)
        throw new Refused(
          'KEYS_UNKNOWN',
          'The metadata names keys of somebody else.',
          'Look at who answers in the place of login.botframework.com.',
        );
      const set = await get(uri.href);
      const keys = isObject(set) && Array.isArray(set['keys']) ? set['keys'] : [];
      const usable = keys.filter((key) => isRsa(key)).slice(0, MOST_KEYS);
      if (usable.length === 0)
        throw new Refused('KEYS_UNKNOWN', 'No key came.', 'Look at who answers in the place of login.botframework.com.');
      this.#keys = new Map(usable.map((key) => [key.kid, key]));
      this.#readAt = clock.now();
    } catch (error) {
      log.warn('bot-keys-unread', { why: error instanceof Error ? error.message : String(error) });
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRsa(key: unknown): key is JWK & { readonly kid: string } {
  return (
    isObject(key) && typeof key['kid'] === 'string' && key['kty'] === 'RSA' && typeof key['n'] === 'string' && typeof key['e'] === 'string'
  );
}
