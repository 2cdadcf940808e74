/**
 * Reads the files in a record before the record itself, which is read at one go.
 *
 * Surprise: a message in its envelope is the same object as the message that is read afterwards, which is how the two find each other.
 */
import { attachedTexts, type Attached, type AttachedText, isReadable, NOTHING_ATTACHED } from './attached-text.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, text, type Fields } from './fields.ts';

/** Attachments of one message that are looked at. */
export const MOST_ATTACHMENTS = 100;
/** Characters of base64 decoded; longer files are not read. */
const MOST_ENCODED = 12 * 1024 * 1024;

export function hasFiles(record: unknown): boolean {
  return listedIn(record).length > 0;
}

export async function readAhead(record: unknown, desk: Desk): Promise<void> {
  const listed = listedIn(record);
  const files = listed.slice(0, MOST_ATTACHMENTS).filter(isFields).flatMap(fileOf);
  if (files.length > 0) desk.attached.set(listed, await attachedTexts(files, desk.pdf));
}

/** The attachments of a message, which may lie in an envelope. */
function listedIn(record: unknown): readonly unknown[] {
  if (!isFields(record)) return [];
  const { attachments = isFields(record['properties']) ? record['properties']['attachments'] : undefined } = record;
  return Array.isArray(attachments) ? (attachments as readonly unknown[]) : [];
}

function fileOf(attachment: Fields): readonly Attached[] {
  const item = fields(attachment, 'item');
  if (item !== null) return [{ mimeType: 'message/rfc822', content: mailIn(item) }];
  const file = { filename: text(attachment, 'name'), mimeType: lower(attachment, 'contentType') ?? '' };
  const encoded = text(attachment, 'contentBytes');
  if (encoded === null || !isReadable(file)) return [];
  return [{ ...file, content: Buffer.from(encoded.slice(0, MOST_ENCODED), 'base64') }];
}

/** A mail attached as Graph gives it, written as the file that it was. */
function mailIn(item: Fields): string {
  const body = fields(item, 'body');
  const type = body !== null && lower(body, 'contentType') === 'html' ? 'html' : 'plain';
  const subject = (text(item, 'subject') ?? '').replace(/[\r\n]+/gu, ' ');
  return `Subject: ${subject}\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${(body === null ? null : text(body, 'content')) ?? ''}`;
}

/** What was read ahead of a message's attachments. */
export function attachedTo(record: Fields, desk: Desk): AttachedText {
  return desk.attached.get(list(record, 'attachments')) ?? NOTHING_ATTACHED;
}
