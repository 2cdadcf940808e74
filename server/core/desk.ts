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

/** While one of these is held, the account is `contained`; the others limit or repair, and an intruder may go on beside them. */
export const HARD_ACTIONS: readonly ActionId[] = ['disable-account', 'require-mfa', 'block-untrusted-networks'];

/**
 * `release` ends the incident's containment through the checklist; `undo` and `renew` are about one lease; `approve` and `refuse` about a request that needs
 * a second person; `ask` starts "was this you?", `answer` is what came of it; `vouch` says that something is this person's, `unvouch` takes that back;
 * `reopen` takes a dismissal or confirmation back; `check` ticks a line of the release checklist.
 *
 * What `on` says, by verb (a lease and a request are named by the id of the decision that asked for them):
 *
 * | verb | `on` |
 * |---|---|
 * | an action | `null`, or what it is limited to (a rule's name, a Message-ID) |
 * | `undo`, `renew` | the lease |
 * | `approve`, `refuse` | the request |
 * | `release`, `confirm`, `reopen`, `ask` | `null` |
 * | `assign` | the name of the person who takes it; `null` = whoever decides it |
 * | `check` | the line of the checklist |
 * | `answer` | `yes` (it was I), `no`, `unknown`; it weighs a few bits and decides nothing |
 * | `vouch`, `dismiss` | what is vouched for, below; `null` (of `dismiss` only) = nothing |
 * | `unvouch` | the vouch: the id of the decision that wrote it |
 *
 * A vouch is `network:<prefix>` (`network:203.0.113.0/24`, as the hands came from), `device:<id>` (the registered device of the hands, or their program in words:
 * `device:Edge on Windows`), `person` (every network, device and program of the incident's hands) or `group` (the same, for everybody in the person's
 * department). It holds for 90 days; `@30d` at its end says otherwise, from `@1d` to `@366d`: `network:203.0.113.0/24@30d`.
 * `core/vouch.ts` reads it.
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
  /** The revision that was looked at; an action on one before the last decision is refused (`STALE_REVISION`). `null` = typed, not pressed. */
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

/**
 * Puts events into the stream; resolves when they are judged and written, whatever happens afterwards. Repeats (same event id) change nothing.
 * What is put in is an `OwnEvent` of `core/event.ts`, which knows this file; anything else is rejected.
 */
export interface Stream<E = unknown> {
  submit(events: readonly E[]): Promise<void>;
}

/** Some of the hands whose incident it is. */
export interface HandsFacts {
  /** As in `IncidentRecord.hands`. */
  readonly name: string;
  /** `203.0.113.0/24`; `null` = the records name no address. */
  readonly network: string | null;
  /** An address of that network from which they came. */
  readonly address: string | null;
  /** Place, operator and program in words. */
  readonly words: string | null;
  /** Registered device id. */
  readonly device: string | null;
  /** Entra session ids, the last ones. */
  readonly sessions: readonly string[];
  readonly firstAt: number;
  readonly lastAt: number;
}

/** An inbox rule that the hands made or changed. */
export interface RuleFacts {
  readonly eventId: string;
  readonly at: number;
  readonly change: string;
  /** As its maker wrote it; `null` = the record does not say. */
  readonly name: string | null;
}

/** A message that the hands sent. */
export interface MessageFacts {
  readonly internetMessageId: string;
  readonly at: number;
  readonly direction: 'outbound' | 'internal';
  readonly recipients: number;
  /** Keyed hashes of those of us who got it, as `StoredVerdict.recipients`. */
  readonly readers: readonly string[];
}

/** One lease as it stands. */
export interface LeaseFacts {
  readonly lease: string;
  readonly action: ActionId;
  readonly state: 'asked' | 'waiting' | 'done' | 'failed' | 'proved' | 'slipped' | 'undone' | 'expired';
  readonly by: Person;
  readonly reason: string | null;
  readonly at: number;
  readonly expiresAt: number | null;
}

/**
 * Body of an intent of kind `action`, key `action/<decision>`: one for every action, `undo`, `renew`, `approve`, `refuse`, `release` and `ask`, once.
 * Whoever carries it out submits `action-taken` with `lease` = the decision that asked for the action; after `release` one `undone` for each lease that is held.
 */
export interface ActionOrder {
  /** Id of the decision event. */
  readonly decision: string;
  readonly incident: string;
  readonly verb: Verb;
  readonly on: string | null;
  readonly reason: string | null;
  readonly by: Person;
  /** When it was decided. */
  readonly at: number;
  /** Every name of the account that is known; `id` is the Entra object id. */
  readonly account: {
    readonly name: string;
    readonly displayName: string | null;
    readonly id: string | null;
    readonly mail: string | null;
  };
  readonly hands: readonly HandsFacts[];
  /** Event ids of the evidence. */
  readonly evidence: readonly string[];
  readonly rules: readonly RuleFacts[];
  /** The latest 500. */
  readonly messages: readonly MessageFacts[];
  /** What is held, waits or was tried, in the order of asking; the one just asked for among them. */
  readonly leases: readonly LeaseFacts[];
}

/**
 * Bodies of intents of kind `notice`. `stage/<incident>/<stage>`: evidence of a further kind. `reminder/<incident>`: to be told only when the incident, as it then
 * stands, is open and has neither an assignee nor a decision. `slipped/<lease>`: the hands went on all the same. `lost/<decision>`: the decision was about an incident
 * that is not held in memory any more (`incident` of the intent is `null`), and nothing came of it. `report/<message>`: a reader reported a message (no incident).
 */
export type NoticeBody =
  | { readonly notice: 'stage'; readonly stage: string }
  | { readonly notice: 'reminder'; readonly notBefore: number }
  | { readonly notice: 'slipped'; readonly lease: string; readonly action: ActionId; readonly sentence: string }
  | { readonly notice: 'reported'; readonly sender: string; readonly direction: 'inbound' | 'outbound' | 'internal' }
  | {
      readonly notice: 'lost';
      readonly decision: string;
      readonly incident: string;
      readonly verb: Verb;
      readonly by: Person;
      readonly sentence: string;
    };
