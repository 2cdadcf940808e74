/** Something done to the tenant that can be taken back: what was before, who holds it until when, and whether it held. */
import type { ActionId, MessageFacts, Person, RuleFacts } from '../core/desk.ts';
import type { OwnEvent } from '../core/event.ts';
import { actions, isActionId } from './index.ts';
import { type Thing } from './action.ts';
import { isFields, jsonOf } from './fields.ts';

/**
 * `asked`: decided. `waiting`: for a second person. `acting`: the pre-image is stored, so that it may be acted. `proving`: Microsoft has accepted it, the
 * read-back does not show it yet. `held`: the read-back shows it. `slipped`: it did, and does not any more. `undoing`: is being taken back. The rest is over.
 */
export type LeaseState =
  | 'asked'
  | 'waiting'
  | 'acting'
  | 'proving'
  | 'held'
  | 'slipped'
  | 'undoing'
  | 'undone'
  | 'expired'
  | 'failed'
  | 'refused';

/** A second person has to say yes first. */
export interface Approval {
  /** Why, in words. */
  readonly because: string;
  /** Nobody may approve it later. */
  readonly until: number;
  readonly by: Person | null;
}

/** Why it is being taken back. */
export interface Ending {
  readonly result: 'undone' | 'expired';
  readonly by: string;
  readonly reason: string | null;
}

export interface Lease {
  /** Id of the decision that asked for it. */
  readonly id: string;
  readonly incident: string;
  readonly action: ActionId;
  readonly account: string;
  readonly displayName: string | null;
  /** Entra object id; `null` until it is found out. */
  readonly objectId: string | null;
  readonly by: Person;
  readonly reason: string | null;
  readonly on: string | null;
  readonly evidence: readonly string[];
  readonly rules: readonly RuleFacts[];
  readonly messages: readonly MessageFacts[];
  readonly askedAt: number;
  readonly state: LeaseState;
  readonly approval: Approval | null;
  /** The order of the outbox has come; without it the decision is not in the stream. */
  readonly isOrdered: boolean;
  /** The pre-image; `null` = nothing has been done yet. */
  readonly before: readonly Thing[] | null;
  /** Keys of things which Microsoft has accepted to hold, or to put back when it is being taken back. */
  readonly accepted: readonly string[];
  /** What did not work, in words. */
  readonly troubles: readonly string[];
  /** When everything had been accepted. */
  readonly actedAt: number | null;
  readonly expiresAt: number | null;
  readonly atExpiry: 'revert' | 'renew';
  readonly ending: Ending | null;
  /** When it could not be taken back; `null` = it was not tried in vain. */
  readonly triedAt: number | null;
  /** It was told that nothing got through since. */
  readonly isProved: boolean;
  /** When to look at it again; `null` = not by itself. */
  readonly nextAt: number | null;
  readonly attempts: number;
  /** Events told so far; numbers their ids. */
  readonly told: number;
  /** Events that the stream has not taken yet. */
  readonly owed: readonly OwnEvent[];
  readonly changedAt: number;
}

const OVER: readonly LeaseState[] = ['undone', 'expired', 'failed', 'refused'];
export const isOver = ({ state }: Pick<Lease, 'state'>): boolean => OVER.includes(state);
/** Has something been done that an undo would take back? */
export const isStanding = (lease: Lease): boolean => lease.before !== null && !isOver(lease);
export const actionOf = (lease: Pick<Lease, 'action'>): (typeof actions)[ActionId] => actions[lease.action];

export function lasting(action: ActionId, by: Person): Pick<Lease, 'atExpiry'> & { readonly hours: number | null } {
  const { lastsHours, atExpiry } = actions[action];
  // What nobody has looked at does not stay.
  if (by.objectId === null)
    return { hours: lastsHours === null ? null : Math.min(lastsHours, LONGEST_AUTOMATIC_HOURS), atExpiry: 'revert' };
  return { hours: lastsHours, atExpiry };
}
const LONGEST_AUTOMATIC_HOURS = 12;

export type Asked = Pick<Lease, 'id' | 'incident' | 'action' | 'account' | 'by' | 'reason' | 'on' | 'askedAt'> & Partial<Lease>;

export function newLease(asked: Asked): Lease {
  return {
    displayName: null,
    objectId: null,
    evidence: [],
    rules: [],
    messages: [],
    state: 'asked',
    approval: null,
    isOrdered: false,
    before: null,
    accepted: [],
    troubles: [],
    actedAt: null,
    expiresAt: null,
    atExpiry: lasting(asked.action, asked.by).atExpiry,
    ending: null,
    triedAt: null,
    isProved: false,
    nextAt: null,
    attempts: 0,
    told: 0,
    owed: [],
    changedAt: asked.askedAt,
    ...asked,
  };
}

/** `null` for anything but a lease that this version wrote. */
export function readLease(text: string): Lease | null {
  const value = jsonOf(text);
  return isLease(value) ? value : null;
}

function isLease(value: unknown): value is Lease {
  return (
    isFields(value) &&
    ['id', 'incident', 'account', 'state', 'action'].every((name) => typeof value[name] === 'string') &&
    isActionId(String(value['action'])) &&
    ['evidence', 'rules', 'messages', 'accepted', 'troubles', 'owed'].every((name) => Array.isArray(value[name])) &&
    (value['before'] === null || Array.isArray(value['before'])) &&
    isFields(value['by'])
  );
}
