/** One queue for each channel, as fast as Teams allows and no faster. */
import type { Clock } from './ports.ts';
import { Undelivered } from './teams.ts';

/** Per bot and thread, as Teams publishes them. */
const LIMITS: readonly { readonly messages: number; readonly withinMs: number }[] = [
  { messages: 7, withinMs: 1_000 },
  { messages: 8, withinMs: 2_000 },
  { messages: 60, withinMs: 30_000 },
  { messages: 1_800, withinMs: 3_600_000 },
];
const LONGEST_MS = 3_600_000;

interface Lane {
  tail: Promise<unknown>;
  sent: number[];
  heldUntil: number;
}

export class Pace {
  readonly #clock: Clock;
  readonly #lanes = new Map<string, Lane>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs after everything that was given before for this channel, when Teams takes the next one. */
  run<T>(channel: string, work: () => Promise<T>, stop?: AbortSignal): Promise<T> {
    const lane = this.#lane(channel);
    const turn = lane.tail.then(async () => {
      await this.#wait(lane, stop);
      lane.sent.push(this.#clock.now());
      try {
        return await work();
      } catch (error) {
        if (error instanceof Undelivered && error.retryAfterMs !== null) this.#hold(lane, error.retryAfterMs);
        throw error;
      }
    });
    lane.tail = turn.catch(() => undefined);
    return turn;
  }

  /** Teams asked for a pause. */
  #hold(lane: Lane, ms: number): void {
    lane.heldUntil = Math.max(lane.heldUntil, this.#clock.now() + Math.min(ms, LONGEST_MS));
  }

  #lane(channel: string): Lane {
    let lane = this.#lanes.get(channel);
    if (lane === undefined) {
      if (this.#lanes.size >= 500) for (const [name, one] of this.#lanes) if (one.sent.length === 0) this.#lanes.delete(name);
      lane = { tail: Promise.resolve(), sent: [], heldUntil: 0 };
      this.#lanes.set(channel, lane);
    }
    return lane;
  }

  async #wait(lane: Lane, stop?: AbortSignal): Promise<void> {
    for (;;) {
      const now = this.#clock.now();
      lane.sent = lane.sent.filter((at) => at > now - LONGEST_MS);
      const free = Math.max(
        lane.heldUntil,
        ...LIMITS.map(({ messages, withinMs }) => (lane.sent.at(-messages) ?? Number.NEGATIVE_INFINITY) + withinMs),
      );
      if (free <= now || stop?.aborted === true) return;
      await this.#clock.wait(free - now, stop);
    }
  }
}
