/** What the tab can show. One object, made by `console/`; the pictures are pure functions of it. */
import type { IncidentAnswer, IncidentSummary, OfferLine } from '../../server/http/contract.ts';

export type ConsoleTrouble =
  | 'outside-teams'
  | 'sign-in'
  | 'not-allowed'
  | 'roles-unknown'
  | 'starting'
  | 'busy'
  | 'no-answer'
  | 'server-fault'
  | 'unreadable-answer';

/** Which incidents the list holds. */
export type Choice = 'open' | 'contained' | 'all';

export type ListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly incidents: readonly IncidentSummary[]; readonly next: string | null };

export type OpenState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'shown'; readonly id: string; readonly answer: IncidentAnswer };

/** A question before something is decided. */
export interface Question {
  readonly incident: string;
  /** What the analyst was looking at. */
  readonly revision: number;
  readonly offer: OfferLine;
  readonly sending: boolean;
  /** Why it was not accepted; our own words or the server's. */
  readonly refused: { readonly message: string; readonly nextStep: string } | null;
}

export interface ConsoleState {
  /** `null` = nothing stands in the way of everything. */
  readonly trouble: ConsoleTrouble | null;
  readonly choice: Choice;
  readonly list: ListState;
  readonly open: OpenState;
  readonly question: Question | null;
  /** `live`: changes arrive by themselves. `stale`: what is shown may be old. */
  readonly line: 'joining' | 'live' | 'stale';
  /** What a screen reader says of the last change. */
  readonly said: string;
  /** What became of the last decision. */
  readonly outcome: string | null;
}

/** What the analyst can press. */
export interface ConsoleActs {
  readonly choose: (choice: Choice) => void;
  readonly open: (id: string) => void;
  readonly back: () => void;
  readonly more: () => void;
  readonly press: (offer: OfferLine) => void;
  readonly decide: (reason: string | null) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  /** Is given the dialog when it is put on the page, to open it over everything else. */
  readonly shown: (dialog: HTMLDialogElement | null) => void;
}
