/** Every refusal leaves as a `RefusalAnswer`; what nobody foresaw is told to the log, and outside only that it happened. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { Refused } from '../core/errors.ts';
import type { RefusalAnswer } from './contract.ts';
import type { HttpLog } from './ports.ts';

const STATUS: Readonly<Record<string, number>> = {
  BODY_UNREADABLE: 400,
  TOKEN_TENANT: 403,
  TOKEN_SCOPE: 403,
  TOKEN_CLIENT: 403,
  TOKEN_OF_AN_APP: 403,
  NOT_AN_ANALYST: 403,
  NOT_AN_APPROVER: 403,
  NOT_PERMITTED: 403,
  PROTECTED_ACCOUNT: 403,
  NOT_FOUND: 404,
  UNKNOWN_INCIDENT: 404,
  NOT_IN_MAILBOX: 404,
  BODY_TOO_LARGE: 413,
  BODY_KIND: 415,
  TOO_MANY: 429,
  KEYS_UNAVAILABLE: 503,
  ROLES_UNKNOWN: 503,
  SERVER_BUSY: 503,
};

export function statusOf(code: string): number {
  return STATUS[code] ?? (code.startsWith('TOKEN_') ? 401 : code.startsWith('STORE_') ? 503 : 409);
}

export function answerRefusal(response: Response, { code, message, nextStep }: Pick<Refused, 'code' | 'message' | 'nextStep'>): void {
  const status = statusOf(code);
  if (status === 401) response.set('WWW-Authenticate', code === 'TOKEN_MISSING' ? 'Bearer' : 'Bearer error="invalid_token"');
  if (status === 503) response.set('Retry-After', '15');
  // What the store says of itself (paths, addresses) is for whoever runs it.
  const told: RefusalAnswer = code.startsWith('STORE_')
    ? { code, message: 'The memory of the service does not answer now.', nextStep: 'Try again in a minute.' }
    : { code, message, nextStep };
  response.status(status).json(told);
}

export const notFound: RequestHandler = (_request, response) => {
  answerRefusal(response, { code: 'NOT_FOUND', message: 'Nothing is here.', nextStep: 'Check the address and the method.' });
};

/** Must stand last. */
export function refusing(log: HttpLog): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refused = error instanceof Refused ? error : ofBody(error);
    if (refused !== null) {
      if (statusOf(refused.code) === 503) log.warn('request-refused', { code: refused.code, message: refused.message });
      answerRefusal(response, refused);
      return;
    }
    log.error('request-failed', { path: request.route === undefined ? null : request.path, message: wordsOf(error) });
    const told: RefusalAnswer = {
      code: 'UNFORESEEN',
      message: 'Something went wrong here.',
      nextStep: 'Try again in a minute; if it stays, tell the administrator when it happened.',
    };
    response.status(500).json(told);
  };
}

/** Errors of the reader of bodies and addresses carry the status that they mean. */
function ofBody(error: unknown): Refused | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return new Refused('BODY_TOO_LARGE', 'The request is too large.', 'Send less.');
  if (status === 415) return new Refused('BODY_KIND', 'The request is written in a way that is not read here.', 'Send JSON in UTF-8.');
  if (status === 400) return new Refused('BODY_UNREADABLE', 'The request cannot be read.', 'Send what the contract says.');
  if (status === 404) return new Refused('NOT_FOUND', 'Nothing is here.', 'Check the address.');
  return null;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}` : String(error);
}
