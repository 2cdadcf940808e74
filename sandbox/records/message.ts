import type { Account } from '../account.ts';
import { iso } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import type { Language } from '../geography.ts';
import { type Attachment, type Correspondent, type Header, itemId, type Meeting } from '../mail.ts';
import type { Random } from '../random.ts';
import type { Route } from '../routes.ts';
import type { Tenant } from '../tenant.ts';
import type { Shown } from './mail-body.ts';
import { headersOf } from './mail-headers.ts';

/** A message in one mailbox, as Graph returns it. */
export interface Letter {
  readonly id: string;
  readonly at: number;
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly bcc: readonly Correspondent[];
  readonly replyTo: Correspondent | null;
  readonly subject: string;
  readonly body: string;
  /** `body` as Graph returns it, made once for all copies. */
  readonly shown: Shown;
  readonly preview: string;
  readonly thread: string;
  readonly answers: string | null;
  readonly attachments: readonly Attachment[];
  readonly language: Language;
  /** Message-IDs for References, oldest first. */
  readonly ancestors: readonly string[];
  /** How it came from outside; none for mail of the tenant's own. */
  readonly route: Route | null;
  /** The address of the machine it was written on, where Exchange tells. */
  readonly client: string | null;
  readonly extraHeaders: readonly Header[];
  readonly meeting: Meeting | null;
}

const wrap = (c: Correspondent): RawRecord => ({ emailAddress: { name: c.name, address: c.address } });

/** The copy in `owner`'s mailbox. Every copy has its own id; only `internetMessageId` is the same everywhere. */
export function graphMessage(tenant: Tenant, owner: Account, folder: 'inbox' | 'sentitems', letter: Letter, random: Random): RawRecord {
  const sent = iso(letter.at);
  const received = iso(letter.at + 1000 + (random.u32() % 4000));
  return {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${owner.oid}')/messages/$entity`,
    ...(letter.meeting === null ? {} : meetingOf(letter.meeting)),
    id: itemId(random),
    createdDateTime: received,
    lastModifiedDateTime: received,
    receivedDateTime: received,
    sentDateTime: sent,
    hasAttachments: letter.attachments.length > 0,
    internetMessageId: letter.id,
    subject: letter.subject,
    bodyPreview: letter.preview,
    importance: 'normal',
    parentFolderId: `AQMkAG${owner.mailboxGuid.slice(0, 8)}${folder === 'inbox' ? 'AAAEMAAAA' : 'AAAEJAAAA'}`,
    conversationId: `AAQkAG${owner.mailboxGuid.slice(0, 8)}QAAQA${letter.thread}=`,
    isRead: folder === 'sentitems',
    isDraft: false,
    inferenceClassification: 'focused',
    body: letter.shown,
    sender: wrap(letter.from),
    from: wrap(letter.from),
    toRecipients: letter.to.map(wrap),
    ccRecipients: letter.cc.map(wrap),
    bccRecipients: folder === 'sentitems' ? letter.bcc.map(wrap) : [],
    replyTo: letter.replyTo ? [wrap(letter.replyTo)] : [],
    internetMessageHeaders: headersOf(tenant, letter, folder === 'inbox', random),
    ...(letter.attachments.length > 0
      ? {
          attachments: letter.attachments.map((a) => ({
            '@odata.type': '#microsoft.graph.fileAttachment',
            name: a.name,
            contentType: typeOf(a.name),
            size: a.size,
            isInline: false,
            lastModifiedDateTime: received,
            ...(a.content === undefined ? {} : { contentBytes: a.content }),
          })),
        }
      : {}),
  };
}

/** Invitations and answers to them are event messages. */
const meetingOf = (meeting: Meeting): RawRecord => ({
  '@odata.type': meeting === 'meetingRequest' ? '#microsoft.graph.eventMessageRequest' : '#microsoft.graph.eventMessageResponse',
  meetingMessageType: meeting,
});

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  txt: 'text/plain',
  eml: 'message/rfc822',
};

const typeOf = (name: string): string => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
