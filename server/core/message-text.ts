/** What is known of a message's text and of the way it came. Texts themselves end in `sources/`; this much goes on. */
import type { Asked } from './solicitation.ts';

/** Bank coordinates, as a keyed hash that only this organisation can make, and what people compare. */
export interface Payee {
  readonly hash: string;
  /** Last four characters of the account. */
  readonly ending: string;
}

export interface MessageText {
  /** 64-bit SimHash of subject and body, hexadecimal; `null` without a word. */
  readonly similarity: string | null;
  readonly asked: readonly Asked[];
  readonly payees: readonly Payee[];
  /** Buckets of its layout's features; `null` when it is too short or the reading of style is switched off. */
  readonly style: Uint16Array | null;
  /** Registrable domains that its links lead to, without the sender's own; at most eight. */
  readonly links: readonly string[];
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
