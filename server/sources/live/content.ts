/** What the Management Activity API offers: lists of blobs, and the blobs. */
import { createHash } from 'node:crypto';
import type { Refused } from '../../core/errors.ts';
import { type AskOptions, type Microsoft, MicrosoftFailure } from '../../microsoft/index.ts';
import { isFields, text } from '../fields.ts';
import { instant } from '../instant.ts';
import { written } from './window-source.ts';

export type ContentType = 'Audit.AzureActiveDirectory' | 'Audit.Exchange' | 'Audit.SharePoint' | 'Audit.General' | 'DLP.All';

/** A parcel of records. */
export interface Blob {
  /** Short name of its content id. */
  readonly name: string;
  readonly url: string;
  /** When it became available, seconds since 1970. */
  readonly created: number;
}

export class Content {
  readonly #microsoft: Microsoft;
  readonly #type: ContentType;
  readonly #publisher: string;
  readonly #feed: string;

  constructor(microsoft: Microsoft, type: ContentType, publisher: string) {
    this.#microsoft = microsoft;
    this.#type = type;
    this.#publisher = publisher;
    this.#feed = `${microsoft.endpoints.management}/api/v1.0/${microsoft.tenantId}/activity/feed`;
  }

  /** Is Microsoft gathering this kind for us? */
  async isStarted(options: AskOptions): Promise<boolean> {
    const listed = await this.#microsoft.get(this.#addressed(`${this.#feed}/subscriptions/list`), options);
    const ours = (Array.isArray(listed) ? listed : []).filter(isFields).find((one) => one['contentType'] === this.#type);
    return text(ours ?? {}, 'status') === 'enabled';
  }

  async start(options: AskOptions): Promise<void> {
    const url = this.#addressed(`${this.#feed}/subscriptions/start?contentType=${this.#type}`);
    try {
      await this.#microsoft.post(url, undefined, { ...options, idempotent: true });
    } catch (error) {
      if (!isAlreadyStarted(error)) throw error;
    }
  }

  /** Blobs that became available from `from` up to `until` (seconds since 1970), oldest first. */
  async blobs(from: number, until: number, options: AskOptions): Promise<readonly Blob[]> {
    const span = `startTime=${written(from).slice(0, 19)}&endTime=${written(until).slice(0, 19)}`;
    const url = `${this.#feed}/subscriptions/content?contentType=${this.#type}&${span}`;
    const found = new Map<string, Blob>();
    for await (const page of this.#microsoft.managementPages(url, (link) => this.#addressed(link), options)) {
      for (const listed of page) {
        const blob = blobOf(listed);
        if (blob !== null) found.set(blob.name, blob);
      }
    }
    return [...found.values()].sort((one, other) => one.created - other.created || (one.name < other.name ? -1 : 1));
  }

  async records(blob: Blob, options: AskOptions): Promise<readonly unknown[]> {
    const body = await this.#microsoft.get(this.#addressed(blob.url), options);
    return Array.isArray(body) ? (body as readonly unknown[]) : body === null ? [] : [body];
  }

  /** Without the publisher on every call the tenant's share is that of everybody who leaves it out. */
  #addressed(url: string): string {
    if (/[?&]PublisherIdentifier=/iu.test(url)) return url;
    return `${url}${url.includes('?') ? '&' : '?'}PublisherIdentifier=${this.#publisher}`;
  }
}

function blobOf(listed: unknown): Blob | null {
  if (!isFields(listed)) return null;
  const id = text(listed, 'contentId');
  const url = text(listed, 'contentUri');
  const created = instant(listed['contentCreated']);
  if (id === null || url === null || created === null) return null;
  return { name: createHash('sha256').update(id).digest('base64url').slice(0, 12), url, created: Math.floor(created / 1000) };
}

export function vendorCodeOf(error: unknown): string | null {
  return error instanceof MicrosoftFailure ? error.vendorCode : null;
}

function isAlreadyStarted(error: unknown): boolean {
  return vendorCodeOf(error) === 'AF20024' || (error instanceof MicrosoftFailure && /already enabled/iu.test(error.message));
}

/** Nothing brings this blob back. */
export function isLost(error: Refused): boolean {
  if (error.code === 'OUTSIDE_ORIGIN' || error.code === 'TOO_LARGE' || error.code === 'GONE' || error.code === 'NOT_FOUND') return true;
  return ['AF20050', 'AF20051', 'AF20052'].includes(vendorCodeOf(error) ?? '');
}

/** Refusals that a person must mend: no other listing or blob would fare better. */
const EVERYWHERE = /^AF(?:1\d{4}|2001\d|2002[0-3]|429)$/u;

/** It may be a fault of this one listing or blob alone: others are read first. Without any answer it is not. */
export function isLocal(error: Refused): boolean {
  if (!(error instanceof MicrosoftFailure) || EVERYWHERE.test(error.vendorCode ?? '')) return false;
  return (
    error.code === 'TOO_LARGE' ||
    error.code === 'UNREADABLE' ||
    error.code === 'REJECTED' ||
    (error.code === 'UNREACHABLE' && error.status > 0)
  );
}
