/**
 * Message trace: Graph's rows, the older REST service, and the CSV that the admin centre exports.
 *
 * Surprise: one row per recipient. Rows of one mail that stand together are joined into one event by `joinTrace`.
 */
import type { Event } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { mailEvents } from './mail-events.ts';
import { NO_TIME, rejected } from './reading.ts';

const NAMES = {
  sender: ['senderAddress', 'SenderAddress', 'sender_address', 'Sender address', 'Sender'],
  recipient: [
    'recipientAddress',
    'RecipientAddress',
    'recipient_address',
    'Recipient address',
    'Recipient',
    'recipient_status',
    'Recipient status',
  ],
  at: ['receivedDateTime', 'Received', 'origin_timestamp_utc', 'date_time_utc', 'Date (UTC)', 'Date (UTC Timezone)', 'Timestamp', 'Date'],
  messageId: ['messageId', 'MessageId', 'message_id', 'Message ID', 'Message id', 'internetMessageId'],
  subject: ['subject', 'Subject', 'message_subject', 'Message subject'],
  from: ['fromIP', 'FromIP', 'original_client_ip', 'From IP', 'client_ip'],
  id: ['id', 'MessageTraceId', 'network_message_id', 'Message Trace ID', 'Network message ID'],
  direction: ['directionality', 'Directionality'],
};

export function isTraceRow(record: Fields): boolean {
  return (
    first(record, NAMES.sender) !== null &&
    first(record, NAMES.recipient) !== null &&
    NAMES.at.some((name) => name in record) &&
    !('EmailDirection' in record)
  );
}

export function readTraceRow(record: Fields, fallbackId: string, desk: Desk): Reading {
  const at = timeOf(record);
  if (at === null) return rejected(NO_TIME);
  const recipients = recipientsOf(first(record, NAMES.recipient) ?? '');
  const id = first(record, NAMES.id);
  const direction = first(record, NAMES.direction)?.toLowerCase();
  return mailEvents(
    {
      // One mail has one id for all recipients: with the recipient it names the row.
      id: id === null ? fallbackId : `${id}#${recipients[0] ?? ''}`,
      feed: 'trace',
      at,
      messageId: first(record, NAMES.messageId),
      sender: first(record, NAMES.sender)?.toLowerCase() ?? null,
      senderName: null,
      senderId: null,
      replyTo: null,
      subject: first(record, NAMES.subject),
      recipients,
      recipientId: null,
      bccCount: null,
      attachments: [],
      text: null,
      envelope: null,
      address: desk.address(first(record, NAMES.from)),
      direction:
        direction === 'incoming' ? 'inbound' : direction === 'originating' ? (isInside(recipients, desk) ? 'internal' : 'outbound') : null,
    },
    desk,
  );
}

function timeOf(record: Fields): number | null {
  for (const name of NAMES.at) {
    const at = instant(record[name]);
    if (at !== null) return at;
  }
  return null;
}

function isInside(recipients: readonly string[], desk: Desk): boolean {
  return recipients.some((recipient) => desk.home.has(recipient.slice(recipient.lastIndexOf('@') + 1)));
}

/** One address, or the extended report's `a@x##Receive, Send;b@y##...`. */
function recipientsOf(written: string): readonly string[] {
  const found: string[] = [];
  for (const part of written.split(';').slice(0, 2_000)) {
    const address = part.split('##', 1).join('').trim().toLowerCase();
    if (address !== '') found.push(address);
  }
  return found;
}

function first(record: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = text(record, name);
    if (value !== null) return value;
  }
  return null;
}

/** The row before and this one as one, when both tell of the same mail; `null` otherwise. Each keeps the events' kinds in order. */
export function joinTrace(before: readonly Event[], row: readonly Event[]): readonly Event[] | null {
  if (before.length !== row.length) return null;
  const joined: Event[] = [];
  for (const [index, event] of before.entries()) {
    const next = row[index];
    if (!isRowPerRecipient(event.feed) || next === undefined) return null;
    const one = joinedMail(event, next);
    if (one === null) return null;
    joined.push(one);
  }
  return joined;
}

/** Message trace and Defender's EmailEvents give one row per recipient. */
export function isRowPerRecipient(feed: string): boolean {
  return feed === 'trace' || feed === 'email-events';
}

const MOST_RECIPIENTS = 5_000;

function joinedMail(event: Event, next: Event): Event | null {
  if (event.kind !== 'mail-sent' && event.kind !== 'mail-received') return null;
  if (
    next.kind !== event.kind ||
    next.messageId === null ||
    next.messageId !== event.messageId ||
    next.sender !== event.sender ||
    next.feed !== event.feed
  )
    return null;
  if (
    Math.abs(next.at - event.at) > 3_600_000 ||
    event.recipients === null ||
    next.recipients === null ||
    event.recipients.length >= MOST_RECIPIENTS
  )
    return null;
  const recipients = [...new Set([...event.recipients, ...next.recipients])];
  const at = Math.min(event.at, next.at);
  return event.kind === 'mail-sent' ? { ...event, at, recipients, recipientCount: recipients.length } : { ...event, at, recipients };
}
