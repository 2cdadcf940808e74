/**
 * Tokens of the application, one for each resource, taken from memory until five minutes before they end.
 *
 * Surprise: the library below keeps tokens too and would hand out the refused one again; a claim that the token be newer than now makes it ask.
 */
import type { AccessToken, TokenCredential } from '@azure/identity';
import type { Clock } from './clock.ts';
import { type Endpoints, type Resource, scopeOf } from './clouds.ts';
import { failure, type MicrosoftFailure } from './failure.ts';

const EARLY_MILLISECONDS = 5 * 60_000;
/** When no new one can be had, the old one serves as long as it still holds for a request. */
const LAST_MILLISECONDS = 30_000;
/** A permission that was granted just now stands only in tokens given out from now on. */
const DOUBT_MILLISECONDS = 5 * 60_000;

interface Known extends AccessToken {
  readonly askedAt: number;
  isDoubted: boolean;
}

export class Tokens {
  readonly #credential: TokenCredential;
  readonly #endpoints: Endpoints;
  readonly #clock: Clock;
  readonly #known = new Map<Resource, Known>();
  readonly #asked = new Map<Resource, Promise<AccessToken>>();

  constructor(credential: TokenCredential, endpoints: Endpoints, clock: Clock) {
    this.#credential = credential;
    this.#endpoints = endpoints;
    this.#clock = clock;
  }

  /** Throws `CREDENTIAL_REFUSED`, `UNREACHABLE`. */
  async token(resource: Resource): Promise<string> {
    const known = this.#known.get(resource);
    const now = this.#clock.now();
    if (known !== undefined && !known.isDoubted && known.expiresOnTimestamp - EARLY_MILLISECONDS > now) return known.token;
    try {
      return (await this.#ask(resource, known?.isDoubted === true ? newerThan(now) : null)).token;
    } catch (error) {
      if (known !== undefined && known.expiresOnTimestamp - LAST_MILLISECONDS > now) return known.token;
      throw error;
    }
  }

  /** Another one than `refused`, which the resource would not take; `challenge` is its `WWW-Authenticate`. */
  async renewed(resource: Resource, refused: string, challenge: string | null): Promise<string> {
    const known = this.#known.get(resource);
    // Somebody else was refused too and has already renewed it.
    if (known !== undefined && known.token !== refused) return known.token;
    return (await this.#ask(resource, claimsIn(challenge) ?? newerThan(this.#clock.now()))).token;
  }

  /** A permission was missing: from some minutes on the next token is a new one, which may hold it. */
  doubt(resource: Resource): void {
    const known = this.#known.get(resource);
    if (known !== undefined && this.#clock.now() - known.askedAt >= DOUBT_MILLISECONDS) known.isDoubted = true;
  }

  async #ask(resource: Resource, claims: string | null): Promise<AccessToken> {
    const under = this.#asked.get(resource);
    if (under !== undefined) return await under;
    const asked = this.#get(resource, claims).finally(() => this.#asked.delete(resource));
    this.#asked.set(resource, asked);
    return await asked;
  }

  async #get(resource: Resource, claims: string | null): Promise<AccessToken> {
    let token: AccessToken | null;
    try {
      token = await this.#credential.getToken(scopeOf(this.#endpoints, resource), claims === null ? {} : { claims });
    } catch (error) {
      throw tokenRefusal(error, resource);
    }
    if (token === null) throw failure('CREDENTIAL_REFUSED', `No token was given out for ${resource}.`);
    this.#known.set(resource, { ...token, askedAt: this.#clock.now(), isDoubted: false });
    return token;
  }
}

/** Application permissions that a token carries; none when it cannot be read. */
export function rolesIn(token: string): readonly string[] {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { readonly roles?: unknown };
    return Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [];
  } catch {
    return [];
  }
}

function newerThan(now: number): string {
  return JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(now / 1000)) } } });
}

/** What continuous access evaluation asks the next token to prove. */
function claimsIn(challenge: string | null): string | null {
  const encoded = /\bclaims="([^"]+)"/u.exec(challenge ?? '')?.[1];
  if (encoded === undefined) return null;
  const claims = Buffer.from(encoded, 'base64').toString('utf8');
  return claims.startsWith('{') ? claims : null;
}

/** What the library's error means; `resource` = for what a token was asked, in words. */
export function tokenRefusal(error: unknown, resource: string): MicrosoftFailure {
  const message = error instanceof Error ? error.message : String(error);
  const number = /AADSTS(\d+)/u.exec(message)?.[0] ?? null;
  const said = /AADSTS\d+:[^\r\n]*/u.exec(message)?.[0].slice(0, 240) ?? null;
  if (said !== null) return failure('CREDENTIAL_REFUSED', `No token for ${resource}. ${said}`, { status: 401, vendorCode: number });
  const name = error instanceof Error ? error.name : '';
  // The library gives the same name to a machine without an identity and to an endpoint that does not answer.
  if (name === 'CredentialUnavailableError' && !/endpoints_resolution|openid_config|network|timed? ?out|ENOTFOUND|ECONN/iu.test(message))
    return failure('CREDENTIAL_REFUSED', `No token for ${resource}: the credential is not available on this machine.`);
  return failure('UNREACHABLE', `No token for ${resource}: the sign-in endpoint of Microsoft did not answer as expected.`);
}
