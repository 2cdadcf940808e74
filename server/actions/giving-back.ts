/**
 * What somebody decided that ends containment: undo one lease, release the account, and the second person's word on it.
 *
 * Surprise: giving back what two had to approve needs two again, whoever they are; a request that nobody has approved yet is withdrawn by one, and so is a lease
 * of which nothing is left to put back.
 */
import { Refused } from '../core/errors.ts';
import type { Deciding } from './deciding.ts';
import { needsSecond } from './guards.ts';
import { actionOf, isOver, isStanding, type Lease } from './lease.ts';
import { refusal } from './refusals.ts';
import { about, approvedBy, leaseOf, mayRefuse, type Ordering, type Ruling, ruling } from './ruling.ts';
import type { Subject } from './subject.ts';
import { type DiffLine, diffOf, diffWords } from './undoing.ts';
import { type UndoRequest, waitingFor } from './undo-requests.ts';
import { APPROVAL_HOURS } from './watching.ts';
import { instantWords, sentence } from './words.ts';

const HOUR = 3_600_000;

/** Why giving it back needs a second person; `null` = one is enough. As the act did, and as it would now. */
export function secondFor(lease: Lease, subject: Subject | null): string | null {
  if (actionOf(lease).release === null || isOver(lease)) return null;
  if (lease.state === 'waiting' && lease.approval?.by === null) return null;
  return lease.approval?.because ?? (subject === null ? null : needsSecond(subject));
}

export async function undo(ordering: Ordering, deciding: Deciding): Promise<Ruling> {
  const { tools } = ordering;
  const lease = await leaseOf(tools, deciding);
  const action = actionOf(lease);
  if (isOver(lease)) throw refusal.nothingToUndo(`"${action.label}" is over already (${lease.state}).`);
  if (lease.state === 'undoing') throw refusal.alreadyAsked(lease.ending?.by ?? 'somebody', lease.changedAt);
  if (action.release === null && isStanding(lease))
    throw refusal.nothingToUndo('Ended sessions cannot be brought back; the person signs in again.');
  if (action.needsReason && deciding.request.reason === null) throw refusal.reason(`Undoing "${action.label}" needs a reason.`);
  await notAsked(ordering, deciding, [lease.id]);
  const { lines, trouble } = await diffNow(ordering, lease);
  const because = secondFor(lease, deciding.subject);
  // What is about to be done or not seen yet counts as held, and so does what another lease holds too: two of them would each be empty because of the other.
  const isSettled = lease.state === 'held' || lease.state === 'slipped';
  const isEmpty = isSettled && lines?.every(({ back, isShared }) => back === null && isShared !== true) === true;
  const diff = lines === null ? {} : { diff: lines };
  if (because !== null && !isEmpty)
    return waiting(ordering, deciding, {
      ...{ because, label: `Undo: ${action.label}`, leases: [lease.id], more: { ...about(lease), ...diff } },
      said: lines === null || lines.length === 0 ? null : diffWords(lines),
    });
  // Where it cannot be read it is tried all the same, and for as long as it takes.
  const said =
    lines === null
      ? `"${action.label}" is being taken back; how it stands cannot be read now (${trouble ?? ''})`
      : lines.length === 0
        ? `"${action.label}" is withdrawn; nothing had been done`
        : `"${action.label}" is being taken back: ${diffWords(lines)}`;
  return ruling(sentence(said), { more: { ...about(lease), ...diff } });
}

