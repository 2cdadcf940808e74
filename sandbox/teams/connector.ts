/**
 * The connector of Teams on loopback: conversations, messages, members. Stricter than the real one where ours could go wrong unnoticed: it refuses what Teams
 * would silently draw as nothing.
 */
import { isObject, jsonOf, type Answer, type Ask } from '../microsoft/exchange.ts';
import { Limits } from './limits.ts';
import { objection } from './strict.ts';

export interface TeamsPerson {
  readonly mri: string;
  readonly objectId: string | null;
  readonly name: string;
}

/** A message as it stands. */
export interface Message {
  readonly id: string;
  readonly conversation: string;
  body: Readonly<Record<string, unknown>>;
  edits: number;
  removed: boolean;
}

export interface ConnectorOptions {
  readonly botId: string;
  readonly tenantId: string;
  /** Channels that the bot is in, with their members; taken out of it, `setChannel(id, null)`. */
  readonly channels: Readonly<Record<string, readonly TeamsPerson[]>>;
  readonly people: readonly TeamsPerson[];
  /** The token that is taken. */
  readonly token: string;
  readonly now: () => number;
  /** Refuse with 429 what goes over the published limits. */
  readonly isLimited: boolean;
}

const LARGEST = 100_000;
const PAGE = 3;

export class Connector {
  readonly messages: Message[] = [];
  readonly #options: ConnectorOptions;
  readonly #channels: Map<string, readonly TeamsPerson[]>;
  readonly #limits: Limits;
  readonly #chats = new Map<string, TeamsPerson>();
  #last = 1_700_000_000_000;

  constructor(options: ConnectorOptions) {
    this.#options = options;
    this.#channels = new Map(Object.entries(options.channels));
    this.#limits = new Limits(options.now);
  }

  setChannel(id: string, members: readonly TeamsPerson[] | null): void {
    if (members === null) this.#channels.delete(id);
    else this.#channels.set(id, members);
  }

  /** Messages of ours in a conversation that still stand, oldest first; a channel's own and those of its threads. */
  standing(conversation: string): readonly Message[] {
    return this.messages.filter(
      (one) => !one.removed && (one.conversation === conversation || one.conversation.startsWith(`${conversation};`)),
    );
  }

