/** Which of our signals see nothing, or see late, when some feeds are silent; pure. */
import type { EventKind } from '../core/event.ts';
import type { Signal } from '../core/signal.ts';
import type { Feed } from './feeds.ts';

/** From where and with what somebody acts is told by every act; a tenant without sign-ins knows it only from the audit log. */
const ORIGIN: readonly EventKind[] = ['sign-in'];

export interface Sight {
  /** Sees nothing. */
  readonly blind: readonly string[];
  /** Sees, but later than it could; with the minutes. */
  readonly late: ReadonlyMap<string, number>;
}

/** `speaks` = the feeds that tell something now, of all of them. */
export function sightOf(signals: readonly Pick<Signal, 'id' | 'on'>[], feeds: readonly Feed[], speaks: ReadonlySet<string>): Sight {
  const soonest = (kind: EventKind, among: (feed: Feed) => boolean): number =>
    Math.min(...feeds.filter((feed) => feed.tells.includes(kind) && among(feed)).map(({ minutes }) => minutes));
  const blind: string[] = [];
  const late = new Map<string, number>();
  for (const { id, on } of signals) {
    const kinds = on.flatMap((occasion) => (occasion === 'origin' ? ORIGIN : [occasion]));
    const best = Math.min(...kinds.map((kind) => soonest(kind, () => true)));
    const now = Math.min(...kinds.map((kind) => soonest(kind, (feed) => speaks.has(feed.id))));
    // What no feed tells (a decision of ours) needs none.
    if (!Number.isFinite(best)) continue;
    if (!Number.isFinite(now)) blind.push(id);
    else if (now > best) late.set(id, now);
  }
  return { blind, late };
}
