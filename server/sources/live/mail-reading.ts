/** One reading of the tenant's mail: first its history, then round after round, with announced messages in between. */
import type { Refused } from '../../core/errors.ts';
import type { Fault, Page } from '../../core/ports.ts';
import { type AskOptions, type Clock, isStopped, type Microsoft, MicrosoftFailure } from '../../microsoft/index.ts';
import { type Found, MailFolders } from './mail-folders.ts';
import { type MailCursor, mailCursorIn, mailCursorText } from './mail-cursor.ts';
import type { Messages } from './mail-message.ts';
import { FOLDERS, type Mailboxes, type Place } from './mailboxes.ts';
import type { MailNotifications } from './notifications.ts';
import { progressOf } from './progress.ts';
import { patiently, type Standing, tries } from './standing.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface MailReadingOptions {
  readonly microsoft: Microsoft;
  readonly standing: Standing;
  readonly stop: AbortSignal;
  readonly mailboxes: Mailboxes;
  /** How messages are read, and how when their texts may not be. */
  readonly full: Messages;
  readonly plain: Messages;
  readonly subscriptions: Subscriptions | null;
  readonly notifications: MailNotifications | null;
  readonly pollSeconds: number;
  readonly historyDays: number;
  readonly requestsPerSecond: number;
}

type Visit = (place: Place, messages: Messages) => Promise<readonly Found[]>;

const SPAN = 6 * 3_600;
const OVERLAP = 600;
const AT_ONCE = 8;
const SLICE = 200;
/** Messages held at a time while history is put in order. */
const MOST_HELD = 1_000;
const NO_MAILBOX_FOR = 24 * 3_600_000;
const DENIED_FOR = 3_600_000;
const TRY_TEXT_AGAIN = 3_600_000;
const TRIES = 3;
const MOST_REPEATS = 3;
const SUBSCRIPTIONS_AT_ONCE = 8;
const SIGN_OF_LIFE = 600;

const WITHOUT_TEXT: Fault = {
  code: 'PERMISSION_MISSING',
  message: 'Mail is read without its text: what a message asks for is not judged.',
  nextStep: 'Grant Mail.Read (Microsoft Graph, application permission) to the reader app, then "Grant admin consent".',
};

export class MailReading {
  readonly #options: MailReadingOptions;
  readonly #clock: Clock;
  #cursor: MailCursor = { first: 0, until: 0, live: false, links: new Map() };
  #messages: Messages;
  #plainSince = 0;
  #denied: { count: number; last: Refused | null } = { count: 0, last: null };
  /** Folders of this round that could not be read, and how often the round was repeated for their sake. */
  #failed = 0;
  #repeats = 0;
  #toldAt = 0;
  #progress = 0;

  constructor(options: MailReadingOptions) {
    this.#options = options;
    this.#clock = options.microsoft.clock;
    this.#messages = options.full;
  }

