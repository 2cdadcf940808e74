/**
 * What happened, in our words. A source turns a vendor's record into one of these; nothing vendor-shaped goes further.
 *
 * Instants are milliseconds since the epoch, UTC. Addresses of people are lower case. Texts that somebody else wrote (subjects,
 * rule names, file names) are data: whoever shows them escapes them.
 */

import type { ActionId, Person, Verb } from './desk.ts';
import type { Envelope, MessageText } from './message-text.ts';
import type { Names, Origin } from './origin-facts.ts';

export * from './origin-facts.ts';

interface Base {
  /** The record's own id, else `file:line`. */
  readonly id: string;
  /** Which feed it came in, for the lag ledger and for joining copies: `audit`, `sign-in`, `directory-audit`, `trace`, `message`, `risk`, `alert` ... */
  readonly feed: string;
  readonly at: number;
  /** Who acted (for `mail-received` and `risk-reported`: whose account it concerns). Empty when the record names nobody we could know. */
  readonly who: Names;
  /** The mailbox acted upon when it is not the actor's own (shared mailbox, delegate, admin). */
  readonly mailbox?: Names | undefined;
  readonly origin: Origin;
}

export interface SignIn extends Base {
  readonly kind: 'sign-in';
  readonly interactive: boolean | null;
  /** As the application calls itself, when the record tells more than its id. */
  readonly applicationName: string | null;
  readonly resource: string | null;
  /** `deviceCode`, `ropc` ... `null` when unstated or ordinary. */
  readonly protocol: string | null;
  readonly singleFactor: boolean | null;
  readonly correlation: string | null;
}

/**
 * Why a sign-in did not finish. `interrupt` = a step of an ordinary sign-in (second factor asked, keep-me-signed-in, silent renewal), by itself no failure;
 * `challenge-refused` = second factor denied or timed out; `policy` = conditional access said no.
 */
export type SignInFailure =
  | 'bad-password'
  | 'locked'
  | 'challenge-refused'
  | 'policy'
  | 'expired-password'
  | 'disabled'
  | 'unknown-user'
  | 'interrupt'
  | 'other';

export interface SignInFailed extends Base {
  readonly kind: 'sign-in-failed';
  readonly reason: SignInFailure;
  /** The password (or first factor) was right although the sign-in did not finish. */
  readonly passwordRight: boolean;
  readonly errorCode: number | null;
  readonly correlation: string | null;
}

export interface SessionRevoked extends Base {
  readonly kind: 'session-revoked';
}

export interface PasswordChanged extends Base {
  readonly kind: 'password-changed';
  /** `self` by its owner, `admin` by somebody else (then `by` names them), `reset` by self-service reset. */
  readonly way: 'self' | 'admin' | 'reset';
  readonly by?: Names | undefined;
}

export interface MfaMethod extends Base {
  readonly kind: 'mfa-method';
  readonly change: 'added' | 'removed' | 'disabled' | 'changed';
  readonly method: string | null;
  /** Present when an administrator did it for the person in `who`. */
  readonly by?: Names | undefined;
}

export interface DeviceRegistered extends Base {
  readonly kind: 'device-registered';
  readonly name: string | null;
  readonly system: string | null;
}

export interface Consent extends Base {
  readonly kind: 'consent';
  readonly applicationId: string | null;
  readonly applicationName: string | null;
  readonly scopes: readonly string[];
  readonly admin: boolean;
}

export interface CredentialAdded extends Base {
  readonly kind: 'credential-added';
  readonly applicationName: string | null;
  /** `password`, `certificate`, `owner`, `redirect`. */
  readonly credential: string;
}

export interface RoleChange extends Base {
  readonly kind: 'role-change';
  readonly change: 'granted' | 'removed';
  readonly role: string | null;
  readonly target: Names;
}

export interface Delegation extends Base {
  readonly kind: 'delegation';
  readonly change: 'granted' | 'removed';
  /** `FullAccess`, `SendAs`, `SendOnBehalf`, `Folder`. */
  readonly right: string;
  /** Who received it, as the record writes it. */
  readonly grantee: string | null;
}

/** One inbox rule in readable parts, whichever of the vendor's three shapes it came in. */
export interface RuleContent {
  readonly name: string | null;
  readonly words: readonly string[];
  readonly senders: readonly string[];
  readonly deletes: boolean;
  readonly moveTo: string | null;
  readonly copyTo: string | null;
  readonly marksRead: boolean;
  readonly stops: boolean;
  /** Addresses of ForwardTo, RedirectTo and ForwardAsAttachmentTo together. */
  readonly forwardTo: readonly string[];
  /** The rule has no condition at all: it catches every mail. */
  readonly catchesAll: boolean;
  /** Ways to slip past tools: `nul`, `zero-width`, `size-limit`, `look-alike`. */
  readonly tricks: readonly string[];
  /** False when the record names a rule but not what it does. */
  readonly known: boolean;
}

export interface InboxRule extends Base {
  readonly kind: 'inbox-rule';
  readonly change: 'created' | 'changed' | 'removed' | 'disabled' | 'enabled';
  readonly rule: RuleContent;
}

export interface MailboxSetting extends Base {
  readonly kind: 'mailbox-setting';
  readonly setting: 'forwarding' | 'forwarding-removed' | 'auto-reply' | 'junk' | 'protocol' | 'audit-bypass' | 'audit-off';
  readonly forwardTo: string | null;
  readonly keepsCopy: boolean | null;
  /** The vendor's parameters in one line, for people to read. */
  readonly detail: string;
}

