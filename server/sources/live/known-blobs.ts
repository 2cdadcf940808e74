/** Blobs of the audit log that were handed on, for as long as Microsoft may list them again. */
import type { Blob } from './content.ts';

/** Beyond it the ones known for longest go early. */
const MOST = 50_000;

export class KnownBlobs {
  /** When each was created, seconds since 1970, by name. */
  readonly #created: Map<string, number>;
  #from: number;

  /** `from` = of what was created since then, seconds since 1970, all that was handed on is in `seen`. */
  constructor(seen: ReadonlyMap<string, number>, from: number) {
    this.#created = new Map(seen);
    this.#from = from;
  }

  /** Of what was created since then none that was handed on is missing; seconds since 1970. */
  get from(): number {
    return this.#from;
  }

  has(name: string): boolean {
    return this.#created.has(name);
  }

  /** What was created before `oldest` is not listed any more. */
  add({ name, created }: Pick<Blob, 'name' | 'created'>, oldest: number): void {
    this.#created.set(name, created);
    for (const [earlier, at] of this.#created) {
      if (at >= oldest && this.#created.size <= MOST) return;
      this.#created.delete(earlier);
      this.#from = Math.max(this.#from, at + 1);
    }
  }

  /** Those that were created since. */
  since(seconds: number): ReadonlyMap<string, number> {
    return new Map([...this.#created].filter(([, created]) => created >= seconds));
  }
}
