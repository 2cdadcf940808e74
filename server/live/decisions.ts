/** Decisions, actions, readers' reports and who is to be forgotten, on their way into the record log: whatever the desk submits is read here once, and nothing but the desk may bring such events. */
import { ACTIONS, type Person, VERBS } from '../core/desk.ts';
import { type ActionTaken, type DecisionMade, type MessageReported, NOWHERE, type OwnEvent, type PersonForgotten } from '../core/event.ts';

/** Source id of what people and policies decided and did. */
export const DESK = 'desk';

const RESULTS: readonly ActionTaken['result'][] = ['waiting', 'done', 'failed', 'proved', 'slipped', 'renewed', 'undone', 'expired'];
const DIRECTIONS: readonly MessageReported['direction'][] = ['inbound', 'outbound', 'internal'];
/** Reasons and names are written by people; a longer one is cut. */
const LONGEST = 2_000;

/** Only what belongs to the event, whatever else was handed over; `null` = it is none. */
export function ownEventOf(value: unknown): OwnEvent | null {
  if (!isFields(value)) return null;
  const { id, at, incident, kind } = value;
  if (typeof id !== 'string' || id === '' || typeof at !== 'number' || !Number.isFinite(at)) return null;
  const bare = { id: id.slice(0, LONGEST), feed: DESK, at, who: {}, origin: NOWHERE };
  if (kind === 'message-reported') return reportOf(bare, value);
  if (kind === 'person-forgotten') return forgottenOf(bare, value);
  if (typeof incident !== 'string') return null;
  const head = { ...bare, incident };
  if (kind === 'decision') return decisionOf(head, value);
  return kind === 'action-taken' ? actionOf(head, value) : null;
}

type Head = Omit<DecisionMade, 'kind' | 'decision' | 'by' | 'reason' | 'on'>;

function decisionOf(head: Head, { decision, by, reason, on }: Fields): DecisionMade | null {
  const verb = VERBS.find((one) => one === decision);
  const person = personOf(by);
  if (verb === undefined || person === null) return null;
  return { ...head, kind: 'decision', decision: verb, by: person, reason: textOf(reason), on: textOf(on) };
}

function reportOf(head: Omit<Head, 'incident'>, { reader, message, sender, direction, withdrawn }: Fields): MessageReported | null {
  const way = DIRECTIONS.find((one) => one === direction);
  if (typeof reader !== 'string' || typeof message !== 'string' || typeof sender !== 'string' || way === undefined) return null;
  return {
    ...head,
    kind: 'message-reported',
    reader: reader.slice(0, LONGEST),
    message: message.slice(0, LONGEST),
    sender: sender.slice(0, LONGEST),
    direction: way,
    withdrawn: withdrawn === true,
  };
}

function forgottenOf(head: Omit<Head, 'incident'>, { person }: Fields): PersonForgotten | null {
  return typeof person !== 'string' || person === '' ? null : { ...head, kind: 'person-forgotten', person: person.slice(0, LONGEST) };
}

function actionOf(head: Head, { action, lease, result, sentence, expiresAt }: Fields): ActionTaken | null {
  const verb = ACTIONS.find((one) => one === action);
  const outcome = RESULTS.find((one) => one === result);
  if (verb === undefined || outcome === undefined || typeof lease !== 'string') return null;
  return {
    ...head,
    kind: 'action-taken',
    action: verb,
    lease: lease.slice(0, LONGEST),
    result: outcome,
    sentence: textOf(sentence) ?? '',
    expiresAt: typeof expiresAt === 'number' && Number.isFinite(expiresAt) ? expiresAt : null,
  };
}

function personOf(value: unknown): Person | null {
  if (!isFields(value)) return null;
  const { objectId, tenantId, name } = value;
  if (typeof name !== 'string' || typeof tenantId !== 'string') return null;
  return { objectId: typeof objectId === 'string' ? objectId : null, tenantId, name: name.slice(0, LONGEST) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST) : null;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
