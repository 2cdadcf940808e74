import { randomUUID } from 'node:crypto';
import { DAY, MINUTE } from '../../calendar.ts';
import type { RawRecord } from '../../desk.ts';
import { hashOf } from '../../random.ts';
import { MANAGEMENT } from '../authority.ts';
import { readBearer } from '../bearer.ts';
import type { Allowance, Budgets } from '../budget.ts';
import type { Clock } from '../clock.ts';
import { type Answer, type Ask, isObject, jsonOf } from '../exchange.ts';
import type { KeyRing } from '../tokens.ts';
import type { Trouble } from '../trouble.ts';
import { type Blob, BlobCutter, CONTENT_TYPES, type ContentType, contentTypeOf, type CuttingRules, isContentType } from './blobs.ts';
import { type Attempt, confirms, tell, type Webhook } from './webhook.ts';
import { type Fault, windowOf } from './window.ts';

export interface ManagementOptions {
  readonly tenantId: string;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly wall: () => number;
  readonly trouble: Trouble;
  readonly budgets: Budgets;
  readonly cutting: CuttingRules;
  /** Items of one page of a content list. */
  readonly pageSize: number;
  /** Requests a minute of one publisher; those without a PublisherIdentifier share one such budget. */
  readonly requestsPerMinute: number;
  /** How long after `start` the first blobs appear: up to 12 hours in the real one. */
  readonly firstBlobsAfterMs: number;
  /** What became of records before `start`: not kept, as documented, or readable, as has been seen on real tenants. */
  readonly beforeStart: 'lost' | 'kept';
  /** How much longer than the promised seven days content can be read, up to a day. */
  readonly graceMs: number;
  /** Types whose subscription is on from the beginning. */
  readonly subscribed: readonly ContentType[];
  readonly patienceMs: number;
}

interface Subscription {
  status: 'enabled' | 'disabled';
  readonly startedAt: number;
  webhook: Webhook | null;
  readonly clientId: string;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const fault = (code: string, message: string, status = 400): Answer => ({ status, body: { error: { code, message } } });

/** The Office 365 Management Activity API: subscriptions by content type, lists of blobs, blobs. */
export class Management {
  /** Off = the tenant has unified auditing switched off. */
  auditing = true;
  private readonly options: ManagementOptions;
  private readonly subscriptions = new Map<ContentType, Subscription>();
  private readonly cutters: ReadonlyMap<ContentType, BlobCutter>;
  private readonly attempts: Attempt[] = [];
  private readonly hidden: { contentType: ContentType; from: number; until: number; shownFrom: number }[] = [];
  private origin = '';

  constructor(options: ManagementOptions) {
    this.options = options;
    const { clock, trouble, cutting: rules } = options;
    this.cutters = new Map(
      CONTENT_TYPES.map((type) => [type, new BlobCutter(type, { clock, trouble, rules, told: (blob) => this.notify(blob) })]),
    );
    for (const type of options.subscribed)
      this.subscriptions.set(type, { status: 'enabled', startedAt: Number.NEGATIVE_INFINITY, webhook: null, clientId: '' });
  }

  /** A record of the audit log becomes available now. */
  deliver(record: RawRecord): void {
    const type = contentTypeOf(record);
    const subscription = this.subscriptions.get(type);
    if (!this.auditing || (subscription?.status !== 'enabled' && this.options.beforeStart === 'lost')) return;
    this.cutters.get(type)?.add(record, (subscription?.startedAt ?? Number.NEGATIVE_INFINITY) + this.options.firstBlobsAfterMs);
  }

  /** An administrator disables a subscription: AF20023 from now on, until it is started again. */
  disable(type: ContentType): void {
    const subscription = this.subscriptions.get(type);
    if (subscription !== undefined) subscription.status = 'disabled';
  }

  /** Somebody else stops a subscription: AF20022 from now on. */
  stop(type: ContentType): void {
    this.subscriptions.delete(type);
  }

  /** Content created between two instants is listed only from a third one on, as happens when a region lags. */
  hide(contentType: ContentType, from: number, until: number, shownFrom: number): void {
    this.hidden.push({ contentType, from, until, shownFrom });
  }

