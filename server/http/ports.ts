/** What the HTTP side is given by whoever wires it. Each port is as narrow as its use. */
import type { Request, Response } from 'express';
import type { Desk } from '../core/desk.ts';
import type { AuditEntry, Readings, Store } from '../core/memory.ts';
import type { Caller, Gate } from './caller.ts';
import type { DraftRequest, KeptMessage, LiveChange, MessageRecord } from './contract.ts';

/** Keys under which the store has messages and readers. */
export interface Hashes {
  /** `messageKey` of `live/stored.ts`. */
  message(internetMessageId: string): string;
  /** Of an object id or address, lower case: an entry of `StoredVerdict.recipients`. */
  reader(name: string): string;
}

/** Who people are, from the directory and never from what they say of themselves. */
export interface People {
  /** Lower-case UPN and addresses that this object id has now; none when it is unknown. */
  namesOf(objectId: string): Promise<readonly string[]>;
}

/** A message as it lies in a mailbox. Subject and addresses were written by others. */
export interface Listed {
  readonly internetMessageId: string;
  /** Lower case; `null` = it names nobody. */
  readonly sender: string | null;
  readonly subject: string;
  readonly at: number;
  /** Outlook shows no add-in on it (delivery reports, sharing invitations). */
  readonly noAddIn: boolean;
}

/** Mailboxes of the tenant, by Graph. Nothing rejects: what cannot be told is said so. */
export interface Mailboxes {
  /** `mailbox` = object id or address. `null` = it is not there; `cannot-tell` = Microsoft gives no answer now. */
  find(mailbox: string, internetMessageId: string): Promise<Listed | null | 'cannot-tell'>;
  /**
   * The same in a mailbox that is not theirs, asked with the right of whoever calls. `null` = it is not there or they may not open it;
   * `not-set-up` = the tenant does not let us ask for them.
   */
  findAs(caller: Caller, mailbox: string, internetMessageId: string): Promise<Listed | null | 'cannot-tell' | 'not-set-up'>;
  /** What came in since then, newest first, at most so many. */
  recent(objectId: string, since: number, most: number): Promise<readonly Listed[]>;
}

/** What a draft came to, beside what its sender usually writes. */
export interface JudgedDraft {
  /** 0-100; `null` = too little is known of the sender. */
  readonly outOfCharacter: number | null;
  /** Sentences that its own sender may read, the weightiest first. */
  readonly reasons: readonly string[];
  /** Recipients' domains that look like another that is known here. */
  readonly lookAlikes: readonly { readonly domain: string; readonly resembles: string }[];
}

/** Judging without learning. */
export interface Scoring {
  /** With the profile of this account; `null` = not now, or nobody is known by that id. */
  draft(objectId: string, draft: DraftRequest): Promise<JudgedDraft | null>;
  /** A message that was not seen yet, fetched from this mailbox; `null` = not now. */
  message(mailbox: string, internetMessageId: string): Promise<KeptMessage | null>;
}

/** A reader pressed "report to security", or took it back. */
export interface ReaderReport {
  readonly at: number;
  /** Object id of the reader. */
  readonly reader: string;
  readonly internetMessageId: string;
  /** As in `StoredVerdict`. */
  readonly message: string;
  readonly sender: string;
  readonly direction: MessageRecord['direction'];
  readonly withdrawn: boolean;
}

/** Brings readers' reports before the analysts. */
export interface Reports {
  tell(report: ReaderReport): Promise<void>;
}

export interface Changes {
  /** Calls `changed` for every told incident that changed, until the returned function is called. */
  subscribe(changed: (change: LiveChange & { readonly account: string }) => void): () => void;
}

/** Lines of the audit log. */
export interface Trail {
  about(incident: string): Promise<readonly AuditEntry[]>;
}

export interface Notifications {
  /** See `sources/live/notifications.ts`. */
  accept(body: unknown): Promise<unknown>;
  lifecycle(body: unknown): Promise<unknown>;
}

/** A handler that guards itself and reads its own body; every handler of `node:http` is one. */
export type NodeHandler = (request: Request, response: Response) => void | Promise<void>;

/** Pages for Outlook and Teams as `npm run build:pages` makes them. */
export interface Pages {
  readonly folder: string;
  /** `https://host` under which they are reached. */
  readonly origin: string;
  /** Text of `addin/events.js` as it was built. */
  readonly eventsScript: string;
  /** Where people of this cloud sign in, e.g. `https://login.microsoftonline.com`. */
  readonly authority: string;
}

/** Why the service is not ready, in words for who runs it. */
export interface NotReady {
  readonly code: string;
  readonly message: string;
  readonly nextStep: string;
}

export interface Health {
  /** Nothing = ready. */
  reasons(): Promise<readonly NotReady[]>;
  /** The first history is still being read, so that most messages are unknown. */
  isStarting(): boolean;
}

export interface Meter {
  /** Of the Prometheus text format. */
  readonly contentType: string;
  text(): Promise<string>;
  /** A request was answered; `route` is one of few. */
  answered(route: string, status: number, seconds: number): void;
}

/** The part of `log.ts` that is needed. */
export interface HttpLog {
  warn(event: string, facts?: Readonly<Record<string, string | number | null>>): void;
  error(event: string, facts?: Readonly<Record<string, string | number | null>>): void;
}

/** When recipients hear that a sender's account is in other hands; never the account concerned. */
export type TellRecipients = 'never' | 'after-containment' | 'at-once';

export interface AppPorts {
  readonly store: Pick<Store, 'incident' | 'incidents'> & Readings;
  readonly hashes: Hashes;
  /** Who calls; `null` = no API is registered: pane and tab are away. */
  readonly gate: Gate | null;
  readonly people: People;
  /** `null` = mail may not be read. */
  readonly mailboxes: Mailboxes | null;
  readonly scoring: Scoring | null;
  readonly desk: Desk;
  readonly reports: Reports;
  readonly changes: Changes;
  readonly trail: Trail;
  readonly tellRecipients: TellRecipients;
  /** Verdicts older than this instant are no longer kept. */
  readonly keptSince: () => number;
  /** Bot Framework; `null` = no bot. */
  readonly bot: NodeHandler | null;
  readonly notifications: Notifications | null;
  readonly pages: Pages | null;
  readonly health: Health;
  readonly meter: Meter;
  /** Bearer token of whoever reads `/metrics` over the network; `null` = from this machine only. */
  readonly metricsToken: string | null;
  readonly log: HttpLog;
  /** Reverse proxies in front. */
  readonly proxies: number;
  readonly now: () => number;
}
