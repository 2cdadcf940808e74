/**
 * "Was this you?", put to a manager in a chat. Where that may not or cannot be, the thread of the incident says so, and an analyst calls.
 *
 * Never to somebody whose own account is under an incident: the same thief may be reading there too.
 */
import { Refused } from '../server/core/errors.ts';
import type { Store } from '../server/core/memory.ts';
import { saidCard, wasThisYouCard } from './cards/index.ts';
import type { Log, People } from './ports.ts';
import { type Remembered, threadOf } from './remembered.ts';
import { recordOf } from './standing.ts';
import { asOutgoing, type Teams, Undelivered } from './teams.ts';

export interface QuestionsOptions {
  readonly tenantId: string;
  readonly store: Pick<Store, 'incident' | 'incidents'>;
  readonly people: Pick<People, 'namesOf'>;
  readonly remembered: Remembered;
  readonly teams: Teams;
  readonly log: Log;
}

/** In these states somebody else may still be in an account. */
const ALIVE: ReadonlySet<string> = new Set(['open', 'contained', 'confirmed']);
const MOST = 20;

export class Questions {
  readonly #options: QuestionsOptions;

  constructor(options: QuestionsOptions) {
    this.#options = options;
  }

  async ask(incident: string, objectId: string): Promise<void> {
    const { tenantId, store, remembered, teams } = this.#options;
    const [stored, home] = await Promise.all([store.incident(incident), remembered.home()]);
    if (stored === null) throw new Refused('UNKNOWN_INCIDENT', 'This incident is not known.', 'Nothing to do.');
    if (home === null) throw new Refused('NO_CHANNEL', 'The bot is in no channel.', 'Add Telltale to the security team.');
    if (await this.#isConcerned(objectId)) {
      await this.#say(incident, 'The manager is not asked in Teams: that account is under an incident too.');
      return;
    }
    await remembered.ask(incident, objectId);
    const card = wasThisYouCard(recordOf(stored), stored.revision);
    try {
      await teams.post({ kind: 'person', serviceUrl: home.serviceUrl, tenantId, conversation: objectId }, asOutgoing(card));
    } catch (error) {
      // Nothing that waiting would mend.
      if (!(error instanceof Undelivered) || (error.status !== 403 && error.status !== 404)) throw error;
      await this.#say(incident, 'The manager cannot be asked in Teams: the app is not installed for them.');
    }
  }

  async #isConcerned(objectId: string): Promise<boolean> {
    const { store, people } = this.#options;
    const names = await people.namesOf(objectId);
    if (names.length === 0)
      throw new Refused('MANAGER_UNKNOWN', 'The directory does not say now who the manager is.', 'It is tried again.');
    const found = await Promise.all([objectId.toLowerCase(), ...names].map((account) => store.incidents({ account, limit: MOST })));
    return found.flat().some(({ alertedAt, state }) => alertedAt !== null && ALIVE.has(state));
  }

  async #say(incident: string, title: string): Promise<void> {
    const { remembered, teams, log } = this.#options;
    log.warn('bot-manager-not-asked', { incident });
    const shown = await remembered.shown(incident);
    if (shown === null) return;
    await teams.post(threadOf(shown), asOutgoing(saidCard({ title, lines: ['Call them on a number that you know.'], tone: 'warning' })));
  }
}
