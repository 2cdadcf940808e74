/**
 * What people do in a mailbox, from the audit log: send, read, synchronise, delete, search.
 *
 * Surprise: a `Send` record usually names no recipients; newer ones do, in lower-case fields. Attachment names are one text in which
 * names may hold the separators themselves.
 */
import type { Attachment, MailSent } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, named, number, text, truthOf, type Fields } from './fields.ts';
import { isSentFolder } from './folders.ts';
import { happened, type Head } from './reading.ts';

const NONE: readonly Attachment[] = Object.freeze([]);

export function send(record: Fields, head: Head): Reading {
  return sent(record, head, 'owner', null);
}

export function sendAs(record: Fields, head: Head): Reading {
  return sent(record, head, 'send-as', lower(record, 'SendAsUserSmtp'));
}

export function sendOnBehalf(record: Fields, head: Head): Reading {
  return sent(record, head, 'on-behalf', lower(record, 'SendOnBehalfOfUserSmtp'));
}

function sent(record: Fields, head: Head, as: MailSent['as'], under: string | null): Reading {
  const item = fields(record, 'Item');
  const recipients = recipientsOf(record);
  const mailbox = head.mailbox ?? (under === null || under === head.who.upn ? undefined : { upn: under });
  return happened({
    ...head,
    mailbox,
    kind: 'mail-sent',
    messageId: item === null ? null : text(item, 'InternetMessageId'),
    sender: under ?? head.who.upn ?? null,
    as,
    subject: item === null ? null : text(item, 'Subject'),
    recipients,
    recipientCount: statedCount(record, 'recipientCount') ?? statedCount(record, 'RecipientCount') ?? recipients?.length ?? null,
    bccCount: null,
    attachments: item === null ? NONE : attachmentsOf(text(item, 'Attachments')),
    text: null,
    envelope: null,
  });
}

/** Larger ones are wrong; one 1e308 would turn the averages of the whole organisation into no numbers. */
const LARGEST_COUNT = 1_000_000;

function statedCount(record: Fields, name: string): number | null {
  const stated = number(record, name);
  return stated === null || stated < 1 ? null : Math.min(Math.trunc(stated), LARGEST_COUNT);
}

function recipientsOf(record: Fields): readonly string[] | null {
  const written = record['recipientList'] === undefined ? list(record, 'RecipientList') : list(record, 'recipientList');
  if (written.length === 0) return null;
  const found: string[] = [];
  for (const one of written) {
    const address = typeof one === 'string' ? one : isFields(one) ? (text(one, 'Address') ?? text(one, 'address')) : null;
    if (address !== null && address !== '') found.push(address.toLowerCase());
  }
  return found;
}

/** `name (NNNb); name2 (NNNb)`: only `(digits b)` before `; ` or the end divides. */
export function attachmentsOf(written: string | null): readonly Attachment[] {
  if (written === null) return NONE;
  const parts = written.slice(0, 100_000).split(/\((\d+)b\)(?:;\s|$)/);
  if (parts.length === 1) return [{ name: written.slice(0, 1_000), size: null, hash: null }];
  const found: Attachment[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    found.push({ name: (parts[at] ?? '').trimEnd(), size: Number(parts[at + 1]), hash: null });
  }
  return found;
}

export function mailItemsAccessed(record: Fields, head: Head): Reading {
  const properties = list(record, 'OperationProperties');
  if (named(properties, 'MailAccessType') === 'Sync') {
    const item = fields(record, 'Item');
    const parent = item === null ? null : fields(item, 'ParentFolder');
    const [first] = list(record, 'Folders');
    const folder = folderPath(parent) ?? (isFields(first) ? folderPath(first) : null);
    return happened({ ...head, kind: 'mailbox-synced', folder });
  }
  const throttled = truthOf(named(properties, 'IsThrottled') ?? '') === true;
  return happened({ ...head, kind: 'mail-accessed', count: accessCount(record), throttled });
}

function accessCount(record: Fields): number {
  const stated = statedCount(record, 'OperationCount');
  if (stated !== null) return stated;
  let count = 0;
  for (const folder of list(record, 'Folders')) if (isFields(folder)) count += list(folder, 'FolderItems').length;
  return Math.max(1, count);
}

/** `AttachmentAccess`, the newer sibling of reading a message. */
export function attachmentAccess(record: Fields, head: Head): Reading {
  let count = 0;
  for (const message of list(record, 'Messages')) if (isFields(message)) count += Math.max(1, list(message, 'MessageItems').length);
  return happened({ ...head, kind: 'mail-accessed', count: Math.max(1, count), throttled: false });
}

export const hardDelete = deleting('hard');
export const softDelete = deleting('soft');
export const moveToDeleted = deleting('to-deleted');
export const move = deleting('moved');

function deleting(way: 'hard' | 'soft' | 'to-deleted' | 'moved'): (record: Fields, head: Head) => Reading {
  return (record, head) => {
    const affected = list(record, 'AffectedItems').filter(isFields);
    const [first] = affected;
    const folder = folderPath(fields(record, 'Folder')) ?? (first === undefined ? null : folderPath(fields(first, 'ParentFolder')));
    const subjects: string[] = [];
    for (const item of affected.slice(0, 50)) {
      const subject = text(item, 'Subject');
      if (subject !== null) subjects.push(subject);
    }
    return happened({
      ...head,
      kind: 'mail-deleted',
      way,
      count: Math.max(1, affected.length),
      folder,
      destination: folderPath(fields(record, 'DestFolder')),
      subjects,
      fromSent: folder !== null && isSentFolder(folder),
    });
  };
}

export function mailboxSearch(record: Fields, head: Head, desk: Desk): Reading {
  return searched(record, head, desk, 'mailbox');
}

export function siteSearch(record: Fields, head: Head, desk: Desk): Reading {
  return searched(record, head, desk, 'site');
}

function searched(record: Fields, head: Head, desk: Desk, where: 'mailbox' | 'site'): Reading {
  const query = text(record, 'SearchQueryText') ?? text(record, 'QueryText') ?? text(record, 'SearchQuery') ?? text(record, 'Query');
  return query === null ? desk.ignored('Search (no query)') : happened({ ...head, kind: 'search', where, query });
}

function folderPath(folder: Fields | null): string | null {
  if (folder === null) return null;
  const path = text(folder, 'Path')?.replace(/^\\+/, '') ?? text(folder, 'Name');
  return path === '' ? null : path;
}
