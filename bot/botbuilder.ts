/**
 * Teams by botbuilder 4.23.3, the only file that knows it. The guard has authenticated what comes in; the SDK runs the turn and speaks to the connector.
 *
 * Its own retries are off: it would post twice after a lost answer, and it knows nothing of what stands in the queue.
 */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type ConversationParameters } from 'botbuilder';
import { Refused } from '../server/core/errors.ts';
import { inertMarkdown } from './cards/inert.ts';
import { type Channel, isServiceUrl } from './guard/clouds.ts';
import { at, isObject } from './guard/index.ts';
import {
  type Answer,
  type HttpAnswer,
  type Member,
  type Outgoing,
  type Place,
  type Posted,
  rootOf,
  type Teams,
  Undelivered,
} from './teams.ts';

export interface BotbuilderOptions {
  readonly appId: string;
  readonly tenantId: string;
  readonly channel: Channel;
  /** Our token for the connector. */
  readonly token: () => Promise<string>;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const MOST_MEMBERS = 2_000;

type Identity = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];
type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<Factory['create']>>;

/** The SDK's adapter without its retries. */
class Adapter extends CloudAdapter {
  readonly #identity: Identity;
  readonly #factory: Factory;
  readonly #scope: string;

  constructor({ appId, tenantId, channel, token }: BotbuilderOptions) {
    const credentials = {
      isValidAppId: (id: string) => Promise.resolve(id === appId),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () => Promise.resolve({ signRequest: signed(channel, token) }),
    };
    const settings = {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com',
      ToChannelFromBotOAuthScope: channel.issuer,
      ToBotFromChannelTokenIssuer: channel.issuer,
      OAuthUrl: channel.issuer,
      ToBotFromChannelOpenIdMetadataUrl: channel.metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: channel.metadata,
      CallerId: 'urn:botframework:azure',
    };
    const authentication = new ConfigurationBotFrameworkAuthentication(settings, credentials);
    super(authentication);
    this.#identity = this.createClaimsIdentity(appId);
    this.#factory = authentication.createConnectorFactory(this.#identity);
    this.#scope = channel.issuer;
  }

  async connector(serviceUrl: string): Promise<Connector> {
    const connector = await this.#factory.create(serviceUrl, this.#scope);
    const client: unknown = Reflect.get(connector, 'client');
    const pipeline = at(client, 'pipeline');
    if (isObject(pipeline) && typeof pipeline['removePolicy'] === 'function')
      Reflect.apply(pipeline['removePolicy'], pipeline, [{ name: 'defaultRetryPolicy' }]);
    return connector;
  }

  /** A turn of the SDK for an activity whose sender the guard knows. */
  async turn(activity: Activity, logic: () => Promise<Answer | null>): Promise<HttpAnswer> {
    const authenticated = { audience: this.#scope, callerId: '', claimsIdentity: this.#identity, connectorFactory: this.#factory };
    const answered = await this.processActivity(authenticated, activity, async (context) => {
      const answer = await logic();
      if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: invokeAnswer(answer) });
    });
    return { status: answered?.status ?? 200, body: answered?.body ?? null };
  }
}

/** Our token goes to Teams only, wherever an activity says that it wants to be answered. */
function signed(channel: Channel, token: () => Promise<string>) {
  return async <R extends { url: string; headers: { set(name: string, value: string): void } }>(request: R): Promise<R> => {
    if (!isServiceUrl(request.url, channel))
      throw new Refused('NOT_TEAMS', 'A message was to go to an address that is not Teams’.', 'Look who installed the bot, and where.');
    request.headers.set('authorization', `Bearer ${await token()}`);
    return request;
  };
}

function invokeAnswer(answer: Answer | null): { status: number; body: unknown } {
  if (answer === null) return { status: 200, body: {} };
  switch (answer.kind) {
    case 'card':
      return { status: 200, body: { statusCode: 200, type: CARD, value: answer.card } };
    case 'text':
      return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text } };
    case 'refused': {
      const { status, code, message } = answer;
      return { status, body: { statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message } } };
    }
  }
}

function activityOf(message: Outgoing): Partial<Activity> {
  return message.kind === 'text'
    ? { type: 'message', text: inertMarkdown(message.text), textFormat: 'markdown' }
    : { type: 'message', summary: message.summary, attachments: [{ contentType: CARD, content: message.card }] };
}