export interface TenantSetting extends Base {
  readonly kind: 'tenant-setting';
  readonly setting:
    | 'mail-flow-rule'
    | 'connector'
    | 'journal'
    | 'audit-off'
    | 'protection-weakened'
    | 'federation'
    | 'conditional-access'
    | 'user-created';
  readonly change: 'created' | 'changed' | 'removed';
  readonly name: string | null;
  /** Addresses that mail is copied or redirected to. */
  readonly forwardTo: readonly string[];
  readonly detail: string;
}

export interface Attachment {
  readonly name: string;
  readonly size: number | null;
  /** 64-bit hash of the content, hexadecimal, when the content was seen. */
  readonly hash: string | null;
}

export interface MailSent extends Base {
  readonly kind: 'mail-sent';
  /** With its angle brackets, as written. */
  readonly messageId: string | null;
  /** The address it went out under. */
  readonly sender: string | null;
  readonly as: 'owner' | 'send-as' | 'on-behalf';
  readonly subject: string | null;
  /** Lower case; `null` when the record does not list them. */
  readonly recipients: readonly string[] | null;
  readonly recipientCount: number | null;
  readonly bccCount: number | null;
  readonly attachments: readonly Attachment[];
  /** `null` when the text was not seen. */
  readonly text: MessageText | null;
  /** `null` when the headers were not seen. */
  readonly envelope: Envelope | null;
}

export interface MailReceived extends Base {
  readonly kind: 'mail-received';
  readonly messageId: string | null;
  readonly sender: string | null;
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly subject: string | null;
  readonly recipients: readonly string[] | null;
  readonly attachments: readonly Attachment[];
  readonly text: MessageText | null;
  readonly envelope: Envelope | null;
}

export interface MailAccessed extends Base {
  readonly kind: 'mail-accessed';
  /** Messages read (bind), at least 1. */
  readonly count: number;
  readonly throttled: boolean;
}

export interface MailboxSynced extends Base {
  readonly kind: 'mailbox-synced';
  readonly folder: string | null;
}

export interface MailDeleted extends Base {
  readonly kind: 'mail-deleted';
  readonly way: 'hard' | 'soft' | 'to-deleted' | 'moved';
  readonly count: number;
  readonly folder: string | null;
  readonly destination: string | null;
  readonly subjects: readonly string[];
  /** The folder holds what the person sent. */
  readonly fromSent: boolean;
}

export interface FileAccessed extends Base {
  readonly kind: 'file-accessed';
  readonly action: 'read' | 'downloaded' | 'synced' | 'modified' | 'uploaded' | 'deleted';
  readonly name: string | null;
  readonly path: string | null;
  readonly site: string | null;
}

export interface Sharing extends Base {
  readonly kind: 'sharing';
  readonly way: 'anonymous-link' | 'organisation-link' | 'direct';
  readonly name: string | null;
  readonly target: string | null;
  /** Somebody outside the organisation can open it; `null` = unknown. */
  readonly external: boolean | null;
}

export interface Search extends Base {
  readonly kind: 'search';
  readonly where: 'mailbox' | 'site';
  readonly query: string;
}

export interface Chat extends Base {
  readonly kind: 'chat';
  readonly act: 'session' | 'created' | 'sent';
  readonly external: boolean | null;
  readonly members: number | null;
}

export interface RiskReported extends Base {
  readonly kind: 'risk-reported';
  /** `entra`, `defender`, `audit`. */
  readonly vendor: string;
  readonly type: string;
  readonly level: 'low' | 'medium' | 'high' | 'unknown';
  /** The vendor or an administrator has since cleared it. */
  readonly cleared: boolean;
  readonly title: string;
}

export interface DecisionMade extends Base {
  readonly kind: 'decision';
  readonly incident: string;
  readonly decision: Verb;
  readonly by: Person;
  readonly reason: string | null;
  /** As in `DecisionRequest`. */
  readonly on: string | null;
}

export interface ActionTaken extends Base {
  readonly kind: 'action-taken';
  readonly incident: string;
  readonly action: ActionId;
  /** Names what is held, from the first attempt to the undo. */
  readonly lease: string;
  /** `proved`: nothing got through since; `slipped`: something did. `failed`, `waiting` of what is held: its undoing or renewal; it is held still. */
  readonly result: 'waiting' | 'done' | 'failed' | 'proved' | 'slipped' | 'renewed' | 'undone' | 'expired';
  /** What was done, or what slipped through, in words. */
  readonly sentence: string;
  readonly expiresAt: number | null;
}

/** A reader thinks that a message is fraud and told us so beside it, or takes that back. */
export interface MessageReported extends Base {
  readonly kind: 'message-reported';
  /** Entra object id of the reader. */
  readonly reader: string;
  /** As `StoredVerdict.message`. */
  readonly message: string;
  readonly sender: string;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly withdrawn: boolean;
}

/** What is kept of somebody was to be erased; `core/forgetting.ts`. */
export interface PersonForgotten extends Base {
  readonly kind: 'person-forgotten';
  /** One of their names: object id, UPN or address, lower case. */
  readonly person: string;
}

export type Event =
  | SignIn
  | SignInFailed
  | SessionRevoked
  | PasswordChanged
  | MfaMethod
  | DeviceRegistered
  | Consent
  | CredentialAdded
  | RoleChange
  | Delegation
  | InboxRule
  | MailboxSetting
  | TenantSetting
  | MailSent
  | MailReceived
  | MailAccessed
  | MailboxSynced
  | MailDeleted
  | FileAccessed
  | Sharing
  | Search
  | Chat
  | RiskReported
  | DecisionMade
  | ActionTaken
  | MessageReported
  | PersonForgotten;

/** What the service itself puts into the stream, and nobody else may. */
export type OwnEvent = DecisionMade | ActionTaken | MessageReported | PersonForgotten;

export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
