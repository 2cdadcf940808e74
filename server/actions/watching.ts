/** A lease that stands, looked at again: does it still hold, has more come, is its time over? */
import type { Store } from '../core/memory.ts';
import { type Thing } from './action.ts';
import { fieldsOf, jsonOf, listOf } from './fields.ts';
import { carryOn, eachOf, later, siteOf, type Tools, WATCH_EVERY } from './holding.ts';
import { actionOf, type Lease, lasting } from './lease.ts';
import { note, telling } from './telling.ts';
import { troubleOf } from './trouble.ts';
import { takeBack } from './undoing.ts';
import { changeWords, instantWords, sentence } from './words.ts';

const HOUR = 3_600_000;
/** Tokens from before live 60 to 90 minutes, records come up to 90 minutes late; what was not seen by then did not happen. */
const QUIET_FOR = 4 * HOUR;
/** Copies that were under way arrive within this time after the act. */
const GROWS_FOR = 2 * HOUR;
/** Nobody needs more than this to approve. */
export const APPROVAL_HOURS = 4;
/** A decision of which the stream knows nothing this long after was never made. */
const LOST_AFTER = HOUR;

export interface WatchTools extends Tools {
  readonly incidents: Pick<Store, 'incident'>;
}

/** Whatever is due with it. */
export async function watchOver(tools: WatchTools, lease: Lease): Promise<Lease> {
  const now = tools.now();
  if (lease.state === 'waiting') return lease.approval !== null && lease.approval.until <= now ? await lapse(tools, lease) : lease;
  if (lease.state === 'asked' && !lease.isOrdered)
    return lease.askedAt + LOST_AFTER <= now ? await tools.leases.save({ ...lease, state: 'failed', changedAt: now }) : lease;
  const stands = lease.state === 'held' || lease.state === 'slipped';
  const isTried = lease.triedAt !== null && now - lease.triedAt < HOUR;
  if (stands && lease.expiresAt !== null && lease.expiresAt <= now && !isTried) return await atExpiry(tools, lease);
  if (lease.nextAt === null || lease.nextAt > now) return lease;
  if (lease.state === 'undoing' && lease.ending !== null) return await takeBack(tools, lease, lease.ending);
  if (stands) return await lookAgain(tools, lease);
  return await carryOn(tools, lease);
}

async function lapse(tools: Tools, lease: Lease): Promise<Lease> {
  const said = 'Not done: nobody approved it in time. Ask again if it is still needed.';
  await note(tools, lease, `${lease.action}/not-approved`, { sentence: said });
  return await tools.leases.save(telling({ ...lease, state: 'refused', nextAt: null }, tools.now(), 'failed', said));
}

async function atExpiry(tools: WatchTools, lease: Lease): Promise<Lease> {
  const now = tools.now();
  const incident = await tools.incidents.incident(lease.incident);
  const { hours } = lasting(lease.action, lease.by);
  // One person's dismissal does not give back what two had to approve.
  const ends = incident?.state === 'dismissed' && lease.approval === null;
  if (lease.atExpiry === 'renew' && hours !== null && !ends)
    return await renew(tools, lease, 'the service', now + hours * HOUR, 'its time was over and it renews itself');
  return await takeBack(tools, lease, { result: 'expired', by: 'the service', reason: 'its time was over' });
}

export async function renew(tools: Tools, lease: Lease, by: string, until: number, why: string | null): Promise<Lease> {
  const renewed: Lease = { ...lease, expiresAt: until };
  const said = sentence(`goes on until ${instantWords(until)}, renewed by ${by}${why === null ? '' : `: ${why}`}`);
  await note(tools, renewed, `${lease.action}/renewed`, { by, sentence: said });
  return await tools.leases.save(telling(renewed, tools.now(), 'renewed', said));
}

/** Does it hold? Whether the intruder came through all the same is for the stream to say. */
async function lookAgain(tools: WatchTools, lease: Lease): Promise<Lease> {
  const action = actionOf(lease);
  const at = tools.now();
  const accepted = new Set(lease.accepted);
  const before = (lease.before ?? []).filter(({ key }) => accepted.has(key));
  let now: readonly Thing[];
  let more: readonly Thing[] = [];
  try {
    const site = siteOf(tools, lease);
    now = await eachOf(before, action.atOnce, (thing) => action.look(site, thing));
    if (action.grows && at - (lease.actedAt ?? 0) < GROWS_FOR) more = await action.find(site);
  } catch (error) {
    return await later(tools, lease, troubleOf(error, action));
  }
  const known = new Set((lease.before ?? []).map(({ key }) => key));
  const fresh = more.filter((thing) => !known.has(thing.key) && !action.isHeld(thing, thing));
  if (fresh.length > 0) {
    await note(tools, lease, `${lease.action}/before`, { before: fresh, because: 'came later' });
    const grown: Lease = { ...lease, before: [...(lease.before ?? []), ...fresh], state: 'acting', attempts: 0 };
    return await carryOn(tools, await tools.leases.save(grown));
  }
  const next = { ...lease, attempts: 0, troubles: lease.state === 'held' ? [] : lease.troubles, nextAt: at + WATCH_EVERY };
  const slipped = before.filter((thing, index) => !action.isHeld(now[index] ?? thing, thing));
  const isSlipped = lease.state === 'slipped';
  if (slipped.length > 0 === isSlipped)
    return isSlipped || !(await isQuiet(tools, lease)) ? await tools.leases.save(next) : await prove(tools, next);
  const words = changeWords(before, now);
  if (isSlipped) {
    const said = sentence(`holds again: ${words}`);
    await note(tools, next, `${lease.action}/holds-again`, { now, sentence: said });
    return await tools.leases.save(telling({ ...next, state: 'held' }, at, 'done', said));
  }
  const said = sentence(
    `does not hold any more, somebody or something has changed it: ${words}`,
    action.warns(before),
    'do it again, or undo it',
  );
  await note(tools, next, `${lease.action}/slipped`, { now, sentence: said });
  return await tools.leases.save(telling({ ...next, state: 'slipped' }, at, 'slipped', said));
}

/** Have the hands been quiet since? The stream knows; the incident tells. */
async function isQuiet({ incidents, now }: WatchTools, lease: Lease): Promise<boolean> {
  if (lease.isProved || lease.actedAt === null || now() - lease.actedAt < QUIET_FOR) return false;
  const incident = await incidents.incident(lease.incident);
  const lines = listOf(fieldsOf(jsonOf(incident?.body ?? ''))['containment']).map(fieldsOf);
  return lines.some(({ lease: id, state }) => id === lease.id && state === 'done');
}

async function prove(tools: Tools, lease: Lease): Promise<Lease> {
  const hours = Math.floor((tools.now() - (lease.actedAt ?? 0)) / HOUR);
  const said = `It holds: read back just now, and the same hands were not seen in the ${String(hours)} hours since.`;
  const proved: Lease = { ...lease, isProved: true };
  await note(tools, proved, `${lease.action}/proved`, { sentence: said });
  return await tools.leases.save(telling(proved, tools.now(), 'proved', said));
}