  async answer(ask: Ask): Promise<Answer> {
    this.origin = ask.origin;
    const match = /^\/api\/v1\.0\/([^/]*)\/activity\/feed\/(.+)$/iu.exec(ask.path);
    if (match === null)
      return { status: 404, body: { Message: `No HTTP resource was found that matches the request URI '${ask.origin}${ask.path}'.` } };
    const [, tenant = '', operation = ''] = match;
    const bearer = readBearer(ask.headers['authorization'], this.options.keys, {
      audience: MANAGEMENT,
      tenantId: this.options.tenantId,
      now: this.options.wall() / 1000,
    });
    if ('fault' in bearer)
      return {
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
        body: { Message: 'Authorization has been denied for this request.' },
      };
    if (!GUID.test(tenant)) return fault('AF20013', `The tenant ID passed in the URL (${tenant}) is not a valid GUID.`);
    if (tenant.toLowerCase() !== this.options.tenantId.toLowerCase())
      return fault(
        'AF20010',
        `The tenant ID passed in the URL (${tenant}) does not match the tenant ID passed in the access token (${this.options.tenantId}).`,
      );
    if (!bearer.roles.includes('ActivityFeed.Read'))
      return fault(
        'AF10001',
        `The permission set (${bearer.roles.join(' ')}) sent in the request does not include the expected permission.`,
        401,
      );
    const publisher = ask.query.get('PublisherIdentifier') ?? '';
    if (publisher !== '' && !GUID.test(publisher))
      return fault('AF20002', `Invalid parameter type: PublisherIdentifier. Expected type: GUID`);
    return this.throttled(publisher, operation) ?? this.carryOut(ask, operation, bearer.clientId);
  }

  private throttled(publisher: string, operation: string): Answer | null {
    const allowance: Allowance = { requests: this.options.requestsPerMinute, windowMs: MINUTE, saysWhen: false };
    const wait = this.options.budgets.take(`management ${publisher}`, allowance);
    if (wait === null) return null;
    const status = hashOf('af429', Math.floor(wait)) % 2 === 0 ? 429 : 403;
    return fault(
      'AF429',
      `Too many requests. Method=${operation}, PublisherId=${publisher || '00000000-0000-0000-0000-000000000000'}`,
      status,
    );
  }

  private async carryOut(ask: Ask, operation: string, clientId: string): Promise<Answer> {
    const route = `${ask.method} ${operation.toLowerCase().split('/').slice(0, 2).join('/')}`;
    if (route.startsWith('GET audit/')) return this.fetch(operation.slice('audit/'.length));
    if (route === 'GET subscriptions/list') return { status: 200, body: this.list() };
    if (
      !['POST subscriptions/start', 'POST subscriptions/stop', 'GET subscriptions/content', 'GET subscriptions/notifications'].includes(
        route,
      )
    )
      return { status: 404, body: { Message: `No HTTP resource was found that matches the request URI '${ask.origin}${ask.path}'.` } };
    const type = ask.query.get('contentType');
    if (type === null || type === '') return fault('AF20001', 'Missing parameter: contentType.');
    if (!isContentType(type))
      return fault('AF20020', `The specified content type is not valid. Content types: ${CONTENT_TYPES.join(', ')}.`);
    if (route === 'POST subscriptions/start') return this.start(type, ask, clientId);
    const subscription = this.subscriptions.get(type);
    if (subscription === undefined) return fault('AF20022', 'No subscription found for the specified content type.');
    if (subscription.status === 'disabled') return fault('AF20023', 'The subscription was disabled.');
    if (route === 'POST subscriptions/stop') {
      this.subscriptions.delete(type);
      return { status: 200, text: '', headers: { 'content-type': 'application/json' } };
    }
    const window = windowOf(ask.query, this.options.clock.now(), this.options.graceMs);
    if ('code' in window) return this.refuse(window);
    if (route === 'GET subscriptions/notifications')
      return { status: 200, body: this.attempts.filter((attempt) => attempt.contentType === type) };
    return this.content(type, ask, window.from, window.until);
  }

  private refuse({ code, message }: Fault): Answer {
    return fault(code, message);
  }

  private async start(type: ContentType, ask: Ask, clientId: string): Promise<Answer> {
    const { tenantId, clock } = this.options;
    if (!this.auditing)
      return fault(
        `StartSubscription [CorrId=${randomUUID()}][TenantId=${tenantId},ContentType=${type},ApplicationId=${clientId}] failed. Exception`,
        `Microsoft.Office.Compliance.Audit.DataServiceException: Tenant ${tenantId} does not exist.\r\n   at Microsoft.Office.Compliance.Audit.API.StartController.StartSubscription()`,
      );
    const wanted = ask.body.trim() === '' ? null : webhookOf(jsonOf(ask.body));
    if (wanted !== null && 'code' in wanted) return this.refuse(wanted);
    if (wanted !== null && wanted.expiration !== '' && Date.parse(wanted.expiration) <= clock.now())
      return fault('AF20003', `Expiration ${wanted.expiration} provided is set to past date and time.`);
    if (wanted !== null && !(await confirms(wanted, this.options.patienceMs)))
      return fault('AF20021', `The webhook endpoint ${wanted.address} could not be validated. The endpoint did not return HTTP 200.`);
    const known = this.subscriptions.get(type);
    if (known?.status === 'enabled' && (known.webhook?.address ?? '') === (wanted?.address ?? '') && known.webhook?.status !== 'disabled')
      return fault('AF20024', 'The subscription is already enabled. No property change.');
    this.subscriptions.set(type, {
      status: 'enabled',
      startedAt: known?.status === 'enabled' ? known.startedAt : clock.now(),
      webhook: wanted,
      clientId,
    });
    return { status: 200, body: { contentType: type, status: 'enabled', webhook: wanted } };
  }

