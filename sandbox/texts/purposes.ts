/** What a fraudulent mail wants; `none` for one that only opens the talk. */
export const PURPOSES = [
  'bank-details',
  'payroll',
  'invoice',
  'gift-cards',
  'credentials',
  'callback',
  'file-lure',
  'advance-fee',
  'none',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Honest mail that uses the words of fraud. */
export const LOOKALIKES = [
  'bank-details-change',
  'payroll-account-change',
  'dunning',
  'urgent-payment',
  'password-expiry',
  'awareness-training',
  'gift-card-reward',
  'payroll-reminder',
  'callback-request',
  'shared-file',
  'verification-code',
  'new-address',
  'private-address',
  'newsletter',
] as const;
export type Lookalike = (typeof LOOKALIKES)[number];
