/** What the desk says to a decision that changes the tenant, and what is written before it is submitted. */
import type { Person } from '../core/desk.ts';
import type { Checklist } from './checklist.ts';
import type { Deciding } from './deciding.ts';
import type { Tools } from './holding.ts';
import type { Approval, Lease } from './lease.ts';
import { refusal } from './refusals.ts';

export interface Ruling {
  readonly sentence: string;
  /** A second person is needed first. */
  readonly waits: boolean;
  /** Written before the decision is submitted, and taken back when the stream does not take it. */
  readonly written: Written | null;
  /** For the audit log. */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface Written {
  write(): Promise<unknown>;
  takeBack(): Promise<unknown>;
}

export interface Ordering {
  readonly tools: Tools;
  readonly checklist: Checklist;
  /** Acts that may be asked for within an hour, by everybody together. */
  readonly hourlyCap: number;
}

export const ruling = (said: string, more: Partial<Ruling> = {}): Ruling => ({
  sentence: said,
  waits: false,
  written: null,
  more: {},
  ...more,
});

export const about = ({ id, action, state, before }: Lease): Readonly<Record<string, unknown>> => ({
  lease: id,
  action,
  leaseState: state,
  before,
});

export const isSame = (one: Person, other: Person): boolean =>
  one.objectId !== null && one.objectId.toLowerCase() === other.objectId?.toLowerCase();

export async function leaseOf({ leases }: Tools, { request, incident }: Deciding): Promise<Lease> {
  const lease = request.on === null ? null : await leases.get(request.on);
  if (lease === null || lease.incident !== incident.id) throw refusal.unknownLease();
  return lease;
}

/** What the second person approves, an act or its undoing: the approval with their name. Throws the reason why they may not. */
export function approvedBy(
  { person, roles, at }: Deciding,
  { approval, by, isOpen }: { readonly approval: Approval | null; readonly by: Person; readonly isOpen: boolean },
): Approval {
  if (!roles.approver) throw refusal.notApprover();
  // Whoever approved may do so again while nothing came of it: the process may have ended before the stream knew.
  if (approval === null || !isOpen || (approval.by !== null && !isSame(person, approval.by))) throw refusal.notWaiting();
  if (isSame(person, by)) throw refusal.samePerson();
  if (approval.until <= at) throw refusal.approvalLate();
  return { ...approval, by: person };
}

/** Only an approver, or whoever asked. */
export function mayRefuse(
  { person, roles }: Deciding,
  { approval, by, isOpen }: { readonly approval: Approval | null; readonly by: Person; readonly isOpen: boolean },
): void {
  if (!roles.approver && !isSame(person, by)) throw refusal.notApprover();
  if (approval === null || approval.by !== null || !isOpen) throw refusal.notWaiting();
}
