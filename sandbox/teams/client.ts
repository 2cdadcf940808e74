/** People in Teams: they write, press, open the channel. What they see is theirs: a refreshed card replaces the base card for one person only. */
import { randomUUID } from 'node:crypto';
import { isObject } from '../microsoft/exchange.ts';
import type { Connector, Message, TeamsPerson } from './connector.ts';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}
/** Brings a signed activity to the bot. */
export type Send = (activity: Readonly<Record<string, unknown>>) => Promise<Answered>;

export interface ClientOptions {
  readonly connector: Connector;
  readonly serviceUrl: () => string;
  readonly tenantId: string;
  readonly botId: string;
  readonly team: string;
  readonly send: Send;
}

type Json = Readonly<Record<string, unknown>>;

export class Client {
  readonly #options: ClientOptions;
  /** What each person sees in place of a message. */
  readonly #views = new Map<string, Json>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  install(channel: string, by: TeamsPerson): Promise<Answered> {
    return this.#options.send({ ...this.#head(channel, by), type: 'installationUpdate', action: 'add' });
  }

  remove(channel: string, by: TeamsPerson): Promise<Answered> {
    return this.#options.send({ ...this.#head(channel, by), type: 'installationUpdate', action: 'remove' });
  }

  /** Writes in a channel (a new thread, naming the bot), in a thread, or in a chat. */
  async write(conversation: string, by: TeamsPerson, text: string): Promise<Answered & { readonly conversation: string }> {
    const isChannel = conversation.includes('@thread');
    const thread = isChannel && !conversation.includes(';') ? this.#options.connector.threadOf(conversation) : conversation;
    const mention = '<at>Telltale</at>';
    const entities = isChannel
      ? [
          { type: 'mention', mentioned: { id: `28:${this.#options.botId}`, name: 'Telltale' }, text: mention },
          { type: 'clientInfo', locale: 'en-GB' },
        ]
      : [];
    const activity = {
      ...this.#head(thread, by),
      type: 'message',
      text: isChannel ? `${mention} ${text}` : text,
      textFormat: 'plain',
      entities,
    };
    return { ...(await this.#options.send(activity)), conversation: thread };
  }

  /** The card that a person sees on a message. */
  card(message: Message, person: TeamsPerson): Json {
    return this.#views.get(`${message.conversation} ${message.id} ${message.edits} ${person.mri}`) ?? cardOf(message.body);
  }

  /** Opens the conversation: the client refreshes cards that name this person. */
  async look(message: Message, person: TeamsPerson): Promise<Json> {
    const { refresh } = cardOf(message.body);
    if (isObject(refresh) && Array.isArray(refresh['userIds']) && refresh['userIds'].includes(person.mri))
      await this.#execute(message, person, refresh['action'], {}, 'automatic');
    return this.card(message, person);
  }

  /** Presses the button with that title on what the person sees. */
  async press(message: Message, person: TeamsPerson, title: string, inputs: Json = {}): Promise<Answered> {
    const action = actionsOf(this.card(message, person)).find((one) => one['title'] === title);
    if (action === undefined)
      return {
        status: 0,
        body: `no button “${title}” on: ${actionsOf(this.card(message, person))
          .map((one) => String(one['title']))
          .join(', ')}`,
      };
    return this.#execute(message, person, action, inputs, 'manual');
  }

  /** As a client without Universal Actions does it. */
  submit(message: Message, person: TeamsPerson, title: string, inputs: Json = {}): Promise<Answered> {
    const action = actionsOf(this.card(message, person)).find((one) => one['title'] === title);
    const fallback = action?.['fallback'];
    const data = isObject(fallback) && isObject(fallback['data']) ? fallback['data'] : {};
    return this.#options.send({
      ...this.#head(message.conversation, person),
      type: 'message',
      replyToId: message.id,
      value: { ...data, ...inputs },
    });
  }

  /** An invoke as it would come from the client, with whatever data. */
  async execute(message: Message, person: TeamsPerson, data: Json, changes: Json = {}): Promise<Answered> {
    return this.#options.send({
      ...this.#head(message.conversation, person),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
      ...changes,
    });
  }

  async #execute(message: Message, person: TeamsPerson, action: unknown, inputs: Json, trigger: string): Promise<Answered> {
    const data = isObject(action) && isObject(action['data']) ? action['data'] : {};
    const answered = await this.execute(
      message,
      person,
      { ...data, ...inputs },
      {
        value: { action: { type: 'Action.Execute', verb: isObject(action) ? action['verb'] : '', data: { ...data, ...inputs } }, trigger },
      },
    );
    const { body } = answered;
    if (isObject(body) && body['type'] === 'application/vnd.microsoft.card.adaptive' && isObject(body['value']))
      this.#views.set(`${message.conversation} ${message.id} ${message.edits} ${person.mri}`, body['value']);
    return answered;
  }

  #head(conversation: string, by: TeamsPerson): Json {
    const { tenantId, botId, team, serviceUrl } = this.#options;
    const [channel = ''] = conversation.split(';');
    const isChannel = conversation.includes('@thread');
    return {
      id: `f:${randomUUID()}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      from: { id: by.mri, name: by.name, ...(by.objectId === null ? {} : { aadObjectId: by.objectId }) },
      recipient: { id: `28:${botId}`, name: 'Telltale' },
      conversation: {
        id: conversation,
        tenantId,
        conversationType: isChannel ? 'channel' : 'personal',
        ...(isChannel ? { isGroup: true } : {}),
      },
      channelData: { tenant: { id: tenantId }, ...(isChannel ? { team: { id: team }, channel: { id: channel } } : {}) },
    };
  }
}

export function cardOf(body: Json): Json {
  const attachments = body['attachments'];
  const first: unknown = Array.isArray(attachments) ? attachments[0] : undefined;
  const content = isObject(first) ? first['content'] : undefined;
  return isObject(content) ? content : {};
}

/** Every button of a card, wherever it stands. */
export function actionsOf(card: unknown): Json[] {
  if (Array.isArray(card)) return card.flatMap(actionsOf);
  if (!isObject(card)) return [];
  const own = typeof card['type'] === 'string' && card['type'].startsWith('Action.') ? [card] : [];
  return [...own, ...['body', 'items', 'columns', 'actions'].flatMap((name) => actionsOf(card[name]))];
}

/** Everything that can be read on a card, line by line. */
export function textOf(card: unknown): string {
  if (Array.isArray(card))
    return card
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n');
  if (!isObject(card)) return '';
  if (Array.isArray(card['inlines'])) return card['inlines'].map((run: unknown) => (isObject(run) ? String(run['text']) : '')).join('');
  const own = typeof card['text'] === 'string' ? card['text'] : typeof card['label'] === 'string' ? card['label'] : '';
  return [own, ...['body', 'items', 'columns'].map((name) => textOf(card[name]))].filter((text) => text !== '').join('\n');
}
