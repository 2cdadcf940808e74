/**
 * Stream time: the largest event time delivered so far. A lone record more than a day ahead does not move it until a second agrees, so that one
 * wrong date does not age everybody's habits. No other clock exists in a replay.
 */
import { DAY } from './rate.ts';

export class Clock {
  now = 0;
  private ahead: number | null = null;
  private latest: number;

  /** `latest` = no record is believed beyond, however many agree. */
  constructor(latest = Number.POSITIVE_INFINITY) {
    this.latest = latest;
  }

  /** From now on no record is believed beyond. */
  believeUntil(latest: number): void {
    this.latest = latest;
  }

  /** True when the event's time can be believed; an outlier is false until another record comes near it. */
  observe(at: number): boolean {
    if (at > this.latest) return false;
    if (this.now === 0 || at <= this.now + DAY) {
      if (at > this.now) this.now = at;
      return true;
    }
    if (this.ahead !== null && Math.abs(at - this.ahead) <= DAY) {
      this.now = Math.max(this.ahead, at);
      this.ahead = null;
      return true;
    }
    this.ahead = at;
    return false;
  }
}