export function openTeams(options: BotbuilderOptions): Teams {
  const adapter = new Adapter(options);
  const { appId } = options;
  const bot = { id: `28:${appId}`, name: 'Telltale' };
  const calling = async <T>(serviceUrl: string, call: (connector: Connector) => Promise<T>): Promise<T> => {
    try {
      return await call(await adapter.connector(serviceUrl));
    } catch (error) {
      throw undelivered(error);
    }
  };
  const begin = async (to: Place, message: Outgoing): Promise<Posted> => {
    const channelData =
      to.kind === 'channel' ? { channel: { id: to.conversation }, tenant: { id: to.tenantId } } : { tenant: { id: to.tenantId } };
    const parameters = {
      isGroup: to.kind === 'channel',
      bot,
      tenantId: to.tenantId,
      channelData,
      ...(to.kind === 'channel' ? { activity: activityOf(message) } : { members: [{ id: to.conversation, name: '' }] }),
    } as ConversationParameters;
    const { serviceUrl, tenantId } = to;
    const made = await calling(serviceUrl, (connector) => connector.conversations.createConversation(parameters));
    if (to.kind === 'person') return say({ kind: 'chat', serviceUrl, tenantId, conversation: made.id }, message);
    return { serviceUrl, tenantId, conversation: made.id, activity: made.activityId || (rootOf(made.id) ?? '') };
  };
  const say = async ({ serviceUrl, tenantId, conversation, replyTo }: Place, message: Outgoing): Promise<Posted> => {
    const root = rootOf(conversation) ?? replyTo ?? null;
    const activity = { ...activityOf(message), from: bot, conversation: { id: conversation }, channelId: 'msteams' } as Activity;
    const said = await calling(serviceUrl, ({ conversations }) =>
      root === null
        ? conversations.sendToConversation(conversation, activity)
        : conversations.replyToActivity(conversation, root, { ...activity, replyToId: root }),
    );
    return { serviceUrl, tenantId, conversation, activity: said?.id ?? '' };
  };
  return {
    handle: (activity, turn) => adapter.turn(activity as unknown as Activity, turn),
    post: (to, message) => (to.kind === 'channel' || to.kind === 'person' ? begin(to, message) : say(to, message)),
    update: async ({ serviceUrl, conversation, activity }, message) => {
      const changed = {
        ...activityOf(message),
        id: activity,
        from: bot,
        conversation: { id: conversation },
        channelId: 'msteams',
      } as Activity;
      await calling(serviceUrl, (connector) => connector.conversations.updateActivity(conversation, activity, changed));
    },
    remove: async ({ serviceUrl, conversation, activity }) => {
      await calling(serviceUrl, (connector) => connector.conversations.deleteActivity(conversation, activity));
    },
    members: async ({ serviceUrl, conversation }) => {
      const found: Member[] = [];
      let more: string | undefined;
      do {
        const page = await calling(serviceUrl, ({ conversations }) =>
          more === undefined
            ? conversations.getConversationPagedMembers(conversation)
            : conversations.getConversationPagedMembers(conversation, { pageSize: 500, continuationToken: more }),
        );
        for (const member of page.members ?? []) found.push(memberOf(member));
        more = page.continuationToken;
      } while (more !== undefined && more !== '' && found.length < MOST_MEMBERS);
      return found;
    },
  };
}

function memberOf(member: unknown): Member {
  const objectId = at(member, 'aadObjectId') ?? at(member, 'objectId');
  return {
    mri: text(at(member, 'id')),
    objectId: typeof objectId === 'string' ? objectId.toLowerCase() : null,
    name: text(at(member, 'name')),
  };
}

/** What the SDK throws, in our words. */
function undelivered(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const status = Number(at(error, 'statusCode') ?? at(error, 'response', 'status') ?? 0) || 0;
  const code = text(at(error, 'code')) || text(at(error, 'body', 'error', 'code')) || 'NO_ANSWER';
  const message = error instanceof Error ? error.message : String(error);
  return new Undelivered(
    status,
    code,
    `Teams answered ${status || 'nothing'}: ${message}`.slice(0, 500),
    nextStepOf(status),
    retryAfter(error),
  );
}

function nextStepOf(status: number): string {
  if (status === 401) return 'Check the credential of the bot’s app registration.';
  if (status === 403) return 'Add the bot to the security team again, or unblock it.';
  if (status === 404) return 'Say “use this channel” to the bot in the channel it shall post to.';
  if (status === 413) return 'Nothing to do: a shorter card is sent.';
  return 'Nothing to do: it is tried again.';
}

function retryAfter(error: unknown): number | null {
  const headers = at(error, 'response', 'headers');
  const get = isObject(headers) ? headers['get'] : undefined;
  const value: unknown = typeof get === 'function' ? Reflect.apply(get, headers, ['retry-after']) : undefined;
  if (typeof value !== 'string') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
