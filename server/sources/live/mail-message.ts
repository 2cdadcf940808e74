/**
 * One message whole: its fields, its headers, its text and what its attachments say.
 *
 * Surprise: lists may leave the headers out and never hold attachments; both are asked for message by message. With the lesser permission there is no text,
 * and asking for it is refused altogether, so then it is not asked for.
 */
import { type AskOptions, type Microsoft, MicrosoftFailure } from '../../microsoft/index.ts';
import { isFields, list, number, text, type Fields } from '../fields.ts';
import type { Place } from './mailboxes.ts';

export interface AttachedFile {
  readonly filename: string | null;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** Reads the files that can be read; see `attached-text.ts`. */
export type ReadAttached = (files: readonly AttachedFile[]) => Promise<{ readonly texts: readonly string[]; readonly truncated: boolean }>;

const PLAIN =
  'id,internetMessageId,conversationId,subject,from,sender,toRecipients,ccRecipients,bccRecipients,replyTo,receivedDateTime,sentDateTime,hasAttachments,isDraft,parentFolderId,internetMessageHeaders';
export const IMMUTABLE_IDS = 'IdType="ImmutableId"';
/** Attachments together, as text of Base64. */
const MOST_ATTACHED = 24 * 1024 * 1024;

export class Messages {
  readonly #microsoft: Microsoft;
  readonly #readAttached: ReadAttached;
  readonly hasText: boolean;

  /** `hasText`: texts and attachments are asked for too. */
  constructor(microsoft: Microsoft, readAttached: ReadAttached, hasText: boolean) {
    this.#microsoft = microsoft;
    this.#readAttached = readAttached;
    this.hasText = hasText;
  }

  /** What lists and messages are asked for. */
  get select(): string {
    return this.hasText ? `${PLAIN},body` : PLAIN;
  }

  urlOf({ mailbox, folder }: Place, rest: string): string {
    return `${this.#microsoft.endpoints.graph}/v1.0/users/${mailbox}/mailFolders/${folder}/messages${rest}`;
  }

  /** `null` when it is gone meanwhile, or a draft. Throws what the client throws. */
  async whole(mailbox: string, listed: Fields, options: AskOptions): Promise<Fields | null> {
    const id = text(listed, 'id');
    if (id === null || '@removed' in listed || listed['isDraft'] === true) return null;
    const isComplete = 'internetMessageHeaders' in listed && 'receivedDateTime' in listed && (!this.hasText || 'body' in listed);
    const url = `${this.#microsoft.endpoints.graph}/v1.0/users/${mailbox}/messages/${encodeURIComponent(id)}`;
    const asked = { ...options, headers: { Prefer: IMMUTABLE_IDS } };
    try {
      const message = isComplete ? listed : await this.#microsoft.get(`${url}?$select=${this.select}`, asked);
      if (!isFields(message) || message['isDraft'] === true) return null;
      return message['hasAttachments'] === true && this.hasText ? await this.#withAttachments(message, url, asked) : message;
    } catch (error) {
      if (error instanceof MicrosoftFailure && (error.code === 'NOT_FOUND' || error.code === 'GONE')) return null;
      throw error;
    }
  }

  async #withAttachments(message: Fields, url: string, options: AskOptions): Promise<Fields> {
    let attachments: readonly Fields[];
    try {
      const answer = await this.#microsoft.get(`${url}?$select=id&$expand=attachments`, { ...options, mostBytes: MOST_ATTACHED });
      attachments = isFields(answer) ? list(answer, 'attachments').filter(isFields) : [];
    } catch (error) {
      if (!(error instanceof MicrosoftFailure) || error.code !== 'TOO_LARGE') throw error;
      const answer = await this.#microsoft.get(`${url}/attachments?$select=id,name,contentType,size,isInline`, options);
      const named = isFields(answer) ? list(answer, 'value').filter(isFields) : [];
      return { ...message, attachments: named, attachedTexts: { texts: [], truncated: true } };
    }
    return { ...message, attachments, attachedTexts: await this.#readAttached(attachments.flatMap(fileOf)) };
  }
}

function fileOf(attachment: Fields): readonly AttachedFile[] {
  const content = text(attachment, 'contentBytes');
  if (content === null || (number(attachment, 'size') ?? 0) > MOST_ATTACHED) return [];
  return [{ filename: text(attachment, 'name'), mimeType: text(attachment, 'contentType') ?? '', content: Buffer.from(content, 'base64') }];
}
