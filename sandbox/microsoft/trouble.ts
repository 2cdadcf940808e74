import { hashOf } from '../random.ts';
import type { Answer, Ask, Fate } from './exchange.ts';

export type Endpoint = 'authority' | 'management' | 'graph';

/** Shares between 0 and 1 of what goes wrong by itself. All of it follows from the seed and from how often a path was asked for. */
export interface Unfriendliness {
  /** Requests answered 429 with Retry-After, 429 without, 503, 504. */
  readonly throttled?: number;
  readonly throttledSilently?: number;
  readonly unavailable?: number;
  readonly gatewayTimeout?: number;
  /** Connections that break: before anything is done, after it is done, in the middle of the body. */
  readonly cutBefore?: number;
  readonly cutAfter?: number;
  readonly cutBody?: number;
  /** Requests that take `slowMs` longer. */
  readonly slow?: number;
  readonly slowMs?: number;
  /** Audit blobs listed twice under another id, records that come again in a later blob, records of a type nobody knows. */
  readonly repeatedBlobs?: number;
  readonly repeatedRecords?: number;
  readonly strangeRecords?: number;
  /** Audit blobs whose records are out of order. */
  readonly mixedBlobs?: number;
  /** Notifications that come twice, that come late, that never come. */
  readonly repeatedNotifications?: number;
  readonly lateNotifications?: number;
  readonly lostNotifications?: number;
  /** Sign-ins whose risk fields carry a word that the published list does not have. */
  readonly strangeWords?: number;
}

export const FRIENDLY: Unfriendliness = {};
/** About as bad as a bad day. */
export const ROUGH: Unfriendliness = {
  throttled: 0.02,
  throttledSilently: 0.01,
  unavailable: 0.01,
  gatewayTimeout: 0.005,
  cutBefore: 0.005,
  cutAfter: 0.005,
  cutBody: 0.005,
  slow: 0.02,
  slowMs: 300,
  repeatedBlobs: 0.05,
  repeatedRecords: 0.02,
  strangeRecords: 0.01,
  mixedBlobs: 0.5,
  repeatedNotifications: 0.02,
  lateNotifications: 0.05,
  lostNotifications: 0.01,
  strangeWords: 0.01,
};

/** A trouble that a test orders for the next requests that fit. */
export interface Order {
  readonly endpoint?: Endpoint;
  /** Tried against `GET /v1.0/users/...`, still encoded, without the query. */
  readonly where?: RegExp;
  readonly fate: Fate;
  /** How many requests it meets; one unless told. */
  readonly times?: number;
}

interface Open {
  readonly order: Order;
  left: number;
}

/** Decides what goes wrong. Orders come before chance. */
export class Trouble {
  shares: Unfriendliness;
  private readonly seed: number;
  private orders: Open[] = [];
  private readonly asked = new Map<string, number>();

  constructor(seed: number, shares: Unfriendliness) {
    this.seed = seed;
    this.shares = shares;
  }

  failNext(order: Order): void {
    this.orders.push({ order, left: order.times ?? 1 });
  }

  /** Takes back every order that has not been met. */
  forgive(): void {
    this.orders = [];
  }

  /** True for that share of keys; the same key always gets the same lot. */
  befalls(share: number | undefined, ...key: readonly (string | number)[]): boolean {
    return share !== undefined && share > 0 && hashOf(this.seed, ...key) / 4294967296 < share;
  }

  fate(endpoint: Endpoint, ask: Ask): Fate {
    const line = `${ask.method} ${ask.path}`;
    const open = this.orders.find(({ order }) => (order.endpoint ?? endpoint) === endpoint && (order.where?.test(line) ?? true));
    if (open !== undefined) {
      open.left--;
      this.orders = this.orders.filter(({ left }) => left > 0);
      return open.order.fate;
    }
    return this.byChance(endpoint, line);
  }

  private byChance(endpoint: Endpoint, line: string): Fate {
    const { shares } = this;
    const time = (this.asked.get(line) ?? 0) + 1;
    this.asked.set(line, time);
    const lot = (what: string, share: number | undefined): boolean => this.befalls(share, what, line, time);
    const delay = lot('slow', shares.slow) ? { delayMs: shares.slowMs ?? 300 } : {};
    if (lot('throttled', shares.throttled)) return { ...delay, instead: throttledBy(endpoint, 1 + (time % 3)) };
    if (lot('silently', shares.throttledSilently)) return { ...delay, instead: throttledBy(endpoint, null) };
    if (lot('unavailable', shares.unavailable)) return { ...delay, instead: failing(endpoint, 503) };
    if (lot('gateway', shares.gatewayTimeout)) return { ...delay, instead: failing(endpoint, 504) };
    if (lot('before', shares.cutBefore)) return { ...delay, cut: 'before' };
    if (lot('after', shares.cutAfter)) return { ...delay, cut: 'after' };
    if (lot('body', shares.cutBody)) return { ...delay, cut: 'body' };
    return delay;
  }
}

const WORDS: Readonly<Record<number, readonly [string, string]>> = {
  503: ['serviceNotAvailable', 'The service is temporarily unavailable. Please try again later.'],
  504: ['UnknownError', 'The gateway did not receive a timely response from the upstream service.'],
};

/** 503 or 504 as the endpoint words it; a gateway answers with a page, not with JSON. */
export function failing(endpoint: Endpoint, status: 503 | 504): Answer {
  const [code, message] = WORDS[status] ?? ['', ''];
  if (status === 504)
    return {
      status,
      headers: { 'content-type': 'text/html' },
      text: `<html><head><title>${status}</title></head><body>${message}</body></html>`,
    };
  if (endpoint === 'management')
    return { status, body: { error: { code: 'AF50000', message: 'An internal error occurred. Retry the request.' } } };
  return { status, body: { error: { code, message } } };
}

/** 429 as the endpoint words it. */
export function throttledBy(endpoint: Endpoint, retryAfterSeconds: number | null): Answer {
  const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  const error =
    endpoint === 'management'
      ? { code: 'AF429', message: 'Too many requests. Method=GetContent, PublisherId=00000000-0000-0000-0000-000000000000' }
      : { code: 'TooManyRequests', message: 'Too Many Requests' };
  return { status: 429, headers, body: { error } };
}
