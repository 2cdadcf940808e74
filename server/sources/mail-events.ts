/**
 * The features of one mail, from whichever feed, as `mail-sent` of its sender, `mail-received` of its recipients, or both.
 *
 * Surprise: traces and mail files do not say in which direction a mail went. The organisation's domains tell; while they are unknown both
 * halves are given, and whoever knows the accounts keeps the half that concerns one.
 */
import type { Attachment, Event, Names } from '../core/event.ts';
import type { Envelope, MessageText } from '../core/message-text.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { domainOf, joined, namesOf } from './names.ts';
import { happened, originOf, rejected } from './reading.ts';

export interface MailFeatures {
  readonly id: string;
  readonly feed: string;
  readonly at: number;
  readonly messageId: string | null;
  readonly sender: string | null;
  readonly senderName: string | null;
  readonly senderId: string | null;
  readonly replyTo: string | null;
  readonly subject: string | null;
  readonly recipients: readonly string[] | null;
  readonly recipientId: string | null;
  readonly bccCount: number | null;
  readonly attachments: readonly Attachment[];
  readonly text: MessageText | null;
  readonly envelope: Envelope | null;
  readonly address: string | null;
  readonly direction: 'inbound' | 'outbound' | 'internal' | null;
}

/** Recipients kept of one message; Exchange allows a thousand. */
const MOST_RECIPIENTS = 5_000;

export function mailEvents(whole: MailFeatures, desk: Desk): Reading {
  const mail = {
    ...whole,
    recipients: whole.recipients?.slice(0, MOST_RECIPIENTS) ?? null,
    recipientCount: whole.recipients?.length ?? null,
  };
  if (mail.sender === null && (mail.recipients === null || mail.recipients.length === 0))
    return rejected('A mail that names neither sender nor recipient.');
  const direction = mail.direction ?? directionOf(mail, desk.home);
  const events: Event[] = [];
  if (direction !== 'inbound' && mail.sender !== null) events.push(sentOf(mail));
  if (direction !== 'outbound' && mail.recipients !== null && mail.recipients.length > 0) events.push(receivedOf(mail, events.length > 0));
  if (events.length === 0) events.push(mail.sender === null ? receivedOf(mail, false) : sentOf(mail));
  return happened(...events);
}

function directionOf(mail: MailFeatures, home: ReadonlySet<string>): MailFeatures['direction'] {
  if (home.size === 0) return null;
  const ours = (address: string): boolean => home.has(domainOf(address));
  const fromUs = mail.sender !== null && ours(mail.sender);
  const toUs = mail.recipients?.some(ours) ?? false;
  return fromUs ? (toUs ? 'internal' : 'outbound') : 'inbound';
}

function sentOf(mail: MailFeatures & { readonly recipientCount: number | null }): Event {
  const who: Names = joined(mail.senderId === null ? {} : namesOf(mail.senderId), namesOf(mail.sender));
  return {
    id: mail.id,
    feed: mail.feed,
    at: mail.at,
    who,
    mailbox: undefined,
    // The address of a sending server is no place where the sender was.
    origin: originOf(null, null, null),
    kind: 'mail-sent',
    messageId: mail.messageId,
    sender: mail.sender,
    as: 'owner',
    subject: mail.subject,
    recipients: mail.recipients,
    recipientCount: mail.recipientCount,
    bccCount: mail.bccCount,
    attachments: mail.attachments,
    text: mail.text,
    envelope: mail.envelope,
  };
}

function receivedOf(mail: MailFeatures, second: boolean): Event {
  const [first] = mail.recipients ?? [];
  return {
    id: second ? `${mail.id}#received` : mail.id,
    feed: mail.feed,
    at: mail.at,
    who: joined(mail.recipientId === null ? {} : namesOf(mail.recipientId), namesOf(first ?? null)),
    mailbox: undefined,
    origin: originOf(mail.address, null, null),
    kind: 'mail-received',
    messageId: mail.messageId,
    sender: mail.sender,
    senderName: mail.senderName,
    replyTo: mail.replyTo,
    subject: mail.subject,
    recipients: mail.recipients,
    attachments: mail.attachments,
    text: mail.text,
    envelope: mail.envelope,
  };
}
