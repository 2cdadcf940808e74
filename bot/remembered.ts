/** What the bot remembers between starts: its channel, where each incident's card stands, who was asked. In the store's notes. */
import { Refused } from '../server/core/errors.ts';
import type { Store } from '../server/core/memory.ts';
import { at, isObject } from './guard/index.ts';
import type { Place, Posted } from './teams.ts';

/** The channel that incidents are posted to. */
export interface Home {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly channel: string;
  readonly team: string | null;
  /** The team’s id in Entra; `null` where Teams did not say it. */
  readonly group: string | null;
  /** We were taken out of it. */
  readonly removed: boolean;
}

/** The one card of an incident. */
export interface Shown extends Posted {
  /** ISO 8601. */
  readonly toldAt: string;
  /** A post before this one may have arrived too. */
  readonly doubtful: boolean;
}

/** Incidents that were told together. */
export interface Digest extends Posted {
  /** Milliseconds. */
  readonly since: number;
  readonly incidents: readonly string[];
}

export class Remembered {
  readonly #store: Pick<Store, 'note' | 'notes'>;

  constructor(store: Pick<Store, 'note' | 'notes'>) {
    this.#store = store;
  }

  async home(): Promise<Home | null> {
    const kept = await this.#read('teams/home');
    return isObject(kept) && typeof kept['channel'] === 'string' ? ({ group: null, ...kept } as unknown as Home) : null;
  }

  /** The channel, if we may post to it. Throws `NO_CHANNEL` or `BOT_REMOVED`. */
  async openHome(): Promise<Home> {
    const home = await this.home();
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

  async setHome(home: Home): Promise<void> {
    await this.#store.note('teams/home', JSON.stringify(home));
  }

  async shown(incident: string): Promise<Shown | null> {
    const kept = await this.#read(`teams/card/${incident}`);
    return isObject(kept) && typeof kept['activity'] === 'string' ? (kept as unknown as Shown) : null;
  }

  async show(incident: string, shown: Shown): Promise<void> {
    await this.#store.note(`teams/card/${incident}`, JSON.stringify(shown));
    await this.#store.note(`teams/thread/${shown.conversation}`, JSON.stringify(incident));
    await this.setPosting(incident, null);
  }

  /** Since when a card is being posted of which we do not know that it stands: the answer was lost, or we were. */
  async posting(incident: string): Promise<number | null> {
    const kept = await this.#read(`teams/posting/${incident}`);
    return typeof kept === 'number' ? kept : null;
  }

  async setPosting(incident: string, since: number | null): Promise<void> {
    await this.#store.note(`teams/posting/${incident}`, since === null ? null : JSON.stringify(since));
  }

  /** The card is gone: somebody deleted it. */
  async forget(incident: string): Promise<void> {
    const shown = await this.shown(incident);
    if (shown !== null) await this.#store.note(`teams/thread/${shown.conversation}`, null);
    await this.#store.note(`teams/card/${incident}`, null);
  }

  /** The store has forgotten the incident: nothing of it is left here either. */
  async letGo(incident: string): Promise<void> {
    await this.forget(incident);
    await this.setPosting(incident, null);
    await this.#store.note(`teams/asked/${incident}`, null);
  }

  /** Whose thread a conversation is. */
  async incidentOf(conversation: string): Promise<string | null> {
    const kept = await this.#read(`teams/thread/${conversation}`);
    return typeof kept === 'string' ? kept : null;
  }

  async digest(): Promise<Digest | null> {
    const kept = await this.#read('teams/digest');
    return isObject(kept) && Array.isArray(kept['incidents']) ? (kept as unknown as Digest) : null;
  }

  async setDigest(digest: Digest | null): Promise<void> {
    await this.#store.note('teams/digest', digest === null ? null : JSON.stringify(digest));
  }

  /** Object id of the person who was asked "was this you?" about it. */
  async asked(incident: string): Promise<string | null> {
    const kept = at(await this.#read(`teams/asked/${incident}`), 'of');
    return typeof kept === 'string' ? kept : null;
  }

  async ask(incident: string, objectId: string): Promise<void> {
    await this.#store.note(`teams/asked/${incident}`, JSON.stringify({ of: objectId.toLowerCase() }));
  }

  /** Incidents whose cards are remembered; those that the store has forgotten can be let go. */
  async cards(): Promise<readonly string[]> {
    return [...(await this.#store.notes('teams/card/')).keys()].map((name) => name.slice('teams/card/'.length));
  }

  async #read(name: string): Promise<unknown> {
    const text = (await this.#store.notes(name)).get(name);
    try {
      return text === undefined ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  }
}

export function homePlace(home: Home): Place {
  return { kind: 'channel', serviceUrl: home.serviceUrl, tenantId: home.tenantId, conversation: home.channel };
}

export function threadOf({ serviceUrl, tenantId, conversation }: Posted): Place {
  return { kind: 'thread', serviceUrl, tenantId, conversation };
}
