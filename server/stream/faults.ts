/** What went wrong on the way to a broker, in words, with the step that mends it. Nothing of what the library or the broker wrote is repeated: it may hold a secret. */
import { types } from 'node:util';
import { Refused } from '../core/errors.ts';
import type { Fault } from '../core/ports.ts';
import type { Security } from './connect.ts';

export interface Where {
  readonly topic: string;
  readonly bootstrap: string;
  readonly security: Security['kind'];
}

/** Codes by which Node says that it and the server could not agree on TLS, or that it does not trust the server. */
const TLS = /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|EPROTO)/;
const TLS_WORDS = ['TLS handshake failed', 'Broker requires TLS'];
const REFUSED_SIGN_IN = ['SASL_AUTHENTICATION_FAILED', 'UNSUPPORTED_SASL_MECHANISM', 'ILLEGAL_SASL_STATE'];
const NOT_ALLOWED = ['TOPIC_AUTHORIZATION_FAILED', 'CLUSTER_AUTHORIZATION_FAILED', 'GROUP_AUTHORIZATION_FAILED'];
const NO_TOPIC = ['UNKNOWN_TOPIC_OR_PARTITION', 'UNKNOWN_TOPIC_ID', 'INVALID_TOPIC_EXCEPTION'];
/** The codes of the system that are worth showing. */
const SYSTEM = /^E[A-Z]{3,20}$/;

/** @param error whatever the client threw. */
export function faultOf(error: unknown, where: Where): Fault {
  const chain = chainOf(error);
  if (error instanceof Refused) return { code: error.code, message: error.message, nextStep: error.nextStep };
  const token = chain.find((one) => one instanceof TokenMissing);
  if (token !== undefined)
    return {
      code: 'TOKEN_MISSING',
      message: 'No token for the event hub could be had from Entra.',
      nextStep: 'Check the credential of the app registration or managed identity; `telltale doctor` names what Entra answered.',
    };
  if (has(chain, 'apiId', REFUSED_SIGN_IN) || has(chain, 'code', ['PLT_KFK_AUTHENTICATION'])) return signInRefused(where);
  if (has(chain, 'apiId', NOT_ALLOWED))
    return {
      code: 'PERMISSION_MISSING',
      message: `The sign-in to ${where.bootstrap} works, but it may not read the event hub ${where.topic}.`,
      nextStep:
        where.security === 'oauth'
          ? 'Give the app the role "Azure Event Hubs Data Receiver" on the hub or its namespace (Access control).'
          : 'Use a shared access policy that has the Listen claim: Event Hubs namespace > Shared access policies.',
    };
  if (has(chain, 'apiId', NO_TOPIC) || chain.some(({ message }) => message.startsWith('Unknown topic ')))
    return {
      code: 'TOPIC_MISSING',
      message: `There is no event hub ${where.topic} at ${where.bootstrap}, or the sign-in may not see it.`,
      nextStep: 'Compare the name with Event Hubs namespace > Event Hubs, and that Entra > Diagnostic settings streams to this one.',
    };
  if (chain.some((one) => TLS.test(textOf(one, 'code')) || TLS_WORDS.some((words) => one.message.startsWith(words))))
    return {
      code: 'TLS_REFUSED',
      message: `No trusted encrypted connection to ${where.bootstrap}: the server's certificate is not trusted, not for this name, or it speaks no TLS.`,
      nextStep:
        'Check address and port (Event Hubs: 9093). If a firewall inspects TLS, let it pass this host or give its authority as trusted certificate.',
    };
  if (has(chain, 'apiId', ['THROTTLING_QUOTA_EXCEEDED']))
    return {
      code: 'THROTTLED',
      message: `${where.bootstrap} answers that more is asked for than was bought.`,
      nextStep: 'Give the namespace more throughput units, or turn on auto-inflate.',
    };
  const system = chain.map((one) => textOf(one, 'code')).find((code) => SYSTEM.test(code));
  if (system !== undefined || has(chain, 'code', ['PLT_KFK_NETWORK', 'PLT_KFK_TIMEOUT']))
    return {
      code: 'UNREACHABLE',
      message: `${where.bootstrap} does not answer${system === undefined ? '' : ` (${system})`}. It is tried again.`,
      nextStep:
        'Check the address, and that this machine may open TCP connections to that port. Event Hubs needs the Standard tier or higher for the Kafka protocol.',
    };
  const api = chain.map((one) => textOf(one, 'apiId')).find((id) => /^[A-Z_]{3,60}$/.test(id));
  return {
    code: 'STREAM_FAILED',
    message: `Reading the event hub ${where.topic} failed${api === undefined ? '' : ` (${api})`}. It is tried again.`,
    nextStep: 'If it lasts, look at the health of the namespace and report this code.',
  };
}

/** Entra gave no token. */
export class TokenMissing extends Error {
  constructor(cause: unknown) {
    super('No token for the event hub.', { cause });
    this.name = 'TokenMissing';
  }
}

/** Whether a broker answered with one of these codes of the Kafka protocol. */
export function isAnswered(error: unknown, ...apiIds: readonly string[]): boolean {
  return has(chainOf(error), 'apiId', apiIds);
}

function signInRefused({ bootstrap, security }: Where): Fault {
  if (security === 'oauth')
    return {
      code: 'TOKEN_REFUSED',
      message: `${bootstrap} does not accept the Entra token.`,
      nextStep:
        'Check that the app belongs to the tenant of the namespace and has the role "Azure Event Hubs Data Receiver"; a new role takes some minutes.',
    };
  return {
    code: 'KEY_REFUSED',
    message: `${bootstrap} does not accept the connection string${security === 'plain-text' ? ', as none was given' : ''}.`,
    nextStep:
      'Copy it anew: Event Hubs namespace > Shared access policies > a policy with Listen > Connection string. Keys that were renewed stop working.',
  };
}

function has(chain: readonly Error[], field: 'apiId' | 'code', values: readonly string[]): boolean {
  return chain.some((one) => values.includes(textOf(one, field)));
}

function textOf(error: Error, field: 'apiId' | 'code'): string {
  const value = (error as { readonly apiId?: unknown; readonly code?: unknown })[field];
  return typeof value === 'string' ? value : '';
}

/** An error, what caused it and what it is made of; bounded, as an error may hold itself. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  const add = (one: unknown): void => {
    if (!types.isNativeError(one) || chain.length >= 50 || chain.includes(one)) return;
    chain.push(one);
    add(one.cause);
    if ('errors' in one && Array.isArray(one.errors)) for (const part of one.errors as readonly unknown[]) add(part);
  };
  add(error);
  return chain;
}