async function diffNow({ tools }: Ordering, lease: Lease): Promise<{ lines: readonly DiffLine[] | null; trouble: string | null }> {
  try {
    return { lines: await diffOf(tools, lease), trouble: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { lines: null, trouble: error.message };
  }
}

/** The end of the containment: with open lines of the checklist only for a reason. */
export async function release(ordering: Ordering, deciding: Deciding): Promise<Ruling> {
  const { tools, checklist } = ordering;
  const { incident, request, subject } = deciding;
  const standing = (await tools.leases.all()).filter((lease) => lease.incident === incident.id && !isOver(lease));
  if (standing.length === 0) throw refusal.nothingToUndo('Nothing is held for this incident.');
  const open = await checklist.open(incident.id, incident.account);
  if (open.length > 0 && request.reason === null) throw refusal.reason(`Not ticked yet: ${open.map(({ label }) => label).join('; ')}.`);
  const ids = standing.map(({ id }) => id);
  const because = standing.map((lease) => secondFor(lease, subject)).find((one) => one !== null) ?? null;
  const final = standing.every((lease) => actionOf(lease).release === null);
  const labels = standing.map((lease) => `"${actionOf(lease).label}"`).join(', ');
  const left = open.length === 0 ? null : `still open: ${open.map(({ label }) => label).join('; ')}`;
  const more = { leases: ids, open: open.map(({ id }) => id) };
  if (because !== null) {
    await notAsked(ordering, deciding, ids);
    return waiting(ordering, deciding, { because, label: 'Release', leases: ids, said: sentence(labels, left), more });
  }
  return ruling(sentence(final ? 'nothing that is held can be taken back' : `being taken back: ${labels}`, left), { more });
}

/** Nobody asks twice for what waits. */
async function notAsked({ tools }: Ordering, { at }: Deciding, leases: readonly string[]): Promise<void> {
  const found = waitingFor(await tools.leases.undoRequests.all(), leases, at);
  if (found !== null) throw refusal.alreadyAsked(found.by.name, found.askedAt);
}

interface Wish {
  readonly because: string;
  readonly label: string;
  readonly leases: readonly string[];
  readonly said: string | null;
  readonly more: Ruling['more'];
}

function waiting({ tools }: Ordering, deciding: Deciding, { because, label, leases, said, more }: Wish): Ruling {
  const { guards } = tools;
  if (guards.groups.approvers === null) throw refusal.noApprovers(because);
  const { id, at, person, request, incident } = deciding;
  const { undoRequests } = tools.leases;
  const approval = { because, until: at + APPROVAL_HOURS * HOUR, by: null };
  const asked: UndoRequest = {
    ...{ id, incident: incident.id, account: incident.account, label, leases, reason: request.reason, approval },
    ...{ verb: request.verb === 'release' ? 'release' : 'undo', by: person, askedAt: at, state: 'waiting' },
  };
  const words = `"${label}" waits for a second person, because ${because}; an approver can say yes until ${instantWords(approval.until)}, and until then everything stays held`;
  return ruling(sentence(words, said), {
    waits: true,
    // Kept as lapsed: the stream may have the decision in its log all the same, and its order must find that nobody approved it.
    written: { write: () => undoRequests.save(asked), takeBack: () => undoRequests.save({ ...asked, state: 'lapsed' }) },
    more: { ...more, approval },
  });
}

/** The request that the second person's word is about; `null` = it is about an act. */
export async function undoRequestOf({ tools }: Ordering, { request, incident }: Deciding): Promise<UndoRequest | null> {
  const found = request.on === null ? null : await tools.leases.undoRequests.get(request.on);
  if (found !== null && found.incident !== incident.id) throw refusal.unknownLease();
  return found;
}

export function approveUndo({ tools }: Ordering, deciding: Deciding, request: UndoRequest): Ruling {
  const { undoRequests } = tools.leases;
  const { id, label, by, leases } = request;
  const approval = approvedBy(deciding, { ...request, isOpen: request.state === 'waiting' });
  const change = async (to: UndoRequest['approval']): Promise<void> => {
    await tools.leases.alone(`undo-request/${id}`, async () => {
      const fresh = await undoRequests.get(id);
      if (fresh !== null) await undoRequests.save({ ...fresh, approval: to });
    });
  };
  return ruling(`Approved: "${label}", asked for by ${by.name}, is being carried out.`, {
    written: { write: () => change(approval), takeBack: () => change(request.approval) },
    more: { request: id, leases },
  });
}

export function refuseUndo(deciding: Deciding, request: UndoRequest): Ruling {
  mayRefuse(deciding, { ...request, isOpen: request.state === 'waiting' });
  return ruling(`Refused: "${request.label}", asked for by ${request.by.name}; everything stays held.`, {
    more: { request: request.id, leases: request.leases },
  });
}
