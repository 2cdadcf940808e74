/** How often one caller may ask, and one address may come with a token that is refused. */
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refused } from '../core/errors.ts';
import { answerRefusal } from './refusing.ts';

const MINUTE = 60_000;
/** Tokens that are none, from one address in a minute. */
const REFUSED_PER_ADDRESS = 300;

const tooMany = (_request: Request, response: Response): void => {
  answerRefusal(response, new Refused('TOO_MANY', 'Too many requests in a short time.', 'Wait a minute.'));
};

const COMMON = { windowMs: MINUTE, standardHeaders: 'draft-8', legacyHeaders: false, handler: tooMany } as const;

/** Per person and minute. */
export function perCaller(limit: number, callerOf: (request: Request) => string): RequestHandler {
  return rateLimit({ ...COMMON, limit, keyGenerator: callerOf });
}

/** Per person and hour. */
export function perCallerAndHour(limit: number, callerOf: (request: Request) => string): RequestHandler {
  return rateLimit({ ...COMMON, windowMs: 60 * MINUTE, standardHeaders: false, limit, keyGenerator: callerOf });
}

/** Stands where a token was refused, and nowhere else. */
export function refusedPerAddress(): RequestHandler {
  return rateLimit({
    ...COMMON,
    limit: REFUSED_PER_ADDRESS,
    standardHeaders: false,
    // With no proxy configured a header that claims one is not believed, and needs no complaint.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
  });
}
