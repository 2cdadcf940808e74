import { randomUUID } from 'node:crypto';
import { MINUTE, SECOND } from '../../calendar.ts';
import { principalOf } from '../authority.ts';
import type { Clock } from '../clock.ts';
import { textOf } from '../directory.ts';
import { type Answer, isObject } from '../exchange.ts';
import { post } from '../outgoing.ts';
import type { KeyRing } from '../tokens.ts';
import type { Trouble } from '../trouble.ts';
import { content, envelope, isRich, resource, type Subscription } from './announcement.ts';
import { type Contract, propertiesOf } from './contract.ts';
import { Courier } from './courier.ts';
import type { Change, Mailbox } from './mailbox.ts';
import { faultOfEncryption, missingIn, watchedBy } from './resource.ts';
import { isCertificate } from './rich.ts';
import type { State } from './state.ts';
import { badRequest, type GraphAsk, graphError, notJson, type Route, Told } from './words.ts';

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

export interface SubscriptionParts {
  readonly state: State;
  readonly contract: Contract;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly trouble: Trouble;
  readonly wall: () => number;
  readonly validationMs: number;
  readonly notificationMs: number;
}

const LONGEST_MINUTES = { basic: 10_080, rich: 1_440 } as const;
const SHORTEST = 45 * MINUTE;
/** From the event on until nothing is sent any more. */
const GRACE = 10 * MINUTE;
const LATENCY = 2 * SECOND;
const MOST_PER_MAILBOX = 1_000;
const READS_MAIL = ['Mail.ReadBasic.All', 'Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'];
/** Who sends change notifications, in every tenant. */
const SENDER = '0bf30f3b-4a52-48df-9a82-234910c4a086';

/** Subscriptions to messages and what is sent because of them. */
export class Subscriptions {
  readonly courier: Courier;
  private readonly parts: SubscriptionParts;
  private readonly held = new Map<string, Subscription>();

  constructor(parts: SubscriptionParts) {
    this.parts = parts;
    this.courier = new Courier({ clock: parts.clock, patienceMs: parts.notificationMs, gatherMs: SECOND });
  }

  /** Those that live, oldest first. */
  all(): Subscription[] {
    const now = this.parts.clock.now();
    for (const [id, { expiresAt }] of this.held) if (expiresAt <= now) this.held.delete(id);
    return [...this.held.values()];
  }

  routes(): Route[] {
    const base = '/subscriptions';
    return [
      { method: 'POST', path: base, limit: 'none', handle: (ask) => this.make(ask) },
      {
        method: 'GET',
        path: base,
        limit: 'none',
        handle: (ask) => {
          const own = this.all().filter(({ clientId }) => clientId === ask.caller.clientId);
          return {
            status: 200,
            body: { '@odata.context': `https://graph.microsoft.com/${ask.version}/$metadata#subscriptions`, value: own.map(shown) },
          };
        },
      },
      { method: 'GET', path: `${base}/{id}`, limit: 'none', handle: (ask, [id = '']) => ({ status: 200, body: shown(this.own(ask, id)) }) },
      { method: 'PATCH', path: `${base}/{id}`, limit: 'none', handle: (ask, [id = '']) => this.renew(ask, id) },
      {
        method: 'DELETE',
        path: `${base}/{id}`,
        limit: 'none',
        handle: (ask, [id = '']) => {
          this.held.delete(this.own(ask, id).id);
          return { status: 204 };
        },
      },
      {
        method: 'POST',
        path: `${base}/{id}/reauthorize`,
        limit: 'none',
        handle: (ask, [id = '']) => {
          this.own(ask, id).doubtedAt = null;
          return { status: 204 };
        },
      },
    ];
  }

  /** Something happened in a mailbox: whoever subscribed is told a little later. */
  changed(mailbox: Mailbox, change: Change): void {
    for (const subscription of this.all()) {
      const { watched, body } = subscription;
      if (watched.owner !== mailbox.owner || (watched.folderId !== null && watched.folderId !== change.folderId)) continue;
      if (!textOf(body, 'changeType').split(',').includes(change.kind)) continue;
      this.announce(subscription, change);
    }
  }

