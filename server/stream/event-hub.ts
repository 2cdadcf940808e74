/**
 * The diagnostic stream of a tenant (Azure Event Hubs, or any broker of the Kafka protocol) as a live source.
 *
 * Where to go on is told by our own cursor, which is stored together with what its records changed; the group's offsets on the broker are only a display of how
 * far behind we are. One page is fetched when one is asked for, never ahead, so a slow reader holds at most one page.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { ConsumerOptions } from '@platformatic/kafka';
import type { Fault, LiveSource, Page, SourceState } from '../core/ports.ts';
import { type Address, type Client, connect, connectionOptions } from './connect.ts';
import { readCursor, shareRead, writeCursor } from './cursor.ts';
import { faultOf, isAnswered, TokenMissing, type Where } from './faults.ts';
import { fetchMessages, offsetsOf } from './fetch.ts';
import { type Loss, Partitions } from './partitions.ts';
import { recordsOf } from './payload.ts';

export type { Security } from './connect.ts';

export interface EventHubOptions extends Address {
  /** Most bytes of one page as they come over the wire (one larger message still comes). Larger = fewer requests, more memory. Default 2 MiB. */
  readonly pageBytes?: number;
  /** Longest wait between two tries, milliseconds. Default 30,000. */
  readonly longestWaitMilliseconds?: number;
}

/** Azure closes a connection that was silent for 240 seconds; one that a slow reader left alone for this long is made anew. */
const STALE_MILLISECONDS = 180_000;
const FIRST_WAIT_MILLISECONDS = 250;
const COMMIT_MILLISECONDS = 5_000;
const CLOSE_MILLISECONDS = 2_000;
/** How long a loss of history is told. */
const TELL_MILLISECONDS = 86_400_000;
/** Reading may pause this long between messages before other work has its turn. */
const SLICE_MILLISECONDS = 8;

/** @throws Refused when an address, name or connection string cannot be right; what may pass shows in `state()` instead. */
export function openEventHub(options: EventHubOptions): LiveSource {
  return new EventHub(options);
}

class EventHub implements LiveSource {
  readonly id: string;
  readonly #options: EventHubOptions;
  readonly #connection: ConsumerOptions<Buffer, Buffer, Buffer, Buffer>;
  readonly #where: Where;
  #fault: Fault | null = null;
  #loss: { readonly fault: Fault; readonly until: number } | null = null;
  #answeredAt: number | null = null;
  #requests = 0;
  #throttled = 0;

