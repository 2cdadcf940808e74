/** Mails as Graph gives them, body and all. */
import type { Hands, Json } from './cast.ts';
import { type Ledger, stamp } from './ledger.ts';
import { type Letter, messageId, type Sent, sendMail } from './mailbox.ts';

interface Party {
  readonly name: string;
  readonly address: string;
}

export interface Written extends Letter {
  readonly body: string;
  readonly conversation: string;
}

interface Envelope {
  readonly mail: string;
  readonly from: Party;
  readonly folder: string;
}

/** Sent from a mailbox: the audit record and, from Sent Items, the mail itself. */
export function writeLetter(ledger: Ledger, hands: Hands, at: number, letter: Written): Sent {
  const sent = sendMail(ledger, hands, at, letter);
  const from = { name: hands.person.name, address: hands.person.upn };
  graphMessage(ledger, at, letter, { mail: sent.mail, from, folder: 'sentitems' });
  return sent;
}

/** Received by a mailbox. */
export function receiveLetter(ledger: Ledger, from: Party, at: number, letter: Written): string {
  const mail = letter.mail ?? messageId(ledger).replaceAll('DM6PR08MB5411', 'mx.outside').replace('.namprd08.prod.outlook.com', '.example');
  graphMessage(ledger, at, letter, { mail, from, folder: 'inbox' });
  return mail;
}

function graphMessage(ledger: Ledger, at: number, letter: Written, { mail, from, folder }: Envelope): void {
  const party = ({ name, address }: Party): Json => ({ emailAddress: { name, address } });
  ledger.add(at, 45, {
    '@odata.etag': 'W/"CQAAABYAAAA"',
    id: ledger.id('AAMkAGU2'),
    createdDateTime: stamp(at),
    receivedDateTime: stamp(at),
    sentDateTime: stamp(at),
    hasAttachments: letter.attachment !== undefined,
    internetMessageId: mail,
    subject: letter.subject,
    bodyPreview: letter.body.slice(0, 120).replaceAll('\n', ' '),
    importance: 'normal',
    parentFolderId: folder,
    conversationId: letter.conversation,
    isRead: folder === 'sentitems',
    isDraft: false,
    body: { contentType: 'text', content: letter.body },
    sender: party(from),
    from: party(from),
    toRecipients: letter.to.map((address) => party({ name: address, address })),
    ccRecipients: [],
    bccRecipients: [],
    replyTo: [],
  });
}
