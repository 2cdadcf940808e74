/**
 * Reads the files in a record before the record itself, which is read at one go.
 *
 * Surprise: what they say goes into the record, as `attachedTexts`; sources of live tenants, which fetch the files, put it there themselves.
 */
import { attachedTexts, type Attached, type AttachedText, isReadable, MOST_FILES, NOTHING_ATTACHED } from './attached-text.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, text, type Fields } from './fields.ts';

/** Attachments of one message that are looked at. */
export const MOST_ATTACHMENTS = 100;
const ATTACHED_TEXTS = 'attachedTexts';
/** Characters of base64 decoded; longer files are not read. */
const MOST_ENCODED = 12 * 1024 * 1024;

export function hasFiles(record: unknown): boolean {
  return listedIn(record).length > 0;
}

/** The record, with what its files say. */
export async function readAhead(record: unknown, desk: Desk): Promise<unknown> {
  if (!isFields(record)) return record;
  if (!Array.isArray(record['attachments']) && isFields(record['properties']))
    return { ...record, properties: await readAhead(record['properties'], desk) };
  const files = listedIn(record).slice(0, MOST_ATTACHMENTS).filter(isFields).flatMap(fileOf);
  return files.length === 0 || ATTACHED_TEXTS in record ? record : { ...record, [ATTACHED_TEXTS]: await attachedTexts(files, desk.pdf) };
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
export function attachedTo(record: Fields): AttachedText {
  const read = fields(record, ATTACHED_TEXTS);
  if (read === null) return NOTHING_ATTACHED;
  const texts = list(read, 'texts').filter((one) => typeof one === 'string');
  return { texts: texts.slice(0, MOST_FILES), truncated: read['truncated'] === true };
}
