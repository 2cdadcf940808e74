/** One round of requests to the leaders of a topic's partitions, and what they answered. */
import { type ClusterMetadata, FetchIsolationLevels, ListOffsetTimestamps, type RecordsBatch } from '@platformatic/kafka';
import type { Client } from './connect.ts';
import type { Offsets } from './cursor.ts';

export interface Asked {
  readonly metadata: ClusterMetadata;
  readonly topic: string;
  readonly due: readonly (readonly [partition: number, next: number])[];
  /** Most bytes of all answers together; a larger first message still comes. */
  readonly bytes: number;
}

export interface Message {
  /** When the broker took it, or the writer says so; milliseconds since 1970. */
  readonly at: number;
  readonly value: Buffer | null;
}

export interface Fetched {
  /** By time over all partitions. */
  readonly messages: readonly Message[];
  readonly partitions: readonly {
    readonly partition: number;
    readonly next: number;
    readonly end: number;
    readonly newest: number | null;
  }[];
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
export async function fetchMessages(client: Client, { metadata, topic, due, bytes }: Asked): Promise<Fetched> {
  const described = metadata.topics.get(topic);
  const topicId = described?.id ?? topic;
  const byLeader = Map.groupBy(due, ([partition]) => described?.partitions[partition]?.leader ?? -1);
  const next = new Map(due);
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
            partitions: partitions.map(([partition, offset]) => ({
              partition,
              fetchOffset: BigInt(offset),
              partitionMaxBytes: Math.ceil(share / Math.min(SHARE, partitions.length)),
              currentLeaderEpoch: -1,
              lastFetchedEpoch: -1,
            })),
          },
        ],
      }),
    ),
  );
  const messages: Message[] = [];
  const read: Fetched['partitions'][number][] = [];
  let throttledMilliseconds = 0;
  for (const answer of answers) {
    if (answer.status === 'rejected') continue;
    throttledMilliseconds = Math.max(throttledMilliseconds, answer.value.throttleTimeMs);
    for (const { partitionIndex: partition, records, highWatermark } of answer.value.responses.flatMap(({ partitions }) => partitions)) {
      const from = next.get(partition);
      if (from === undefined) continue;
      const taken = messagesOf(records ?? [], from);
      messages.push(...taken.messages);
      read.push({ partition, next: taken.next, end: Number(highWatermark), newest: taken.newest });
    }
  }
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed !== undefined && messages.length === 0) throw failed.reason;
  if (failed !== undefined) client.clearMetadata();
  return { messages: messages.sort((a, b) => a.at - b.at), partitions: read, requests: answers.length, throttledMilliseconds };
}

/** A broker sends whole batches: the first may begin before the offset that was asked for. */
function messagesOf(batches: readonly RecordsBatch[], from: number): { messages: Message[]; next: number; newest: number | null } {
  const messages: Message[] = [];
  let next = from;
  let newest: number | null = null;
  for (const batch of batches) {
    const first = Number(batch.firstOffset);
    next = Math.max(next, first + batch.lastOffsetDelta + 1);
    if ((batch.attributes & CONTROL) !== 0) continue;
    const isBrokerTime = (batch.attributes & BROKER_TIME) !== 0;
    for (const { offsetDelta, timestampDelta, value } of batch.records) {
      if (first + offsetDelta < from) continue;
      const at = Number(isBrokerTime ? batch.maxTimestamp : batch.firstTimestamp + timestampDelta);
      messages.push({ at, value });
      newest = Math.max(newest ?? at, at);
    }
  }
  return { messages, next, newest };
}
