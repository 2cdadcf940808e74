/** What a reader should do, drawn from the words of both scores, the reasons and the state of the sender's account. */
import type { AdviceCode, Degree, PayeeLine, ScoredVerdict, SenderState } from './contract.ts';

const HEIGHT: Readonly<Record<Degree, number>> = { none: 0, slight: 1, clear: 2, strong: 3 };

const OF_MONEY: ReadonlySet<string> = new Set([
  'changed-account',
  'account-below',
  'payment-asked',
  'bank-details-asked',
  'payroll-redirect',
  'gift-cards',
  'other-payee',
  'new-payee',
]);
const OF_ACCESS: ReadonlySet<string> = new Set(['credential-check', 'code-asked']);
const OF_LINKS: ReadonlySet<string> = new Set([
  'unseen-link',
  'sent-unseen-link',
  'generic-subject',
  'identical-messages',
  'recipients-surge',
]);
const OF_ADDRESS: ReadonlySet<string> = new Set([
  'look-alike-sender',
  'name-of-ours',
  'own-domain-forged',
  'reply-to-elsewhere',
  'first-contact',
  'new-person',
  'authentication-failed',
  'authentication-lost',
  'outsider-in-thread',
  'fabricated-thread',
]);

export interface Grounds {
  readonly words: ScoredVerdict['words'];
  /** Codes of reasons of a message that is odd or asks something. */
  readonly codes: readonly string[];
  readonly payees: readonly PayeeLine[];
  readonly senderState: SenderState;
}

/** The most urgent first. */
export function adviceFor({ words, codes, payees, senderState }: Grounds): readonly AdviceCode[] {
  const odd = words.outOfCharacter === null ? 0 : HEIGHT[words.outOfCharacter];
  const asks = words.solicitation === null ? 0 : HEIGHT[words.solicitation];
  const isWatched = senderState !== 'none';
  if (!isWatched && odd < 2 && asks < 2) return ['read-as-usual'];
  const has = (set: ReadonlySet<string>): boolean => codes.some((code) => set.has(code));
  const isSerious = isWatched || odd === 3 || asks === 3 || (odd === 2 && asks === 2);
  const asksMoney = (asks >= 2 && has(OF_MONEY)) || payees.some(({ standing }) => standing === 'changed');
  const advice: readonly (readonly [AdviceCode, boolean])[] = [
    ['do-not-pay', asksMoney],
    ['do-not-sign-in', asks >= 2 && has(OF_ACCESS)],
    ['call-known-number', isSerious || asksMoney],
    ['do-not-reply', isSerious],
    ['do-not-open', isWatched || (odd >= 2 && has(OF_LINKS))],
    ['check-address', odd >= 2 && has(OF_ADDRESS)],
    ['report', isSerious],
  ];
  const given = advice.filter(([, holds]) => holds).map(([code]) => code);
  return given.length > 0 ? given : ['call-known-number'];
}
