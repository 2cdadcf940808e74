/** Every text of the pane that is ours. A language is one object of this shape; a missing text does not compile. */
import type { AdviceCode, Degree, Opinion, PayeeLine, SenderState } from '../../../server/http/contract.ts';
import type { HeadlineCode } from '../headline.ts';
import type { NothingCode, UnavailableCode } from '../state.ts';

type Degrees = Readonly<Record<Degree, string>>;

export interface PaneWords {
  /** BCP 47. */
  readonly language: string;
  readonly headline: Readonly<Record<HeadlineCode, string>>;
  readonly outOfCharacter: { readonly name: string; readonly degree: Degrees };
  readonly solicitation: { readonly name: string; readonly degree: Degrees };
  readonly cannotTell: string;
  /** `87` -> `87 of 100`. */
  readonly outOf100: (score: number) => string;
  readonly why: string;
  readonly whyNothing: string;
  readonly payees: string;
  readonly payeeStanding: Readonly<Record<PayeeLine['standing'], string>>;
  readonly whatToDo: string;
  readonly advice: Readonly<Record<AdviceCode, string>>;
  readonly senderState: Readonly<Record<Exclude<SenderState, 'none'>, string>>;
  readonly from: string;
  readonly subject: string;
  readonly noSubject: string;
  readonly sealed: string;
  readonly stale: string;
  readonly feedback: {
    readonly question: string;
    readonly report: string;
    readonly expected: string;
    readonly noted: Readonly<Record<Exclude<Opinion, 'withdrawn'>, string>>;
    readonly sending: string;
    readonly failed: string;
  };
  readonly starting: string;
  readonly waiting: string;
  readonly notSeenYet: { readonly title: string; readonly text: string };
  readonly nothing: Readonly<Record<NothingCode, { readonly title: string; readonly text: string }>>;
  readonly signIn: { readonly title: string; readonly text: string; readonly button: string };
  readonly unavailable: { readonly title: string; readonly because: Readonly<Record<UnavailableCode, string>>; readonly readOn: string };
  readonly tryAgain: string;
  readonly digest: { readonly title: string; readonly remark: string; readonly noAddIn: string };
  /** What a score is and is not. */
  readonly caveat: string;
}
