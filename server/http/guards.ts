/** What stands before a route. Each guard carries what it guards by, so that a test can find the route that has none. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Refused } from '../core/errors.ts';
import type { Caller, Gate } from './caller.ts';

export type Guard = RequestHandler & { readonly guardedBy: 'token' | 'machine' };

/** Whoever was let in, by request. */
export class Callers {
  readonly #known = new WeakMap<Request, Caller>();

  /** Only after `signedIn`. */
  of(request: Request): Caller {
    const caller = this.#known.get(request);
    if (caller === undefined) throw new Refused('TOKEN_MISSING', 'Nobody is signed in.', 'Sign in.');
    return caller;
  }

  /**
   * `refused` answers an address that comes with too many tokens that are none. Only such a request meets it: a whole company may come from one address, and
   * somebody in it must not be able to shut the others out.
   */
  signedIn(gate: Gate, refused: RequestHandler): Guard {
    const guard: RequestHandler = async (request, response, next) => {
      try {
        this.#known.set(request, await gate(request.headers.authorization));
      } catch (error) {
        if (!(error instanceof Refused) || !error.code.startsWith('TOKEN_')) throw error;
        await refused(request, response, (failed?: unknown) => next(failed ?? error));
        return;
      }
      next();
    };
    return Object.assign(guard, { guardedBy: 'token' as const });
  }
}

/** From this machine, or with the token of whoever collects metrics. */
export function fromMachine(token: string | null): Guard {
  const guard: RequestHandler = (request, _response, next) => {
    if (isOfMachine(request, token)) next();
    else
      throw new Refused(
        'TOKEN_METRICS',
        'This is answered on this machine only, or with a token.',
        'Set TELLTALE_METRICS_TOKEN and send it as a bearer token.',
      );
  };
  return Object.assign(guard, { guardedBy: 'machine' as const });
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/u;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu;

export function isOfMachine(request: Request, token: string | null): boolean {
  const given = /^Bearer (\S+)$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (given !== undefined) return token !== null && isSame(given, token);
  // A proxy on this machine brings strangers, and a page in a browser here may speak for one.
  return (
    LOOPBACK.test(request.socket.remoteAddress ?? '') &&
    LOCAL_HOST.test(request.headers.host ?? '') &&
    FORWARDED.every((name) => request.headers[name] === undefined)
  );
}

/** In a time that does not tell how much of it is right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
