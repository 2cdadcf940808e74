/** What a text can ask of its reader, in bits and in words. The reading of texts is `mail/`'s work; only this much of it goes on. */
import { clamp } from './evidence.ts';

/** Each inducement with what is said of it. */
export const INDUCEMENTS = {
  'changed-account': 'says that bank details change',
  'account-below': 'asks for payment to an account that it names',
  'payment-asked': 'asks for a payment',
  'bank-details-asked': 'asks for bank details',
  'payroll-redirect': 'asks to pay somebody’s salary to another account',
  'gift-cards': 'asks for gift cards or their codes',
  'credential-check': 'asks to sign in or confirm an account through a link',
  'code-asked': 'asks for a sign-in code, or to approve a sign-in',
  'call-back': 'speaks of a charge and wants a number to be called',
  'other-channel': 'moves the talk to another channel, or rules out a call',
  opener: 'asks in a few words for help without saying with what',
  secrecy: 'asks for secrecy',
  urgency: 'presses for time',
  authority: 'speaks for somebody of authority',
  'bank-coordinates': 'contains bank coordinates whose check digits are right',
  'known-payee': 'names the account that was always used with this sender',
  'other-payee': 'names an account that was never used with this sender, who had another',
  'nothing-needed': 'says that nothing needs to be done',
  education: 'explains fraud to its readers',
  'long-text': 'is a long text with many links, as newsletters are',
} as const;
export type Inducement = keyof typeof INDUCEMENTS;

export interface Asked {
  readonly what: Inducement;
  /** Negative ones speak for an honest text. */
  readonly bits: number;
}

/** Of texts at large about one in eighty asks for anything of the kind improperly. */
export const PRIOR_BITS = -5.6;

/** 0-100 from what a text asks: 1 for nothing, 50 where it is as likely improper as not. Strictly rising in the bits; three decimals. */
export function solicitationScore(asked: readonly Asked[]): number {
  const bits = asked.reduce((sum, one) => sum + one.bits, PRIOR_BITS);
  return Math.round(100_000 / (1 + 2 ** -clamp(bits, -20, 20))) / 1000;
}
