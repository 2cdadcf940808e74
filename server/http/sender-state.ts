/**
 * What a recipient may know of the account that sent a message, joined when it is read: mail already delivered is marked too, and nothing is rewritten.
 *
 * Whoever took over a mailbox reads what its owner reads. So the account concerned is told nothing, whoever is under an incident is told nothing of
 * anybody, and unless the setting says otherwise others hear of it only once the account is held.
 */
import type { ReadVerdict, StoredIncident } from '../core/memory.ts';
import type { ContainmentLine, IncidentRecord, KeptMessage, SenderState } from './contract.ts';
import type { AppPorts } from './ports.ts';

const HOUR = 3_600_000;
/** Newest incidents of an account that are looked at. */
const MOST = 20;
const ALIVE: ReadonlySet<string> = new Set(['open', 'contained']);
const HELD: ReadonlySet<ContainmentLine['state']> = new Set(['done', 'proved', 'undone', 'expired']);

export type StatePorts = Pick<AppPorts, 'store' | 'tellRecipients'>;

type Row = Pick<ReadVerdict, 'direction' | 'sender' | 'actor' | 'at'>;

/** `names` = every name of whoever reads. */
export async function senderStateOf(ports: StatePorts, row: Row, message: KeptMessage, names: readonly string[]): Promise<SenderState> {
  const { store, tellRecipients } = ports;
  if (row.direction === 'inbound' || tellRecipients === 'never') return 'none';
  // While the directory does not say who reads, it may be the account concerned.
  if (!names.some((name) => name.includes('@'))) return 'none';
  const account = row.sender.includes('@') ? row.sender : message.sender.toLowerCase();
  if (!account.includes('@') || names.includes(account)) return 'none';
  const incidents = await store.incidents({ account, limit: MOST });
  const states = incidents.map((incident) => stateFrom(incident, row, tellRecipients === 'at-once'));
  const state = states.includes('contained') ? 'contained' : states.includes('under-investigation') ? 'under-investigation' : 'none';
  return state !== 'none' && (await isConcerned(ports, names)) ? 'none' : state;
}

/** Whether one of these names is an account under an incident that was told and is not over. */
export async function isConcerned({ store }: Pick<AppPorts, 'store'>, names: readonly string[]): Promise<boolean> {
  // The object id too: records that name nobody but an id make an account of that name.
  const found = await Promise.all(names.map((account) => store.incidents({ account, limit: MOST })));
  return found.flat().some(({ alertedAt, state }) => alertedAt !== null && ALIVE.has(state));
}

function stateFrom(incident: StoredIncident, row: Row, atOnce: boolean): SenderState {
  if (incident.alertedAt === null || incident.state === 'dismissed' || incident.state === 'expired') return 'none';
  if (row.at < incident.openedAt - HOUR) return 'none';
  const { hands, containment } = recordIn(incident);
  const isOfHands = row.actor !== null && hands.includes(row.actor);
  if (row.actor !== null && !isOfHands) return 'none';
  const isHeld = incident.state === 'contained';
  // When it is over, what the intruder sent stays marked; of what nobody's hands are known for, only what lies within it.
  if (incident.state === 'confirmed' && !isOfHands && row.at > incident.updatedAt) return 'none';
  if (isHeld || containment.some(({ state }) => HELD.has(state))) return 'contained';
  return atOnce ? 'under-investigation' : 'none';
}

function recordIn({ body }: StoredIncident): Pick<IncidentRecord, 'hands' | 'containment'> {
  // Written by us.
  const record = JSON.parse(body) as Partial<IncidentRecord>;
  return { hands: record.hands ?? [], containment: record.containment ?? [] };
}
