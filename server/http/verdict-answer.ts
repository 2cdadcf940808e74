/** A kept message as its reader may see it: of the row only what `told` holds, the two scores, and nothing of who else got it. */
import { adviceFor } from './advice.ts';
import type { KeptMessage, PayeeLine, ScoredVerdict, SenderState, VerdictReason } from './contract.ts';
import { degreeOf } from './degrees.ts';

const MOST_REASONS = 5;
const LONGEST_SENTENCE = 400;

export interface Seen {
  /** The directions in which the caller got it; at least one. */
  readonly messages: readonly KeptMessage[];
  readonly senderState: SenderState;
  readonly opinion: 'report' | 'expected' | null;
}

/** Of several directions the worse one speaks, for each score by itself. */
export function scoredVerdict(internetMessageId: string, { messages, senderState, opinion }: Seen): ScoredVerdict {
  const odd = worst(messages, (message) => scoreIn(toldOf(message).outOfCharacter));
  const asking = worst(messages, (message) => scoreIn(message.solicitation));
  const ofOdd = reasonsIn(odd.message, 'outOfCharacter');
  const ofAsking = reasonsIn(asking.message, 'solicitation');
  const payees = payeesIn(messages);
  const words = { outOfCharacter: degreeOf('outOfCharacter', odd.score), solicitation: degreeOf('solicitation', asking.score) };
  const isAskingFirst = (asking.score ?? -1) > (odd.score ?? -1);
  return {
    kind: 'scored',
    internetMessageId,
    outOfCharacter: odd.score,
    solicitation: asking.score,
    words,
    reasons: isAskingFirst ? inTurn(ofAsking, ofOdd) : inTurn(ofOdd, ofAsking),
    payees,
    senderState,
    advice: adviceFor({ words, codes: [...ofOdd, ...ofAsking].map(({ code }) => code), payees, senderState }),
    opinion,
  };
}

const NOTHING_TOLD: KeptMessage['told'] = { outOfCharacter: null, reasons: [] };

/** A row of before there was such a thing tells nothing. */
function toldOf(message: Partial<Pick<KeptMessage, 'told'>>): KeptMessage['told'] {
  return message.told ?? NOTHING_TOLD;
}

function scoreIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : null;
}

function worst(
  messages: readonly KeptMessage[],
  scoreOf: (message: KeptMessage) => number | null,
): { readonly score: number | null; readonly message: KeptMessage | null } {
  let found: { score: number | null; message: KeptMessage | null } = { score: null, message: messages[0] ?? null };
  for (const message of messages) {
    const score = scoreOf(message);
    if (score !== null && score > (found.score ?? -1)) found = { score, message };
  }
  return found;
}

function reasonsIn(message: KeptMessage | null, score: VerdictReason['score']): readonly VerdictReason[] {
  return (message === null ? [] : toldOf(message).reasons)
    .filter((reason) => reason.score === score)
    .map(({ code, sentence }) => ({ score, code, sentence: sentence.slice(0, LONGEST_SENTENCE) }));
}

/** The first of each, then the second of each: neither score is left without its strongest reason. */
function inTurn(first: readonly VerdictReason[], second: readonly VerdictReason[]): readonly VerdictReason[] {
  const reasons: VerdictReason[] = [];
  for (let i = 0; i < MOST_REASONS; i++)
    for (const list of [first, second]) if (list[i] !== undefined) reasons.push(list[i] as VerdictReason);
  return reasons.slice(0, MOST_REASONS);
}

const STANDING_OF: Readonly<Record<string, PayeeLine['standing']>> = {
  'new-payee': 'changed',
  'other-payee': 'changed',
  'known-payee': 'known',
  'bank-coordinates': 'new',
};

/** The strongest word on the account that is to be paid; one that names both is told by the signal, which says which. */
function payeesIn(messages: readonly KeptMessage[]): readonly PayeeLine[] {
  const reasons = messages.flatMap((message) => toldOf(message).reasons);
  for (const code of Object.keys(STANDING_OF)) {
    const reason = reasons.find((one) => one.code === code);
    const standing = STANDING_OF[code];
    if (reason !== undefined && standing !== undefined) return [{ standing, sentence: reason.sentence.slice(0, LONGEST_SENTENCE) }];
  }
  return [];
}
