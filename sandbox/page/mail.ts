/** A mailbox of the double as the page lists it. */
import type { Letter, Mailbox } from '../microsoft/graph/mailbox.ts';
import type { MailLine, MailText } from './contract.ts';

const MOST = 80;

function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((one, name) => (typeof one === 'object' && one !== null ? Reflect.get(one, name) : undefined), value);
}

function textOf(value: unknown, ...path: readonly string[]): string {
  const found = field(value, ...path);
  return typeof found === 'string' ? found : '';
}

function addressed(value: unknown): { name: string; address: string } {
  return { name: textOf(value, 'emailAddress', 'name'), address: textOf(value, 'emailAddress', 'address') };
}

function lineOf(letter: Letter, inbox: string): MailLine {
  const { record } = letter;
  return {
    internetMessageId: textOf(record, 'internetMessageId'),
    from: addressed(record['from']),
    subject: textOf(record, 'subject'),
    at: textOf(record, 'receivedDateTime'),
    withheld: letter.folderId !== inbox,
  };
}

/** What came in, the newest first; what was sent is left out. */
export function mailIn(mailbox: Mailbox | undefined): readonly MailLine[] {
  if (mailbox === undefined) return [];
  const sent = mailbox.folderId('sentitems');
  const inbox = mailbox.folderId('inbox');
  return mailbox
    .all()
    .filter(({ folderId }) => folderId !== sent)
    .slice(0, MOST)
    .map((letter) => lineOf(letter, inbox));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The words of a body. They are drawn as text, so nothing hangs on getting every tag right. */
function wordsOf(content: string, type: string): string {
  if (type.toLowerCase() !== 'html') return content;
  return content
    .replace(/<(style|head|script)\b[^]*?<\/\1>/giu, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

export function textOfMail(mailbox: Mailbox | undefined, internetMessageId: string): MailText | null {
  const record = mailbox?.withInternetId(internetMessageId)[0]?.record;
  if (record === undefined) return null;
  const list = (name: string): readonly unknown[] => (Array.isArray(record[name]) ? (record[name] as readonly unknown[]) : []);
  return {
    internetMessageId,
    from: addressed(record['from']),
    to: [...list('toRecipients'), ...list('ccRecipients')].map((one) => addressed(one).address),
    subject: textOf(record, 'subject'),
    at: textOf(record, 'receivedDateTime'),
    text: wordsOf(textOf(record, 'body', 'content'), textOf(record, 'body', 'contentType')),
    attachments: list('attachments').map((one) => textOf(one, 'name')),
  };
}
