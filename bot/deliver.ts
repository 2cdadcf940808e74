/**
 * Tells Teams of incidents: the one card of each, kept true; notices into its thread; a digest when many open at once.
 *
 * Surprise: after a lost answer nobody knows whether a card was posted. It is looked for; when nobody can look, it is posted again and the first one is removed
 * as soon as it shows itself (its refresh names a message that we do not know).
 */
import type { DueIntent, Store, StoredIncident } from '../server/core/memory.ts';
import { digestCard, incidentCard } from './cards/index.ts';
import { markOf } from './cards/mark.ts';
import type { Find } from './find.ts';
import { at } from './guard/index.ts';
import { type Delivered, noteOf } from './intent.ts';
import { Notices } from './notices.ts';
import type { Pace } from './pace.ts';
import type { Clock, Log } from './ports.ts';
import { type Home, homePlace, type Remembered } from './remembered.ts';
import { recordOf, type Standings } from './standing.ts';
import { asOutgoing, channelOf, type Outgoing, type Posted, type Teams, Undelivered } from './teams.ts';

export interface DeliverOptions {
  readonly teams: Teams;
  readonly store: Pick<Store, 'incident' | 'failed'>;
  readonly remembered: Remembered;
  readonly standings: Standings;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  /** Cards of incidents that the store has forgotten are forgotten too. */
  readonly letGo: () => Promise<unknown>;
  /** Absent = nobody may look. */
  readonly find?: Find;
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
  readonly #notices: Notices;
  #firsts: number[] = [];
  #letGoAt = Number.NEGATIVE_INFINITY;

  constructor(options: DeliverOptions) {
    this.#options = options;
    this.#notices = new Notices(options);
  }

  async card(intent: DueIntent): Promise<Delivered> {
    const { store, remembered } = this.#options;
    const stored = intent.incident === null ? null : await store.incident(intent.incident);
    if (stored === null) return { revision: intent.revision, note: null };
    const home = await remembered.openHome();
    const shown = await remembered.shown(stored.id);
    if (shown !== null) return this.#update(stored, shown, intent);
    const digest = await remembered.digest();
    if (digest?.incidents.includes(stored.id) === true && this.#isFlooded()) return this.#gather(stored, home);
    const since = await remembered.posting(stored.id);
    if (since === null) return this.#isFlooded() ? this.#gather(stored, home) : this.post(stored);
    const found = await this.#found(home, `card/${stored.id}`, since);
    return found === null ? this.post(stored) : this.#posted(stored, found, false);
  }

  /** Posts the card of an incident that has none yet. */
  async post(stored: StoredIncident): Promise<Delivered> {
    const { standings, clock, remembered, teams, pace } = this.#options;
    const home = await remembered.openHome();
    const standing = await standings.from(stored);
    const [before, now] = [await remembered.posting(stored.id), clock.now()];
    const toldAt = new Date(now).toISOString();
    // Said first: whoever comes after a crash in the middle knows that a card may stand.
    await remembered.setPosting(stored.id, before ?? now);
    this.#firsts.push(now);
    try {
      const posted = await this.#sized(
        (most) => asOutgoing(incidentCard({ ...standing, toldAt }, most)),
        (message) => pace.run(home.channel, () => teams.post(homePlace(home), message)),
      );
      return await this.#posted(stored, posted, before !== null, toldAt);
    } catch (error) {
      this.#firsts.pop();
      if (before === null && error instanceof Undelivered && !error.mayHaveArrived) await remembered.setPosting(stored.id, null);
      throw error;
    }
  }

  notice(intent: DueIntent): Promise<Delivered> {
    return this.#notices.tell(intent);
  }

  async #update(stored: StoredIncident, shown: Posted, intent: DueIntent): Promise<Delivered> {
    const { standings, teams, pace, remembered } = this.#options;
    const standing = await standings.from(stored);
    try {
      await this.#sized(
        (most) => asOutgoing(incidentCard(standing, most)),
        (message) => pace.run(channelOf(shown.conversation), () => teams.update(shown, message)),
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

  async #found(home: Home, what: string, since: number): Promise<Posted | null> {
    const { find, log } = this.#options;
    if (find === undefined) return null;
    try {
      return await find(home, { conversation: home.channel, mark: markOf(what), since });
    } catch (error) {
      log.warn('bot-card-not-looked-for', { what, why: error instanceof Error ? error.message : String(error) });
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
    const { remembered, clock, teams, pace, store } = this.#options;
    const before = await remembered.digest();
    const current =
      before !== null && before.since > clock.now() - FLOOD_MS && channelOf(before.conversation) === home.channel ? before : null;
    const incidents = [...new Set([...(current?.incidents ?? []), stored.id])];
    const listed = await Promise.all(incidents.map((id) => store.incident(id)));
    const message = asOutgoing(
      digestCard(listed.flatMap((one) => (one === null ? [] : [{ incident: recordOf(one), revision: one.revision }]))),
    );
    const stands = current ?? (await this.#lostDigest(home));
    if (stands !== null) await pace.run(home.channel, () => teams.update(stands, message));
    const posted = stands ?? (await this.#beginDigest(home, message));
    const { serviceUrl, tenantId, conversation, activity } = posted;
    await remembered.setDigest({ serviceUrl, tenantId, conversation, activity, since: current?.since ?? clock.now(), incidents });
    await remembered.setPosting('digest', null);
    return { revision: stored.revision, note: JSON.stringify({ digest: activity }) };
  }

  /** One of whose post nobody knows whether it arrived. */
  async #lostDigest(home: Home): Promise<Posted | null> {
    const { remembered, clock } = this.#options;
    const since = await remembered.posting('digest');
    return since === null || since <= clock.now() - FLOOD_MS ? null : this.#found(home, 'digest', since);
  }

  async #beginDigest(home: Home, message: Outgoing): Promise<Posted> {
    const { remembered, clock, teams, pace } = this.#options;
    await remembered.setPosting('digest', clock.now());
    try {
      return await pace.run(home.channel, () => teams.post(homePlace(home), message));
    } catch (error) {
      if (error instanceof Undelivered && !error.mayHaveArrived) await remembered.setPosting('digest', null);
      throw error;
    }
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
}
