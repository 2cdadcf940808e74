/** A decision on its way: who asks, about which incident and account, in which words. */
import { createHash } from 'node:crypto';
import { ACTIONS, type DecisionRequest, type Person, type Roles, type Verb, VERBS } from '../core/desk.ts';
import { type DecisionMade, NOWHERE } from '../core/event.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { refusal } from './refusals.ts';
import type { Subject } from './subject.ts';

export interface Deciding {
  /** Id of the decision event; names the lease too. */
  readonly id: string;
  readonly at: number;
  readonly person: Person;
  readonly roles: Roles;
  readonly request: DecisionRequest;
  readonly incident: IncidentFacts;
  /** `null` = there is no such account any more. */
  readonly subject: Subject | null;
}

const LONGEST = { id: 200, reason: 1_000, on: 500 } as const;

/** The same press by the same person about the same thing is the same decision; an id borrowed from elsewhere is another. */
export function decisionId({ objectId }: Person, { id, incident, verb, on }: DecisionRequest): string {
  const whole = JSON.stringify([objectId, id, incident, verb, on]);
  return `decision-${createHash('sha256').update(whole).digest('base64url').slice(0, 22)}`;
}

/** The request with its texts trimmed. Throws `INVALID_DECISION`. */
export function checked(request: DecisionRequest): DecisionRequest {
  const { id, incident, verb, revision } = request;
  if (typeof id !== 'string' || id === '' || id.length > LONGEST.id) throw refusal.invalid('The decision has no usable id.');
  if (typeof incident !== 'string' || incident === '' || incident.length > LONGEST.id)
    throw refusal.invalid('The decision names no incident.');
  if (revision !== null && (!Number.isSafeInteger(revision) || revision < 1)) throw refusal.invalid('There is no such revision.');
  if (!VERBS.includes(verb)) throw refusal.invalid('There is no such decision.');
  const [reason, on] = [trimmed(request.reason), trimmed(request.on)];
  if ((reason?.length ?? 0) > LONGEST.reason) throw refusal.invalid(`The reason is longer than ${String(LONGEST.reason)} characters.`);
  if ((on?.length ?? 0) > LONGEST.on) throw refusal.invalid('What it is about is too long.');
  return { ...request, reason, on };
}

function trimmed(text: string | null): string | null {
  const plain = text?.trim() ?? '';
  return plain === '' ? null : plain;
}

export function eventOf({ id, at, person, request, incident }: Deciding): DecisionMade {
  return {
    kind: 'decision',
    id,
    feed: 'desk',
    at,
    who: {},
    origin: NOWHERE,
    incident: incident.id,
    decision: request.verb,
    by: person,
    reason: request.reason,
    on: request.on,
  };
}

/** Decisions that rest on what the card showed. */
const NEEDS_CURRENT: readonly Verb[] = [...ACTIONS, 'undo', 'release', 'dismiss', 'confirm', 'reopen', 'approve'];
/** States in which something may still be decided, by verb; absent = in every state. */
const STATES: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  ...Object.fromEntries(ACTIONS.map((action) => [action, ['open', 'contained', 'confirmed']])),
  dismiss: ['open', 'contained', 'expired'],
  confirm: ['open', 'contained', 'expired'],
  ask: ['open', 'contained', 'confirmed'],
  answer: ['open', 'contained', 'confirmed'],
  vouch: ['open', 'contained', 'dismissed'],
};

/** Throws `STALE_REVISION`, `INCIDENT_CLOSED`, `WRONG_STATE`. */
export function fits({ request, incident }: Pick<Deciding, 'request' | 'incident'>): void {
  const { verb, revision } = request;
  const states = STATES[verb];
  if (states !== undefined && !states.includes(incident.state)) throw refusal.closed(incident.state);
  if (verb === 'reopen' && !['dismissed', 'confirmed'].includes(incident.state)) throw refusal.notClosed(incident.state);
  // An intruder who goes on acting adds evidence faster than a person reads; that makes containing no less right. What a colleague decided may.
  const mayBeOlder = ACTIONS.some((action) => action === verb) && !incident.isDecided && revision !== null && revision < incident.revision;
  if (NEEDS_CURRENT.includes(verb) && revision !== null && revision !== incident.revision && !mayBeOlder) throw refusal.stale();
}