  /** Sends a lifecycle event; `subscriptionRemoved` also removes, `reauthorizationRequired` stops notifications after ten minutes. */
  lifecycle(id: string, event: LifecycleEvent): void {
    const subscription = this.held.get(id);
    if (subscription === undefined) return;
    if (event === 'subscriptionRemoved') this.held.delete(id);
    if (event === 'reauthorizationRequired') subscription.doubtedAt = this.parts.clock.now();
    const url = textOf(subscription.body, 'lifecycleNotificationUrl');
    if (url === '') return;
    const item = { ...envelope(subscription, this.parts.state.tenant.tenantId), lifecycleEvent: event };
    this.courier.send({ url, item, token: null, lost: () => undefined }, this.parts.clock.now());
  }

  /** Sends notifications that nobody's mail caused, e.g. with a wrong `clientState`; `changes` go over what would be sent. */
  forge(id: string, changes: Readonly<Record<string, unknown>>, count = 1): void {
    const subscription = this.held.get(id);
    if (subscription === undefined) return;
    for (let number = 0; number < count; number++) {
      const messageId = `AAkALgForged${number}`;
      const item = {
        ...envelope(subscription, this.parts.state.tenant.tenantId),
        ...resource(subscription, { id: messageId, kind: 'created' }),
        ...changes,
      };
      this.courier.send(
        { url: textOf(subscription.body, 'notificationUrl'), item, token: null, lost: () => undefined },
        this.parts.clock.now(),
      );
    }
  }

  private announce(subscription: Subscription, change: Change): void {
    const { clock, trouble } = this.parts;
    const { shares } = trouble;
    const id = subscription.immutable ? change.immutableId : change.id;
    const lot = (what: string, share: number | undefined): boolean => trouble.befalls(share, what, subscription.id.length, id, change.kind);
    if (subscription.doubtedAt !== null && clock.now() - subscription.doubtedAt > GRACE) return;
    if (lot('lost notification', shares.lostNotifications)) return;
    const item = {
      ...envelope(subscription, this.parts.state.tenant.tenantId),
      ...resource(subscription, { id, kind: change.kind }),
      ...content(subscription, change, id, this.parts.state),
    };
    const url = textOf(subscription.body, 'notificationUrl');
    const token = isRich(subscription) ? this.tokenFor(subscription.clientId) : null;
    const parcel = { url, item, token, lost: () => this.lifecycle(subscription.id, 'missed') };
    const late = lot('late notification', shares.lateNotifications) ? 3 * MINUTE : 0;
    this.courier.send(parcel, clock.now() + LATENCY + late);
    if (lot('repeated notification', shares.repeatedNotifications)) this.courier.send(parcel, clock.now() + LATENCY + late + 30 * SECOND);
  }

  private readonly tokens = new Map<string, () => string>();
  private tokenFor(clientId: string): () => string {
    const known = this.tokens.get(clientId);
    if (known !== undefined) return known;
    const { keys, state, wall } = this.parts;
    const issue = (): string => {
      const now = Math.floor(wall() / 1000);
      const iss = `https://sts.windows.net/${state.tenant.tenantId}/`;
      return keys.issue({
        aud: clientId,
        iss,
        iat: now,
        nbf: now,
        exp: now + 3600,
        appid: SENDER,
        appidacr: '2',
        tid: state.tenant.tenantId,
        ver: '1.0',
      });
    };
    this.tokens.set(clientId, issue);
    return issue;
  }

  private own(ask: GraphAsk, id: string): Subscription {
    const found = this.all().find((one) => one.id === id && one.clientId === ask.caller.clientId);
    if (found === undefined) throw new Told(graphError(404, 'ResourceNotFound', 'The object was not found.'));
    return found;
  }

