/**
 * Incidents for analysts, and what they decide. Who is one is asked of the desk at every request, never of the token or the page. An analyst whose own
 * account is concerned sees nothing of that incident: it may not be the analyst who looks.
 */
import type { DecisionAnswer, DecisionRequest, Desk, Person } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { StoredIncident } from '../core/memory.ts';
import type { Caller } from './caller.ts';
import type { DecisionReply, IncidentAnswer, IncidentRecord, IncidentState, IncidentsAnswer, IncidentSummary } from './contract.ts';
import type { AppPorts } from './ports.ts';

type IncidentPorts = Pick<AppPorts, 'store' | 'desk' | 'people' | 'trail'>;

const PAGE = 50;
/** Incidents below the budget lie between those that were told. */
const MOST_PAGES = 20;

export function personOf({ objectId, tenantId, name }: Caller): Person {
  return { objectId, tenantId, name };
}

/** Throws `NOT_AN_ANALYST`, `ROLES_UNKNOWN`. */
export async function mustBeAnalyst(desk: Pick<Desk, 'roles'>, caller: Caller): Promise<void> {
  const { analyst, approver } = await desk.roles(personOf(caller));
  if (!analyst && !approver)
    throw new Refused('NOT_AN_ANALYST', 'Incidents are for the security team.', 'Ask to be put into the group of analysts.');
}

/** Whether an incident is about the caller. Throws `ROLES_UNKNOWN` while nobody can say what the caller is called. */
export async function concerning(people: AppPorts['people'], caller: Caller): Promise<(account: string) => boolean> {
  const names = new Set(await people.namesOf(caller.objectId));
  if (names.size === 0) throw new Refused('ROLES_UNKNOWN', 'The directory does not say now who you are.', 'Try again in a minute.');
  // Records that name nobody but an object id make an account of that name.
  names.add(caller.objectId);
  return (account) => names.has(account);
}

export async function listIncidents(
  { store, desk, people }: IncidentPorts,
  caller: Caller,
  query: { readonly state?: IncidentState | undefined; readonly before?: number | undefined },
): Promise<IncidentsAnswer> {
  await mustBeAnalyst(desk, caller);
  const isOwn = await concerning(people, caller);
  const incidents: IncidentSummary[] = [];
  let { before } = query;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await store.incidents({
      limit: PAGE,
      ...(before === undefined ? {} : { before }),
      ...(query.state === undefined ? {} : { state: query.state }),
    });
    before = found.at(-1)?.updatedAt;
    for (const stored of found) if (stored.alertedAt !== null && !isOwn(stored.account)) incidents.push(summaryOf(stored));
    if (found.length < PAGE) return { incidents, next: null };
    if (incidents.length >= PAGE) break;
  }
  return { incidents, next: before === undefined ? null : String(before) };
}

export async function showIncident({ store, desk, people, trail }: IncidentPorts, caller: Caller, id: string): Promise<IncidentAnswer> {
  const stored = await readable({ store, desk, people }, caller, id);
  const [offers, lines] = await Promise.all([desk.offers(id), trail.about(id)]);
  return {
    revision: stored.revision,
    incident: recordOf(stored),
    offers,
    trail: lines.map(({ sequence, at, who, what }) => ({ sequence, at: new Date(at).toISOString(), who, what })),
  };
}

export async function decide(ports: IncidentPorts, caller: Caller, request: DecisionRequest): Promise<DecisionReply> {
  await readable(ports, caller, request.incident);
  return replyTo(await ports.desk.decide(personOf(caller), request));
}

/** Throws `UNKNOWN_INCIDENT` also for one that the caller may not see. */
async function readable({ store, desk, people }: Omit<IncidentPorts, 'trail'>, caller: Caller, id: string): Promise<StoredIncident> {
  await mustBeAnalyst(desk, caller);
  const [stored, isOwn] = await Promise.all([store.incident(id), concerning(people, caller)]);
  if (stored === null || isOwn(stored.account))
    throw new Refused('UNKNOWN_INCIDENT', 'There is no such incident.', 'Go back to the list: it may have been erased by retention.');
  return stored;
}

function replyTo(answer: DecisionAnswer): DecisionReply {
  if (answer.kind === 'refused') throw new Refused(answer.code, answer.message, answer.nextStep);
  return answer;
}

function recordOf({ body }: StoredIncident): IncidentRecord {
  // Written by `live/judging.ts`.
  return JSON.parse(body) as IncidentRecord;
}

function summaryOf(stored: StoredIncident): IncidentSummary {
  const { id, account, displayName, title, state, severity, score, openedAt, alertedAt, updatedAt, assignee } = recordOf(stored);
  return { id, revision: stored.revision, account, displayName, title, state, severity, score, openedAt, alertedAt, updatedAt, assignee };
}
