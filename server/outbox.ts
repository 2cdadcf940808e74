/**
 * What must still be told or done outside, in order, once: takes the intents that are due from the store and says to it what became of them.
 *
 * Containment does not wait for Teams: acts and messages have a lane each. A card is always drawn from the newest revision, so that any number of intents of one
 * incident come down to one message.
 */
import type { Delivered } from '../bot/intent.ts';
import { Undelivered } from '../bot/teams.ts';
import { Refused } from './core/errors.ts';
import type { DueIntent, Store } from './core/memory.ts';

export interface Clock {
  now(): number;
  wait(ms: number, stop?: AbortSignal): Promise<void>;
}

export interface OutboxWatch {
  /** Told or done; `lateMs` after it became due. */
  sent(kind: DueIntent['kind'], lateMs: number): void;
  /** It is tried again; a person may have to do the next step. */
  trouble(code: string, message: string, nextStep: string, retryInSeconds: number): void;
  recovered(): void;
}

/** What came of an act. `later` is no trouble: it is under way, and goes on at that instant. */
export type CarriedOut =
  | { readonly outcome: 'done'; readonly note: string | null }
  | { readonly outcome: 'later'; readonly retryAt: number; readonly note: string | null };

export interface OutboxOptions {
  readonly store: Pick<Store, 'due' | 'done' | 'failed'>;
  readonly deliver: { card(intent: DueIntent): Promise<Delivered>; notice(intent: DueIntent): Promise<Delivered> };
  /** Does what was decided, or says when to go on; throws to be asked again. Asked twice for the same key, it acts once. */
  readonly carryOut: (intent: DueIntent) => Promise<CarriedOut>;
  readonly clock: Clock;
  readonly watch: OutboxWatch;
  /** Between two looks at the store. */
  readonly everyMs?: number;
}

type Lane = 'acts' | 'messages';
const MOST_DUE = 2_000;
const MOST_NOTICES = 20;
const ACTS_AT_ONCE = 4;
/** At most one edit of a card in this time. */
const CARD_EVERY_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Somebody has to do something first. */
const WAITING_FOR_PEOPLE = new Set(['NO_CHANNEL', 'BOT_REMOVED']);
const WAITING_MS = 30_000;

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #stop = new AbortController();
  readonly #editedAt = new Map<string, number>();
  #nudge = new AbortController();
  #running: Promise<void> | null = null;
  /** Keys that failed the last time. */
  readonly #failing = new Set<string>();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= Promise.all([this.#run('acts'), this.#run('messages')]).then(() => undefined);
  }

  /** Something new is due: look now. */
  nudge(): void {
    this.#nudge.abort();
    this.#nudge = new AbortController();
  }

  /** What is being sent is finished first. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.nudge();
    await this.#running;
  }

  /** One look at the store; how much was carried out. */
  async round(lane: Lane): Promise<number> {
    const { store, clock } = this.#options;
    const due = async (wanted: DueIntent['kind'], most: number): Promise<readonly DueIntent[]> =>
      (await store.due(clock.now(), most, [wanted])).filter(({ kind }) => kind === wanted);
    // The card first: notices go into its thread. Few at a time: however many wait, the next card is not behind them.
    if (lane === 'messages') return this.#inOrder([...(await due('card', MOST_DUE)), ...(await due('notice', MOST_NOTICES))]);
    const ours = await due('action', MOST_DUE);
    // One slow act does not hold up those about other accounts.
    const waiting = [...Map.groupBy(ours, ({ incident, key }) => incident ?? key).values()];
    let carried = 0;
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) carried += await this.#inOrder(next);
    };
    await Promise.all(Array.from({ length: ACTS_AT_ONCE }, work));
    return carried;
  }

  async #inOrder(intents: readonly DueIntent[]): Promise<number> {
    let carried = 0;
    for (const intent of intents) {
      if (this.#stop.signal.aborted) break;
      if (await this.#carry(intent)) carried++;
    }
    return carried;
  }

  async #run(lane: Lane): Promise<void> {
    const { clock, everyMs = 500, watch } = this.#options;
    while (!this.#stop.signal.aborted) {
      try {
        await this.round(lane);
      } catch (error) {
        const { code, message, nextStep } = asRefused(error);
        watch.trouble(code, message, nextStep, everyMs / 1_000);
      }
      await clock.wait(everyMs, AbortSignal.any([this.#stop.signal, this.#nudge.signal]));
    }
  }

  async #carry(intent: DueIntent): Promise<boolean> {
    const { store, clock, watch } = this.#options;
    if (intent.kind === 'card' && clock.now() - (this.#editedAt.get(intent.key) ?? Number.NEGATIVE_INFINITY) < CARD_EVERY_MS) return false;
    try {
      const { revision, note, again } = await this.#do(intent);
      if (intent.kind === 'card') this.#edited(intent.key);
      if (again !== undefined) await store.failed(intent.key, clock.now() + again, note);
      else await store.done(intent.key, revision, note);
      if (this.#failing.delete(intent.key) && this.#failing.size === 0) watch.recovered();
      // A notice that is to be looked at again has not been told.
      if (again === undefined || intent.kind !== 'notice') watch.sent(intent.kind, clock.now() - intent.at);
      return true;
    } catch (error) {
      const refused = asRefused(error);
      const pause = pauseOf(refused, intent.attempts);
      await store.failed(intent.key, clock.now() + pause, noteAfter(refused, intent));
      // A notice that waits for its card is no trouble.
      if (refused.code === 'CARD_FIRST') return false;
      if (this.#failing.size < MOST_DUE) this.#failing.add(intent.key);
      watch.trouble(refused.code, refused.message, refused.nextStep, Math.round(pause / 1_000));
      return false;
    }
  }

  async #do(intent: DueIntent): Promise<Delivered> {
    const { deliver, carryOut, clock } = this.#options;
    if (intent.kind === 'card') return deliver.card(intent);
    if (intent.kind === 'notice') return deliver.notice(intent);
    const carried = await carryOut(intent);
    const { note } = carried;
    const again = carried.outcome === 'later' ? { again: Math.max(0, carried.retryAt - clock.now()) } : {};
    return { revision: intent.revision, note, ...again };
  }

  #edited(key: string): void {
    const now = this.#options.clock.now();
    this.#editedAt.set(key, now);
    if (this.#editedAt.size > 1_000) for (const [other, at] of this.#editedAt) if (now - at > CARD_EVERY_MS) this.#editedAt.delete(other);
  }
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused(
    'OUTBOX_FAILED',
    error instanceof Error ? error.message : String(error),
    'It is tried again; look into the log of the server.',
  );
}

/** Doubling from one second, with a little chance in it so that not everything comes back at once. */
function pauseOf(refused: Refused, attempts: number): number {
  if (WAITING_FOR_PEOPLE.has(refused.code)) return WAITING_MS;
  if (refused.code === 'CARD_FIRST') return 2_000;
  const doubled = Math.min(1_000 * 2 ** Math.min(attempts, 12), LONGEST_PAUSE_MS) * (0.8 + Math.random() * 0.4);
  return refused instanceof Undelivered && refused.retryAfterMs !== null ? Math.max(refused.retryAfterMs, doubled) : doubled;
}

/** What the next attempt must know: that this one may arrive all the same, later; of a notice, that it did not (it was noted before the post). */
function noteAfter(refused: Refused, { kind }: DueIntent): string | null {
  if (!(refused instanceof Undelivered)) return null;
  if (kind === 'card' && refused.mayHaveArrived) return JSON.stringify({ unsettled: true });
  return kind === 'notice' && !refused.mayHaveArrived ? '{}' : null;
}
