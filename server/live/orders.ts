/** What whoever carries out a decision has to know, gathered when it was decided. */
import type { Account } from '../core/account.ts';
import type { Actor } from '../core/actor.ts';
import { ACTIONS, type ActionOrder, type HandsFacts, type LeaseFacts, type MessageFacts, type Verb } from '../core/desk.ts';
import type { DecisionMade } from '../core/event.ts';
import type { Lease } from '../core/handling.ts';
import type { Incident } from '../core/incident.ts';
import { actorWords } from '../core/words.ts';
import type { Pipeline } from '../pipeline.ts';
import { handsName } from '../report/records.ts';

const MOST_MESSAGES = 500;
const ORDERS: ReadonlySet<Verb> = new Set<Verb>([...ACTIONS, 'undo', 'renew', 'approve', 'refuse', 'release', 'ask']);

/** Something has to be done about it outside. */
export function isOrder({ decision }: DecisionMade): boolean {
  return ORDERS.has(decision);
}

export function orderOf(event: DecisionMade, account: Account, incident: Incident, pipeline: Pipeline): ActionOrder {
  const { id, decision: verb, on, reason, by, at } = event;
  const names = pipeline.namesOf(account);
  const hands = incident.hands();
  return {
    decision: id,
    incident: incident.id,
    verb,
    on,
    reason,
    by,
    at,
    account: { name: account.name, displayName: account.displayName, id: names.id ?? null, mail: names.mail ?? null },
    hands: hands.map(handsFacts),
    evidence: [...new Set(incident.evidence().map(({ found }) => found.eventId))],
    rules: hands.flatMap(({ rules }) => rules).sort((a, b) => a.at - b.at),
    messages: messagesOf(hands, pipeline),
    leases: incident.handling.leases.map(leaseFacts),
  };
}

function handsFacts(actor: Actor): HandsFacts {
  const { location, client, device, sessions, firstAt, lastAt } = actor;
  return {
    name: handsName(actor),
    network: location?.network ?? null,
    address: location?.address ?? null,
    words: actorWords(location, client, device),
    device: device.id,
    sessions: [...sessions],
    firstAt,
    lastAt,
  };
}

function messagesOf(hands: readonly Actor[], pipeline: Pipeline): MessageFacts[] {
  return pipeline
    .sentBy(hands)
    .flatMap(({ messageId, at, direction, recipients, readers }) =>
      direction === 'inbound' || messageId.startsWith('synthetic:')
        ? []
        : [{ internetMessageId: messageId, at, direction, recipients, readers: [...readers].map((key) => key.toString(36)).sort() }],
    )
    .sort((a, b) => a.at - b.at || (a.internetMessageId < b.internetMessageId ? -1 : 1))
    .slice(-MOST_MESSAGES);
}

function leaseFacts({ lease, action, state, by, reason, at, expiresAt }: Lease): LeaseFacts {
  return { lease, action, state, by, reason, at, expiresAt };
}
