/** What is said in the channel and in chats with the bot: its messages as the connector has them, those of people as they wrote them, in the order in which they came. */
import { Refused } from '../../server/core/errors.ts';
import type { Message, TeamsDouble, TeamsPerson } from '../teams/index.ts';
import type { ChannelMessage, ChatState } from './contract.ts';

export interface ConversationsOptions {
  readonly teams: TeamsDouble;
  /** Conversation id of the channel. */
  readonly channel: string;
  /** The tenant's time, ISO 8601. */
  readonly at: () => string;
}

interface Seen {
  readonly at: string;
  readonly order: number;
}

export class Conversations {
  readonly #options: ConversationsOptions;
  readonly #spoken: ChannelMessage[] = [];
  readonly #seen = new Map<string, Seen>();

  constructor(options: ConversationsOptions) {
    this.#options = options;
  }

  /** Notes when new messages of the bot came; another text when anything is different. */
  look(): string {
    const standing = this.#all().flatMap((conversation) => this.#options.teams.connector.standing(conversation));
    for (const { conversation, id } of standing) this.#see(conversation, id);
    return [this.#spoken.length, ...standing.map(({ id, edits }) => `${id}/${String(edits)}`)].join(' ');
  }

  channel(): readonly ChannelMessage[] {
    return this.#in(this.#options.channel);
  }

  chats(): readonly ChatState[] {
    return this.#options.teams.connector.chats().map(({ conversation, person }) => ({
      conversation,
      id: person.mri,
      name: person.name,
      messages: this.#in(conversation),
    }));
  }

  /** Whose chat it is; `null` = it is none. */
  ownerOf(conversation: string | null): TeamsPerson | null {
    return this.#options.teams.connector.chats().find((chat) => chat.conversation === conversation)?.person ?? null;
  }

  /** A person's own words, in a thread or chat, or in a new thread; where that is. */
  say(by: string, text: string, conversation: string | null): string {
    const { teams, channel, at } = this.#options;
    const where = conversation ?? teams.connector.threadOf(channel);
    const id = `own-${String(this.#spoken.length + 1)}`;
    this.#spoken.push({ id, conversation: where, answers: null, from: by, at: at(), text, card: null, edits: 0 });
    this.#see(where, id);
    return where;
  }

  /** Throws `NO_SUCH_MESSAGE`. */
  message(conversation: string, id: string): Message {
    const place = this.ownerOf(conversation) === null ? this.#options.channel : conversation;
    const found = this.#options.teams.connector.standing(place).find((one) => one.id === id && conversation.startsWith(one.conversation));
    if (found === undefined) throw new Refused('NO_SUCH_MESSAGE', 'The message is gone.', 'Look at the channel again.');
    return found;
  }

  #all(): readonly string[] {
    return [this.#options.channel, ...this.#options.teams.connector.chats().map(({ conversation }) => conversation)];
  }

  #see(conversation: string, id: string): Seen {
    const key = `${conversation} ${id}`;
    const known = this.#seen.get(key) ?? { at: this.#options.at(), order: this.#seen.size };
    this.#seen.set(key, known);
    return known;
  }

  #in(place: string): readonly ChannelMessage[] {
    const isHere = ({ conversation }: ChannelMessage): boolean => conversation === place || conversation.startsWith(`${place};`);
    const own = this.#spoken.filter(isHere).map((one) => ({ one, order: this.#see(one.conversation, one.id).order }));
    const bots = this.#options.teams.connector.standing(place).map((message) => ({
      one: this.#ofBot(message),
      order: this.#see(message.conversation, message.id).order,
    }));
    return [...own, ...bots].sort((a, b) => a.order - b.order).map(({ one }) => one);
  }

  #ofBot({ id, conversation, body, edits }: Message): ChannelMessage {
    const { channel } = this.#options;
    const attachments = body['attachments'];
    const first: unknown = Array.isArray(attachments) ? attachments[0] : undefined;
    const card: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'content') : null;
    const text = typeof body['text'] === 'string' ? body['text'] : null;
    const answers = typeof body['replyToId'] === 'string' ? body['replyToId'] : null;
    // A message that begins a thread stands in the channel itself; answers to it come under its id.
    const thread = conversation === channel ? `${channel};messageid=${id}` : conversation;
    return { id, conversation: thread, answers, from: null, at: this.#see(conversation, id).at, text, card: card ?? null, edits };
  }
}
