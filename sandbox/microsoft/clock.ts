import { MINUTE } from '../calendar.ts';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly act: () => void | Promise<void>;
  off: boolean;
}

/** How the tenant's time passes: only by hand, so many times as fast as ours, or as fast as the machine can. */
export type Pace = 'by-hand' | 'fastest' | number;

const TICK_MS = 20;

/**
 * The tenant's time. What is due happens in the order of its instants, one thing after the other, and `now()` never goes back.
 * Waiting for a real answer (a webhook) is not part of this time: it is measured by the wall clock.
 */
export class Clock {
  private instant: number;
  private orders = 0;
  /** The latest first, so that what is due soon is cheap to reach. */
  private readonly due: Due[] = [];
  private turning: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(start: number) {
    this.instant = start;
  }

  now(): number {
    return this.instant;
  }

  /** Does something at an instant; what lies in the past happens at once, at the next turn. Returns how to call it off. */
  at(instant: number, act: () => void | Promise<void>): () => void {
    const due: Due = { at: instant, order: this.orders++, act, off: false };
    let place = this.due.length;
    while (place > 0) {
      const before = this.due[place - 1];
      if (before === undefined || before.at > due.at) break;
      place--;
    }
    this.due.splice(place, 0, due);
    return () => {
      due.off = true;
    };
  }

  /** Lets time pass until `instant`; resolves when all that was due is done. */
  advance(instant: number): Promise<void> {
    this.turning = this.turning.then(() => this.turn(instant));
    return this.turning;
  }

  /** The instant of the next thing that is due, `null` when nothing is. */
  next(): number | null {
    while (this.due.at(-1)?.off === true) this.due.pop();
    return this.due.at(-1)?.at ?? null;
  }

  /** Starts time by itself. */
  run(pace: Pace): void {
    if (pace === 'by-hand') return;
    const wallStart = Date.now();
    const start = this.instant;
    const tick = (): void => {
      if (this.closed) return;
      const target =
        pace === 'fastest' ? Math.max(this.instant, this.next() ?? this.instant) + MINUTE : start + (Date.now() - wallStart) * pace;
      const idle = pace === 'fastest' && this.next() === null;
      void (idle ? Promise.resolve() : this.advance(target)).then(() => {
        if (!this.closed) this.timer = setTimeout(tick, pace === 'fastest' && !idle ? 0 : TICK_MS);
      });
    };
    tick();
  }

  close(): void {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.due.length = 0;
  }

  private async turn(until: number): Promise<void> {
    for (;;) {
      const at = this.next();
      if (at === null || at > until || this.closed) break;
      const due = this.due.pop();
      if (due === undefined) break;
      if (due.at > this.instant) this.instant = due.at;
      const wait = due.act();
      if (wait !== undefined) await wait;
    }
    if (until > this.instant) this.instant = until;
  }
}
