/** Teams on loopback: the connector that the bot writes to, the keys that sign what it gets, the people who use it, and what goes wrong. */
import { openDoor, type Answer, type Ask, type Fate } from '../microsoft/exchange.ts';
import { type Claims, KeyRing } from '../microsoft/tokens.ts';
import { type Answered, Client } from './client.ts';
import { Connector, type TeamsPerson } from './connector.ts';

export { actionsOf, cardOf, textOf } from './client.ts';
export type { Message, TeamsPerson } from './connector.ts';

export const ISSUER = 'https://api.botframework.com';

export interface TeamsDoubleOptions {
  readonly botId: string;
  readonly tenantId: string;
  readonly team: string;
  readonly channels: Readonly<Record<string, readonly TeamsPerson[]>>;
  readonly people: readonly TeamsPerson[];
  readonly now?: () => number;
  readonly isLimited?: boolean;
  /** Where signed activities go. */
  readonly bot: (request: { readonly authorization: string; readonly body: string }) => Promise<Answered>;
}

/** What goes wrong with the next requests that fit. */
export interface Fault {
  readonly method: 'POST' | 'PUT' | 'DELETE' | 'GET';
  readonly status: number;
  readonly retryAfterSeconds?: number;
  /** It is carried out all the same, before the answer (default: not at all), or only so long after it. */
  readonly carriedOut?: 'yes' | { readonly afterMs: number };
  /** No answer at all: the connection breaks. */
  readonly isCut?: true;
  times: number;
}

export class TeamsDouble {
  readonly connector: Connector;
  readonly client: Client;
  readonly keys = new KeyRing();
  readonly faults: Fault[] = [];
  /** Every finished request, as `PUT 200`. */
  readonly exchanges: string[] = [];
  /** What keys may speak for. */
  endorsements: readonly string[] = ['msteams'];
  readonly token = 'sandbox-token-of-the-bot';
  #origin = '';
  #close: () => Promise<void> = () => Promise.resolve();
  readonly #options: TeamsDoubleOptions;

  private constructor(options: TeamsDoubleOptions) {
    this.#options = options;
    const { botId, tenantId, team } = options;
    this.connector = new Connector({ ...options, token: this.token, now: options.now ?? Date.now, isLimited: options.isLimited ?? true });
    this.client = new Client({
      connector: this.connector,
      serviceUrl: () => this.serviceUrl,
      tenantId,
      botId,
      team,
      send: (activity) => this.send(activity),
    });
  }

  static async open(options: TeamsDoubleOptions): Promise<TeamsDouble> {
    const double = new TeamsDouble(options);
    const door = await openDoor(
      {
        fate: (ask) => double.#fate(ask),
        answer: (ask) => Promise.resolve(double.#answer(ask)),
        done: (ask, status) => void double.exchanges.push(`${ask.method} ${status}`),
      },
      0,
    );
    double.#origin = door.origin;
    double.#close = () => door.close();
    return double;
  }

  get origin(): string {
    return this.#origin;
  }

  get serviceUrl(): string {
    return `${this.#origin}/emea/`;
  }

  get metadata(): string {
    return `${this.#origin}/v1/.well-known/openidconfiguration`;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** A token as the real channel makes it; `changes` spoil it. */
  signed(changes: Claims = {}): string {
    const now = Math.floor((this.#options.now ?? Date.now)() / 1_000);
    return this.keys.issue({
      iss: ISSUER,
      aud: this.#options.botId,
      nbf: now - 60,
      exp: now + 3_600,
      serviceurl: this.serviceUrl,
      ...changes,
    });
  }

  /** Brings an activity to the bot, signed as it should be. */
  send(activity: Readonly<Record<string, unknown>>, token = this.signed()): Promise<Answered> {
    return this.#options.bot({ authorization: `Bearer ${token}`, body: JSON.stringify(activity) });
  }

  #fate(ask: Ask): Fate {
    if (ask.method === 'GET' && ask.path.includes('.well-known')) return {};
    const fault = this.faults.find(({ method, times }) => method === ask.method && times > 0);
    if (fault === undefined) return {};
    fault.times--;
    const { carriedOut, isCut, status, retryAfterSeconds } = fault;
    if (carriedOut === 'yes') this.connector.answer(ask);
    else if (carriedOut !== undefined) setTimeout(() => this.connector.answer(ask), carriedOut.afterMs).unref();
    if (isCut === true) return { cut: 'before' };
    const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
    return { instead: { status, headers, body: { error: { code: `Fault${status}`, message: 'ordered by a test' } } } };
  }

  #answer(ask: Ask): Answer {
    if (ask.path === '/v1/.well-known/openidconfiguration')
      return {
        status: 200,
        body: { issuer: ISSUER, jwks_uri: `${this.#origin}/v1/.well-known/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      };
    if (ask.path === '/v1/.well-known/keys') {
      const keys = this.keys.published().map((key) => ({ ...key, endorsements: this.endorsements }));
      return { status: 200, body: { keys } };
    }
    return this.connector.answer(ask);
  }
}
