/**
 * Tells Teams of incidents: the one card of each, kept true; notices into its thread; a digest when many open at once.
 *
 * Surprise: after a lost answer nobody knows whether a card was posted. It is looked for; when nobody can look, it is posted again and the first one is removed
 * as soon as it shows itself (its refresh names a message that we do not know).
 */
import type { NoticeBody } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import type { DueIntent, Store, StoredIncident } from '../server/core/memory.ts';
import { digestCard, incidentCard, noticeCard } from './cards/index.ts';
import type { Card } from './cards/element.ts';
import { at } from './guard/index.ts';
import type { Pace } from './pace.ts';
import type { Clock, Log } from './ports.ts';
import { type Home, homePlace, type Remembered, threadOf } from './remembered.ts';
import { recordOf, type Standings } from './standing.ts';
import { channelOf, type Outgoing, type Place, type Posted, type Teams, Undelivered } from './teams.ts';

/** What became of an intent. `again` = carried out so far, but to be looked at once more after so long. */
export interface Delivered {
  readonly revision: number;
  readonly note: string | null;
  readonly again?: number;
}

export interface DeliverOptions {
  readonly teams: Teams;
  readonly store: Pick<Store, 'incident'>;
  readonly remembered: Remembered;
  readonly standings: Standings;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  /** Cards of incidents that the store has forgotten are forgotten too. */
  readonly letGo: () => Promise<unknown>;
  /** Looks for the card of an incident in the channel (Graph, ChannelMessage.Read.Group); `null` = not there. Absent = nobody may look. */
  readonly find?: (channel: Place, incident: string, since: number) => Promise<Posted | null>;
}

/** More first cards than this in `FLOOD_MS`, and the rest are gathered. */
export const FLOOD = 5;
export const FLOOD_MS = 10 * 60_000;
/** A late edit may overtake the one after it; the newest is sent once more after this. */
const SETTLE_MS = 60_000;
const SMALLER_BYTES = 14_000;
/** Where cards are added, old ones are let go so often. */
const LET_GO_MS = 24 * 3_600_000;

export class Deliver {
  readonly #options: DeliverOptions;
  #firsts: number[] = [];
  #letGoAt = Number.NEGATIVE_INFINITY;

  constructor(options: DeliverOptions) {
    this.#options = options;
  }

  async card(intent: DueIntent): Promise<Delivered> {
    const { store, remembered } = this.#options;
    const stored = intent.incident === null ? null : await store.incident(intent.incident);
    if (stored === null) return { revision: intent.revision, note: null };
    const home = await this.#home();
    const shown = await remembered.shown(stored.id);
    if (shown !== null) return this.#update(stored, shown, intent);
    const digest = await remembered.digest();
    if (digest?.incidents.includes(stored.id) === true && this.#isFlooded()) return this.#gather(stored, home);
    const since = await remembered.posting(stored.id);
    if (since === null) return this.#isFlooded() ? this.#gather(stored, home) : this.post(stored);
    const found = await this.#found(home, stored.id, since);
    return found === null ? this.post(stored) : this.#posted(stored, found, false);
  }

  /** Posts the card of an incident that has none yet. */
  async post(stored: StoredIncident): Promise<Delivered> {
    const { standings, clock, remembered, teams } = this.#options;
    const home = await this.#home();
    const standing = await standings.from(stored);
    const [before, now] = [await remembered.posting(stored.id), clock.now()];
    const toldAt = new Date(now).toISOString();
    // Said first: whoever comes after a crash in the middle knows that a card may stand.
    await remembered.setPosting(stored.id, before ?? now);
    this.#firsts.push(now);
    try {
      const posted = await this.#sized(
        (most) => asOutgoing(incidentCard({ ...standing, toldAt }, most)),
        (message) => this.#send(home.channel, () => teams.post(homePlace(home), message)),
      );
      return await this.#posted(stored, posted, before !== null, toldAt);
    } catch (error) {
      this.#firsts.pop();
      if (before === null && error instanceof Undelivered && !error.mayHaveArrived) await remembered.setPosting(stored.id, null);
      throw error;
    }
  }

  async notice(intent: DueIntent): Promise<Delivered> {
    const { store, clock, teams, remembered } = this.#options;
    const done = { revision: intent.revision, note: null };
    const body = JSON.parse(intent.body) as NoticeBody | { readonly stage: string };
    const notice: NoticeBody = 'notice' in body ? body : { notice: 'stage', stage: body.stage };
    const id = intent.incident ?? (notice.notice === 'lost' ? notice.incident : null);
    const stored = id === null ? null : await store.incident(id);
    if (notice.notice === 'reminder') {
      const record = stored === null ? null : recordOf(stored);
      if (record === null || record.state !== 'open' || record.assignee !== null || record.decisions.length > 0) return done;
      if (notice.notBefore > clock.now()) return { ...done, again: notice.notBefore - clock.now() };
    } else if (stored === null && notice.notice !== 'lost' && notice.notice !== 'reported') return done;
    const home = await this.#home();
    const [shown, digest] = await Promise.all([id === null ? null : remembered.shown(id), remembered.digest()]);
    const gathered = digest !== null && id !== null && digest.incidents.includes(id) ? digest : null;
    const where = shown ?? gathered;
    // The card comes first; without one for long, the channel itself will do.
    if (where === null && stored !== null && intent.attempts < 20)
      throw new Refused('CARD_FIRST', 'The card of the incident is not posted yet.', 'Nothing to do: the notice follows it.');
    const message = asOutgoing(noticeCard(notice, stored === null ? null : recordOf(stored), stored?.revision ?? 0));
    const place = where === null ? homePlace(home) : threadOf(where);
    await this.#send(home.channel, () => teams.post(place, message));
    return done;
  }

