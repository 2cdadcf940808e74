/**
 * Asks Microsoft one thing: with a token, within the allowance, again when that is safe.
 *
 * Surprise: a request that changes something and whose connection broke may have been carried out; it is never blindly sent twice.
 */
import { type Answer, answerOf, type Fetch } from './answer.ts';
import { type Budgets, type Family, type Gate } from './budgets.ts';
import { isStopped, stopped, type Clock } from './clock.ts';
import { type Endpoints, type Target, targetOf } from './clouds.ts';
import { failure, failureOf, isThrottle, MicrosoftFailure } from './failure.ts';
import { growingWaits, isSafeToRepeat, LONGEST_WAIT, type Method, MOST_TRIES, retryAfter, systemCodeOf, wasNeverSent } from './retry.ts';
import type { Tokens } from './tokens.ts';

/** Who asks keeps count. */
export interface Ledger {
  requests: number;
  throttled: number;
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Aborting it ends waits and requests with `STOPPED`. */
  readonly stop?: AbortSignal | undefined;
  readonly ledger?: Ledger | undefined;
  /** It may be carried out twice without harm; left out, everything but a POST. */
  readonly idempotent?: boolean;
  /** Longest answer that is read, bytes. */
  readonly mostBytes?: number;
}

export interface Counts {
  requests: number;
  throttled: number;
  retried: number;
  failed: number;
  /** Time spent waiting for allowances and between tries. */
  waitedMilliseconds: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
const PATIENCE = 100_000;

export interface AskingParts {
  readonly endpoints: Endpoints;
  readonly tokens: Tokens;
  readonly budgets: Budgets;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

export class Asking {
  readonly #parts: AskingParts;
  readonly counts: Partial<Record<Family, Counts>> = {};
  constructor(parts: AskingParts) {
    this.#parts = parts;
  }

  /** Takes a place in the allowance of an address without asking it; for parts of a batch. */
  async reserve(url: string, stop?: AbortSignal): Promise<void> {
    const gate = this.#parts.budgets.gate(targetOf(this.#parts.endpoints, url));
    this.#counts(gate).waitedMilliseconds += await gate.enter(stop);
  }

  /** Throws `MicrosoftFailure` with the code that fits, `OUTSIDE_ORIGIN`, `STOPPED`. */
  async ask(method: Method, url: string, body: unknown, options: AskOptions = {}): Promise<Answer> {
    const target = targetOf(this.#parts.endpoints, url);
    const gate = this.#parts.budgets.gate(target);
    const counts = this.#counts(gate);
    const nextWait = growingWaits();
    let hasRenewed = false;
    for (let tries = 1; ; tries++) {
      const tried = await this.#try(method, target, body, options, gate, counts, hasRenewed);
      if (tried.outcome === 'answer') return tried.answer;
      if (tried.outcome === 'renewed') {
        hasRenewed = true;
        continue;
      }
      const { problem, mayRepeat } = tried;
      const now = this.#parts.clock.now();
      const wait = problem.retryAt === null ? nextWait() : problem.retryAt - now;
      if (problem.code === 'THROTTLED') gate.pause(now + wait);
      if (!mayRepeat || tries >= MOST_TRIES || wait > LONGEST_WAIT) {
        counts.failed++;
        throw problem;
      }
      counts.retried++;
      counts.waitedMilliseconds += wait;
      await this.#parts.clock.sleep(Math.max(0, wait), options.stop);
    }
  }

  async #try(
    method: Method,
    target: Target,
    body: unknown,
    options: AskOptions,
    gate: Gate,
    counts: Counts,
    hasRenewed: boolean,
  ): Promise<Tried> {
    const { tokens, clock } = this.#parts;
    counts.waitedMilliseconds += await gate.enter(options.stop);
    const canRepeat = isSafeToRepeat(method, options.idempotent);
    let token: string;
    try {
      token = await tokens.token(target.resource);
    } catch (error) {
      if (error instanceof MicrosoftFailure) return { outcome: 'problem', problem: error, mayRepeat: error.code === 'UNREACHABLE' };
      throw error;
    }
    counts.requests++;
    if (options.ledger !== undefined) options.ledger.requests++;
    let answer: Answer;
    try {
      answer = await gate.within(() => this.#exchange(method, target, body, options, token), options.stop);
    } catch (error) {
      if (options.stop?.aborted === true || isStopped(error)) throw stopped();
      if (error instanceof MicrosoftFailure)
        return { outcome: 'problem', problem: error, mayRepeat: error.code === 'UNREADABLE' && canRepeat };
      const problem = failure('UNREACHABLE', `The connection failed: ${systemCodeOf(error) ?? 'no answer in time'}`);
      return { outcome: 'problem', problem, mayRepeat: canRepeat || wasNeverSent(error) };
    }
    if (answer.status >= 200 && answer.status < 300) return { outcome: 'answer', answer };
    if (answer.status === 401 && !hasRenewed) {
      await tokens.renewed(target.resource, token, answer.headers.get('www-authenticate'));
      return { outcome: 'renewed' };
    }
    const wait = retryAfter(answer.headers.get('retry-after'), clock.now());
    const problem = failureOf(answer, wait === null ? null : clock.now() + wait);
    if (problem.code === 'PERMISSION_MISSING') tokens.doubt(target.resource);
    const isThrottled = isThrottle(answer.status, answer.body);
    if (isThrottled) {
      counts.throttled++;
      if (options.ledger !== undefined) options.ledger.throttled++;
    }
    return { outcome: 'problem', problem, mayRepeat: isThrottled || (answer.status >= 500 && canRepeat) };
  }

  async #exchange(method: Method, target: Target, body: unknown, options: AskOptions, token: string): Promise<Answer> {
    const patience = AbortSignal.timeout(PATIENCE);
    const received = await this.#parts.fetch(target.url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
        authorization: `Bearer ${token}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: options.stop === undefined ? patience : AbortSignal.any([options.stop, patience]),
      redirect: 'manual',
    });
    return await answerOf(received, options.mostBytes ?? MOST_BYTES);
  }

  #counts({ family }: Gate): Counts {
    return (this.counts[family] ??= { requests: 0, throttled: 0, retried: 0, failed: 0, waitedMilliseconds: 0 });
  }
}

type Tried =
  | { readonly outcome: 'answer'; readonly answer: Answer }
  | { readonly outcome: 'renewed' }
  | { readonly outcome: 'problem'; readonly problem: MicrosoftFailure; readonly mayRepeat: boolean };
