import type { Language } from './geography.ts';
import type { Random } from './random.ts';
import type { Topic } from './texts/phrasebook.ts';

export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** One message as a mailbox remembers it; the same one in every mailbox it reached. */
export interface MailRef {
  readonly id: string;
  readonly at: number;
  readonly subject: string;
  readonly from: Correspondent;
  /** The first recipient. */
  readonly to: Correspondent;
  readonly topic: Topic | 'newsletter' | 'notice';
  readonly language: Language;
  readonly thread: string;
  /** Answers so far in the thread. */
  readonly depth: number;
  readonly size: number;
  /** What an answer quotes. */
  readonly text: string;
}

export interface Attachment {
  readonly name: string;
  readonly size: number;
}

/** A message about to leave. */
export interface Draft {
  readonly to: readonly Correspondent[];
  readonly cc?: readonly Correspondent[];
  readonly bcc?: readonly Correspondent[];
  readonly subject: string;
  readonly body: string;
  readonly html?: boolean;
  readonly topic: MailRef['topic'];
  readonly language: Language;
  readonly answers?: MailRef;
  readonly attachments?: readonly Attachment[];
  readonly replyTo?: Correspondent;
}

/** How a mailbox is being used: that decides half of the fields of its records. */
export type MailClient = 'outlook' | 'web' | 'phone' | 'script';

/** Keeps the last `room` messages. */
export function remember(mailbox: MailRef[], mail: MailRef, room: number): void {
  mailbox.push(mail);
  if (mailbox.length > room) mailbox.splice(0, mailbox.length - room);
}

/** A Message-ID as Exchange Online makes it: server twice, once with the region. */
export function exchangeMessageId(serverPrefix: string, random: Random): string {
  const server = `${serverPrefix}${random.whole(1000, 9999)}`;
  const region = serverPrefix.startsWith('AM') ? 'eurprd04' : 'namprd04';
  return `<${server}${random.hex(6).toUpperCase()}@${server}.${region}.prod.outlook.com>`;
}

export const outsideMessageId = (domain: string, random: Random): string => `<${random.guid()}@mail.${domain}>`;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An item id of a mailbox: long, opaque, case-sensitive. */
export function itemId(random: Random): string {
  let id = 'AAMkAG';
  for (let i = 0; i < 8; i++) {
    let bits = random.u32();
    for (let j = 0; j < 5; j++) {
      id += LETTERS[bits & 63] ?? 'A';
      bits >>>= 6;
    }
  }
  return `${id}AAA=`;
}
