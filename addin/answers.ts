/** The server's answers, from unknown JSON to wire types. What does not fit is `null`; what is merely new is left out. */
import type {
  AdviceCode,
  Degree,
  DigestAnswer,
  DigestLine,
  PayeeLine,
  ScoredVerdict,
  SenderState,
  UnavailableVerdict,
  VerdictAnswer,
  VerdictReason,
} from '../server/http/contract.ts';

type Fields = Readonly<Record<string, unknown>>;

const degrees: readonly Degree[] = ['none', 'slight', 'clear', 'strong'];
const senderStates: readonly SenderState[] = ['none', 'under-investigation', 'contained'];
const standings: readonly PayeeLine['standing'][] = ['known', 'changed', 'new'];
const unavailableCodes: readonly UnavailableVerdict['code'][] = [
  'not-in-mailbox',
  'too-old',
  'sent-by-you',
  'starting',
  'switched-off',
  'shared-not-set-up',
  'shared-cannot-tell',
];
const adviceCodes: readonly AdviceCode[] = [
  'call-known-number',
  'do-not-reply',
  'do-not-pay',
  'do-not-open',
  'do-not-sign-in',
  'check-address',
  'report',
  'read-as-usual',
];

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null;
}

function listOf<T>(value: unknown, read: (entry: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.map(read).filter((entry) => entry !== null);
}

function score(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : null;
}

function degreesOf(value: unknown): ScoredVerdict['words'] {
  const fields = fieldsOf(value);
  return { outOfCharacter: oneOf(degrees, fields?.['outOfCharacter']), solicitation: oneOf(degrees, fields?.['solicitation']) };
}

function reason(value: unknown): VerdictReason | null {
  const fields = fieldsOf(value);
  const of = oneOf(['outOfCharacter', 'solicitation'] as const, fields?.['score']);
  const sentence = fields?.['sentence'];
  const code = fields?.['code'];
  return of !== null && typeof sentence === 'string' && typeof code === 'string' ? { score: of, code, sentence } : null;
}

function payee(value: unknown): PayeeLine | null {
  const fields = fieldsOf(value);
  const standing = oneOf(standings, fields?.['standing']);
  const sentence = fields?.['sentence'];
  return standing !== null && typeof sentence === 'string' ? { standing, sentence } : null;
}

function scored(fields: Fields): ScoredVerdict | null {
  const id = fields['internetMessageId'];
  if (typeof id !== 'string') return null;
  return {
    kind: 'scored',
    internetMessageId: id,
    outOfCharacter: score(fields['outOfCharacter']),
    solicitation: score(fields['solicitation']),
    words: degreesOf(fields['words']),
    reasons: listOf(fields['reasons'], reason),
    payees: listOf(fields['payees'], payee),
    senderState: oneOf(senderStates, fields['senderState']) ?? 'none',
    advice: listOf(fields['advice'], (code) => oneOf(adviceCodes, code)),
    opinion: oneOf(['report', 'expected'] as const, fields['opinion']),
  };
}

export function readVerdict(answer: unknown): VerdictAnswer | null {
  const fields = fieldsOf(answer);
  if (fields === null) return null;
  if (fields['kind'] === 'scored') return scored(fields);
  if (fields['kind'] === 'not-seen-yet') {
    const seconds = fields['retryAfterSeconds'];
    return {
      kind: 'not-seen-yet',
      senderState: oneOf(senderStates, fields['senderState']) ?? 'none',
      retryAfterSeconds: typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : 15,
    };
  }
  const code = oneOf(unavailableCodes, fields['code']);
  return fields['kind'] === 'unavailable' && code !== null ? { kind: 'unavailable', code } : null;
}

function digestLine(value: unknown): DigestLine | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const { internetMessageId, sender, subject, at } = fields;
  if (typeof internetMessageId !== 'string' || typeof sender !== 'string' || typeof subject !== 'string' || typeof at !== 'string')
    return null;
  const senderState = oneOf(senderStates, fields['senderState']) ?? 'none';
  return { internetMessageId, sender, subject, at, words: degreesOf(fields['words']), senderState, noAddIn: fields['noAddIn'] === true };
}

export function readDigest(answer: unknown): DigestAnswer | null {
  const fields = fieldsOf(answer);
  return fields === null ? null : { lines: listOf(fields['lines'], digestLine).slice(0, 20) };
}
