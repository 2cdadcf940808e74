import { randomUUID } from 'node:crypto';
import type { App } from '../directory.ts';
import type { Answer } from '../exchange.ts';

export type Version = 'v1.0' | 'beta';

/** A request to Graph whose token has been verified. */
export interface GraphAsk {
  readonly version: Version;
  readonly method: string;
  /** Decoded segments after the version; `mailFolders('Inbox')` counts as two. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; `undefined` when there is none or it is none. */
  readonly body: unknown;
  readonly hasBody: boolean;
  readonly origin: string;
  readonly caller: {
    readonly clientId: string;
    readonly roles: readonly string[];
    readonly scopes: readonly string[];
    /** On whose behalf it calls, an object id; `null` = its own. */
    readonly person: string | null;
    readonly app: App | undefined;
  };
}

/** Which of the published limits a route falls under. */
export type Limit = 'reports' | 'identityProtection' | 'alerts' | 'messageTraces' | 'mailbox' | 'directory' | 'none';

export interface Route {
  readonly method: string;
  /** `/users/{id}/messages/{id}`: as Microsoft's permission tables write it. */
  readonly path: string;
  readonly limit: Limit;
  /** Query options it takes; anything else is refused. */
  readonly options?: readonly string[];
  /** Only in this version. */
  readonly only?: Version;
  readonly handle: (ask: GraphAsk, keys: readonly string[]) => Answer | Promise<Answer>;
}

/** An error in the words of Graph. */
export function graphError(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const id = randomUUID();
  return {
    status,
    headers: { 'request-id': id, 'client-request-id': id, ...headers },
    body: {
      error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id } },
    },
  };
}

export const badRequest = (message: string, code = 'BadRequest'): Answer => graphError(400, code, message);
export const notFound = (key: string): Answer =>
  graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );
export const itemNotFound = (): Answer => graphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const notJson = (): Answer =>
  badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');

/** Thrown inside a handler to answer at once; the router gives it to the caller. */
export class Told extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('answered');
    this.name = 'Told';
    this.answer = answer;
  }
}
