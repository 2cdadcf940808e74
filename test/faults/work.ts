/** What a victim is busy with: requests under way and pages that are being written. Without any it waits for time to pass. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveSource } from '../../server/core/ports.ts';
import type { Fetch } from '../../server/microsoft/index.ts';

const LOOK_EVERY = 3;
/** What woke asks, writes or sleeps again within a turn or two of the event loop. */
const LOOKS = 2;
/** A page may wait for those of other sources, as long as first histories are read: it is not being written when nothing has happened for so many looks. */
const LOOKS_AT_PAGES = 5;

export class Work {
  #requests = 0;
  #pages = 0;
  /** Of requests and pages begun and ended. */
  #happened = 0;

  /** Resolves when nothing is under way that does not wait itself. */
  async settles(): Promise<void> {
    let [still, before] = [0, this.#happened];
    while (still < (this.#pages === 0 ? LOOKS : LOOKS_AT_PAGES)) {
      await sleep(LOOK_EVERY);
      still = this.#requests === 0 && before === this.#happened ? still + 1 : 0;
      before = this.#happened;
    }
  }

  async during<T>(act: () => Promise<T>): Promise<T> {
    this.#request(1);
    try {
      return await act();
    } finally {
      this.#request(-1);
    }
  }

  /** Under way until its body is read. */
  readonly fetch: Fetch = (url, init) =>
    this.during(async () => {
      const { status, headers, body } = await fetch(url, init);
      if (body !== null) this.#request(1);
      return { status, headers, body: body === null ? null : this.#read(body) };
    });

  /** The same sources; busy until each has begun, and from each page until it is written. */
  of(sources: readonly LiveSource[]): LiveSource[] {
    this.#request(sources.length);
    return sources.map((source) => ({
      id: source.id,
      state: () => source.state(),
      read: (cursor, stop) => this.#written(source.read(cursor, stop)),
    }));
  }

  async *#read(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } finally {
      this.#request(-1);
    }
  }

  async *#written<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
    this.#request(-1);
    for await (const page of pages) {
      this.#page(1);
      yield page;
      this.#page(-1);
    }
  }

  #request(more: number): void {
    this.#requests += more;
    this.#happened += 1;
  }
  #page(more: number): void {
    this.#pages += more;
    this.#happened += 1;
  }
}
