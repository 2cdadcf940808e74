/** When to ask again, and whether that is safe. */
import { ExponentialBackoff, halfJitterGenerator, type IBackoff } from 'cockatiel';

/** Tries of one request, the first included. */
export const MOST_TRIES = 6;
/** Who is asked to wait longer than this is told so instead, milliseconds. */
export const LONGEST_WAIT = 10 * 60_000;

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

const BACKOFF = new ExponentialBackoff({ generator: halfJitterGenerator, initialDelay: 1_000, maxDelay: 60_000 });

/** Waits between tries in milliseconds: doubling from about one second up to a minute, each with a share of chance. */
export function growingWaits(): () => number {
  let last: IBackoff<unknown> | null = null;
  return () => {
    last = last === null ? BACKOFF.next() : last.next(undefined);
    return last.duration;
  };
}

/** Milliseconds that a `Retry-After` asks for: seconds, also with a fraction, or a date. `null` when it says nothing usable. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const written = header.trim();
  if (/^\d+(?:\.\d+)?$/u.test(written)) return Math.ceil(Number(written) * 1000);
  if (!/[A-Za-z]/u.test(written)) return null;
  const at = Date.parse(written);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** May it have been carried out, and does it matter if it is carried out twice? */
export function isSafeToRepeat(method: Method, isIdempotent: boolean | undefined): boolean {
  return isIdempotent ?? method !== 'POST';
}

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

/** A connection that was never made has carried nothing out. */
export function wasNeverSent(error: unknown): boolean {
  return NEVER_SENT.has(systemCodeOf(error) ?? '');
}

/** e.g. `ECONNRESET`; of a failed fetch it lies in the cause. */
export function systemCodeOf(error: unknown): string | null {
  let inner = error;
  for (let depth = 0; depth < 4 && typeof inner === 'object' && inner !== null; depth++) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    inner = 'cause' in inner ? inner.cause : null;
  }
  return null;
}
