/** What a recipient may be told of a message. */
import { type MessageVerdict, outOfCharacter, type Reason, reasonsOf } from '../core/verdict.ts';
import type { ToldToReaders, VerdictReason } from '../http/contract.ts';

/** The message by itself: the incident of its sender is joined when it is read, and only for whoever may know. */
export function toldToReaders(verdict: MessageVerdict): ToldToReaders {
  // Of mail between colleagues a recipient's copy says nothing of how it was sent; that record comes later.
  const isSendingKnown = verdict.direction === 'inbound' || verdict.actor !== null;
  const { oddity, asking } = reasonsOf(verdict, 'everyone');
  return {
    outOfCharacter: isSendingKnown ? outOfCharacter(verdict.bits) : null,
    reasons: [...(isSendingKnown ? oddity.map(lineOf('outOfCharacter')) : []), ...asking.map(lineOf('solicitation'))],
  };
}

function lineOf(score: VerdictReason['score']): (reason: Reason) => VerdictReason {
  return ({ signal, sentence }) => ({ score, code: signal, sentence });
}