  private async make(ask: GraphAsk): Promise<Answer> {
    const { body } = ask;
    if (!isObject(body)) return notJson();
    const missing = missingIn(body, ['changeType', 'resource', 'notificationUrl', 'expirationDateTime']);
    if (missing !== null) return badRequest(`Property '${missing}' is required.`, 'InvalidRequest');
    if (!READS_MAIL.some((role) => ask.caller.roles.includes(role)))
      return graphError(
        403,
        'ExtensionError',
        'Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied. Check credentials and try again.]',
      );
    const kinds = textOf(body, 'changeType').split(',');
    if (!kinds.every((kind) => ['created', 'updated', 'deleted'].includes(kind)))
      return badRequest(`Invalid changeType '${kinds.join(',')}'.`, 'InvalidRequest');
    if (textOf(body, 'clientState').length > 128)
      return badRequest('clientState must not be longer than 128 characters.', 'InvalidRequest');
    const watched = watchedBy(textOf(body, 'resource'), this.parts.state, propertiesOf(this.parts.contract, 'message', ask.version));
    const fault = faultOfEncryption(body, watched, isCertificate);
    if (fault !== null) return badRequest(fault, 'InvalidRequest');
    const expiresAt = this.expiry(body);
    if (this.all().filter((one) => one.watched.owner === watched.owner).length >= MOST_PER_MAILBOX)
      return graphError(403, 'QuotaExceeded', 'The limit of subscriptions for this mailbox has been reached.');
    for (const name of ['notificationUrl', 'lifecycleNotificationUrl']) {
      const url = textOf(body, name);
      const refused = url === '' ? null : await this.validate(url);
      if (refused !== null) return badRequest(refused, 'ValidationError');
    }
    const subscription: Subscription = {
      id: randomUUID(),
      clientId: ask.caller.clientId,
      watched,
      body,
      immutable: /IdType="?ImmutableId"?/iu.test(ask.headers['prefer'] ?? ''),
      expiresAt,
      doubtedAt: null,
    };
    this.held.set(subscription.id, subscription);
    return {
      status: 201,
      body: { '@odata.context': `https://graph.microsoft.com/${ask.version}/$metadata#subscriptions/$entity`, ...shown(subscription) },
    };
  }

  private renew(ask: GraphAsk, id: string): Answer {
    const subscription = this.own(ask, id);
    if (!isObject(ask.body)) return notJson();
    const odd = Object.keys(ask.body).find((name) => name !== 'expirationDateTime');
    if (odd !== undefined) return badRequest(`Property '${odd}' of a subscription cannot be changed.`, 'InvalidRequest');
    subscription.expiresAt = this.expiry({ ...subscription.body, ...ask.body });
    subscription.doubtedAt = null;
    return { status: 200, body: shown(subscription) };
  }

  /** Between 45 minutes, to which it is raised, and the longest life, beyond which it is refused. */
  private expiry(body: Readonly<Record<string, unknown>>): number {
    const at = Date.parse(textOf(body, 'expirationDateTime'));
    const now = this.parts.clock.now();
    const minutes = body['includeResourceData'] === true ? LONGEST_MINUTES.rich : LONGEST_MINUTES.basic;
    if (Number.isNaN(at) || at <= now) throw new Told(badRequest('Subscription expiration must be in the future.', 'InvalidRequest'));
    if (at > now + minutes * MINUTE)
      throw new Told(badRequest(`Subscription expiration can only be ${minutes} minutes in the future.`, 'InvalidRequest'));
    return Math.max(at, now + SHORTEST);
  }

  /** Asks an address for an echo; why it will not do, or `null`. */
  private async validate(url: string): Promise<string | null> {
    const target = URL.canParse(url) ? new URL(url) : null;
    if (target === null || (target.protocol !== 'https:' && target.hostname !== '127.0.0.1'))
      return 'The notification address must be an https address.';
    const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()} <&+%>`;
    target.searchParams.append('validationToken', token);
    const { status, contentType, body } = await post({
      url: target.href,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: '',
      patienceMs: this.parts.validationMs,
    });
    if (status === 0) return 'Subscription validation request timed out.';
    if (status !== 200) return `Subscription validation request failed. HTTP status code is '${status}'.`;
    if (!contentType.toLowerCase().startsWith('text/plain') || body !== token)
      return 'Subscription validation request failed. Response must exactly match validationToken query parameter.';
    return null;
  }
}

function shown({ id, clientId, body, expiresAt }: Subscription): Record<string, unknown> {
  const { encryptionCertificate, ...rest } = body;
  void encryptionCertificate;
  return {
    ...rest,
    id,
    applicationId: clientId,
    creatorId: principalOf({ clientId }),
    includeResourceData: rest['includeResourceData'] ?? null,
    lifecycleNotificationUrl: rest['lifecycleNotificationUrl'] ?? null,
    notificationUrlAppId: null,
    notificationQueryOptions: null,
    expirationDateTime: new Date(expiresAt).toISOString(),
  };
}
