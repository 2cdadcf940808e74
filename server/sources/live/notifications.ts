/**
 * Notices of new mail as Microsoft posts them. Only the HTTP side stands between this and the Internet, so nothing is believed that does not prove itself:
 * a known subscription, its secret, our tenant, and with encrypted content Microsoft's signature. All they may cause is that a message is fetched.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../microsoft/index.ts';
import { fields, isFields, list, lower, text, unfolded, type Fields } from '../fields.ts';
import { placeName, type Place } from './mailboxes.ts';
import { areGenuine, opened, type RichOptions } from './rich-content.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';

/** A message that was announced. */
export interface Announced extends Place {
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Accepted {
  readonly accepted: number;
  readonly refused: number;
}

/** Announced messages waiting to be fetched; what does not fit is found by the next poll. */
const MOST_WAITING = 10_000;
const MOST_IN_ONE_POST = 1_000;
const LONGEST_ID = 1_024;

export class MailNotifications {
  readonly #subscriptions: Subscriptions;
  readonly #tenantId: string;
  readonly #clock: Clock;
  readonly #rich: RichOptions | null;
  readonly #waiting = new Map<string, Announced>();
  readonly #due = new Map<string, Place>();
  #ring = new AbortController();

  constructor(subscriptions: Subscriptions, tenantId: string, clock: Clock, rich: RichOptions | null) {
    this.#subscriptions = subscriptions;
    this.#tenantId = tenantId.toLowerCase();
    this.#clock = clock;
    this.#rich = rich;
  }

  /** A parsed body of `POST /api/notifications`. Answer 202 whatever comes back; never rejects for anything in the body. */
  async accept(body: unknown): Promise<Accepted> {
    const items = itemsIn(body);
    const isSigned =
      this.#rich !== null && isFields(body) && (await areGenuine(list(body, 'validationTokens'), this.#rich, this.#clock.now()));
    let accepted = 0;
    for (const item of items) {
      const subscription = isFields(item) ? this.#proven(item) : null;
      const messageId = subscription === null || !isFields(item) ? null : this.#messageIn(item, isSigned);
      if (subscription === null || messageId === null) continue;
      accepted++;
      this.#announce({ mailbox: subscription.mailbox, folder: subscription.folder, messageId, at: this.#clock.now() });
    }
    return { accepted, refused: items.length - accepted };
  }

  /** A parsed body of `POST /api/lifecycle`. */
  async lifecycle(body: unknown): Promise<Accepted> {
    const items = itemsIn(body);
    let accepted = 0;
    for (const item of items) {
      const subscription = isFields(item) ? this.#proven(item) : null;
      if (subscription === null || !isFields(item)) continue;
      const event = lower(item, 'lifecycleEvent');
      if (event === 'reauthorizationrequired') await this.#subscriptions.reauthorize(subscription.id);
      else if (event === 'subscriptionremoved') await this.#subscriptions.removed(subscription.id);
      else if (event !== 'missed') continue;
      accepted++;
      if (event !== 'reauthorizationrequired') this.#readAgain(subscription);
    }
    return { accepted, refused: items.length - accepted };
  }

  /** Announced messages, oldest first, and places to be read again; they are then no longer waiting. */
  take(most: number): { readonly messages: readonly Announced[]; readonly places: readonly Place[] } {
    const messages = [...this.#waiting.values()].slice(0, most);
    for (const message of messages) this.#waiting.delete(keyOf(message));
    const places = [...this.#due.values()];
    this.#due.clear();
    if (this.#waiting.size === 0) this.#ring = new AbortController();
    return { messages, places };
  }

  /** Aborted as soon as something waits. */
  get rings(): AbortSignal {
    return this.#ring.signal;
  }

  #announce(message: Announced): void {
    if (this.#waiting.size >= MOST_WAITING) {
      this.#readAgain(message);
      return;
    }
    this.#waiting.set(keyOf(message), message);
    this.#ring.abort();
  }

  #readAgain({ mailbox, folder }: Place): void {
    this.#due.set(placeName({ mailbox, folder }), { mailbox, folder });
    this.#ring.abort();
  }

  #proven(item: Fields): Subscription | null {
    const subscription = this.#subscriptions.byId(text(item, 'subscriptionId') ?? '');
    // Compared also when the subscription is unknown, so that the time tells nothing.
    const isSecret = equal(text(item, 'clientState') ?? '', subscription?.clientState ?? '');
    const tenant = lower(item, 'tenantId') ?? lower(item, 'organizationId');
    return subscription !== null && isSecret && tenant === this.#tenantId ? subscription : null;
  }

  #messageIn(item: Fields, isSigned: boolean): string | null {
    const resource = fields(item, 'resourceData');
    const id = resource === null ? null : text(resource, 'id');
    if (id === null || id.length > LONGEST_ID || !/^[\w=+/-]+$/u.test(id)) return null;
    const content = fields(item, 'encryptedContent');
    if (this.#rich === null) return content === null ? id : null;
    if (content === null || !isSigned) return null;
    const inner = unfolded(opened(content, this.#rich.privateKeys));
    return isFields(inner) && text(inner, 'id') === id ? id : null;
  }
}

function keyOf({ mailbox, messageId }: Announced): string {
  return `${mailbox}/${messageId}`;
}

function itemsIn(body: unknown): readonly unknown[] {
  return isFields(body) && Array.isArray(body['value']) ? (body['value'] as readonly unknown[]).slice(0, MOST_IN_ONE_POST) : [];
}

/** In a time that does not tell how much of it is right. */
function equal(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((written) => createHash('sha256').update(written).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other) && expected !== '';
}
