/** Each activity is taken once: a captured request that is sent again finds its id used. */
const REMEMBERED_MS = 2 * 3_600_000;
const MOST = 50_000;

/**
 * Ids are kept for longer than a token lives, in memory: a token older than the start of the process is not refused for that, because a decision has an id of
 * its own and is one decision however often it is asked for.
 */
export class Once {
  readonly #seen = new Map<string, number>();

  /** False when it was taken before. */
  take(id: string, now: number): boolean {
    for (const [key, at] of this.#seen) {
      if (at > now - REMEMBERED_MS && this.#seen.size < MOST) break;
      this.#seen.delete(key);
    }
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, now);
    return true;
  }

  /** It could not be worked on: Teams may send it again. */
  giveBack(id: string): void {
    this.#seen.delete(id);
  }
}
