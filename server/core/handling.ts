/** What people decided about an incident and did to the tenant because of it. Bounded; the same event twice is one. */
import { type ActionId, HARD_ACTIONS, type LeaseFacts, type Person, type Verb } from './desk.ts';
import type { ActionTaken, DecisionMade } from './event.ts';
import type { Vouch } from './vouch.ts';

const MOST_DECISIONS = 200;
const MOST_LEASES = 64;
/** An access token that was issued before lives on for 60 to 90 minutes; what its holder does until then is no proof that containment failed. */
export const TOKEN_HORIZON = 90 * 60_000;

export interface Decision {
  readonly id: string;
  readonly at: number;
  readonly by: Person;
  readonly verb: Verb;
  readonly reason: string | null;
  readonly on: string | null;
  /** What came of it beyond its words; `null` = what the words say. */
  outcome: string | null;
}

/** One reversible thing done to the tenant, from the asking to the undo. */
export interface Lease extends LeaseFacts {
  state: LeaseFacts['state'];
  expiresAt: number | null;
  /** What was done last, in words; `null` = it was only asked for. */
  sentence: string | null;
  /** When it took hold; `null` = it has not. */
  doneAt: number | null;
  /** Event time of the word about it that was heard last. */
  heardAt: number;
  /** Event time of the last act of these hands since it took hold. */
  actAt: number | null;
  /** Somebody was told that it slipped. */
  isTold: boolean;
}

const HELD: ReadonlySet<Lease['state']> = new Set(['done', 'proved', 'slipped']);
const OVER: ReadonlySet<Lease['state']> = new Set(['undone', 'expired']);

/** It is in force, as far as we know. */
export function isHeld({ state }: { readonly state: Lease['state'] }): boolean {
  return HELD.has(state);
}

export class Handling {
  assignee: string | null = null;
  /** What the last person to close it said; `null` = nobody did, or it was reopened. */
  resolution: 'dismissed' | 'confirmed' | null = null;
  /** Event time of the decision that reopened it. */
  reopenedAt = 0;
  readonly decisions: Decision[] = [];
  readonly leases: Lease[] = [];
  readonly vouches: Vouch[] = [];

  /** A hard action is in force. */
  get isContained(): boolean {
    return this.leases.some((lease) => isHeld(lease) && HARD_ACTIONS.includes(lease.action));
  }
  /** Anything is in force, or may come to be. */
  get isOccupied(): boolean {
    return this.leases.some((lease) => isHeld(lease) || lease.state === 'asked' || lease.state === 'waiting');
  }

  /** `null` = it was heard before. */
  decided({ id, at, by, decision, reason, on }: DecisionMade): Decision | null {
    if (this.decisions.some((one) => one.id === id)) return null;
    const made: Decision = { id, at, by, verb: decision, reason, on, outcome: null };
    // The first and the latest stay.
    if (this.decisions.length >= MOST_DECISIONS) this.decisions.splice(MOST_DECISIONS / 2, 1);
    this.decisions.push(made);
    return made;
  }

  lease(id: string | null): Lease | null {
    return this.leases.find(({ lease }) => lease === id) ?? null;
  }

  ask(lease: string, action: ActionId, facts: { readonly by: Person; readonly reason: string | null; readonly at: number }): Lease {
    const asked: Lease = {
      lease,
      action,
      ...facts,
      state: 'asked',
      expiresAt: null,
      sentence: null,
      doneAt: null,
      heardAt: facts.at,
      actAt: null,
      isTold: false,
    };
    // What is over gives way first.
    if (this.leases.length >= MOST_LEASES) {
      const over = this.leases.findIndex((one) => !isHeld(one));
      this.leases.splice(Math.max(0, over), 1);
    }
    this.leases.push(asked);
    return asked;
  }

  /**
   * False when it says nothing new, or is older than what was heard. What waits or fails while a lease is held is its renewal or its undoing: it is held still.
   */
  heard({ lease: id, action, result, sentence, expiresAt, at }: ActionTaken, by: Person): boolean {
    const lease = this.lease(id) ?? this.ask(id, action, { by, reason: null, at });
    if (at < lease.heardAt || (OVER.has(lease.state) && at === lease.heardAt)) return false;
    const state = result === 'renewed' || (isHeld(lease) && (result === 'failed' || result === 'waiting')) ? lease.state : result;
    if (state === lease.state && sentence === lease.sentence && (expiresAt ?? lease.expiresAt) === lease.expiresAt) return false;
    lease.heardAt = at;
    lease.sentence = sentence;
    if (expiresAt !== null) lease.expiresAt = expiresAt;
    lease.state = state;
    if (result === 'done') lease.doneAt ??= at;
    return true;
  }

  /**
   * The hands acted; `at` = when. What they do before a token's life is over is noted, what comes later slipped through. True when somebody who looks
   * would see a difference.
   */
  acted(at: number, what: string): boolean {
    let isNews = false;
    for (const lease of this.leases) {
      if (lease.doneAt === null || !isHeld(lease) || !isWatched(lease.action) || at <= lease.doneAt) continue;
      const before = lease.actAt;
      lease.actAt = Math.max(before ?? 0, at);
      if (before === null || minuteOf(lease.actAt) !== minuteOf(before)) isNews = true;
      if (lease.state === 'slipped' || at <= lease.doneAt + TOKEN_HORIZON) continue;
      lease.state = 'slipped';
      lease.sentence = `the same hands went on: ${what}`;
      isNews = true;
    }
    return isNews;
  }
}

/** Actions against the hands themselves; the others are about what they left behind, or stop only mail. */
export function isWatched(action: ActionId): boolean {
  return action === 'revoke-sessions' || HARD_ACTIONS.includes(action);
}

function minuteOf(at: number): number {
  return Math.floor(at / 60_000);
}
