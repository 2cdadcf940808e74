/** Mail that people sent, each message once, with the number of its recipients. */
import { accountOf, count, inside, instant, list, text } from './fields.ts';
import { Once } from './memory.ts';
import type { RawRecord } from './rival.ts';

export interface SentMail {
  readonly account: string;
  readonly at: number;
  readonly recipients: number;
}

const SENDS = new Set(['Send', 'SendAs', 'SendOnBehalf']);

/**
 * The audit record of a sending names the recipients in some tenants only; Graph's copy in the sender's own mailbox always does and comes sooner.
 * Whichever first says how many there were counts.
 */
export class SentMails {
  readonly #once = new Once();
  /** Directory ids of accounts: a mailbox is named by it, and only the copy in the sender's own mailbox proves who sent. */
  readonly #names = new Map<string, string>();
  #hasGraph = false;

  read(record: RawRecord): SentMail | null {
    if (SENDS.has(text(record['Operation']))) return this.#fromAudit(record);
    if ('internetMessageId' in record) return this.#fromGraph(record);
    const account = accountOf(record['userPrincipalName'] ?? (record['Operation'] === 'UserLoggedIn' ? record['UserId'] : undefined));
    const id = text(record['userId'] ?? record['UserKey']);
    if (account !== null && id !== '') this.#names.set(id, account);
    return null;
  }

  #fromAudit(record: RawRecord): SentMail | null {
    const account = accountOf(record['UserId']);
    const at = instant(record['CreationTime']);
    const named = count(record['recipientCount']) ?? list(record['recipientList']).length;
    // Where neither feed tells, every mail has one recipient at least.
    const recipients = named === 0 && !this.#hasGraph ? 1 : named;
    if (account === null || Number.isNaN(at) || recipients === 0) return null;
    return this.#once.first(text(inside(record['Item'])['InternetMessageId']), at) ? { account, at, recipients } : null;
  }

  #fromGraph(record: RawRecord): SentMail | null {
    this.#hasGraph = true;
    if (record['isDraft'] === true) return null;
    const account = accountOf(inside(inside(record['sender'])['emailAddress'])['address']);
    const mailbox = /users\('([^']+)'\)/u.exec(text(record['@odata.context']))?.[1] ?? '';
    if (account === null || this.#names.get(mailbox) !== account) return null;
    const at = instant(record['sentDateTime']);
    const recipients = ['toRecipients', 'ccRecipients', 'bccRecipients'].reduce((sum, field) => sum + list(record[field]).length, 0);
    if (Number.isNaN(at) || recipients === 0) return null;
    return this.#once.first(text(record['internetMessageId']), at) ? { account, at, recipients } : null;
  }
}
