/**
 * Mails as files: one (.eml) or many (.mbox). The text ends here: subject, names and hashes of attachments and a SimHash go on.
 *
 * Surprise: a mail file does not say whose mailbox it came from; traces of delivery (`Received`, `Delivered-To`) tell a received mail from
 * the copy in somebody's Sent Items.
 */
import type { Address, Email } from 'postal-mime';
import type { Attachment } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { instant } from './instant.ts';
import { mailEvents, type MailFeatures } from './mail-events.ts';
import { contentHash } from './message.ts';
import { NO_TIME, rejected } from './reading.ts';
import { envelopeOf } from './headers.ts';
import { type AttachedText, attachedTexts } from './attached-text.ts';
import { parsedMail } from './mime.ts';
import { MOST_ATTACHMENTS } from './read-ahead.ts';
import type { Chunks, ReadFormat } from './sink.ts';

/** Larger mails are read up to here: headers, text and the first attachments. */
const LARGEST_MAIL = 24 * 1024 * 1024;

export function readMailIn(desk: Desk, nameOf: (line: number) => string): ReadFormat {
  return async function* readMail(chunks, sink) {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const chunk of chunks) {
      if (length < LARGEST_MAIL) parts.push(chunk);
      length += chunk.length;
    }
    const whole = Buffer.concat(parts).subarray(0, LARGEST_MAIL);
    sink.reading(await readMailBytes(whole, nameOf(1), desk), 1, () => headOf(whole));
    yield;
  };
}

/** Splits at `From ` lines that follow an empty line (or begin the file). */
export function readMboxIn(desk: Desk, nameOf: (line: number) => string): ReadFormat {
  return async function* readMbox(chunks, sink) {
    for await (const mail of mailsOf(chunks)) {
      sink.reading(await readMailBytes(mail.bytes, nameOf(mail.line), desk), mail.line, () => headOf(mail.bytes));
      yield;
    }
  };
}

async function* mailsOf(chunks: Chunks): AsyncGenerator<{ bytes: Buffer; line: number }, void, undefined> {
  // A line may be as long as the file: its pieces are gathered, and only what can still belong to a mail is kept.
  let rest: Buffer[] = [];
  let restLength = 0;
  let parts: Buffer[] = [];
  let length = 0;
  let started = 0;
  let line = 0;
  let afterEmpty = true;
  const take = (): { bytes: Buffer; line: number } => ({ bytes: Buffer.concat(parts), line: started });
  for await (const chunk of chunks) {
    if (restLength > 0 && chunk.indexOf(10) < 0) {
      if (restLength < LARGEST_MAIL) {
        rest.push(chunk);
        restLength += chunk.length;
      }
      continue;
    }
    const bytes = restLength === 0 ? chunk : Buffer.concat([...rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      line++;
      if (afterEmpty && bytes.toString('latin1', start, Math.min(start + 5, end)) === 'From ') {
        if (length > 0) yield take();
        parts = [];
        length = 0;
        started = line;
      } else if (length < LARGEST_MAIL) {
        parts.push(bytes.subarray(start, end + 1));
        length += end + 1 - start;
      }
      afterEmpty = end === start || (end === start + 1 && bytes[start] === 13);
      start = end + 1;
    }
    rest = [Buffer.from(bytes.subarray(start))];
    restLength = bytes.length - start;
  }
  parts.push(...rest);
  if (length + restLength > 0) yield take();
}

/** Its headers, for whoever looks why it was rejected; what does not look like one may be text and stays out. */
function headOf(bytes: Buffer): string {
  const [head = ''] = bytes
    .subarray(0, 2_000)
    .toString('latin1')
    .split(/\r?\n\r?\n/u, 1);
  return head
    .split(/\r?\n/u)
    .filter((line) => /^[!-9;-~]{1,80}:/u.test(line))
    .join('\n');
}

async function readMailBytes(bytes: Buffer, id: string, desk: Desk): Promise<Reading> {
  const parsed = await parsedMail(bytes);
  if (parsed === null) return rejected('Not a mail that can be read.');
  const { mail } = parsed;
  const headers = new Map(mail.headers.map((header) => [header.key.toLowerCase(), header.value] as const));
  if (mail.from === undefined && mail.subject === undefined && mail.messageId === undefined)
    return rejected('Not a mail: it has no headers.');
  const at = deliveredAt(mail) ?? instant(mail.date ?? '') ?? instant(headers.get('date') ?? '');
  if (at === null) return rejected(NO_TIME);
  const attached = await attachedTexts(mail.attachments, desk.pdf);
  const truncated = attached.truncated || parsed.truncated || bytes.length >= LARGEST_MAIL;
  return mailEvents(featuresOf(mail, headers, at, id, { ...attached, truncated }, desk), desk);
}

function featuresOf(
  mail: Email,
  headers: ReadonlyMap<string, string>,
  at: number,
  id: string,
  { texts, truncated }: AttachedText,
  desk: Desk,
): MailFeatures {
  const [from] = mailboxes(mail.from === undefined ? [] : [mail.from]);
  const [replyTo] = mailboxes(mail.replyTo ?? []);
  const bcc = mailboxes(mail.bcc ?? []);
  return {
    id,
    feed: 'mail-file',
    at,
    messageId: mail.messageId ?? null,
    sender: from?.address ?? null,
    senderName: from?.name ?? null,
    senderId: null,
    replyTo: replyTo === undefined || replyTo.address === from?.address ? null : replyTo.address,
    subject: mail.subject ?? null,
    recipients: [...new Set([...mailboxes(mail.to ?? []), ...mailboxes(mail.cc ?? []), ...bcc].map((one) => one.address))],
    recipientId: null,
    bccCount: bcc.length,
    attachments: mail.attachments.slice(0, MOST_ATTACHMENTS).map(attachmentOf),
    text: desk.text({
      subject: mail.subject ?? null,
      sender: from?.address ?? null,
      // A text part may be a stub beside the markup that is shown.
      content: mail.html ?? mail.text ?? '',
      isHtml: mail.html !== undefined,
      attached: texts,
      truncated,
    }),
    envelope: envelopeOf(
      mail.headers.map(({ key, value }) => ({ name: key.toLowerCase(), value })),
      mail.subject ?? null,
    ),
    address: null,
    direction: directionOf(headers),
  };
}

/** `null` = let the organisation's domains tell; a mail that was delivered somewhere at least was received. */
function directionOf(headers: ReadonlyMap<string, string>): MailFeatures['direction'] {
  const said = headers.get('x-ms-exchange-organization-messagedirectionality')?.trim().toLowerCase();
  if (said === 'incoming') return 'inbound';
  const delivered = headers.has('received') || headers.has('delivered-to') || headers.has('authentication-results');
  return said === 'originating' || !delivered ? null : 'inbound';
}

/** The topmost `Received` was added last, by the server that delivered. */
function deliveredAt(mail: Email): number | null {
  const top = mail.headers.find((header) => header.key.toLowerCase() === 'received');
  return top === undefined ? null : instant(top.value.slice(top.value.lastIndexOf(';') + 1));
}

function mailboxes(addresses: readonly Address[]): { address: string; name: string | null }[] {
  return addresses.flatMap((one): { address: string; name: string | null }[] => {
    if (one.group !== undefined) return mailboxes(one.group);
    return one.address === undefined || one.address === ''
      ? []
      : [{ address: one.address.toLowerCase(), name: one.name === '' ? null : one.name }];
  });
}

function attachmentOf(attachment: Email['attachments'][number]): Attachment {
  const content = attachment.content;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name: attachment.filename ?? '', size: bytes.length, hash: contentHash(bytes) };
}
