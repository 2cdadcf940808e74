/** The wire types that outsiders rely on: lines of `incidents.jsonl` and `messages.jsonl`, bodies of the HTTP routes. Instants are ISO 8601 UTC. */

export type ChannelName = 'access' | 'persist' | 'recon' | 'impact' | 'exfil';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type IncidentState = 'open' | 'contained' | 'dismissed' | 'confirmed' | 'expired';
export type IncidentKind = 'account-takeover' | 'exfiltration-by-owner';

export interface EvidenceLine {
  readonly eventId: string;
  readonly at: string;
  readonly signal: string;
  readonly channel: ChannelName;
  /** Weight of evidence in bits at the time it was seen; negative speaks for the owner. */
  readonly bits: number;
  readonly sentence: string;
  /** Network and client that acted, in words; `null` when the record had neither. */
  readonly actor: string | null;
}

export interface TimelineEntry {
  readonly at: string;
  readonly hands: 'intruder' | 'owner' | 'unknown';
  readonly kind: string;
  readonly what: string;
  readonly from: string | null;
  readonly eventId: string;
}

/** The person's usual beside what the suspicious hands did; counts, hours are UTC. */
export interface Picture {
  /** Most used first; `seen` = used by the suspicious hands of this incident. `visits` is a discounted count. */
  readonly networks: readonly { readonly label: string; readonly visits: number; readonly seen: boolean }[];
  readonly clients: readonly { readonly label: string; readonly visits: number; readonly seen: boolean }[];
  /** 24 shares (sum 1, or all 0 without history). */
  readonly usualHours: readonly number[];
  /** 24 counts of acts by the suspicious hands. */
  readonly seenHours: readonly number[];
  /** Recipients in an hour in which the person mails: usual mean and highest so far, and the highest of this incident. */
  readonly recipientsPerHour: { readonly usual: number; readonly highest: number; readonly seen: number };
}

export interface IncidentRecord {
  readonly id: string;
  readonly account: string;
  readonly displayName: string | null;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly openedAt: string;
  readonly alertedAt: string | null;
  readonly knownAt: string | null;
  readonly updatedAt: string;
  /** When the record that tipped it was received; `null` in a replay, which has no other clock than the records. */
  readonly receivedAt: string | null;
  /** Names of the hands whose incident it is, to join messages with it. */
  readonly hands: readonly string[];
  readonly severity: Severity;
  readonly score: number;
  readonly bits: number;
  readonly returnPeriodDays: number;
  readonly provisional: boolean;
  readonly title: string;
  /** The story, a sentence each, in order of time. */
  readonly narrative: readonly string[];
  /** For each sentence of `narrative`, the evidence it rests on (indexes into `evidence`). */
  readonly narrativeEvidence: readonly (readonly number[])[];
  /** ATT&CK technique ids. */
  readonly techniques: readonly string[];
  readonly evidence: readonly EvidenceLine[];
  readonly scores: readonly { readonly at: string; readonly knownAt: string; readonly score: number }[];
  readonly timeline: readonly TimelineEntry[];
  readonly picture: Picture;
  /** What speaks against, or would change our mind, in words. */
  readonly doubts: readonly string[];
  readonly nextSteps: readonly string[];
  /** Who takes care of it; empty in a replay, as the next three. */
  readonly assignee: string | null;
  readonly decisions: readonly DecisionLine[];
  readonly containment: readonly ContainmentLine[];
  readonly vouches: readonly VouchLine[];
}

/** What a person or a policy decided, in order of time. */
export interface DecisionLine {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  /** A `Verb` of `core/desk.ts`. */
  readonly verb: string;
  readonly reason: string | null;
  readonly on: string | null;
  /** e.g. `Sam Okafor disabled the account: "confirmed by telephone"`. */
  readonly sentence: string;
}

/** One lease: what is done to the tenant, by whom, until when, and whether it held. */
export interface ContainmentLine {
  readonly lease: string;
  /** An `ActionId` of `core/desk.ts`. */
  readonly action: string;
  /** `asked`: decided, not done yet; `waiting`: for a second person. */
  readonly state: 'asked' | 'waiting' | 'done' | 'failed' | 'proved' | 'slipped' | 'undone' | 'expired';
  readonly by: string;
  readonly reason: string | null;
  readonly at: string;
  readonly expiresAt: string | null;
  readonly sentence: string;
  /** Whether it held, e.g. `last act of these hands 24 Nov 14:03 UTC, none since`; `null` while nothing is held, or for what cannot be watched. */
  readonly watch: string | null;
}

