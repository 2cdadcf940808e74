/** One turn: something was said or pressed, and it is answered in time. */
import type { Desk } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import { forYouCard, refusedCard, saidCard } from './cards/index.ts';
import { type Action, button, type Card } from './cards/element.ts';
import { understand } from './commands/index.ts';
import type { Room, Speech } from './commands/command.ts';
import type { Message, Press } from './heard.ts';
import type { Clock, Log } from './ports.ts';
import { isPrivate, notAnAnalyst, type Presses } from './press.ts';
import { type Answer, asOutgoing, type Place, type Posted, type Teams } from './teams.ts';

/** Teams waits for about ten seconds, people for less. */
const IN_TIME_MS = 4_000;

export interface TurnOptions {
  readonly desk: Desk;
  readonly presses: Presses;
  readonly room: Room;
  readonly teams: Teams;
  readonly clock: Clock;
  readonly log: Log;
}

const LATE = Symbol('late');

export class Turns {
  readonly #options: TurnOptions;
  /** Work that goes on after its turn was answered. */
  readonly #late = new Set<Promise<void>>();

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Waits for what is still at work. */
  async settle(): Promise<void> {
    await Promise.all(this.#late);
  }

  /** Answered in the thread or chat; after four seconds with a word first. */
  async message(heard: Message): Promise<void> {
    const { id, from, place, channel, team, group, text } = heard;
    const work = this.#speak(text, { id: `${place.conversation} ${id}`, from, place, channel, team, group, isPrivate: channel === null });
    const first = await this.#inTime(work);
    if (first !== LATE) {
      await this.#options.teams.post(place, asOutgoing(first));
      return;
    }
    const working = await this.#options.teams.post(place, asOutgoing(saidCard({ title: 'Working on it…' })));
    this.#goOn(work.then((card) => this.#replace(working, place, card)));
  }

  /** An answer for the presser; what comes too late is said in the thread. */
  async press(heard: Press): Promise<Answer | null> {
    const work = this.#pressed(heard);
    const first = await this.#inTime(work);
    if (first === LATE) {
      this.#goOn(
        work.then(async ({ told }) => {
          if (told !== null) await this.#options.teams.post(heard.place, asOutgoing(saidCard({ title: told })));
        }),
      );
      return this.#respond(heard, saidCard({ title: 'Working on it… The answer comes into this thread.', actions: back(heard) }));
    }
    return 'refused' in first ? this.#refuse(heard, first) : this.#respond(heard, first.card);
  }

  /** A line of text under the card, which stays as it is: whoever may not act goes on seeing what everybody sees. */
  async #refuse(heard: Press, { refused, told }: { readonly refused: Card; readonly told: string }): Promise<Answer | null> {
    if (heard.isAutomatic) return { kind: 'refused', status: 403, code: 'Forbidden', message: told };
    return heard.asMessage ? this.#respond(heard, refused) : { kind: 'text', text: told };
  }

  async #respond(heard: Press, card: Card): Promise<Answer | null> {
    if (!heard.asMessage) return { kind: 'card', card };
    await this.#options.teams.post(heard.place, asOutgoing(card));
    return null;
  }

  async #pressed(
    heard: Press,
  ): Promise<{ readonly card: Card; readonly told: string | null } | { readonly refused: Card; readonly told: string }> {
    try {
      const pressed = await this.#options.presses.take(heard);
      if (!('text' in pressed)) return pressed;
      const { id, from, place, channel, team, group } = heard;
      const card = await this.#speak(pressed.text, {
        id: `${place.conversation} ${id}`,
        from,
        place,
        channel,
        team,
        group,
        isPrivate: isPrivate(heard),
      });
      return { card, told: null };
    } catch (error) {
      const refused = this.#refusal(error);
      return { refused, told: error instanceof Refused ? `${error.message} ${error.nextStep}` : refused.fallbackText };
    }
  }

  /** Never throws: a refusal is an answer. */
  async #speak(text: string, speech: Speech): Promise<Card> {
    try {
      const found = understand(text);
      if (found === null) throw new Refused('NOT_UNDERSTOOD', 'I did not understand that.', 'Say “help” to see what you can ask.');
      if (found.command.needs === 'analyst' && !(await this.#options.desk.roles(speech.from)).analyst) throw notAnAnalyst();
      if (found.command.isSensitive === true && !speech.isPrivate) return forYouCard(text);
      return await found.command.run(found.understood, speech, this.#options.room);
    } catch (error) {
      return this.#refusal(error);
    }
  }

  #refusal(error: unknown): Card {
    if (error instanceof Refused) {
      this.#options.log.info('bot-refused', { code: error.code });
      return refusedCard(error.message, error.nextStep);
    }
    this.#options.log.error('bot-failed', { why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return refusedCard(
      'That did not work, and it is our fault.',
      'Try again; if it stays, look for “bot-failed” in the log of the server.',
    );
  }

  async #inTime<T>(work: Promise<T>): Promise<T | typeof LATE> {
    const stop = new AbortController();
    try {
      return await Promise.race([work, this.#options.clock.wait(IN_TIME_MS, stop.signal).then((): typeof LATE => LATE)]);
    } finally {
      stop.abort();
    }
  }

  #goOn(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) =>
        this.#options.log.warn('bot-late-answer-lost', { why: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => this.#late.delete(watched));
    this.#late.add(watched);
  }

  async #replace(working: Posted, place: Place, card: Card): Promise<void> {
    if (working.activity === '') await this.#options.teams.post(place, asOutgoing(card));
    else await this.#options.teams.update(working, asOutgoing(card));
  }
}

/** The way back to the incident from a card that stands in its place. */
function back({ data }: Press): readonly Action[] {
  const { incident, revision } = data;
  if (typeof incident !== 'string' || typeof revision !== 'number' || incident.length > 200) return [];
  return [button({ title: 'Back', press: 'refresh', data: { incident, revision } })];
}
