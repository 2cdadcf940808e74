/**
 * How we speak in Teams, in our own words: take an activity, post, update, remove, list members. Everything else in `bot/` knows nothing of an SDK, so that
 * its successor replaces one file (`botbuilder.ts`).
 */
import { Refused } from '../server/core/errors.ts';
import type { Card } from './cards/element.ts';

/** Where something is said. `channel`: a new thread in it; `thread` and `chat`: into what is there; `person`: a chat with that object id. */
export interface Place {
  readonly kind: 'channel' | 'thread' | 'chat' | 'person';
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly conversation: string;
  /** The message that is answered, in a chat. */
  readonly replyTo?: string;
}

/** A message of ours that stands in Teams. `activity` is `''` where Teams did not say its id: it cannot be changed later. */
export interface Posted {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly conversation: string;
  readonly activity: string;
}

/** `summary` is what a notification and a screen reader say. */
export type Outgoing =
  | { readonly kind: 'card'; readonly card: Card; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string };

/** Its fallback text is what a notification says. */
export function asOutgoing(card: Card): Outgoing {
  return { kind: 'card', card, summary: card.fallbackText };
}

export interface Member {
  /** `29:...`, as refresh lists want it. */
  readonly mri: string;
  /** Entra object id; `null` for bots and strangers. */
  readonly objectId: string | null;
  readonly name: string;
}

/** What the client is told about an invoke: a card for the presser alone, a line of text, or a refusal. */
export type Answer =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 500; readonly code: string; readonly message: string };

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Teams {
  /** Runs a turn for an activity that the guard has let through; `turn` answers an invoke, or `null`. */
  handle(activity: Readonly<Record<string, unknown>>, turn: () => Promise<Answer | null>): Promise<HttpAnswer>;
  /** All of these throw `Undelivered`. */
  post(to: Place, message: Outgoing): Promise<Posted>;
  update(where: Posted, message: Outgoing): Promise<void>;
  remove(where: Posted): Promise<void>;
  members(of: Place): Promise<readonly Member[]>;
}

/** Teams did not take it, or nobody knows whether it did. */
export class Undelivered extends Refused {
  /** HTTP status; 0 = no answer at all. */
  readonly status: number;
  readonly retryAfterMs: number | null;
  constructor(status: number, code: string, message: string, nextStep: string, retryAfterMs: number | null = null) {
    super(code, message, nextStep);
    this.name = 'Undelivered';
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }

  /** The message may stand in Teams all the same: the answer was lost, not necessarily the request. */
  get mayHaveArrived(): boolean {
    return this.status === 0 || this.status === 500 || this.status === 502 || this.status === 504;
  }
}

/** The message that a thread hangs on: `19:abc@thread.tacv2;messageid=170` begins with message 170. */
export function rootOf(conversation: string): string | null {
  return /;messageid=(\d+)$/u.exec(conversation)?.[1] ?? null;
}

/** The channel a thread is in. */
export function channelOf(conversation: string): string {
  return conversation.replace(/;messageid=\d+$/u, '');
}
