import type { Language } from './geography.ts';
import type { Random } from './random.ts';
import type { Topic } from './texts/phrasebook.ts';
import type { Lookalike, Purpose } from './texts/purposes.ts';
import type { Route } from './routes.ts';

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
  /** Message ids before this one in the thread, oldest first; the last few. */
  readonly ancestors?: readonly string[];
  /** Nobody answers it out of habit: bait, and what machines send. */
  readonly unanswered?: boolean;
}

export interface Attachment {
  readonly name: string;
  readonly size: number;
  /** Base64, of small ones only. */
  readonly content?: string;
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
  /** What an intruder wants with it. */
  readonly purpose?: Purpose;
  /** Honest, although it reads like fraud. */
  readonly lookalike?: Lookalike;
  /** How it came, if from outside and not in its sender's usual way. */
  readonly route?: Route;
  /** Message-IDs it claims to answer, whether or not they ever existed. */
  readonly claims?: readonly string[];
  readonly unanswered?: boolean;
  /** Headers of automatic and list mail. */
  readonly extraHeaders?: readonly Header[];
  readonly meeting?: Meeting;
}

/** What a meeting's mail is: Graph gives it a type of its own. */
export type Meeting = 'meetingRequest' | 'meetingAccepted' | 'meetingDeclined';

export interface Header {
  readonly name: string;
  readonly value: string;
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
  const region = `${/^(AM|DB|PA|VI)/.test(serverPrefix) ? 'eur' : 'nam'}prd${serverPrefix.slice(5, 7)}`;
  return `<${server}${random.hex(6).toUpperCase()}@${server}.${region}.prod.outlook.com>`;
}

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