  constructor(options: EventHubOptions) {
    this.id = `event-hub/${options.topic}`;
    this.#options = options;
    const { bootstrap, topic, security } = options;
    this.#where = { bootstrap, topic, security: security.kind };
    this.#connection = connectionOptions(
      security.kind === 'oauth' ? { ...options, security: { kind: 'oauth', token: () => tokenFrom(security.token) } } : options,
    );
  }

  state(): SourceState {
    const loss = this.#loss !== null && Date.now() < this.#loss.until ? this.#loss.fault : null;
    return {
      id: this.id,
      fault: this.#fault ?? loss,
      answeredAt: this.#answeredAt,
      requests: this.#requests,
      throttled: this.#throttled,
    };
  }

  /** @throws Refused `CURSOR_UNREADABLE` when the cursor is not one of a stream. */
  async *read(cursor: string | null, stop: AbortSignal): AsyncGenerator<Page> {
    const partitions = new Partitions(cursor === null ? null : readCursor(cursor));
    let client: Client | null = null;
    let usedAt = 0;
    let committedAt = 0;
    let committed = '';
    let failures = 0;
    let told = -1;
    try {
      while (!stop.aborted) {
        let page: Page | null = null;
        try {
          if (client !== null && Date.now() - usedAt > STALE_MILLISECONDS) client = await closed(client);
          client ??= connect(this.#connection, this.#options.topic);
          const written = writeCursor(partitions.cursor());
          if (committed !== written && committed !== '' && Date.now() - committedAt > COMMIT_MILLISECONDS) {
            committedAt = Date.now();
            committed = written;
            void this.#commit(client, partitions);
          }
          page = await unlessStopped(this.#next(client, partitions), stop);
          if (committed === '') committed = written;
          failures = 0;
          usedAt = Date.now();
          this.#fault = null;
          this.#answeredAt = usedAt;
        } catch (error) {
          if (stop.aborted) return;
          if (isAnswered(error, 'OFFSET_OUT_OF_RANGE')) partitions.doubt();
          else this.#fault = faultOf(error, this.#where);
          if (isAnswered(error, 'THROTTLING_QUOTA_EXCEEDED')) this.#throttled += 1;
          if (client !== null) client = await closed(client);
          await this.#pause(failures, stop);
          failures += 1;
          continue;
        }
        // A page without records is worth one only to say how far the history is.
        if (page.records.length === 0 && page.caughtUp === told) continue;
        told = page.caughtUp;
        yield page;
      }
    } finally {
      if (client !== null) await closed(client);
    }
  }

  async #next(client: Client, partitions: Partitions): Promise<Page> {
    this.#requests += 1;
    const metadata = await client.metadata({ topics: [this.#options.topic] });
    const topic = metadata.topics.get(this.#options.topic);
    if (topic === undefined) throw new Error(`Unknown topic ${this.#options.topic}`);
    if (partitions.lacks(topic.partitionsCount)) {
      this.#requests += 2;
      const { earliest, latest } = await offsetsOf(client, this.#options.topic);
      const losses = partitions.settle(identityOf(topic.id, this.#options.topic), earliest, latest);
      if (losses.length > 0) this.#loss = { fault: lossFault(losses, this.#options.topic), until: Date.now() + TELL_MILLISECONDS };
    }
    const { now: due, later } = partitions.due();
    const fetched = await fetchMessages(client, {
      metadata,
      topic: this.#options.topic,
      due,
      later,
      bytes: this.#options.pageBytes ?? 2_097_152,
    });
    this.#requests += fetched.requests;
    if (fetched.throttledMilliseconds > 0) {
      this.#throttled += 1;
      await wait(Math.min(fetched.throttledMilliseconds, this.#options.longestWaitMilliseconds ?? 30_000));
    }
    for (const { partition, next, end, at } of fetched.parts) partitions.took(partition, next, end, at);
    const messages = fetched.parts.flatMap((part) => part.messages).sort((a, b) => a.at - b.at);
    const records: unknown[] = [];
    let since = performance.now();
    for (const { value } of messages) {
      for (const record of recordsOf(value)) records.push(record);
      if (performance.now() - since < SLICE_MILLISECONDS) continue;
      await wait(0);
      since = performance.now();
    }
    const reached = partitions.cursor();
    return { records, cursor: writeCursor(reached), availableAt: messages.at(-1)?.at ?? null, caughtUp: shareRead(reached) };
  }

  /** Notes on the broker how far we are, for its displays of lag. Nothing depends on it, so that it may fail is no fault. */
  async #commit(client: Client, partitions: Partitions): Promise<void> {
    const { topic } = this.#options;
    const offsets = [...partitions.cursor().next].map(([partition, next]) => ({ topic, partition, offset: BigInt(next), leaderEpoch: -1 }));
    this.#requests += 1;
    await client.commit({ offsets }).catch(() => undefined);
  }

  async #pause(failures: number, stop: AbortSignal): Promise<void> {
    const longest = this.#options.longestWaitMilliseconds ?? 30_000;
    const milliseconds = Math.min(longest, FIRST_WAIT_MILLISECONDS * 2 ** Math.min(failures, 20));
    // Spread, so that many do not come back at the same instant.
    await wait(milliseconds * (0.75 + Math.random() / 4), undefined, { signal: stop }).catch(() => undefined);
  }
}

async function tokenFrom(token: () => Promise<string>): Promise<string> {
  try {
    return await token();
  } catch (error) {
    throw new TokenMissing(error);
  }
}

/** Event Hubs gives no id of a topic: the library then shows its name or zeros, which tell nothing. */
function identityOf(id: string, topic: string): string | null {
  return id === topic || /^[0-]*$/.test(id) ? null : id;
}

function lossFault(losses: readonly Loss[], topic: string): Fault {
  const counted = losses.filter(({ messages }) => messages !== null);
  const messages = counted.reduce((sum, loss) => sum + (loss.messages ?? 0), 0);
  const where = losses.map(({ partition }) => String(partition)).join(', ');
  return {
    code: 'HISTORY_LOST',
    message:
      counted.length === losses.length
        ? `${messages.toLocaleString('en-US')} messages of the event hub ${topic} were gone before they were read (partition ${where}). Reading goes on from the earliest that is left.`
        : `The event hub ${topic} is not the one that was read before: it was made anew or cut (partition ${where}). All that it holds is read.`,
    nextStep:
      'Set the retention of the hub to more days than Telltale may ever stand still. What is lost can be had from Entra: export the sign-in and audit logs of that time and look at them with `telltale replay`.',
  };
}

/** Closes what can be closed; a connection that hangs is left to its timeout. @returns null, to assign. */
async function closed(client: Client): Promise<null> {
  await Promise.race([client.close(true).catch(() => undefined), wait(CLOSE_MILLISECONDS, undefined, { ref: false })]);
  return null;
}

/** The result of `work`, or a rejection as soon as there is no more time for it. */
async function unlessStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return await new Promise((resolve, reject) => {
    const end = (): void => reject(new Error('Stopped.'));
    if (stop.aborted) end();
    stop.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', end));
  });
}
