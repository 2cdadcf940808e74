/** What somebody decided that is done to the tenant: an act, its approval, its renewal. Each check throws its refusal; the rest says what happens next. */
import type { ActionId } from '../core/desk.ts';
import { MicrosoftFailure } from '../microsoft/index.ts';
import type { Deciding } from './deciding.ts';
import { SYNCED } from './disable-account.ts';
import { approveUndo, refuseUndo, undoRequestOf } from './giving-back.ts';
import { allow, needsSecond } from './guards.ts';
import type { Tools } from './holding.ts';
import { actions } from './index.ts';
import { actionOf, isOver, isStanding, type Lease, newLease } from './lease.ts';
import { unready } from './readiness.ts';
import { refusal } from './refusals.ts';
import { about, approvedBy, leaseOf, mayRefuse, type Ordering, type Ruling, ruling } from './ruling.ts';
import { APPROVAL_HOURS } from './watching.ts';
import { instantWords, lastsWords, sentence } from './words.ts';

const HOUR = 3_600_000;

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
    written: { write: () => tools.leases.save(lease), takeBack: () => tools.leases.drop(lease.id) },
    more: { approval },
  });
}

async function guarded({ guards, leases }: Tools, { subject }: Deciding, id: ActionId): Promise<void> {
  if (subject === null) return;
  try {
    await allow(guards, id, subject, await leases.all());
  } catch (error) {
    if (error instanceof MicrosoftFailure) throw refusal.unknown(error.message);
    throw error;
  }
}

/** The second person says yes. */
export async function approve(ordering: Ordering, deciding: Deciding): Promise<Ruling> {
  const undoing = await undoRequestOf(ordering, deciding);
  if (undoing !== null) return approveUndo(ordering, deciding, undoing);
  const { tools } = ordering;
  const lease = await leaseOf(tools, deciding);
  const approval = approvedBy(deciding, { ...lease, isOpen: lease.state === 'waiting' || lease.state === 'asked' });
  if (deciding.subject === null) throw refusal.accountGone();
  await guarded(tools, deciding, lease.action);
  // The approval alone: the lease may have gone on meanwhile.
  const change = async (to: Lease['approval']): Promise<void> => {
    await tools.leases.alone(`lease/${lease.id}`, async () => {
      await tools.leases.save({ ...((await tools.leases.get(lease.id)) ?? lease), approval: to });
    });
  };
  return ruling(`Approved: "${actionOf(lease).label}", asked for by ${lease.by.name}, is being carried out.`, {
    written: { write: () => change(approval), takeBack: () => change(lease.approval) },
    more: about(lease),
  });
}

/** An approver says no, or whoever asked withdraws it. */
export async function refuse(ordering: Ordering, deciding: Deciding): Promise<Ruling> {
  const undoing = await undoRequestOf(ordering, deciding);
  if (undoing !== null) return refuseUndo(deciding, undoing);
  const lease = await leaseOf(ordering.tools, deciding);
  mayRefuse(deciding, { ...lease, isOpen: !isOver(lease) });
  return ruling(`Refused: "${actionOf(lease).label}", asked for by ${lease.by.name}, is not done.`, { more: about(lease) });
}

export async function renewal({ tools }: Ordering, deciding: Deciding): Promise<Ruling> {
  const lease = await leaseOf(tools, deciding);
  const { label, lastsHours } = actionOf(lease);
  if (!isStanding(lease) || lease.state === 'undoing' || lastsHours === null)
    throw refusal.nothingToUndo(`"${label}" has no end that could be put off.`);
  return ruling(`"${label}" goes on.`, { more: about(lease) });
}
