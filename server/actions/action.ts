/** What every action has to say and be able to do; one file of this folder is one action. */
import type { ActionId, MessageFacts, RuleFacts } from '../core/desk.ts';
import type { Microsoft } from '../microsoft/index.ts';

/** Groups which the admin has tied to a policy once; `null` = not tied. */
export interface PolicyGroups {
  readonly requireMfa: string | null;
  readonly blockUntrustedNetworks: string | null;
  readonly holdOutboundMail: string | null;
}

/** Whose account it is. */
export interface Target {
  /** Entra object id. */
  readonly objectId: string;
  /** Lower-case UPN. */
  readonly account: string;
}

/** Where an action works: on whom, on what, through which registrations. */
export interface Site {
  readonly target: Target;
  /** What the act is limited to (a rule's name, a Message-ID); `null` = everything of the intruder's. */
  readonly on: string | null;
  /** Rules that the intruder made or changed, and messages that the intruder sent, as far as records tell. */
  readonly rules: readonly RuleFacts[];
  readonly messages: readonly MessageFacts[];
  /** The registration that acts. */
  readonly microsoft: Microsoft;
  /** The registration that reads. */
  readonly reader: Microsoft;
  readonly groups: PolicyGroups;
  /** What was found out on the way and need not be asked again in the same run. */
  readonly remembered: Map<string, string>;
}

/** One thing in the tenant as it is at a moment; before the act it is the pre-image. */
export interface Thing {
  /** Names it among the things of its lease, for ever. */
  readonly key: string;
  /** In words, e.g. `inbox rule "invoices"`; may hold what an intruder wrote. */
  readonly what: string;
  /** In a word or an instant, e.g. `enabled`. */
  readonly state: string;
  /** Whatever else must be as it was for an undo to put the state back; differs when somebody else has changed it. */
  readonly content: string;
  /** As Microsoft had it, for the audit log and for putting it back. */
  readonly whole: unknown;
  /** Something that is done once and cannot be put back (an ended session). */
  readonly isFinal: boolean;
}

/** Any one of these application permissions suffices. */
export interface Permission {
  readonly anyOf: readonly string[];
  /** A narrower way that no token tells of, in words; its absence is seen only when the act is refused. */
  readonly orScoped: string | null;
}

export interface Action {
  readonly id: ActionId;
  /** On a button, e.g. `Disable account`. */
  readonly label: string;
  /** After a name, e.g. `disabled the account`. */
  readonly done: string;
  /** What it does and what it does not, in one or two sentences. */
  readonly explanation: string;
  readonly registration: 'identity' | 'mail';
  /** All of them are needed. */
  readonly permissions: readonly Permission[];
  readonly needsReason: boolean;
  /** Hours after which it is taken back unless it is renewed; `null` = there is nothing to take back. */
  readonly lastsHours: number | null;
  /** What happens then: it is taken back, or it goes on for as long again (nobody wants an intruder's rule back because a day has passed). */
  readonly atExpiry: 'revert' | 'renew';
  /** Minutes until it is seen everywhere; later than that the read-back says that it did not work. */
  readonly settlesMinutes: number;
  /** Things that come later (copies under way, further rules) are found and held too while the lease lasts. */
  readonly grows: boolean;
  /** Things that may be worked on at the same time. */
  readonly atOnce: number;
  /** Why it cannot be done in this tenant at all; `null` = it can. */
  unready(groups: PolicyGroups): string | null;
  /** What it would work on, as it is now: the pre-image. Changes nothing. */
  find(site: Site): Promise<readonly Thing[]>;
  /** The same thing now: the proof, and the other half of a diff. A thing that is gone has the state `gone`. */
  look(site: Site, before: Thing): Promise<Thing>;
  /** Safe to do twice. */
  hold(site: Site, before: Thing): Promise<void>;
  isHeld(now: Thing, before: Thing): boolean;
  /** What a person should know of these things, before and after; `null` = nothing. */
  warns(things: readonly Thing[]): string | null;
  /** Puts one thing back; asked only for things that are held and were not before. `null` = what is done stays done. */
  readonly release: ((site: Site, before: Thing) => Promise<void>) | null;
}

export const GONE = 'gone';
/** Address of something in Graph v1.0. */
export const graph = (microsoft: Microsoft, path: string): string => `${microsoft.endpoints.graph}/v1.0${path}`;
export const permission = (...anyOf: readonly string[]): Permission => ({ anyOf, orScoped: null });
export const always = (): null => null;
