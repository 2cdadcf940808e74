/**
 * What people may decide and do about an incident, in our own words. A card, a chat command, the tab and a policy all go through the one `Desk`; a decision
 * and what came of it enter the stream as events like any other.
 */

/** One reversible thing done to the tenant; the name of its file in `actions/`. */
export const ACTIONS = [
  'disable-account',
  'revoke-sessions',
  'require-mfa',
  'block-untrusted-networks',
  'hold-outbound-mail',
  'disable-inbox-rules',
  'withhold-messages',
  'confirm-compromised',
] as const;
export type ActionId = (typeof ACTIONS)[number];

/**
 * `release` ends the incident's containment through the checklist; `undo` and `renew` are about one lease; `approve` and `refuse` about a request that needs
 * a second person; `ask` starts "was this you?", `answer` is what came of it; `vouch` says that something is this person's, `unvouch` takes that back;
 * `reopen` takes a dismissal or confirmation back; `check` ticks a line of the release checklist.
 */
export const VERBS = [
  ...ACTIONS,
  'undo',
  'renew',
  'release',
  'check',
  'dismiss',
  'confirm',
  'reopen',
  'assign',
  'ask',
  'answer',
  'vouch',
  'unvouch',
  'approve',
  'refuse',
] as const;
export type Verb = (typeof VERBS)[number];

/** Who decides: a person as their token says, or a policy of ours (`objectId` null). */
export interface Person {
  /** Entra object id. */
  readonly objectId: string | null;
  readonly tenantId: string;
  readonly name: string;
}

export interface DecisionRequest {
  /** Made by whoever draws the button or reads the command: the same press twice is one decision. */
  readonly id: string;
  readonly incident: string;
  /** The revision that was looked at; an action on an older one is refused (`STALE_REVISION`). `null` = typed, not pressed. */
  readonly revision: number | null;
  readonly verb: Verb;
  readonly reason: string | null;
  /** What it is about: a lease (`undo`, `renew`), a request (`approve`, `refuse`), a person (`assign`), an answer, what is vouched for, a line of the checklist. */
  readonly on: string | null;
}

export type DecisionAnswer =
  /** It is in the stream and survives anything; `sentence` says what happens next. */
  | { readonly kind: 'accepted'; readonly decision: string; readonly sentence: string }
  /** A second person has to approve the request first. */
  | { readonly kind: 'waits'; readonly request: string; readonly sentence: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly nextStep: string };

export interface Roles {
  /** May see incidents and act on ordinary accounts. */
  readonly analyst: boolean;
  /** May be the second person for administrators and VIPs. */
  readonly approver: boolean;
}

/** A button or command that makes sense now. The desk checks again when it is pressed. */
export interface Offer {
  readonly verb: Verb;
  readonly on: string | null;
  /** e.g. `Disable account`. */
  readonly label: string;
  /** What it does and what it does not, how long it takes and lasts, in one or two sentences. */
  readonly explanation: string;
  readonly needsReason: boolean;
  readonly needsApproval: boolean;
  /** Why it would be refused now (permission not granted, protected account); `null` = it would not. */
  readonly obstacle: string | null;
}

export interface Desk {
  /** Throws `Refused` `ROLES_UNKNOWN` when Microsoft cannot be asked and the last answer is too old. */
  roles(person: Person): Promise<Roles>;
  decide(person: Person, request: DecisionRequest): Promise<DecisionAnswer>;
  /** What could be done about an incident; for an unknown one nothing. */
  offers(incident: string): Promise<readonly Offer[]>;
}

/** Puts events into the stream; resolves when they are judged and written, whatever happens afterwards. Repeats (same event id) change nothing. */
export interface Stream {
  submit(events: readonly unknown[]): Promise<void>;
}
