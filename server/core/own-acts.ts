/** Whose act an event is: the account's own, somebody else's upon it, or anybody's from outside. */
import type { Event, OwnEvent } from './event.ts';

/** Kinds of events that are not acts of the account itself: they leave no trace in its habits. */
const NOT_ITS_OWN = new Set<Event['kind']>([
  'sign-in-failed',
  'mail-received',
  'risk-reported',
  'session-revoked',
  'decision',
  'action-taken',
  'message-reported',
  'person-forgotten',
]);

export function isOwnAct(event: Event): boolean {
  return !NOT_ITS_OWN.has(event.kind) && !('by' in event && event.by !== undefined);
}

/** Whoever guesses names, or writes to guessed ones, from outside must not make accounts of them: each costs a profile. */
export function isByAnybody(event: Event): boolean {
  return event.kind === 'mail-received' || (event.kind === 'sign-in-failed' && event.reason === 'unknown-user');
}

const OURS: ReadonlySet<Event['kind']> = new Set<OwnEvent['kind']>(['decision', 'action-taken', 'message-reported', 'person-forgotten']);

/** The service's own word: what was decided, done and reported, and who was forgotten. */
export function isOurs(event: Event): event is OwnEvent {
  return OURS.has(event.kind);
}

/** The inbox rule that somebody made or changed; `null` for any other act. */
export function ruleOf(
  event: Event,
): { readonly eventId: string; readonly at: number; readonly change: string; readonly name: string | null } | null {
  if (event.kind !== 'inbox-rule' || event.change === 'removed' || event.change === 'disabled') return null;
  return { eventId: event.id, at: event.at, change: event.change, name: event.rule.name };
}
