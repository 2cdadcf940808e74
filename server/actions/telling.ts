/** What came of a lease, as events for the stream and lines for the audit log. */
import { type ActionTaken, NOWHERE, type OwnEvent } from '../core/event.ts';
import type { Store } from '../core/memory.ts';
import type { Stream } from '../core/desk.ts';
import type { Lease } from './lease.ts';
import type { Leases } from './leases.ts';

export interface Telling {
  readonly store: Pick<Store, 'audit'>;
  readonly stream: Stream<OwnEvent>;
  readonly leases: Leases;
  /** The clock on the wall, milliseconds since 1970. */
  readonly now: () => number;
}

/** The lease with one more thing to tell; it is told when it has been saved. */
export function telling(lease: Lease, at: number, result: ActionTaken['result'], sentence: string): Lease {
  const event: ActionTaken = {
    id: `${lease.id}/${String(lease.told + 1)}`,
    feed: 'desk',
    at,
    kind: 'action-taken',
    who: { upn: lease.account, ...(lease.objectId === null ? {} : { id: lease.objectId }) },
    origin: NOWHERE,
    incident: lease.incident,
    action: lease.action,
    lease: lease.id,
    result,
    sentence,
    expiresAt: lease.expiresAt,
  };
  return { ...lease, told: lease.told + 1, owed: [...lease.owed, event], changedAt: at };
}

/** Tells what is owed; what the stream does not take now stays owed. */
export async function settle({ stream, leases }: Telling, lease: Lease): Promise<Lease> {
  if (lease.owed.length === 0) return lease;
  await stream.submit(lease.owed);
  return await leases.save({ ...lease, owed: [] });
}

/** One line of the audit log: who, when, why, on which evidence, what was before, until when, what came of it. */
export async function note(
  { store, now }: Telling,
  lease: Lease,
  what: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, incident, action, account, objectId, by, reason, on, evidence, expiresAt, state } = lease;
  const body = { lease: id, incident, action, account, objectId, by, reason, on, evidence, expiresAt, state, ...more };
  await store.audit({ at: now(), who: by.objectId ?? by.name, what, body: JSON.stringify(body) });
}
