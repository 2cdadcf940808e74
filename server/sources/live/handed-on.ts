/**
 * What was handed on lately, by name. Listings overlap, so most is found more than once; it is remembered for as long as it may be listed again, and no
 * longer, so that a service that runs for years takes no more memory than after its first days.
 */
import { hash53 } from '../../core/hash.ts';

/** Beyond it what was met longest ago goes early, and may come twice. */
const MOST = 100_000;

export class HandedOn {
  /** Hash of each name (the texts themselves would take several times as much) -> until when it may have happened, seconds since 1970. Oldest first. */
  readonly #names = new Map<number, number>();

  has(name: string): boolean {
    return this.#names.has(hash53(name));
  }

  /** `at` = it happened then or before, seconds since 1970. */
  add(name: string, at: number): void {
    const hash = hash53(name);
    const known = this.#names.get(hash);
    if (known !== undefined && known >= at) return;
    this.#names.delete(hash);
    this.#names.set(hash, at);
  }

  /** What happened before this instant (seconds since 1970) is not listed again. */
  forget(before: number): void {
    for (const [hash, at] of this.#names) {
      if (at >= before && this.#names.size <= MOST) return;
      this.#names.delete(hash);
    }
  }

  get size(): number {
    return this.#names.size;
  }
}
