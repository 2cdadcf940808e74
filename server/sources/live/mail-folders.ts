/** Reads single folders: a span of their history, or what changed since the last time. */
import { Refused } from '../../core/errors.ts';
import { type AskOptions, MicrosoftFailure, type Microsoft } from '../../microsoft/index.ts';
import { isFields, text, type Fields } from '../fields.ts';
import { instant } from '../instant.ts';
import { HandedOn } from './handed-on.ts';
import { IMMUTABLE_IDS, type Messages } from './mail-message.ts';
import { placeName, type Place } from './mailboxes.ts';
import { written } from './window-source.ts';

/** A message and where it lies. */
export interface Found {
  readonly key: string;
  readonly at: number;
  readonly message: Fields;
}

const PREFER = `${IMMUTABLE_IDS}, odata.maxpagesize=50`;
const MOST_LINKS = 40_000;
/** Somebody who moves a message away and back within that time makes no news. Seconds. */
const REMEMBERED = 7 * 86_400;

export class MailFolders {
  readonly #microsoft: Microsoft;
  /** Where the changes of each folder go on, for everything that was handed on. */
  readonly links: Map<string, string>;
  /** Where they go on when what was found since is handed on, too. */
  readonly #next = new Map<string, string>();
  readonly #handedOn = new HandedOn();

  constructor(microsoft: Microsoft, links: ReadonlyMap<string, string>) {
    this.#microsoft = microsoft;
    this.links = new Map(links);
  }

  /** Messages received from `from` up to `until`, seconds since 1970. Throws what the client throws. */
  async span(place: Place, messages: Messages, from: number, until: number, options: AskOptions): Promise<readonly Found[]> {
    const filter = encodeURIComponent(`receivedDateTime ge ${written(from)} and receivedDateTime lt ${written(until)}`);
    const found: Found[] = [];
    const url = messages.urlOf(place, `?$select=${messages.select}&$filter=${filter}&$top=50`);
    for await (const { value } of this.#microsoft.pages(url, prefering(options)))
      found.push(...(await this.#wholes(place, messages, value, options)));
    return found;
  }

  /**
   * What came since the last time, or since `since` (seconds) when there was none. Where Microsoft lost the thread, the folder is read again from `since`.
   * Throws what the client throws; then nothing has moved.
   */
  async changes(place: Place, messages: Messages, since: number, options: AskOptions): Promise<readonly Found[]> {
    const name = placeName(place);
    const link = this.#next.get(name) ?? this.links.get(name);
    try {
      return await this.#delta(place, messages, link ?? firstOf(place, messages, since), options);
    } catch (error) {
      if (link === undefined || !isResync(error, messages)) throw error;
      this.links.delete(name);
      this.#next.delete(name);
      return await this.#delta(place, messages, firstOf(place, messages, since), options);
    }
  }

  /** One message by its id; none when it is gone or was handed on already. */
  one(place: Place, messages: Messages, id: string, options: AskOptions): Promise<readonly Found[]> {
    return this.#wholes(place, messages, [{ id }], options);
  }

  /** It went to the reader; not again. */
  handedOn(found: readonly Found[]): void {
    const now = Math.floor(this.#microsoft.clock.now() / 1000);
    for (const { key } of found) this.#handedOn.add(key, now);
    this.#handedOn.forget(now - REMEMBERED);
  }

  /** Everything that was found was taken by the reader: from here on the changes after it. */
  settle(): void {
    for (const [name, link] of this.#next) this.links.set(name, link);
    this.#next.clear();
  }

  isNew({ key }: Pick<Found, 'key'>): boolean {
    return !this.#handedOn.has(key);
  }

  async #delta(place: Place, messages: Messages, url: string, options: AskOptions): Promise<readonly Found[]> {
    const found: Found[] = [];
    let next: string | null = null;
    for await (const { value, deltaLink } of this.#microsoft.pages(url, prefering(options))) {
      found.push(...(await this.#wholes(place, messages, value, options)));
      next = deltaLink;
    }
    if (next !== null && (this.links.size < MOST_LINKS || this.links.has(placeName(place)))) this.#next.set(placeName(place), next);
    return found;
  }

  async #wholes(place: Place, messages: Messages, listed: readonly unknown[], options: AskOptions): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const one of listed) {
      const id = isFields(one) ? text(one, 'id') : null;
      if (!isFields(one) || id === null) continue;
      const key = `${place.mailbox}/${id}`;
      if (!this.isNew({ key })) continue;
      const message = await messages.whole(place.mailbox, one, options);
      if (message !== null) found.push({ key, at: instant(message['receivedDateTime']) ?? 0, message });
    }
    return found;
  }
}

function firstOf(place: Place, messages: Messages, since: number): string {
  const filter = encodeURIComponent(`receivedDateTime ge ${written(since)}`);
  return messages.urlOf(place, `/delta?changeType=created&$select=${messages.select}&$filter=${filter}`);
}

function prefering(options: AskOptions): AskOptions {
  return { ...options, headers: { Prefer: PREFER } };
}

/** The thread is lost, or was begun with a permission that we no longer have. */
function isResync(error: unknown, messages: Messages): boolean {
  if (!(error instanceof Refused)) return false;
  const vendorCode = error instanceof MicrosoftFailure ? (error.vendorCode ?? '') : '';
  if (error.code === 'PERMISSION_MISSING') return !messages.hasText;
  return error.code === 'GONE' || error.code === 'OUTSIDE_ORIGIN' || /resync|syncState/iu.test(vendorCode);
}
