import type { Account } from '../account.ts';
import { iso } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import { type Attachment, type Correspondent, itemId } from '../mail.ts';
import type { Random } from '../random.ts';
import type { Tenant } from '../tenant.ts';

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
  readonly html: boolean;
  readonly thread: string;
  readonly answers: string | null;
  readonly attachments: readonly Attachment[];
}

const wrap = (c: Correspondent): RawRecord => ({ emailAddress: { name: c.name, address: c.address } });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>\r\n');

/** The copy in `owner`'s mailbox. Every copy has its own id; only `internetMessageId` is the same everywhere. */
export function graphMessage(tenant: Tenant, owner: Account, folder: 'inbox' | 'sentitems', letter: Letter, random: Random): RawRecord {
  const sent = iso(letter.at);
  const received = iso(letter.at + 1000 + (random.u32() % 4000));
  const inside = letter.from.address.endsWith(`@${tenant.domain}`);
  return {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${owner.oid}')/messages/$entity`,
    id: itemId(random),
    createdDateTime: received,
    lastModifiedDateTime: received,
    receivedDateTime: received,
    sentDateTime: sent,
    hasAttachments: letter.attachments.length > 0,
    internetMessageId: letter.id,
    subject: letter.subject,
    bodyPreview: letter.body.slice(0, 255).replaceAll('\n', '\r\n'),
    importance: 'normal',
    parentFolderId: `AQMkAG${owner.mailboxGuid.slice(0, 8)}${folder === 'inbox' ? 'AAAEMAAAA' : 'AAAEJAAAA'}`,
    conversationId: letter.thread,
    isRead: folder === 'sentitems',
    isDraft: false,
    inferenceClassification: 'focused',
    body: letter.html
      ? { contentType: 'html', content: `<html><head></head><body><div>${escaped(letter.body)}</div></body></html>` }
      : { contentType: 'text', content: letter.body },
    sender: wrap(letter.from),
    from: wrap(letter.from),
    toRecipients: letter.to.map(wrap),
    ccRecipients: letter.cc.map(wrap),
    bccRecipients: folder === 'sentitems' ? letter.bcc.map(wrap) : [],
    replyTo: letter.replyTo ? [wrap(letter.replyTo)] : [],
    internetMessageHeaders: headers(tenant, letter, inside, random),
    ...(letter.attachments.length > 0
      ? {
          attachments: letter.attachments.map((a) => ({
            '@odata.type': '#microsoft.graph.fileAttachment',
            name: a.name,
            contentType: typeOf(a.name),
            size: a.size,
            isInline: false,
          })),
        }
      : {}),
  };
}

function headers(tenant: Tenant, letter: Letter, inside: boolean, random: Random): RawRecord[] {
  const list: RawRecord[] = [{ name: 'X-MS-Exchange-Organization-Network-Message-Id', value: random.guid() }];
  if (inside) list.push({ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' });
  else {
    const domain = letter.from.address.slice(letter.from.address.indexOf('@') + 1);
    list.push({
      name: 'Authentication-Results',
      value: `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass action=none header.from=${domain};compauth=pass reason=100`,
    });
  }
  if (letter.answers !== null) list.push({ name: 'In-Reply-To', value: letter.answers }, { name: 'References', value: letter.answers });
  if (!inside && tenant.hybrid) list.push({ name: 'X-MS-Exchange-Organization-SCL', value: '1' });
  return list;
}

const typeOf = (name: string): string =>
  name.endsWith('.pdf')
    ? 'application/pdf'
    : name.endsWith('.xlsx')
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'application/octet-stream';
