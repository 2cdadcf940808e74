/** One round of requests to the leaders of a topic's partitions, and what they answered. */
import { type ClusterMetadata, FetchIsolationLevels, ListOffsetTimestamps, type RecordsBatch } from '@platformatic/kafka';
import type { Client } from './connect.ts';
import type { Offsets } from './cursor.ts';
import { AHEAD_MILLISECONDS, type Due } from './partitions.ts';

export interface Asked {
  readonly metadata: ClusterMetadata;
  readonly topic: string;
  readonly due: readonly Due[];
  /** Not asked, but with more to give. */
  readonly later: readonly Due[];
  /** Most bytes of all answers together; a larger first message still comes. */
  readonly bytes: number;
}

export interface Message {
  readonly offset: number;
  /** When the broker took it, or the writer says so; milliseconds since 1970. */
  readonly at: number;
  readonly value: Buffer | null;
}

export interface Part {
  readonly partition: number;
  readonly messages: readonly Message[];
  /** The offset that comes next. */
  readonly next: number;
  /** The end of the partition. */
  readonly end: number;
  /** Time of the newest message, or of the next one when that is held back; `null` = nothing came. */
  readonly at: number | null;
}

export interface Fetched {
  readonly parts: readonly Part[];
  readonly requests: number;
  readonly throttledMilliseconds: number;
}

/** How long a broker waits for something to come when there is nothing. Longer = fewer requests, a slower stop. */
const WAIT_MILLISECONDS = 1_000;
/** A partition may fill at most this part of a page, so that one alone does not starve the rest. */
const SHARE = 4;
/** Bits of a batch: it is a mark of the broker and no message; its time is the broker's. */
const CONTROL = 0x20;
const BROKER_TIME = 0x08;

/** The earliest and the next offset of every partition. */
export async function offsetsOf(client: Client, topic: string): Promise<{ readonly earliest: Offsets; readonly latest: Offsets }> {
  const at = async (timestamp: bigint): Promise<Offsets> => {
    const listed =
      (await client.listOffsets({ topics: [topic], timestamp, isolationLevel: FetchIsolationLevels.READ_UNCOMMITTED })).get(topic) ?? [];
    return new Map(listed.map((offset, partition) => [partition, Number(offset)]));
  };
  return { earliest: await at(ListOffsetTimestamps.EARLIEST), latest: await at(ListOffsetTimestamps.LATEST) };
}

/**
 * Asks every leader once. What some answered counts even when others failed.
 * @throws what the client threw, when nobody answered.
 */
export async function fetchMessages(client: Client, { metadata, topic, due, later, bytes }: Asked): Promise<Fetched> {
  const described = metadata.topics.get(topic);
  const topicId = described?.id ?? topic;
  const byLeader = Map.groupBy(due, ({ partition }) => described?.partitions[partition]?.leader ?? -1);
  const asked = new Map(due.map((one) => [one.partition, one]));
  const share = Math.max(1, Math.floor(bytes / byLeader.size));
  const answers = await Promise.allSettled(
    [...byLeader].map(([node, partitions]) =>
      client.fetch({
        node,
        maxWaitTime: WAIT_MILLISECONDS,
        minBytes: 1,
        maxBytes: share,
        // The stream has no transactions; waiting for one that never ends would stand still.
        isolationLevel: FetchIsolationLevels.READ_UNCOMMITTED,
        topics: [
          {
            topicId,
            partitions: partitions.map(({ partition, next }) => ({
              partition,
              fetchOffset: BigInt(next),
              partitionMaxBytes: Math.ceil(share / Math.min(SHARE, partitions.length)),
              currentLeaderEpoch: -1,
              lastFetchedEpoch: -1,
            })),
          },
        ],
      }),
    ),
  );
  const parts: Part[] = [];
  let throttledMilliseconds = 0;
  for (const answer of answers) {
    if (answer.status === 'rejected') continue;
    throttledMilliseconds = Math.max(throttledMilliseconds, answer.value.throttleTimeMs);
    for (const { partitionIndex: partition, records, highWatermark } of answer.value.responses.flatMap(({ partitions }) => partitions)) {
      const from = asked.get(partition)?.next;
      if (from !== undefined) parts.push({ partition, end: Number(highWatermark), ...messagesOf(records ?? [], from) });
    }
  }
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed !== undefined && parts.every(({ messages }) => messages.length === 0)) throw failed.reason;
  if (failed !== undefined) client.clearMetadata();
  // There was no room for these in the answers.
  const left = [...byLeader.values()].flatMap((partitions, i) => (answers[i]?.status === 'fulfilled' ? partitions : []));
  const unserved = left.filter(
    ({ partition, hasMore }) => hasMore && !parts.some((part) => part.partition === partition && part.messages.length > 0),
  );
  return { parts: heldTogether(parts, [...later, ...unserved]), requests: answers.length, throttledMilliseconds };
}

/**
 * Leaves for later what is far ahead in time of a partition that has more to give.
 *
 * Surprise: nothing may be left to give on when a partition whose time is not known got no room. What is held back is then not asked for in the next round,
 * so that there is room.
 */
export function heldTogether(parts: readonly Part[], unserved: readonly Pick<Due, 'at'>[]): Part[] {
  const behind = parts.flatMap(({ at, next, end }) => (at !== null && next < end ? [at] : []));
  const latest = Math.min(...behind, ...unserved.map(({ at }) => at)) + AHEAD_MILLISECONDS;
  return parts.map((part) => {
    const cut = part.messages.findIndex(({ at }) => at > latest);
    const held = part.messages[cut];
    return held === undefined ? part : { ...part, messages: part.messages.slice(0, cut), next: held.offset, at: held.at };
  });
}

/** A broker sends whole batches: the first may begin before the offset that was asked for. */
function messagesOf(batches: readonly RecordsBatch[], from: number): Pick<Part, 'messages' | 'next' | 'at'> {
  const messages: Message[] = [];
  let next = from;
  let newest: number | null = null;
  for (const batch of batches) {
    const first = Number(batch.firstOffset);
    next = Math.max(next, first + batch.lastOffsetDelta + 1);
    if ((batch.attributes & CONTROL) !== 0) continue;
    const isBrokerTime = (batch.attributes & BROKER_TIME) !== 0;
    for (const { offsetDelta, timestampDelta, value } of batch.records) {
      const offset = first + offsetDelta;
      if (offset < from) continue;
      const at = Number(isBrokerTime ? batch.maxTimestamp : batch.firstTimestamp + timestampDelta);
      messages.push({ offset, at, value });
      newest = Math.max(newest ?? at, at);
    }
  }
  return { messages, next, at: newest };
}
