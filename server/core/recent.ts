/**
 * A bounded map that forgets what was set longest ago.
 *
 * Surprise: whoever asks a map for its first key walks over all that were deleted before it, thousands at a time; so the walk keeps its place.
 */
export class Recent<K, V> {
  private readonly entries = new Map<K, V>();
  private readonly most: number;
  private oldest = this.entries.keys();

  constructor(most: number) {
    this.most = most;
  }

  /** The walk starts anew: the entries were put in from a snapshot. */
  mend(): void {
    this.oldest = this.entries.keys();
  }

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    return this.entries.get(key);
  }

  /** Set it, and make it the one heard of last. */
  set(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    while (this.entries.size > this.most) this.#forget();
  }

  delete(key: K): void {
    this.entries.delete(key);
  }

  values(): Iterable<V> {
    return this.entries.values();
  }

  #forget(): void {
    const next = this.oldest.next();
    if (next.done === true) this.oldest = this.entries.keys();
    else this.entries.delete(next.value);
  }
}