/** Something that was vouched for: it is this person's, and no news until then. */
export interface VouchLine {
  readonly id: string;
  /** `network`, `device`, `person` or `group`. */
  readonly kind: string;
  readonly what: string;
  readonly by: string;
  readonly reason: string | null;
  readonly expiresAt: string;
  readonly withdrawn: boolean;
}

export interface ReasonLine {
  readonly signal: string;
  readonly sentence: string;
  readonly weight: number;
}

export interface MessageRecord {
  readonly internetMessageId: string;
  readonly sender: string;
  readonly at: string;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly outOfCharacter: number | null;
  readonly solicitation: number | null;
  readonly initial: { readonly at: string; readonly outOfCharacter: number | null };
  readonly reasons: readonly ReasonLine[];
}

/** What a recipient may be told of a message: nothing of sign-ins, and nothing that an incident of its sender lends it. */
export interface ToldToReaders {
  /** 0-100 of the message by itself; `null` = cannot be told yet. */
  readonly outOfCharacter: number | null;
  /** Those of each score in their order. */
  readonly reasons: readonly VerdictReason[];
}

/** A message as the store keeps it. Whatever is not in `told` is for analysts. */
export interface KeptMessage extends MessageRecord {
  readonly told: ToldToReaders;
}

/** `read = events + rejected + ignored + duplicates`. */
export interface Summary {
  readonly read: number;
  readonly events: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly duplicates: number;
  readonly feeds: Readonly<Record<string, number>>;
  readonly ignoredOperations: Readonly<Record<string, number>>;
  readonly incidents: number;
  readonly alerts: number;
  readonly messages: number;
}

/** Everything `report.html` is made of. */
export interface ReportData {
  readonly organisation: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly people: number;
  /** Promised false alerts per 1,000 people a day. */
  readonly budget: number;
  readonly notes: readonly string[];
  readonly summary: Summary;
  readonly incidents: readonly IncidentRecord[];
}

/** Body of `POST /api/verdicts`: which message the caller has open. */
export interface VerdictRequest {
  readonly internetMessageId: string;
  /** Address of the shared mailbox the message lies in; absent = the caller's own mailbox. The server checks that the caller may open it. */
  readonly mailbox?: string;
}

/** A score in words. For `outOfCharacter`: as usual, a little unusual, out of character, very much so; for `solicitation` likewise. */
export type Degree = 'none' | 'slight' | 'clear' | 'strong';

/** What a recipient may know of the sender's account: never when, never from where. */
export type SenderState = 'none' | 'under-investigation' | 'contained';

/** What the reader should do, the most urgent first; the pane has the words. */
export type AdviceCode =
  | 'call-known-number'
  | 'do-not-reply'
  | 'do-not-pay'
  | 'do-not-open'
  | 'do-not-sign-in'
  | 'check-address'
  | 'report'
  | 'read-as-usual';

/** What a reader said of a message; the last word counts, `withdrawn` takes it back. */
export type Opinion = 'report' | 'expected' | 'withdrawn';

/** What is remembered of the account that the message wants money sent to. */
export interface PayeeLine {
  readonly standing: 'known' | 'changed' | 'new';
  readonly sentence: string;
}

export interface VerdictReason {
  readonly score: 'outOfCharacter' | 'solicitation';
  /** Id of the signal. */
  readonly code: string;
  readonly sentence: string;
}

/** Answer of `POST /api/verdicts`. Sentences are English; everything else is a code that the pane has words for. */
export type VerdictAnswer = ScoredVerdict | UnseenVerdict | UnavailableVerdict;

export interface ScoredVerdict {
  readonly kind: 'scored';
  readonly internetMessageId: string;
  /** 0-100, `null` = cannot be told (too little history, content unreadable). */
  readonly outOfCharacter: number | null;
  readonly solicitation: number | null;
  readonly words: { readonly outOfCharacter: Degree | null; readonly solicitation: Degree | null };
  /** The weightiest first. */
  readonly reasons: readonly VerdictReason[];
  readonly payees: readonly PayeeLine[];
  readonly senderState: SenderState;
  readonly advice: readonly AdviceCode[];
  /** What this reader said of it before. */
  readonly opinion: 'report' | 'expected' | null;
}