  async #home(): Promise<Home> {
    const home = await this.#options.remembered.home();
    if (home === null)
      throw new Refused(
        'NO_CHANNEL',
        'The bot is in no channel.',
        'Add Telltale to the security team, and say “use this channel” to it there.',
      );
    if (home.removed)
      throw new Refused(
        'BOT_REMOVED',
        'The bot was taken out of the security team.',
        'Add Telltale to the security team again. Nothing is lost until then.',
      );
    return home;
  }

  async #update(stored: StoredIncident, shown: Posted, intent: DueIntent): Promise<Delivered> {
    const { standings, teams, remembered } = this.#options;
    const standing = await standings.from(stored);
    try {
      await this.#sized(
        (most) => asOutgoing(incidentCard(standing, most)),
        (message) => this.#send(channelOf(shown.conversation), () => teams.update(shown, message)),
      );
    } catch (error) {
      if (error instanceof Undelivered && error.status === 404) {
        // Somebody deleted the message.
        await remembered.forget(stored.id);
        return this.post(stored);
      }
      throw error;
    }
    const note = JSON.stringify({ conversation: shown.conversation, activity: shown.activity });
    const isUnsettled = at(noteOf(intent), 'unsettled') === true;
    return { revision: stored.revision, note, ...(isUnsettled ? { again: SETTLE_MS } : {}) };
  }

  async #posted(stored: StoredIncident, posted: Posted, doubtful: boolean, toldAt?: string): Promise<Delivered> {
    const { remembered, clock, letGo } = this.#options;
    await remembered.show(stored.id, { ...posted, doubtful, toldAt: toldAt ?? new Date(clock.now()).toISOString() });
    if (clock.now() - this.#letGoAt > LET_GO_MS) {
      this.#letGoAt = clock.now();
      await letGo();
    }
    return { revision: stored.revision, note: JSON.stringify({ conversation: posted.conversation, activity: posted.activity }) };
  }

  async #found(home: Home, incident: string, since: number): Promise<Posted | null> {
    const { find, log } = this.#options;
    if (find === undefined) return null;
    try {
      return await find(homePlace(home), incident, since);
    } catch (error) {
      log.warn('bot-card-not-looked-for', { incident, why: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  #isFlooded(): boolean {
    const now = this.#options.clock.now();
    this.#firsts = this.#firsts.filter((first) => first > now - FLOOD_MS);
    return this.#firsts.length >= FLOOD;
  }

  /** Lists the incident on the digest of the moment. */
  async #gather(stored: StoredIncident, home: Home): Promise<Delivered> {
    const { remembered, clock, teams, store } = this.#options;
    const before = await remembered.digest();
    const current =
      before !== null && before.since > clock.now() - FLOOD_MS && channelOf(before.conversation) === home.channel ? before : null;
    const incidents = [...new Set([...(current?.incidents ?? []), stored.id])];
    const listed = await Promise.all(incidents.map((id) => store.incident(id)));
    const message = asOutgoing(
      digestCard(listed.flatMap((one) => (one === null ? [] : [{ incident: recordOf(one), revision: one.revision }]))),
    );
    let posted: Posted = current ?? { serviceUrl: '', tenantId: '', conversation: '', activity: '' };
    if (current === null) posted = await this.#send(home.channel, () => teams.post(homePlace(home), message));
    else await this.#send(home.channel, () => teams.update(current, message));
    const { serviceUrl, tenantId, conversation, activity } = posted;
    await remembered.setDigest({ serviceUrl, tenantId, conversation, activity, since: current?.since ?? clock.now(), incidents });
    return { revision: stored.revision, note: JSON.stringify({ digest: activity }) };
  }

  /** Once more with less, where Teams finds the message too large. */
  async #sized<T>(draw: (most?: number) => Outgoing, send: (message: Outgoing) => Promise<T>): Promise<T> {
    try {
      return await send(draw());
    } catch (error) {
      if (!(error instanceof Undelivered) || error.status !== 413) throw error;
      return send(draw(SMALLER_BYTES));
    }
  }

  async #send<T>(channel: string, work: () => Promise<T>): Promise<T> {
    const { pace } = this.#options;
    return pace.run(channel, async () => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Undelivered && error.retryAfterMs !== null) pace.hold(channel, error.retryAfterMs);
        throw error;
      }
    });
  }
}

export function noteOf(intent: DueIntent): unknown {
  try {
    return intent.note === null ? null : (JSON.parse(intent.note) as unknown);
  } catch {
    return null;
  }
}

function asOutgoing(card: Card): Outgoing {
  return { kind: 'card', card, summary: card.fallbackText };
}
