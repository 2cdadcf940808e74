/**
 * Subscriptions to new mail, one for each folder of each mailbox: made, renewed at half of their life, made again when Microsoft dropped them.
 *
 * Surprise: Microsoft asks our address for an echo while it makes one, so the HTTP side must be up; and the secret it repeats in each notification is all
 * that tells its notifications from anybody's.
 */
import { randomBytes } from 'node:crypto';
import { Refused } from '../../core/errors.ts';
import type { Fault } from '../../core/ports.ts';
import { type AskOptions, isStopped, type Microsoft, MicrosoftFailure } from '../../microsoft/index.ts';
import { isFields, text, unfolded } from '../fields.ts';
import { instant } from '../instant.ts';
import { FOLDERS, placeName, type Folder, type Place } from './mailboxes.ts';

/** A few notes that outlive the process; a store has them. */
export interface Notes {
  /** JSON; `null` takes the note away. */
  note(name: string, value: string | null): Promise<void>;
  notes(prefix: string): Promise<ReadonlyMap<string, string>>;
}

export interface SubscriptionOptions {
  readonly microsoft: Microsoft;
  readonly notes: Notes;
  /** Public addresses of `POST /api/notifications` and `POST /api/lifecycle`. */
  readonly notificationUrl: string;
  readonly lifecycleUrl: string;
  /** With it, notifications carry encrypted content, signed by Microsoft; they then live a day and not a week. */
  readonly encryption?: { readonly certificateId: string /** X.509, base64 of DER. */; readonly certificate: string };
}

export interface Subscription extends Place {
  readonly id: string;
  readonly clientState: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** When it is to be renewed. */
  readonly dueAt: number;
}

const PREFIX = 'mail-subscription/';
const LIFE_MINUTES = 10_080;
const RICH_LIFE_MINUTES = 1_440;
const FOLDER_NAMES: Readonly<Record<Folder, string>> = { inbox: 'Inbox', sentitems: 'SentItems' };
const RICH_SELECT = '?$select=id,internetMessageId,receivedDateTime';
/** One that could not be made is not tried again before. */
const TRY_AGAIN = 10 * 60_000;

export class Subscriptions {
  readonly #options: SubscriptionOptions;
  readonly #places = new Map<string, Subscription>();
  readonly #ids = new Map<string, Subscription>();
  readonly #failedAt = new Map<string, number>();
  #fault: Fault | null = null;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /** Why notifications do not come, if they do not; mail is then seen at the next poll. */
  get fault(): Fault | null {
    return this.#fault;
  }

  /** Takes up those of the last run. */
  async recall(): Promise<void> {
    for (const [, written] of await this.#options.notes.notes(PREFIX)) {
      const known = subscriptionIn(written);
      if (known !== null) this.#remember(known);
    }
  }

  byId(id: string): Subscription | null {
    return this.#ids.get(id) ?? null;
  }