  private list(): unknown[] {
    return [...this.subscriptions].map(([contentType, { status, webhook }]) => ({ contentType, status, webhook }));
  }

  private content(type: ContentType, ask: Ask, from: number, until: number): Answer {
    const now = this.options.clock.now();
    const lags = this.hidden.filter(({ contentType, shownFrom }) => contentType === type && shownFrom > now);
    const blobs = (this.cutters.get(type)?.blobs ?? []).filter(
      ({ createdAt }) => createdAt >= from && createdAt < until && !lags.some((lag) => createdAt >= lag.from && createdAt < lag.until),
    );
    const page = ask.query.get('nextPage');
    const at = page === null ? 0 : blobs.findIndex(({ id }) => id === Buffer.from(page, 'base64url').toString('utf8'));
    if (at < 0) return fault('AF20031', `Invalid nextPage Input: ${page ?? ''}.`);
    const shown = blobs.slice(at, at + this.options.pageSize);
    const next = blobs[at + this.options.pageSize];
    const headers = next === undefined ? {} : { NextPageUri: this.pageUri(ask, type, { from, until, next }) };
    return { status: 200, headers, body: shown.map((blob) => this.item(blob)) };
  }

  /** The address of the next page; it has forgotten the PublisherIdentifier, as the real one may. */
  private pageUri(ask: Ask, type: ContentType, { from, until, next }: { from: number; until: number; next: Blob }): string {
    const time = (text: string | null, at: number): string => text ?? new Date(at).toISOString().slice(0, 19);
    const query = new URLSearchParams({
      contentType: type,
      startTime: time(ask.query.get('startTime'), from),
      endTime: time(ask.query.get('endTime'), until),
      nextPage: Buffer.from(next.id).toString('base64url'),
    });
    return `${ask.origin}${ask.path}?${query.toString()}`;
  }

  private item({ id, contentType, createdAt }: Blob): Record<string, string> {
    return {
      contentUri: `${this.origin}/api/v1.0/${this.options.tenantId}/activity/feed/audit/${id}`,
      contentId: id,
      contentType,
      contentCreated: new Date(createdAt).toISOString(),
      contentExpiration: new Date(createdAt + 7 * DAY).toISOString(),
    };
  }

  private fetch(text: string): Answer {
    const id = decodeURIComponent(text);
    const name = /^\d+\$\d+\$[a-z_]+\$([A-Za-z]+)_([A-Za-z]+)\$[a-z0-9]+$/u.exec(id);
    const type = `${name?.[1] ?? ''}.${name?.[2] ?? ''}`;
    if (!isContentType(type)) return fault('AF20052', `Content requested with the key ${id} is not valid.`);
    const blob = this.cutters.get(type)?.blobs.find((one) => one.id === id);
    if (blob === undefined) return fault('AF20050', `The specified content (${id}) does not exist.`);
    if (blob.createdAt + 7 * DAY + this.options.graceMs <= this.options.clock.now())
      return fault('AF20051', `Content requested with the key ${id} has already expired. Content older than 7 days cannot be retrieved.`);
    return { status: 200, body: blob.records };
  }

  private notify(blob: Blob): void {
    const subscription = this.subscriptions.get(blob.contentType);
    const webhook = subscription?.webhook;
    if (subscription === undefined || webhook === null || webhook === undefined) return;
    const item = this.item(blob);
    const { clock, patienceMs, tenantId } = this.options;
    const {
      contentType,
      contentId = '',
      contentUri = '',
      contentCreated = '',
      contentExpiration = '',
    } = { ...item, contentType: blob.contentType };
    const tried = (success: boolean): void => {
      const notificationSent = new Date(clock.now()).toISOString();
      this.attempts.push({
        contentType,
        contentId,
        contentUri,
        notificationStatus: success ? 'success' : 'failed',
        notificationSent,
        contentCreated,
        contentExpiration,
      });
    };
    void tell(webhook, [{ tenantId, clientId: subscription.clientId, ...item }], { clock, patienceMs, tried });
  }
}

function webhookOf(body: unknown): Webhook | null | Fault {
  if (!isObject(body)) return { code: 'AF20002', message: 'Invalid parameter type: body. Expected type: JSON object' };
  const { webhook } = body;
  if (webhook === undefined || webhook === null) return null;
  if (!isObject(webhook) || typeof webhook['address'] !== 'string')
    return { code: 'AF20001', message: 'Missing parameter: webhook.address.' };
  const text = (field: string): string => (typeof webhook[field] === 'string' ? webhook[field] : '');
  return { address: webhook['address'], authId: text('authId'), expiration: text('expiration'), status: 'enabled' };
}
