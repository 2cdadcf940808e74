/** What the pane can show. One object, made by the add-in; the pictures are pure functions of it. */
import type { DigestLine, ScoredVerdict, SenderState, UnavailableVerdict } from '../../server/http/contract.ts';

/** Which message is meant. Both texts were written by others. */
export interface MessageHead {
  readonly sender: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  /** The content is encrypted or protected: only the sender's behaviour could be judged. */
  readonly sealed: boolean;
}

/** Why there is no message to speak about. */
export type NothingCode = 'nothing-open' | 'draft' | 'meeting' | 'delivery-report';

/** Why no score can be shown: the server's reasons and those that arise on the way to it. */
export type UnavailableCode =
  | UnavailableVerdict['code']
  | 'no-answer'
  | 'busy'
  | 'refused'
  | 'server-fault'
  | 'unreadable-answer'
  | 'sign-in-failed'
  | 'no-message-id'
  | 'office-missing'
  | 'outside-outlook'
  | 'not-set-up';

/** How the reader's word on the message fares. */
export type OpinionState = 'settled' | 'sending' | 'failed';

export type PaneState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'nothing'; readonly because: NothingCode; readonly digest: readonly DigestLine[] }
  | { readonly kind: 'waiting'; readonly head: MessageHead }
  | { readonly kind: 'not-seen-yet'; readonly head: MessageHead; readonly senderState: SenderState }
  | { readonly kind: 'sign-in'; readonly head: MessageHead }
  | { readonly kind: 'unavailable'; readonly head: MessageHead | null; readonly code: UnavailableCode }
  | {
      readonly kind: 'scored';
      readonly head: MessageHead;
      readonly verdict: ScoredVerdict;
      readonly opinion: 'report' | 'expected' | null;
      readonly opinionState: OpinionState;
      /** The scores are those of an earlier look: the server did not answer the last time. */
      readonly stale: boolean;
    };

/** What the reader can press. */
export interface PaneActs {
  readonly report: () => void;
  readonly expect: () => void;
  readonly retry: () => void;
  readonly signIn: () => void;
}
