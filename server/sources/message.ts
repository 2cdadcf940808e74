/**
 * A mail as Graph lists it.
 *
 * Surprise: nothing says whose mailbox it lies in, and a draft looks like a mail; drafts are ignored. Files are read before the record (`read-ahead.ts`);
 * a reader that did not do that judges the message by its text.
 */
import { createHash } from 'node:crypto';
import type { Attachment } from '../core/event.ts';
import type { MessageText } from '../core/message-text.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, number, text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { mailEvents } from './mail-events.ts';
import { NO_TIME, rejected } from './reading.ts';
import { attachedTo, MOST_ATTACHMENTS } from './read-ahead.ts';
import { envelopeOf, type Header, isIncoming } from './headers.ts';

export function readMessage(record: Fields, fallbackId: string, desk: Desk): Reading {
  if (record['isDraft'] === true) return desk.ignored('message (draft)');
  if ('@removed' in record) return desk.ignored('message (removed)');
  const at = instant(record['receivedDateTime']) ?? instant(record['sentDateTime']);
  if (at === null) return rejected(NO_TIME);
  const from = person(fields(record, 'from')) ?? person(fields(record, 'sender'));
  const [replyTo] = people(record, 'replyTo');
  const subject = text(record, 'subject');
  const bcc = people(record, 'bccRecipients');
  const headers = headersOf(record);
  const envelope = headers.length === 0 ? null : envelopeOf(headers, subject);
  return mailEvents(
    {
      id: text(record, 'id') ?? fallbackId,
      feed: 'message',
      at,
      messageId: text(record, 'internetMessageId'),
      sender: from?.address ?? null,
      senderName: from?.name ?? null,
      senderId: null,
      replyTo: replyTo === undefined || replyTo === from?.address ? null : replyTo,
      subject,
      recipients: [...people(record, 'toRecipients'), ...people(record, 'ccRecipients'), ...bcc],
      recipientId: null,
      bccCount: bcc.length,
      attachments: list(record, 'attachments').slice(0, MOST_ATTACHMENTS).filter(isFields).map(attachmentOf),
      text: textOf(record, subject, from?.address ?? null, desk),
      envelope,
      address: null,
      // Nobody of ours wrote what came in from outside, or could not prove it, whatever stands in From.
      direction: isIncoming(headers) || envelope?.authentication === 'fail' ? 'inbound' : null,
    },
    desk,
  );
}

function textOf(record: Fields, subject: string | null, sender: string | null, desk: Desk): MessageText | null {
  const body = fields(record, 'body');
  const content = body === null ? text(record, 'bodyPreview') : text(body, 'content');
  if (content === null) return null;
  const isHtml = body !== null && lower(body, 'contentType') === 'html';
  const { texts, truncated } = attachedTo(record);
  return desk.text({ subject, sender, content, isHtml, attached: texts, truncated });
}

/** Graph lists a message's headers when it is asked for them. */
function headersOf(record: Fields): readonly Header[] {
  return list(record, 'internetMessageHeaders')
    .filter(isFields)
    .map((header) => ({ name: lower(header, 'name') ?? '', value: text(header, 'value') ?? '' }));
}

function attachmentOf(attachment: Fields): Attachment {
  const content = text(attachment, 'contentBytes');
  return {
    name: text(attachment, 'name') ?? '',
    size: number(attachment, 'size'),
    hash: content === null ? null : contentHash(Buffer.from(content, 'base64')),
  };
}

export function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function person(holder: Fields | null): { address: string | null; name: string | null } | null {
  const inner = holder === null ? null : (fields(holder, 'emailAddress') ?? holder);
  if (inner === null) return null;
  const address = lower(inner, 'address');
  return address === null ? null : { address, name: text(inner, 'name') };
}

function people(record: Fields, name: string): readonly string[] {
  return list(record, name)
    .filter(isFields)
    .map((holder) => person(holder)?.address ?? null)
    .filter((address): address is string => address !== null);
}