  async *pages(written: string | null): AsyncGenerator<Page> {
    const { microsoft, mailboxes, subscriptions, standing, stop, historyDays, pollSeconds } = this.#options;
    const oldest = this.#now() - historyDays * 86_400;
    const read = mailCursorIn(written) ?? { first: oldest, until: oldest, live: false, links: new Map<string, string>() };
    const folders = new MailFolders(microsoft, read.links);
    this.#cursor = { ...read, links: folders.links };
    await subscriptions?.recall();
    while (!stop.aborted) {
      const began = this.#now();
      const isFound = await patiently(standing, this.#clock, stop, async () => {
        await mailboxes.lookUp(this.#ask());
        return true;
      });
      if (isFound === null) return;
      const { live, until } = this.#cursor;
      const end = live ? began : Math.min(began, until + SPAN);
      yield* this.#round(folders, (place, messages) =>
        live ? folders.changes(place, messages, until - OVERLAP, this.#ask()) : folders.span(place, messages, until, end, this.#ask()),
      );
      if (stop.aborted) return;
      if (this.#mayGoOn()) this.#cursor = { ...this.#cursor, until: end, live: live || end >= began };
      if (this.#cursor.live !== live || this.#now() - this.#toldAt >= SIGN_OF_LIFE) yield this.#page([]);
      if (live) yield* this.#until(folders, began + pollSeconds);
    }
  }

  /** Visits every folder; what is found comes in the order of time, as far as it is held together. */
  async *#round(folders: MailFolders, visit: Visit): AsyncGenerator<Page> {
    const { mailboxes, stop, subscriptions, requestsPerSecond } = this.#options;
    const all = mailboxes.all();
    const places = all.flatMap((mailbox) => FOLDERS.map((folder): Place => ({ mailbox, folder })));
    this.#denied = { count: 0, last: null };
    this.#failed = 0;
    if (this.#clock.now() - this.#plainSince >= TRY_TEXT_AGAIN) this.#messages = this.#options.full;
    let held: Found[] = [];
    for (let from = 0; from < places.length && !stop.aborted; from += AT_ONCE) {
      const began = this.#clock.now();
      const some = places.slice(from, from + AT_ONCE);
      for (const found of await Promise.all(some.map((place) => this.#visited(place, visit)))) held.push(...found);
      if (held.length >= MOST_HELD || this.#cursor.live) {
        yield* this.#handOn(folders, held);
        held = [];
      }
      yield* this.#announced(folders);
      if (subscriptions !== null) await this.#calmly(() => subscriptions.tend(all, SUBSCRIPTIONS_AT_ONCE, this.#ask()));
      await this.#rest(began + (some.length * 1000) / requestsPerSecond - this.#clock.now());
    }
    yield* this.#handOn(folders, held);
    this.#sayWhatIsDenied(all.length, places.length);
  }

  /** Never rejects but for a mistake of ours; a folder that cannot be read now is read in a later round. */
  async #visited(place: Place, visit: Visit): Promise<readonly Found[]> {
    const { standing, stop, mailboxes } = this.#options;
    const tried = await tries(
      standing,
      this.#clock,
      stop,
      () => this.#withOrWithoutText(place, visit),
      (error, count) => isHopeless(error) || (count >= TRIES && isLocal(error)),
    );
    if (tried.outcome === 'done') return tried.result;
    if (tried.outcome === 'stopped') return [];
    if (isDenied(tried.error)) {
      this.#denied = { count: this.#denied.count + 1, last: tried.error };
      if (isAboutThisMailbox(tried.error)) mailboxes.setAside(place.mailbox, DENIED_FOR);
    } else if (isAboutThisMailbox(tried.error)) mailboxes.setAside(place.mailbox, NO_MAILBOX_FOR);
    else this.#failed++;
    return [];
  }

  async #withOrWithoutText(place: Place, visit: Visit): Promise<readonly Found[]> {
    const messages = this.#messages;
    try {
      return await visit(place, messages);
    } catch (error) {
      if (!messages.hasText || !isDenied(error) || isAboutThisMailbox(error)) throw error;
      // Perhaps only the text may not be read.
      const found = await visit(place, this.#options.plain);
      this.#messages = this.#options.plain;
      this.#plainSince = this.#clock.now();
      return found;
    }
  }

  /** A round that left folders out is repeated, but not for ever. */
  #mayGoOn(): boolean {
    if (this.#failed > 0 && this.#repeats < MOST_REPEATS) {
      this.#repeats++;
      return false;
    }
    if (this.#failed > 0)
      this.#options.standing.lost(`graph/mail: ${this.#failed} folders could not be read for a time; some of their mail may be missing.`);
    this.#repeats = 0;
    return true;
  }

  #sayWhatIsDenied(mailboxes: number, places: number): void {
    const { standing } = this.#options;
    const { count, last } = this.#denied;
    if (last === null) standing.limited(this.#messages.hasText ? null : WITHOUT_TEXT);
    else if (count >= places) standing.failed(last);
    else
      standing.limited({
        ...standing.faultOf(last),
        message: `The mail of ${Math.ceil(count / FOLDERS.length)} of ${mailboxes} mailboxes may not be read. ${last.message}`,
      });
  }

  /** Fetches what was announced meanwhile, and reads the places again whose announcements were missed. */
  async *#announced(folders: MailFolders): AsyncGenerator<Page> {
    const { notifications, stop } = this.#options;
    if (notifications === null) return;
    for (;;) {
      const { messages, places } = notifications.take(AT_ONCE);
      if (messages.length + places.length === 0 || stop.aborted) return;
      const since = this.#cursor.until - OVERLAP;
      const asked = [
        ...messages.map((one) => this.#visited(one, (place, how) => folders.one(place, how, one.messageId, this.#ask()))),
        ...places.map((one) => this.#visited(one, (place, how) => folders.changes(place, how, since, this.#ask()))),
      ];
      yield* this.#handOn(folders, (await Promise.all(asked)).flat());
    }
  }

  *#handOn(folders: MailFolders, found: readonly Found[]): Generator<Page> {
    const fresh = new Map(found.filter((one) => folders.isNew(one)).map((one) => [one.key, one] as const));
    const inOrder = [...fresh.values()].sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
    folders.handedOn(inOrder);
    for (let from = 0; from < inOrder.length; from += SLICE) {
      yield this.#page(inOrder.slice(from, from + SLICE).map(({ message }) => message));
      if (this.#options.stop.aborted) return;
    }
    folders.settle();
  }

  /** Waits for the next round; what is announced is fetched at once. */
  async *#until(folders: MailFolders, seconds: number): AsyncGenerator<Page> {
    while (!this.#options.stop.aborted) {
      yield* this.#announced(folders);
      const left = seconds * 1000 - this.#clock.now();
      if (left <= 0) return;
      await this.#rest(left);
    }
  }

  /** Until the time is over, something is announced, or it is stopped. */
  async #rest(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    const { stop, notifications } = this.#options;
    const signal = notifications === null ? stop : AbortSignal.any([stop, notifications.rings]);
    await this.#calmly(() => this.#clock.sleep(milliseconds, signal));
  }

  async #calmly(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!isStopped(error)) throw error;
    }
  }

  #page(records: readonly unknown[]): Page {
    this.#toldAt = this.#now();
    this.#progress = progressOf(this.#cursor, this.#now(), this.#progress);
    return { records, cursor: mailCursorText(this.#cursor), availableAt: null, caughtUp: this.#progress };
  }

  #ask(): AskOptions {
    return { stop: this.#options.stop, ledger: this.#options.standing };
  }

  #now(): number {
    return Math.floor(this.#clock.now() / 1000);
  }
}

function isDenied(error: unknown): error is MicrosoftFailure {
  return error instanceof MicrosoftFailure && error.code === 'PERMISSION_MISSING';
}

/** Asking again now changes nothing. */
function isHopeless(error: unknown): boolean {
  return isDenied(error) || isAboutThisMailbox(error);
}

/** It may be a fault of this one folder alone; without any answer it is not. */
function isLocal(error: Refused): boolean {
  return error instanceof MicrosoftFailure && error.status > 0 && error.code !== 'CREDENTIAL_REFUSED';
}

/** Others may fare better: there is no mailbox, or this one is kept from us. */
function isAboutThisMailbox(error: unknown): boolean {
  if (!(error instanceof MicrosoftFailure)) return false;
  return (
    error.code === 'NOT_FOUND' ||
    /MailboxNotEnabled|ApplicationAccessPolicy|MailboxNotSupported/iu.test(`${error.vendorCode ?? ''} ${error.message}`)
  );
}