/** The message has not reached the server yet, or is being judged; ask again. */
export interface UnseenVerdict {
  readonly kind: 'not-seen-yet';
  readonly senderState: SenderState;
  readonly retryAfterSeconds: number;
}

export interface UnavailableVerdict {
  readonly kind: 'unavailable';
  /**
   * `not-in-mailbox`: not in a mailbox the caller may read. `too-old`: the verdict is no longer kept. `sent-by-you`: own mail is not judged for its sender.
   * `shared-not-set-up`, `shared-cannot-tell`: whether the caller may open the shared mailbox is never, or just now not, to be found out.
   */
  readonly code: 'not-in-mailbox' | 'too-old' | 'sent-by-you' | 'starting' | 'switched-off' | 'shared-not-set-up' | 'shared-cannot-tell';
}

/** Body of `POST /api/drafts`: a message that is about to be sent; it has no message id yet. The text is judged and dropped. */
export interface DraftRequest {
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  /** Plain text, at most 64 KB of it. */
  readonly text: string;
  /** Names of the attached files. */
  readonly attachments: readonly string[];
}

/** Answer of `POST /api/drafts`. `ask`: the sender may send anyway in the same dialog; `stop`: only by pressing Send a second time. */
export type DraftAnswer =
  | { readonly kind: 'send' }
  | { readonly kind: 'warn'; readonly firmness: 'ask' | 'stop'; readonly sentences: readonly string[] };

/** Body of `POST /api/feedback`; the answer is 204. */
export interface FeedbackRequest {
  readonly internetMessageId: string;
  readonly mailbox?: string;
  readonly opinion: Opinion;
}

/** Body of `POST /api/digest`: what came in that deserves a second look, for messages on which Outlook runs no add-in. */
export interface DigestRequest {
  /** How far back, in hours, at most 168. */
  readonly hours: number;
}

export interface DigestLine {
  readonly internetMessageId: string;
  readonly sender: string;
  readonly subject: string;
  readonly at: string;
  readonly words: { readonly outOfCharacter: Degree | null; readonly solicitation: Degree | null };
  readonly senderState: SenderState;
  /** Outlook shows no add-in on this message (delivery reports, sharing invitations). */
  readonly noAddIn: boolean;
}

/** Answer of `POST /api/digest`, at most 20 lines, the most pressing first. */
export interface DigestAnswer {
  readonly lines: readonly DigestLine[];
}

/** Every refusal of a route: a code to act on and, in English, the next step. */
export interface RefusalAnswer {
  readonly code: string;
  readonly message: string;
  readonly nextStep: string;
}

/** A line of the tab's list. */
export interface IncidentSummary {
  readonly id: string;
  readonly revision: number;
  readonly account: string;
  readonly displayName: string | null;
  readonly title: string;
  readonly state: IncidentState;
  readonly severity: Severity;
  readonly score: number;
  readonly openedAt: string;
  readonly alertedAt: string | null;
  readonly updatedAt: string;
  readonly assignee: string | null;
}

/** Answer of `GET /api/incidents?state=&before=`: told incidents, newest change first; `next` = `before` of the page after it. */
export interface IncidentsAnswer {
  readonly incidents: readonly IncidentSummary[];
  readonly next: string | null;
}

export interface OfferLine {
  readonly verb: string;
  readonly on: string | null;
  readonly label: string;
  readonly explanation: string;
  readonly needsReason: boolean;
  readonly needsApproval: boolean;
  readonly obstacle: string | null;
}

/** Answer of `GET /api/incidents/:id`. */
export interface IncidentAnswer {
  readonly revision: number;
  readonly incident: IncidentRecord;
  readonly offers: readonly OfferLine[];
  /** Lines of the audit log about it, oldest first. */
  readonly trail: readonly { readonly sequence: number; readonly at: string; readonly who: string; readonly what: string }[];
}

/** Body of `POST /api/incidents/:id/decisions`. */
export interface DecisionBody {
  readonly id: string;
  readonly revision: number | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly on: string | null;
}

/** Its answer; a refusal is a `RefusalAnswer` with status 403, 404 or 409. */
export type DecisionReply =
  | { readonly kind: 'accepted'; readonly decision: string; readonly sentence: string }
  | { readonly kind: 'waits'; readonly request: string; readonly sentence: string };

/** One event of `GET /api/live` (server-sent events, `event: incident`). */
export interface LiveChange {
  readonly id: string;
  readonly revision: number;
  readonly state: IncidentState;
  readonly updatedAt: string;
}
