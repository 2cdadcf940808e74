/** How many requests a caller may make in a stretch of wall time. */
export interface Allowance {
  readonly requests: number;
  readonly windowMs: number;
  /** Whether a refusal says when to come back. */
  readonly saysWhen: boolean;
}

/** Counts requests in sliding windows, one for every key. Times are milliseconds of the wall clock. */
export class Budgets {
  private readonly taken = new Map<string, number[]>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Takes one request; else the milliseconds until there is room for one. */
  take(key: string, { requests, windowMs }: Allowance): number | null {
    const now = this.now();
    const times = (this.taken.get(key) ?? []).filter((at) => at > now - windowMs);
    this.taken.set(key, times);
    const oldest = times[times.length - requests];
    if (oldest !== undefined) return Math.max(1, oldest + windowMs - now);
    times.push(now);
    return null;
  }
}