  /** Makes and renews what is due for these mailboxes, at most so many at once. `STOPPED` passes through. */
  async tend(mailboxes: readonly string[], most: number, options: AskOptions): Promise<void> {
    const now = this.#options.microsoft.clock.now();
    const wanted = new Set<string>();
    let left = most;
    for (const mailbox of mailboxes) {
      for (const folder of FOLDERS) {
        const place = { mailbox, folder };
        const name = placeName(place);
        wanted.add(name);
        const known = this.#places.get(name);
        if (left <= 0 || (known !== undefined && known.dueAt > now)) continue;
        if (now - (this.#failedAt.get(name) ?? Number.NEGATIVE_INFINITY) < TRY_AGAIN) continue;
        left--;
        await this.#attempt(name, () => (known === undefined ? this.#make(place, options) : this.#renew(known, options)));
      }
    }
    for (const [name, gone] of this.#places) {
      if (wanted.has(name) || left <= 0) continue;
      left--;
      await this.#attempt(name, () => this.#end(gone, options));
    }
  }

  /** Microsoft dropped it: it is made again. */
  async removed(id: string): Promise<void> {
    const known = this.#ids.get(id);
    if (known !== undefined) await this.#forget(known);
  }

  /** Microsoft wants to know whether we still may: it is renewed at once. */
  async reauthorize(id: string): Promise<void> {
    const known = this.#ids.get(id);
    if (known !== undefined) await this.#keep({ ...known, dueAt: 0 });
  }

  async #attempt(name: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#failedAt.delete(name);
      this.#fault = null;
    } catch (error) {
      if (isStopped(error) || !(error instanceof Refused)) throw error;
      this.#failedAt.set(name, this.#options.microsoft.clock.now());
      this.#fault = {
        code: 'NOTIFICATIONS_OFF',
        message: `New mail is not announced and is seen at the next poll. ${error.message}`,
        nextStep:
          error.code === 'REJECTED'
            ? `Make sure that Microsoft reaches ${this.#options.notificationUrl} and ${this.#options.lifecycleUrl} over HTTPS with a public certificate.`
            : error.nextStep,
      };
    }
  }

  async #make(place: Place, options: AskOptions): Promise<void> {
    const { microsoft, notificationUrl, lifecycleUrl, encryption } = this.#options;
    const clientState = randomBytes(32).toString('base64url');
    const expiresAt = this.#expiry();
    const resource = `/users/${place.mailbox}/mailFolders('${FOLDER_NAMES[place.folder]}')/messages`;
    const made = await microsoft.post(
      `${microsoft.endpoints.graph}/v1.0/subscriptions`,
      {
        changeType: 'created',
        resource: encryption === undefined ? resource : `${resource}${RICH_SELECT}`,
        notificationUrl,
        lifecycleNotificationUrl: lifecycleUrl,
        expirationDateTime: new Date(expiresAt).toISOString(),
        clientState,
        latestSupportedTlsVersion: 'v1_2',
        ...(encryption === undefined
          ? {}
          : {
              includeResourceData: true,
              encryptionCertificate: encryption.certificate,
              encryptionCertificateId: encryption.certificateId,
            }),
      },
      { ...options, headers: { Prefer: 'IdType="ImmutableId"' } },
    );
    const id = isFields(made) ? text(made, 'id') : null;
    if (id === null) throw new Refused('UNREADABLE', 'A subscription was made without an id.', 'It is tried again.');
    await this.#keep(this.#timed({ ...place, id, clientState }, made, expiresAt));
  }

  async #renew(known: Subscription, options: AskOptions): Promise<void> {
    const { microsoft } = this.#options;
    const expiresAt = this.#expiry();
    try {
      const url = `${microsoft.endpoints.graph}/v1.0/subscriptions/${encodeURIComponent(known.id)}`;
      const renewed = await microsoft.patch(url, { expirationDateTime: new Date(expiresAt).toISOString() }, options);
      await this.#keep(this.#timed(known, renewed, expiresAt));
    } catch (error) {
      if (!isGone(error)) throw error;
      await this.#forget(known);
      await this.#make(known, options);
    }
  }

  async #end(known: Subscription, options: AskOptions): Promise<void> {
    const { microsoft } = this.#options;
    try {
      await microsoft.delete(`${microsoft.endpoints.graph}/v1.0/subscriptions/${encodeURIComponent(known.id)}`, options);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    await this.#forget(known);
  }

  /** Microsoft may grant less than was asked for. */
  #timed(subscription: Omit<Subscription, 'expiresAt' | 'dueAt'>, answer: unknown, asked: number): Subscription {
    const now = this.#options.microsoft.clock.now();
    const expiresAt = (isFields(answer) ? instant(answer['expirationDateTime']) : null) ?? asked;
    return { ...subscription, expiresAt, dueAt: now + Math.max(0, (expiresAt - now) / 2) };
  }

  #expiry(): number {
    const minutes = this.#options.encryption === undefined ? LIFE_MINUTES : RICH_LIFE_MINUTES;
    return this.#options.microsoft.clock.now() + (minutes - 5) * 60_000;
  }

  async #keep(subscription: Subscription): Promise<void> {
    this.#remember(subscription);
    await this.#options.notes.note(PREFIX + placeName(subscription), JSON.stringify(subscription));
  }

  #remember(subscription: Subscription): void {
    const name = placeName(subscription);
    const before = this.#places.get(name);
    if (before !== undefined) this.#ids.delete(before.id);
    this.#places.set(name, subscription);
    this.#ids.set(subscription.id, subscription);
  }

  async #forget(subscription: Subscription): Promise<void> {
    this.#places.delete(placeName(subscription));
    this.#ids.delete(subscription.id);
    await this.#options.notes.note(PREFIX + placeName(subscription), null);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof MicrosoftFailure && (error.code === 'NOT_FOUND' || error.code === 'GONE');
}

function subscriptionIn(written: string): Subscription | null {
  const read = unfolded(written);
  if (!isFields(read)) return null;
  const { id, clientState, mailbox, folder, expiresAt, dueAt } = read;
  if (typeof id !== 'string' || typeof clientState !== 'string' || typeof mailbox !== 'string') return null;
  if ((folder !== 'inbox' && folder !== 'sentitems') || typeof expiresAt !== 'number' || typeof dueAt !== 'number') return null;
  return { id, clientState, mailbox, folder, expiresAt, dueAt };
}
