/** What containment needs to know of an incident, read from what the store holds of it. */
import type { StoredIncident } from '../core/memory.ts';
import { fieldsOf, jsonOf, listOf, textOf, textsOf } from './fields.ts';

/** An act by suspicious hands, as the timeline tells it. */
export interface IntrudersAct {
  readonly kind: string;
  readonly what: string;
  readonly eventId: string;
}

export interface IncidentFacts {
  readonly id: string;
  /** Lower-case UPN. */
  readonly account: string;
  readonly displayName: string | null;
  readonly state: string;
  readonly revision: number;
  readonly openedAt: number;
  readonly title: string;
  /** Names of the hands whose incident it is. */
  readonly hands: readonly string[];
  readonly eventIds: readonly string[];
  readonly acts: readonly IntrudersAct[];
}

export function factsOf(stored: StoredIncident): IncidentFacts {
  const body = fieldsOf(jsonOf(stored.body));
  return {
    id: stored.id,
    account: stored.account,
    displayName: textOf(body['displayName']),
    state: stored.state,
    revision: stored.revision,
    openedAt: stored.openedAt,
    title: textOf(body['title']) ?? '',
    hands: textsOf(body['hands']),
    eventIds: listOf(body['evidence']).flatMap((line) => textOf(fieldsOf(line)['eventId']) ?? []),
    acts: listOf(body['timeline'])
      .map(fieldsOf)
      .filter(({ hands }) => hands === 'intruder')
      .map(({ kind, what, eventId }) => ({ kind: textOf(kind) ?? '', what: textOf(what) ?? '', eventId: textOf(eventId) ?? '' })),
  };
}
