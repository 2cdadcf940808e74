/** A Microsoft that answers what a test says, and a clock that jumps ahead when it is waited for. */
import type { AccessToken, GetTokenOptions } from '@azure/identity';
import { type Clock, type Endpoints, type Fetch, type Microsoft, openMicrosoft, stopped } from '../../../server/microsoft/index.ts';

export const ENDPOINTS: Endpoints = {
  authority: 'https://login.contoso.example',
  management: 'https://manage.contoso.example',
  graph: 'https://graph.contoso.example',
};
export const USERS = `${ENDPOINTS.graph}/v1.0/users`;
export const TENANT = '11111111-2222-4333-8444-555555555555';
export const START = Date.parse('2026-09-07T12:00:00Z');

export class JumpingClock implements Clock {
  at = START;
  /** Waits that were asked for, milliseconds. */
  readonly waits: number[] = [];
  now = (): number => this.at;
  async sleep(milliseconds: number, stop?: AbortSignal): Promise<void> {
    this.waits.push(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
    if (stop?.aborted === true) throw stopped();
    this.at += milliseconds;
  }
}

export interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
}
export interface Heard {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly at: number;
}

export const ok = (body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Said => ({ status: 200, body, headers });
export const refused = (status: number, code = 'Whatever', headers: Readonly<Record<string, string>> = {}): Said => ({
  status,
  headers: { 'request-id': 'r-1', ...headers },
  body: { error: { code, message: 'No.' } },
});
/** A connection that fails as Node's fetch reports it. */
export const broken = (code: string): Error =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

export type Script = (heard: Heard, number: number) => Said | Error | Promise<Said>;

export interface Stage {
  readonly microsoft: Microsoft;
  readonly clock: JumpingClock;
  readonly heard: Heard[];
  /** What the credential was asked. */
  readonly asked: { scope: string; claims: string | undefined }[];
  /** Milliseconds that the next tokens live; an error is thrown instead. */
  tokens: { life: number; error: Error | null };
}

/** `script` answers each request; a list is answered in its order, the last one from then on. */
export function stage(script: Script | readonly (Said | Error)[]): Stage {
  const clock = new JumpingClock();
  const heard: Heard[] = [];
  const asked: Stage['asked'] = [];
  const tokens: Stage['tokens'] = { life: 3_600_000, error: null };
  const answerOf: Script = typeof script === 'function' ? script : (_, number) => script[Math.min(number, script.length - 1)] ?? ok();
  const fetch: Fetch = async (url, init) => {
    const one: Heard = {
      url,
      method: init.method,
      headers: init.headers,
      body: init.body === undefined ? undefined : (JSON.parse(init.body) as unknown),
      at: clock.now(),
    };
    heard.push(one);
    const said = await answerOf(one, heard.length - 1);
    if (init.signal.aborted) throw init.signal.reason;
    if (said instanceof Error) throw said;
    const text = said.body === undefined ? null : typeof said.body === 'string' ? said.body : JSON.stringify(said.body);
    const response = new Response(said.status === 204 ? null : text, { status: said.status, headers: said.headers ?? {} });
    return { status: said.status, headers: response.headers, body: response.body };
  };
  const credential = {
    getToken: (scope: string | string[], options?: GetTokenOptions): Promise<AccessToken> => {
      asked.push({ scope: String(scope), claims: options?.claims });
      if (tokens.error !== null) return Promise.reject(tokens.error);
      return Promise.resolve({ token: `token-${asked.length}`, expiresOnTimestamp: clock.now() + tokens.life });
    },
  };
  return { microsoft: openMicrosoft({ tenantId: TENANT, credential, endpoints: ENDPOINTS, fetch, clock }), clock, heard, asked, tokens };
}

/** The error that something ends with. */
export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}
