/**
 * Carries one lease out: guards, pre-image stored, act, read back.
 *
 * Surprise: what an answer says decides nothing. An answer may be lost after the act and a success may take minutes to be seen; the read-back alone says that
 * it is so, and after a crash it says what is left to do.
 */
import { HARD_ACTIONS } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { Microsoft } from '../microsoft/index.ts';
import type { PolicyGroups, Site, Thing } from './action.ts';
import { allow, type Guards, knownSubject } from './guards.ts';
import { actionOf, type Lease, lasting } from './lease.ts';
import { note, type Telling, telling } from './telling.ts';
import { type Trouble, troubleOf, waitAfter } from './trouble.ts';
import { changeWords, sentence } from './words.ts';

export interface Tools extends Telling {
  readonly guards: Guards;
  /** The registrations that act; `null` = not set up. */
  readonly identity: Microsoft | null;
  readonly mail: Microsoft | null;
  readonly groups: PolicyGroups;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How often a lease that holds is read back. */
export const WATCH_EVERY = 10 * MINUTE;

/** Throws `NOT_SET_UP`. */
export function siteOf({ identity, mail, guards, groups }: Tools, lease: Lease): Site {
  const { registration } = actionOf(lease);
  const microsoft = registration === 'identity' ? identity : mail;
  if (microsoft === null)
    throw new Refused(
      'NOT_SET_UP',
      'The application that does this is not set up.',
      `Set TELLTALE_${registration === 'identity' ? 'IDENTITY' : 'MAIL'}_APP_ID and its credential.`,
    );
  const { account, objectId, on, rules, messages } = lease;
  return {
    target: { account, objectId: objectId ?? account },
    on,
    rules,
    messages,
    microsoft,
    reader: guards.reader,
    groups,
    remembered: new Map(),
  };
}

/** As far as it goes now. Saved at every step; throws only what no lease can help (the store, the end of the service). */
export async function carryOn(tools: Tools, lease: Lease): Promise<Lease> {
  let now = lease;
  const isFresh = now.state === 'asked';
  if (now.state === 'asked') now = await begin(tools, now);
  if (now.state === 'acting') now = await act(tools, now, isFresh);
  if (now.state === 'proving') now = await prove(tools, now);
  return now;
}

/**
 * Guards and the pre-image; nothing is changed in the tenant. Hard acts one after the other: of two administrators at the same moment the second one's guard
 * has to see the first one's lease.
 */
async function begin(tools: Tools, lease: Lease): Promise<Lease> {
  const isHard = HARD_ACTIONS.includes(lease.action);
  return isHard ? await tools.leases.alone('hard acts', async () => await beginNow(tools, lease)) : await beginNow(tools, lease);
}

async function beginNow(tools: Tools, lease: Lease): Promise<Lease> {
  const action = actionOf(lease);
  let before: readonly Thing[];
  let whose = lease;
  try {
    const subject = await knownSubject(tools.guards, lease.objectId ?? lease.account);
    await allow(tools.guards, lease.action, subject, await tools.leases.all());
    whose = { ...lease, objectId: subject.objectId };
    const unready = action.unready(tools.groups);
    if (unready !== null) return await fail(tools, whose, unready);
    before = await action.find(siteOf(tools, whose));
  } catch (error) {
    const trouble = troubleOf(error, action);
    return trouble.passes ? await later(tools, whose, trouble) : await fail(tools, whose, trouble.words);
  }
  if (before.length === 0) return await fail(tools, whose, 'Nothing of the kind is there now, so nothing was done.');
  await note(tools, whose, `${lease.action}/before`, { before });
  return await tools.leases.save({ ...whose, before, state: 'acting', accepted: [], troubles: [], attempts: 0, nextAt: null });
}

/** Whatever is not yet as wanted is done. After a crash the read-back says what that is. */
async function act(tools: Tools, lease: Lease, isFresh: boolean): Promise<Lease> {
  const action = actionOf(lease);
  const before = lease.before ?? [];
  const accepted = new Set(lease.accepted);
  const troubles = new Map<string, Trouble>();
  const remembered = new Map<string, string>();
  await eachOf(before, action.atOnce, async (thing) => {
    if (accepted.has(thing.key)) return;
    try {
      const site = { ...siteOf(tools, lease), remembered };
      const now = isFresh ? thing : await action.look(site, thing);
      if (!action.isHeld(now, thing)) await action.hold(site, thing);
      accepted.add(thing.key);
    } catch (error) {
      troubles.set(thing.key, troubleOf(error, action));
    }
  });
  const open = [...troubles.values()];
  const passing = open.find(({ passes }) => passes);
  const acted = { ...lease, accepted: [...accepted], troubles: wordsOf(before, troubles) };
  if (passing !== undefined) return await later(tools, acted, passing);
  const done = before.filter(({ key }) => accepted.has(key));
  // Sessions that ended are no containment as long as the account is not off.
  if (open.length > 0 && done.every(({ isFinal }) => isFinal)) {
    const also = done.length === 0 ? '' : `Done all the same: ${done.map(({ what }) => what).join(', ')}.`;
    return await fail(tools, acted, `${acted.troubles.slice(0, 3).join(' ')} ${also}`);
  }
  return await tools.leases.save({ ...acted, state: 'proving', actedAt: tools.now(), attempts: 0, nextAt: tools.now() });
}

/** Reads back; what is not seen in time did not happen. */
async function prove(tools: Tools, lease: Lease): Promise<Lease> {
  const action = actionOf(lease);
  const accepted = new Set(lease.accepted);
  const before = (lease.before ?? []).filter(({ key }) => accepted.has(key));
  let now: readonly Thing[];
  try {
    const site = siteOf(tools, lease);
    now = await eachOf(before, action.atOnce, (thing) => action.look(site, thing));
  } catch (error) {
    return await later(tools, lease, troubleOf(error, action));
  }
  const at = tools.now();
  const unseen = before.filter((thing, index) => !action.isHeld(now[index] ?? thing, thing));
  const words = changeWords(before, now);
  if (unseen.length === 0) {
    const { hours } = lasting(lease.action, lease.by);
    const held: Lease = {
      ...lease,
      state: 'held',
      expiresAt: lease.expiresAt ?? (hours === null ? null : at + hours * HOUR),
      nextAt: action.lastsHours === null ? null : at + WATCH_EVERY,
      attempts: 0,
    };
    const isWhole = lease.troubles.length === 0;
    const said = sentence(
      isWhole ? `done and read back: ${words}` : `done in part: ${words}`,
      lease.troubles.join(' '),
      action.warns(before),
    );
    await note(tools, held, `${lease.action}/${isWhole ? 'done' : 'done-in-part'}`, { now, sentence: said });
    return await tools.leases.save(telling(held, at, 'done', said));
  }
  if (at - (lease.actedAt ?? at) < action.settlesMinutes * MINUTE)
    return await tools.leases.save({ ...lease, attempts: lease.attempts + 1, nextAt: at + Math.min(waitAfter(lease.attempts), MINUTE) });
  const said = sentence(
    `Microsoft accepted it, but ${String(action.settlesMinutes)} minutes later it is not so: ${words}`,
    action.warns(before),
    'look at the account in the Entra admin center',
  );
  const slipped: Lease = { ...lease, state: 'slipped', nextAt: at + WATCH_EVERY, changedAt: at };
  await note(tools, slipped, `${lease.action}/not-seen`, { now, sentence: said });
  return await tools.leases.save(telling(slipped, at, 'failed', said));
}

async function fail(tools: Tools, lease: Lease, why: string): Promise<Lease> {
  const failed: Lease = { ...lease, state: 'failed', nextAt: null };
  const said = sentence('not done', why);
  await note(tools, failed, `${lease.action}/failed`, { sentence: said });
  return await tools.leases.save(telling(failed, tools.now(), 'failed', said));
}

/** It is tried again; the longer it fails, the more rarely. */
export async function later(tools: Tools, lease: Lease, { words, retryAt }: Trouble): Promise<Lease> {
  const now = tools.now();
  const wait = now + waitAfter(lease.attempts);
  return await tools.leases.save({ ...lease, attempts: lease.attempts + 1, troubles: [words], nextAt: Math.max(wait, retryAt ?? 0) });
}

const wordsOf = (things: readonly Thing[], troubles: ReadonlyMap<string, Trouble>): string[] =>
  things.flatMap(({ key, what }) => {
    const trouble = troubles.get(key);
    return trouble === undefined ? [] : [`${what}: ${trouble.words}`];
  });

/** A few at the same time; the answers in the order of the things. */
export async function eachOf<T>(things: readonly Thing[], atOnce: number, work: (thing: Thing) => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < things.length; index = next++) {
      const thing = things[index];
      if (thing !== undefined) found[index] = await work(thing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, one));
  return found;
}
