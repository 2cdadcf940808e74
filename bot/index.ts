/**
 * The bot: takes what Teams sends (`receive`), tells Teams of incidents (`deliver`, for the outbox), asks managers (`ask`).
 * It knows neither HTTP server nor database: `main.ts` gives it ports.
 */
import type { Desk } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import type { Store } from '../server/core/memory.ts';
import { openTeams } from './botbuilder.ts';
import { wallClock } from './clock.ts';
import { concernedBy } from './concerned.ts';
import { Deliver } from './deliver.ts';
import { DeskTalk } from './desk-talk.ts';
import type { Find } from './find.ts';
import type { Channel } from './guard/clouds.ts';
import { type Admitted, type Guard, guardOf, sandboxGuard, statusOf } from './guard/index.ts';
import { SigningKeys } from './guard/keys.ts';
import { Refusals } from './guard/refusals.ts';
import { hear, type HeardActivity } from './heard.ts';
import { Installations } from './install.ts';
import { Pace } from './pace.ts';
import type { Clock, Health, Log, People, SentMessages } from './ports.ts';
import { Presses } from './press.ts';
import { Questions } from './question.ts';
import { Remembered } from './remembered.ts';
import { deepLink, Standings } from './standing.ts';
import type { Answer, HttpAnswer, Teams } from './teams.ts';
import { Turns } from './turn.ts';
import { Viewers } from './viewers.ts';

export { CHANNELS } from './guard/clouds.ts';

export interface BotOptions {
  readonly appId: string;
  readonly tenantId: string;
  /** One of `CHANNELS`. */
  readonly channel: Channel;
  /** Id of the Teams app, for links to its tab. */
  readonly manifestId: string;
  /** Our token for `channel.scope`, from whoever keeps tokens. */
  readonly token: () => Promise<string>;
  readonly store: Pick<Store, 'incident' | 'incidents' | 'note' | 'notes' | 'failed'>;
  readonly desk: Desk;
  readonly people: People;
  readonly messages: SentMessages;
  readonly health: Health;
  readonly log: Log;
  /** Gets JSON over https, for the keys with which Teams signs; throws when it cannot. */
  readonly get: (url: string) => Promise<unknown>;
  readonly clock?: Clock;
  /** Looks whether a message of ours stands; absent = nobody may look. */
  readonly find?: Find;
  /** The address listened on, when everybody is believed: the sandbox on loopback, nothing else. */
  readonly sandboxOn?: string;
  /** Another way to speak to Teams; botbuilder unless told. */
  readonly teams?: Teams;
}

export interface Bot {
  /** `POST /api/messages`: the `Authorization` header and the body as it came. Never throws. */
  receive(request: { readonly authorization: string | null; readonly body: string | Uint8Array }): Promise<HttpAnswer>;
  readonly deliver: Deliver;
  /** Asks a person, in a chat, whether somebody else did it; where that may not be, the thread says so. Throws `Undelivered`, to be asked again. */
  ask(incident: string, objectId: string): Promise<void>;
  /** Cards of incidents that the store has forgotten are forgotten too; how many. */
  forget(): Promise<number>;
  /** Waits for answers that are still at work. */
  settle(): Promise<void>;
}

export function openBot(options: BotOptions): Bot {
  const { tenantId, channel, store, desk, log } = options;
  const clock = options.clock ?? wallClock;
  const guard = guardFor(options, clock);
  const refusals = new Refusals(log, clock);
  const teams = options.teams ?? openTeams(options);
  const remembered = new Remembered(store);
  const viewers = new Viewers({ teams, desk, clock, log });
  const link = (incident: string): string => deepLink(channel.teams, options.manifestId, incident);
  const standings = new Standings({ store, desk, remembered, viewers, clock, link });
  const talk = new DeskTalk({ desk, standings, remembered, teams, log });
  const pace = new Pace(clock);
  const letGo = async (): Promise<number> => {
    let forgotten = 0;
    for (const incident of await remembered.cards()) {
      if ((await store.incident(incident)) !== null) continue;
      await remembered.letGo(incident);
      forgotten++;
    }
    return forgotten;
  };
  const deliver = new Deliver({
    teams,
    letGo,
    store,
    remembered,
    standings,
    pace,
    clock,
    log,
    ...(options.find === undefined ? {} : { find: options.find }),
  });
  const { people, messages, health } = options;
  const concerned = concernedBy(people);
  const presses = new Presses({ store, desk, talk, standings, remembered, deliver, teams, concerned, log });
  const room = { store, desk, talk, people, messages, health, standings, remembered, concerned, clock };
  const turns = new Turns({ desk, presses, room, teams, clock, log });
  const questions = new Questions({ tenantId, store, people, remembered, teams, log });
  const installations = new Installations({ teams, desk, remembered, log });

  const take = async (heard: HeardActivity): Promise<Answer | null> => {
    switch (heard.kind) {
      case 'message':
        await turns.message(heard);
        return null;
      case 'press':
        return turns.press(heard);
      case 'installed':
      case 'removed':
        await installations.take(heard);
        return null;
      case 'other':
        return null;
    }
  };

  return {
    deliver,
    async receive(request) {
      let admitted: Admitted;
      try {
        admitted = await guard.admit(request);
      } catch (error) {
        const code = error instanceof Refused ? error.code : 'MALFORMED';
        refusals.tell(code, error instanceof Error ? error.message : String(error));
        return { status: statusOf(code), body: null };
      }
      try {
        return await teams.handle(admitted.activity, () => take(hear(admitted.activity, tenantId)));
      } catch (error) {
        admitted.failed();
        log.error('bot-turn-failed', { why: error instanceof Error ? error.message : String(error) });
        return { status: 500, body: null };
      }
    },
    ask: (incident, objectId) => questions.ask(incident, objectId),
    forget: letGo,
    settle: () => turns.settle(),
  };
}

function guardFor({ appId, tenantId, channel, get, log, sandboxOn }: BotOptions, clock: Clock): Guard {
  if (sandboxOn !== undefined) return sandboxGuard({ host: sandboxOn, tenantId, channel, clock });
  return guardOf({ appId, tenantId, channel, keys: new SigningKeys({ metadata: channel.metadata, get, clock, log }), clock });
}
