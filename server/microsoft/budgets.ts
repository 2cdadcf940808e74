/**
 * How much may be asked of Microsoft, shared by everybody who asks: so many requests in so many seconds for each family of addresses.
 *
 * Surprise: when one caller is throttled, the whole family pauses; the others would only be refused too, and each refusal lengthens the wait.
 */
import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { stopped, type Clock } from './clock.ts';
import type { Target } from './clouds.ts';

export type Family = 'management' | 'reports' | 'identity' | 'alerts' | 'message-trace' | 'outlook' | 'graph';

interface Allowance {
  readonly requests: number;
  readonly seconds: number;
  /** Requests at the same time. */
  readonly concurrent: number;
}

/** As published; of the rest of Graph a share that leaves room for the tenant's other applications. */
export const ALLOWANCES: Readonly<Record<Family, Allowance>> = {
  management: { requests: 2_000, seconds: 60, concurrent: 32 },
  reports: { requests: 5, seconds: 10, concurrent: 2 },
  identity: { requests: 1, seconds: 1, concurrent: 1 },
  alerts: { requests: 150, seconds: 60, concurrent: 4 },
  'message-trace': { requests: 100, seconds: 300, concurrent: 2 },
  outlook: { requests: 10_000, seconds: 600, concurrent: 4 },
  graph: { requests: 1_000, seconds: 10, concurrent: 32 },
};

const FAMILIES: readonly (readonly [pattern: RegExp, family: Family])[] = [
  [/^\/[^/]+\/(?:auditLogs|reports)\b/iu, 'reports'],
  [/^\/[^/]+\/(?:identityProtection|identity\/conditionalAccess)\b/iu, 'identity'],
  [/^\/[^/]+\/security\/(?:alerts_v2|incidents)\b/iu, 'alerts'],
  [/^\/[^/]+\/admin\/exchange\/tracing\b/iu, 'message-trace'],
];
const MAILBOX = /^\/[^/]+\/users(?:\/|\(')([^/']+)(?:'\))?\/(?:messages|mailFolders|mailboxSettings|events|calendar|contacts)\b/iu;

/** Family, and of mail whose mailbox: each has an allowance of its own. */
export function familyOf(target: Pick<Target, 'resource' | 'path'>): { readonly family: Family; readonly key: string } {
  if (target.resource === 'management') return { family: 'management', key: 'management' };
  const mailbox = MAILBOX.exec(target.path)?.[1];
  if (mailbox !== undefined) return { family: 'outlook', key: `outlook ${mailbox.toLowerCase()}` };
  const family = FAMILIES.find(([pattern]) => pattern.test(target.path))?.[1] ?? 'graph';
  return { family, key: family };
}

/** Mailboxes remembered; those that nothing is asked of now are forgotten first. */
const MOST_GATES = 5_000;

export class Budgets {
  readonly #clock: Clock;
  readonly #isCounted: boolean;
  readonly #gates = new Map<string, Gate>();
  /** Not counted = only how many are under way at once is bounded. */
  constructor(clock: Clock, isCounted = true) {
    this.#clock = clock;
    this.#isCounted = isCounted;
  }

  gate(target: Target): Gate {
    const { family, key } = familyOf(target);
    const known = this.#gates.get(key);
    if (known !== undefined) return known;
    if (this.#gates.size >= MOST_GATES) for (const [name, gate] of this.#gates) if (gate.isIdle()) this.#gates.delete(name);
    const published = ALLOWANCES[family];
    const allowance = this.#isCounted ? published : { ...published, requests: Number.POSITIVE_INFINITY };
    const gate = new Gate(family, allowance, this.#clock);
    this.#gates.set(key, gate);
    return gate;
  }
}

/** One allowance: whoever comes first is let through first. */
export class Gate {
  readonly family: Family;
  readonly #allowance: Allowance;
  readonly #clock: Clock;
  readonly #places: BulkheadPolicy;
  /** When the requests of the last window began, oldest first from `#oldest` on. */
  readonly #starts: number[] = [];
  #oldest = 0;
  #pausedUntil = 0;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(family: Family, allowance: Allowance, clock: Clock) {
    this.family = family;
    this.#allowance = allowance;
    this.#clock = clock;
    this.#places = bulkhead(allowance.concurrent, Number.POSITIVE_INFINITY);
  }

  /** Resolves when one more request may begin, with the milliseconds that took. Throws `STOPPED`. */
  enter(stop?: AbortSignal): Promise<number> {
    this.#waiting++;
    const turn = this.#last.then(() => this.#admit(stop)).finally(() => this.#waiting--);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Runs `ask` when fewer than the allowed number are under way. */
  within<Answer>(ask: () => Promise<Answer>, stop?: AbortSignal): Promise<Answer> {
    return this.#places.execute(ask, stop);
  }

  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }

  isIdle(): boolean {
    const now = this.#clock.now();
    this.#forget(now);
    return this.#waiting === 0 && this.#pausedUntil <= now && this.#starts.length === 0 && this.#places.executionSlots > 0;
  }

  async #admit(stop?: AbortSignal): Promise<number> {
    const came = this.#clock.now();
    for (;;) {
      if (stop?.aborted === true) throw stopped();
      const now = this.#clock.now();
      this.#forget(now);
      const oldest = this.#starts[this.#oldest] ?? now;
      const isFull = this.#starts.length - this.#oldest >= this.#allowance.requests;
      const free = Math.max(this.#pausedUntil, isFull ? oldest + this.#allowance.seconds * 1000 : now);
      if (free <= now) {
        this.#starts.push(now);
        return now - came;
      }
      await this.#clock.sleep(free - now, stop);
    }
  }

  #forget(now: number): void {
    const before = now - this.#allowance.seconds * 1000;
    while ((this.#starts[this.#oldest] ?? Number.POSITIVE_INFINITY) <= before) this.#oldest++;
    if (this.#oldest * 2 < this.#starts.length) return;
    this.#starts.splice(0, this.#oldest);
    this.#oldest = 0;
  }
}
