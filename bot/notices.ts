/**
 * Tells what happened since the card, in its thread and once each: a further stage, nobody took it, containment did not hold, a decision that came to nothing;
 * and in the channel what readers reported.
 *
 * Before a post it is written down that it is on its way. Where nobody knows afterwards whether it arrived, it is looked for. Where nobody can look it is not
 * said again, since the card says the same; what no card says is rather said twice than never.
 */
import type { NoticeBody } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import type { DueIntent, Store } from '../server/core/memory.ts';
import { noticeCard } from './cards/index.ts';
import { markOf } from './cards/mark.ts';
import type { Find } from './find.ts';
import { at } from './guard/index.ts';
import { type Delivered, noteOf } from './intent.ts';
import type { Pace } from './pace.ts';
import type { Clock, Log } from './ports.ts';
import { type Home, homePlace, type Remembered, threadOf } from './remembered.ts';
import { recordOf } from './standing.ts';
import { asOutgoing, type Place, type Teams } from './teams.ts';

export interface NoticesOptions {
  readonly teams: Teams;
  readonly store: Pick<Store, 'incident' | 'failed'>;
  readonly remembered: Remembered;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  readonly find?: Find;
}

/** A post on its way: since when, and into which conversation. */
interface Doubt {
  readonly since: number;
  readonly into: string;
}

/** So long after a post whoever looks may not see it yet. */
const UNSEEN_MS = 15_000;
const MOST_LOOKS = 6;
const WAITS_FOR_CARD = 20;

export class Notices {
  readonly #options: NoticesOptions;

  constructor(options: NoticesOptions) {
    this.#options = options;
  }

  async tell(intent: DueIntent): Promise<Delivered> {
    const { store, clock, remembered } = this.#options;
    const done = { revision: intent.revision, note: null };
    const notice = noticeIn(intent);
    const id = intent.incident ?? (notice.notice === 'lost' ? notice.incident : null);
    const stored = id === null ? null : await store.incident(id);
    const record = stored === null ? null : recordOf(stored);
    if (notice.notice === 'reminder') {
      if (record === null || record.state !== 'open' || record.assignee !== null || record.decisions.length > 0) return done;
      if (notice.notBefore > clock.now()) return { ...done, again: notice.notBefore - clock.now() };
    } else if (record === null && !isSaidHereOnly(notice)) return done;
    const home = await remembered.openHome();
    const doubt = doubtOf(intent);
    if (doubt !== null) {
      const seenIn = this.#options.find === undefined ? 0 : doubt.since + UNSEEN_MS - clock.now();
      if (seenIn > 0) return { ...done, again: seenIn };
      if (await this.#isSaid(intent, notice, home, doubt)) return done;
    }
    const where = id === null ? null : await this.#whereItIs(id);
    // The card comes first; without one for long, the channel itself will do.
    if (where === null && stored !== null && intent.attempts < WAITS_FOR_CARD)
      throw new Refused('CARD_FIRST', 'The card of the incident is not posted yet.', 'Nothing to do: the notice follows it.');
    const message = asOutgoing(noticeCard(notice, record, stored?.revision ?? 0, markOf(intent.key)));
    await this.#post(intent, home, where ?? homePlace(home), message);
    return done;
  }

  /** The thread of its card, or of the digest that lists it. */
  async #whereItIs(incident: string): Promise<Place | null> {
    const { remembered } = this.#options;
    const [shown, digest] = await Promise.all([remembered.shown(incident), remembered.digest()]);
    const where = shown ?? (digest?.incidents.includes(incident) === true ? digest : null);
    return where === null ? null : threadOf(where);
  }

  async #post(intent: DueIntent, home: Home, place: Place, message: ReturnType<typeof asOutgoing>): Promise<void> {
    const { store, clock, pace, teams } = this.#options;
    await pace.run(home.channel, async () => {
      const doubt: Doubt = { since: clock.now(), into: place.conversation };
      await store.failed(intent.key, doubt.since, JSON.stringify({ doubt }));
      await teams.post(place, message);
    });
  }

  /** Whether the post of unknown outcome counts as said. */
  async #isSaid(intent: DueIntent, notice: NoticeBody, home: Home, { since, into }: Doubt): Promise<boolean> {
    const { find, log } = this.#options;
    try {
      if (find !== undefined) return (await find(home, { conversation: into, mark: markOf(intent.key), since })) !== null;
    } catch (error) {
      if (intent.attempts < MOST_LOOKS) throw error;
    }
    log.warn('bot-notice-in-doubt', { notice: notice.notice, incident: intent.incident, isRepeated: isSaidHereOnly(notice) });
    return !isSaidHereOnly(notice);
  }
}

/** No card says it too. */
function isSaidHereOnly({ notice }: NoticeBody): boolean {
  return notice === 'lost' || notice === 'reported';
}

function noticeIn(intent: DueIntent): NoticeBody {
  const body = JSON.parse(intent.body) as NoticeBody | { readonly stage: string };
  return 'notice' in body ? body : { notice: 'stage', stage: body.stage };
}

function doubtOf(intent: DueIntent): Doubt | null {
  const note = noteOf(intent);
  const [since, into] = [at(note, 'doubt', 'since'), at(note, 'doubt', 'into')];
  return typeof since === 'number' && typeof into === 'string' ? { since, into } : null;
}
