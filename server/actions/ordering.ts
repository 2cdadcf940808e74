/** What somebody decided that changes the tenant: an act, its approval, its undoing. Each check throws its refusal; the rest says what happens next. */
import type { ActionId, Person } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import { MicrosoftFailure } from '../microsoft/index.ts';
import type { Checklist } from './checklist.ts';
import type { Deciding } from './deciding.ts';
import { SYNCED } from './disable-account.ts';
import { allow, needsSecond } from './guards.ts';
import type { Tools } from './holding.ts';
import { actions } from './index.ts';
import { actionOf, isOver, isStanding, type Lease, newLease } from './lease.ts';
import { unready } from './readiness.ts';
import { refusal } from './refusals.ts';
import { diffOf, diffWords } from './undoing.ts';
import { APPROVAL_HOURS } from './watching.ts';
import { instantWords, lastsWords, sentence } from './words.ts';

/** What will be submitted, and what is said; `request` when a second person is needed first. */
export interface Ruling {
  readonly sentence: string;
  readonly waits: boolean;
  /** Written before the decision is; taken back when it cannot be. */
  readonly lease: Lease | null;
  /** As it was before. */
  readonly was: Lease | null;
  /** For the audit log. */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface Ordering {
  readonly tools: Tools;
  readonly checklist: Checklist;
  /** Acts that may be asked for within an hour, by everybody together. */
  readonly hourlyCap: number;
}

const HOUR = 3_600_000;
const ruling = (said: string, more: Partial<Ruling> = {}): Ruling => ({
  sentence: said,
  waits: false,
  lease: null,
  was: null,
  more: {},
  ...more,
});

/** Is it still on its way, or does it stand as it should? Then nobody needs to ask again. */
export function alreadyAsked(lease: Lease, now: number): boolean {
  if (isOver(lease) || lease.state === 'slipped') return false;
  // Neither a decision nor an order came of it: the process ended in between.
  if (lease.state === 'asked' && !lease.isOrdered && now - lease.askedAt > 10 * 60_000) return false;
  // What grows may be asked for anew when more has come to light.
  return !(lease.state === 'held' && actionOf(lease).grows);
}

/** Somebody asks for an act. */
export async function ask({ tools, hourlyCap }: Ordering, deciding: Deciding, id: ActionId): Promise<Ruling> {
  const { incident, subject, request, person, at } = deciding;
  const action = actions[id];
  if (subject === null) throw refusal.accountGone();
  const missing = await unready(tools, action);
  if (missing !== null) throw missing;
  await guarded(tools, deciding, id);
  if (action.needsReason && request.reason === null) throw refusal.reason(`"${action.label}" needs a reason.`);
  const leases = await tools.leases.all();
  const same = leases.find(
    (lease) => lease.incident === incident.id && lease.action === id && lease.on === request.on && alreadyAsked(lease, at),
  );
  if (same !== undefined) throw refusal.alreadyAsked(same.by.name, same.askedAt);
  if (leases.filter(({ askedAt }) => askedAt > at - HOUR).length >= hourlyCap) throw refusal.hourlyCap(hourlyCap);
  const because = needsSecond(subject);
  if (because !== null && tools.guards.groups.approvers === null) throw refusal.noApprovers(because);
  const approval = because === null ? null : { because, until: at + APPROVAL_HOURS * HOUR, by: null };
  const { displayName } = incident;
  const lease = newLease({
    ...{ id: deciding.id, incident: incident.id, action: id, account: incident.account, by: person, reason: request.reason },
    ...{ on: request.on, askedAt: at, approval, displayName, objectId: subject.objectId, evidence: incident.evidence },
  });
  const said =
    approval === null
      ? sentence(`"${action.label}" is being carried out; the card says so when the read-back shows it`, lastsWords(action))
      : sentence(
          `"${action.label}" waits for a second person, because ${because ?? ''}; an approver can say yes until ${instantWords(approval.until)}`,
        );
  return ruling(sentence(said, id === 'disable-account' && subject.isSynced ? SYNCED : null), {
    waits: approval !== null,
    lease,
    more: { approval },
  });
}

async function guarded({ guards }: Tools, { subject }: Deciding, id: ActionId): Promise<void> {
  if (subject === null) return;
  try {
    await allow(guards, id, subject);
  } catch (error) {
    if (error instanceof MicrosoftFailure) throw refusal.unknown(error.message);
    throw error;
  }
}

/** The second person says yes. */
export async function approve({ tools }: Ordering, deciding: Deciding): Promise<Ruling> {
  const { person, roles, at } = deciding;
  const lease = await leaseOf(tools, deciding);
  if (!roles.approver) throw refusal.notApprover();
  const { approval } = lease;
  // Whoever approved may do so again while nothing came of it: the process may have ended before the stream knew.
  const isOpen = approval !== null && (approval.by === null || isSame(person, approval.by));
  if (!isOpen || (lease.state !== 'waiting' && lease.state !== 'asked')) throw refusal.notWaiting();
  if (isSame(person, lease.by)) throw refusal.samePerson();
  if (approval.until <= at) throw refusal.approvalLate();
  if (deciding.subject === null) throw refusal.accountGone();
  await guarded(tools, deciding, lease.action);
  const approved: Lease = { ...lease, approval: { ...approval, by: person } };
  return ruling(`Approved: "${actionOf(lease).label}", asked for by ${lease.by.name}, is being carried out.`, {
    lease: approved,
    was: lease,
    more: about(lease),
  });
}

/** An approver says no, or whoever asked withdraws it. */
export async function refuse({ tools }: Ordering, deciding: Deciding): Promise<Ruling> {
  const lease = await leaseOf(tools, deciding);
  if (!deciding.roles.approver && !isSame(deciding.person, lease.by)) throw refusal.notApprover();
  if (lease.approval === null || lease.approval.by !== null || isOver(lease)) throw refusal.notWaiting();
  return ruling(`Refused: "${actionOf(lease).label}", asked for by ${lease.by.name}, is not done.`, { more: about(lease) });
}

export async function undo({ tools }: Ordering, deciding: Deciding): Promise<Ruling> {
  const lease = await leaseOf(tools, deciding);
  const action = actionOf(lease);
  if (isOver(lease)) throw refusal.nothingToUndo(`"${action.label}" is over already (${lease.state}).`);
  if (lease.state === 'undoing') throw refusal.alreadyAsked(lease.ending?.by ?? 'somebody', lease.changedAt);
  if (action.release === null && isStanding(lease))
    throw refusal.nothingToUndo('Ended sessions cannot be brought back; the person signs in again.');
  if (action.needsReason && deciding.request.reason === null) throw refusal.reason(`Undoing "${action.label}" needs a reason.`);
  try {
    const lines = await diffOf(tools, lease);
    const said =
      lines.length === 0
        ? `"${action.label}" is withdrawn; nothing had been done`
        : `"${action.label}" is being taken back: ${diffWords(lines)}`;
    return ruling(sentence(said), { more: { ...about(lease), diff: lines } });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // It is tried all the same, and for as long as it takes.
    return ruling(sentence(`"${action.label}" is being taken back; how it stands cannot be read now (${error.message})`), {
      more: about(lease),
    });
  }
}

export async function renewal({ tools }: Ordering, deciding: Deciding): Promise<Ruling> {
  const lease = await leaseOf(tools, deciding);
  const { label, lastsHours } = actionOf(lease);
  if (!isStanding(lease) || lease.state === 'undoing' || lastsHours === null)
    throw refusal.nothingToUndo(`"${label}" has no end that could be put off.`);
  return ruling(`"${label}" goes on.`, { more: about(lease) });
}

/** The end of the containment: with open lines of the checklist only for a reason. */
export async function release({ tools, checklist }: Ordering, { incident, request }: Deciding): Promise<Ruling> {
  const standing = (await tools.leases.all()).filter((lease) => lease.incident === incident.id && !isOver(lease));
  if (standing.length === 0) throw refusal.nothingToUndo('Nothing is held for this incident.');
  const open = await checklist.open(incident.id, incident.account);
  if (open.length > 0 && request.reason === null) throw refusal.reason(`Not ticked yet: ${open.map(({ label }) => label).join('; ')}.`);
  const final = standing.every((lease) => actionOf(lease).release === null);
  const labels = standing.map((lease) => `"${actionOf(lease).label}"`).join(', ');
  const left = open.length === 0 ? null : `still open: ${open.map(({ label }) => label).join('; ')}`;
  return ruling(sentence(final ? 'nothing that is held can be taken back' : `being taken back: ${labels}`, left), {
    more: { leases: standing.map(({ id }) => id), open: open.map(({ id }) => id) },
  });
}

async function leaseOf({ leases }: Tools, { request, incident }: Deciding): Promise<Lease> {
  const lease = request.on === null ? null : await leases.get(request.on);
  if (lease === null || lease.incident !== incident.id) throw refusal.unknownLease();
  return lease;
}

const about = ({ id, action, state, before }: Lease): Readonly<Record<string, unknown>> => ({
  lease: id,
  action,
  leaseState: state,
  before,
});

const isSame = (one: Person, other: Person): boolean =>
  one.objectId !== null && one.objectId.toLowerCase() === other.objectId?.toLowerCase();