  /** Chats that were begun, the oldest first. */
  chats(): readonly { readonly conversation: string; readonly person: TeamsPerson }[] {
    return [...this.#chats].map(([conversation, person]) => ({ conversation, person }));
  }

  /** A message of somebody else's, so that there is a thread to answer in. */
  threadOf(channel: string): string {
    this.#last += 1_000;
    return `${channel};messageid=${this.#last}`;
  }

  answer(ask: Ask): Answer {
    if (ask.headers['authorization'] !== `Bearer ${this.#options.token}`)
      return refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
    const parts = ask.path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    const start = parts.indexOf('v3');
    if (start < 0 || parts[start + 1] !== 'conversations') return refusal(404, 'NotFound', `No ${ask.path} here.`);
    const [conversation, what, activity] = parts.slice(start + 2);
    const body = ask.body === '' ? {} : jsonOf(ask.body);
    if (!isObject(body)) return refusal(400, 'BadSyntax', 'The body is no object.');
    if (conversation === undefined)
      return ask.method === 'POST' ? this.#create(body, ask.body.length) : refusal(405, 'MethodNotAllowed', 'POST only.');
    const gone = this.#objection(conversation);
    if (gone !== null) return gone;
    if (what === 'pagedmembers' && ask.method === 'GET') return this.#members(conversation, ask.query);
    if (what !== 'activities') return refusal(404, 'NotFound', `No ${String(what)} here.`);
    if (ask.method === 'POST') return this.#say(conversation, activity ?? null, body, ask.body.length);
    if (activity === undefined) return refusal(405, 'MethodNotAllowed', 'Which activity?');
    if (ask.method === 'PUT') return this.#edit(conversation, activity, body, ask.body.length);
    return ask.method === 'DELETE' ? this.#remove(conversation, activity) : refusal(405, 'MethodNotAllowed', ask.method);
  }

  #objection(conversation: string): Answer | null {
    const [channel = ''] = conversation.split(';');
    if (this.#chats.has(conversation) || this.#channels.has(channel)) return null;
    if (Object.hasOwn(this.#options.channels, channel))
      return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  }

  #create(body: Record<string, unknown>, size: number): Answer {
    const { isGroup, bot, channelData, members, activity } = body;
    if (!isObject(bot) || bot['id'] !== `28:${this.#options.botId}`) return refusal(400, 'BadArgument', 'bot.id is not this bot.');
    const tenant = isObject(channelData) && isObject(channelData['tenant']) ? channelData['tenant']['id'] : undefined;
    if (tenant !== this.#options.tenantId) return refusal(400, 'BadArgument', 'channelData.tenant.id is missing or wrong.');
    if (isGroup === true) {
      const channel = isObject(channelData) && isObject(channelData['channel']) ? String(channelData['channel']['id']) : '';
      const gone = this.#objection(channel);
      if (gone !== null) return gone;
      if (!isObject(activity)) return refusal(400, 'BadArgument', 'A thread begins with a message.');
      const conversation = this.threadOf(channel);
      const root = String(this.#last);
      const said = this.#say(conversation, null, activity, size, root, channel);
      return said.status === 201 ? { status: 201, body: { id: conversation, activityId: root } } : said;
    }
    const first: unknown = Array.isArray(members) ? members[0] : undefined;
    const wanted: unknown = isObject(first) ? first['id'] : undefined;
    const person = this.#options.people.find(({ mri, objectId }) => wanted === mri || (objectId !== null && wanted === objectId));
    if (person === undefined) return refusal(403, 'ConversationBlockedByUser', 'The app is not installed for this user.');
    const chat = `a:chat-${person.mri}`;
    this.#chats.set(chat, person);
    return { status: 201, body: { id: chat } };
  }

  #say(
    conversation: string,
    replyTo: string | null,
    body: Record<string, unknown>,
    size: number,
    id?: string,
    limitedBy = conversation,
  ): Answer {
    const why = this.#wrong(limitedBy, body, size);
    if (why !== null) return why;
    if (replyTo !== null && body['replyToId'] !== replyTo) return refusal(400, 'BadArgument', 'replyToId is not the one in the path.');
    this.#last += 1;
    const message: Message = { id: id ?? String(this.#last), conversation, body, edits: 0, removed: false };
    this.messages.push(message);
    return { status: 201, body: { id: message.id } };
  }

  #edit(conversation: string, id: string, body: Record<string, unknown>, size: number): Answer {
    const why = this.#wrong(conversation, body, size);
    if (why !== null) return why;
    const message = this.#find(conversation, id);
    if (message === undefined)
      return refusal(404, 'ActivityNotFoundInConversation', 'The specified activity is not found in conversation.');
    message.body = body;
    message.edits++;
    return { status: 200, body: { id } };
  }

  #remove(conversation: string, id: string): Answer {
    const message = this.#find(conversation, id);
    if (message === undefined)
      return refusal(404, 'ActivityNotFoundInConversation', 'The specified activity is not found in conversation.');
    message.removed = true;
    return { status: 200 };
  }

  #find(conversation: string, id: string): Message | undefined {
    return this.messages.find((one) => one.conversation === conversation && one.id === id && !one.removed);
  }

  #wrong(thread: string, body: Record<string, unknown>, size: number): Answer | null {
    if (size > LARGEST) return refusal(413, 'MessageSizeTooBig', 'Message size too large.');
    const wait = this.#options.isLimited ? this.#limits.take(thread) : 0;
    if (wait > 0)
      return {
        ...refusal(429, 'TooManyRequests', 'API calls quota exceeded.'),
        headers: { 'retry-after': String(Math.ceil(wait / 1_000)) },
      };
    const why = objection(body);
    return why === null ? null : refusal(400, 'BadArgument', why);
  }

  #members(conversation: string, query: URLSearchParams): Answer {
    const all = this.#channels.get(conversation.split(';')[0] ?? '') ?? [];
    const from = Number(query.get('continuationToken') ?? 0);
    const page = all.slice(from, from + PAGE);
    const members = page.map(({ mri, objectId, name }) => ({
      id: mri,
      name,
      ...(objectId === null ? {} : { aadObjectId: objectId }),
      tenantId: this.#options.tenantId,
    }));
    return { status: 200, body: { members, ...(from + PAGE < all.length ? { continuationToken: String(from + PAGE) } : {}) } };
  }
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}
