/** What is known of a message's text and of the way it came. Texts themselves end in `sources/`; this much goes on. */
import type { Asked } from './solicitation.ts';

/** Bank coordinates, as a keyed hash that only this organisation can make, and what people compare. */
export interface Payee {
  readonly hash: string;
  /** Last four characters of the account. */
  readonly ending: string;
}

/** What a message says in words that need not be its sender's. */
export interface QuotedText {
  readonly asked: readonly Asked[];
  readonly payees: readonly Payee[];
}

export interface MessageText {
  /** 64-bit SimHash of subject and body, hexadecimal; `null` without a word. */
  readonly similarity: string | null;
  /** What its sender asks in own words: not in attachments, nor in what is forwarded. Of our own people's mail this counts. */
  readonly asked: readonly Asked[];
  /**
   * What the message asks with all that it carries, and never less than `asked`: attachments, and what it forwards almost without a word. Absent where
   * it carries nothing.
   */
  readonly carried?: readonly Asked[];
  /** Accounts that it names, in whatever it carries. */
  readonly payees: readonly Payee[];
  /** What stands in the answers and messages that it quotes, true or made up; the first thousands of characters. Absent where it quotes nothing. */
  readonly quoted?: QuotedText;
  /** Not everything was read: too long, too many parts, or a file that could not be read. */
  readonly truncated?: true;
  /** Buckets of its layout's features; `null` when it is too short or the reading of style is switched off. */
  readonly style: Uint16Array | null;
  /** Registrable domains that its links lead to, without the sender's own; at most eight. */
  readonly links: readonly string[];
}

/** What a message from outside asks: whoever sends it answers for all that it carries. `null` = its text was not seen. */
export function askedFromOutside(text: MessageText | null): readonly Asked[] | null {
  return text === null ? null : (text.carried ?? text.asked);
}

/** What the headers say; a field is `null` where they were not given. */
export interface Envelope {
  /** The verdict of the receiving organisation on the address in From. */
  readonly authentication: 'pass' | 'fail' | 'none' | null;
  /** Domain that vouched for it: of a valid signature or of the return path. */
  readonly vouchedBy: string | null;
  /** Server that handed it over. */
  readonly server: string | null;
  /** Program it was written with, without its version. */
  readonly mailer: string | null;
  /** Message-IDs it claims to answer, as hashes of 53 bits, oldest first, the last twelve. */
  readonly answers: readonly number[];
  /** The subject says that it answers. */
  readonly isReply: boolean;
  /** Newsletters, notices, answers of machines. */
  readonly isAutomatic: boolean;
}
