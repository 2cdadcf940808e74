/** `POST /api/notifications` and `/api/lifecycle`: Graph announces mail. Nothing is believed here; what may be believed is decided in `sources/live`. */
import type { RequestHandler } from 'express';
import { Refused } from '../core/errors.ts';
import { answerRefusal } from './refusing.ts';
import type { HttpLog } from './ports.ts';

/** Graph gives up after 3 s and comes back. */
const PATIENCE = 2_500;
const LONGEST_VALIDATION = 4_096;

/** Graph shows its hand once: what it sends as `validationToken` has to come back as plain text. */
export const validated: RequestHandler = (request, response, next) => {
  const { validationToken } = request.query;
  if (validationToken === undefined) {
    next();
    return;
  }
  if (typeof validationToken !== 'string' || validationToken.length > LONGEST_VALIDATION) {
    answerRefusal(response, { code: 'BODY_UNREADABLE', message: 'The validation token cannot be read.', nextStep: 'Send it once.' });
    return;
  }
  response.status(200).type('text/plain').send(validationToken);
};

/** 202 whatever is in it: a stranger learns nothing, and Graph does not send it again. */
export function accepting(accept: (body: unknown) => Promise<unknown>, log: HttpLog): RequestHandler {
  return async (request, response) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = accept(request.body).then(
      () => true,
      (error: unknown) => {
        // Whoever waits for the lead takes none, and everybody on the Internet can ask.
        if (!(error instanceof Refused) || error.code !== 'STANDBY')
          log.error('notification-failed', { message: error instanceof Error ? error.message : String(error) });
        return false;
      },
    );
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), PATIENCE);
    });
    const isTaken = await Promise.race([done, late]);
    clearTimeout(timer);
    response.status(isTaken ? 202 : 503).end();
  };
}
