/**
 * Merges feeds into the order in which a listener would have met their records: by each feed's running maximum of event time.
 *
 * Surprise: a late record does not pull its feed back; it comes when its feed has come that far. A feed is opened only when its turn is near,
 * so that ten thousand files need not be open at once.
 */
import type { Delivery } from '../core/ports.ts';
import type { Batches } from './feed.ts';
import { Heap } from './heap.ts';
import { compare, idOf, timeOf } from './order.ts';

export interface Mergeable {
  readonly name: string;
  /** Opened no later than when the merge comes to this time. */
  readonly opensAt: number;
  open(): Batches;
}

interface Open {
  readonly name: string;
  readonly batches: Batches | null;
  readonly feed: Mergeable;
  batch: readonly Delivery[];
  at: number;
  /** The running maximum, the head included. */
  reached: number;
}

const BATCH = 1_000;

export async function* mergedFeeds(feeds: readonly Mergeable[]): AsyncGenerator<readonly Delivery[], void, undefined> {
  const heap = new Heap<Open>(byTurn);
  for (const feed of feeds) heap.push({ name: feed.name, batches: null, feed, batch: [], at: 0, reached: feed.opensAt });
  let out: Delivery[] = [];
  for (let first = heap.pop(); first !== undefined; first = heap.pop()) {
    if (first.batches === null) {
      const opened: Open = { ...first, batches: first.feed.open(), reached: Number.NEGATIVE_INFINITY };
      if (await refilled(opened)) heap.push(opened);
      continue;
    }
    const rival = heap.peek();
    for (;;) {
      const delivery = first.batch[first.at];
      if (delivery === undefined) break;
      out.push(delivery);
      first.at++;
      if (first.batch[first.at] === undefined) break;
      first.reached = reachedAt(first);
      if (rival !== undefined && byTurn(first, rival) > 0) break;
    }
    if (out.length >= BATCH) {
      yield out;
      out = [];
    }
    if (first.at < first.batch.length || (await refilled(first))) heap.push(first);
  }
  if (out.length > 0) yield out;
}

/** Running maximum, then event time, then record id; a feed not yet open goes first so that its head is known before anyone passes it. */
function byTurn(one: Open, other: Open): number {
  if (one.reached !== other.reached) return one.reached - other.reached;
  if (one.batches === null || other.batches === null)
    return one.batches === other.batches ? compare(one.name, other.name) : one.batches === null ? -1 : 1;
  const mine = one.batch[one.at];
  const theirs = other.batch[other.at];
  if (mine === undefined || theirs === undefined) return compare(one.name, other.name);
  return timeOf(mine) - timeOf(theirs) || compare(idOf(mine), idOf(theirs)) || compare(one.name, other.name);
}

const DAY = 86_400_000;

/** A lone record more than a day ahead of its feed does not move it: everything behind it would wait for all other feeds, and come too late. */
function reachedAt({ batch, at, reached }: Open): number {
  const head = batch[at];
  const next = batch[at + 1];
  const here = head === undefined ? reached : timeOf(head);
  const alone = next !== undefined && here > reached + DAY && timeOf(next) < here - DAY;
  return Math.max(reached, alone ? timeOf(next) : here);
}

async function refilled(open: Open): Promise<boolean> {
  if (open.batches === null) return false;
  for (;;) {
    const next = await open.batches.next();
    if (next.done === true) return false;
    if (next.value.length === 0) continue;
    open.batch = next.value;
    open.at = 0;
    open.reached = reachedAt(open);
    return true;
  }
}
