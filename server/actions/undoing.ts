/**
 * Takes a lease back: each thing that we changed and nobody has changed since is put back as it was; the rest is left and said.
 */
import type { Thing } from './action.ts';
import { GONE } from './action.ts';
import { eachOf, later, siteOf, type Tools } from './holding.ts';
import { actionOf, isStanding, type Ending, type Lease } from './lease.ts';
import { note, telling } from './telling.ts';
import { type Trouble, troubleOf, waitAfter } from './trouble.ts';
import { sentence } from './words.ts';

/** One thing of an undo: what it was, what it is, and what becomes of it. */
export interface DiffLine {
  readonly key: string;
  readonly what: string;
  readonly was: string;
  readonly is: string;
  /** The state that is put back; `null` = it is left as it is, and `because` says why. */
  readonly back: string | null;
  readonly because: string | null;
  /** It is held, and left because another lease holds it too. */
  readonly isShared?: true;
}

const MINUTE = 60_000;

/** What an undo would do now. Throws `MicrosoftFailure`. */
export async function diffOf(tools: Tools, lease: Lease): Promise<readonly DiffLine[]> {
  const action = actionOf(lease);
  const before = lease.before ?? [];
  if (before.length === 0) return [];
  const site = siteOf(tools, lease);
  const held = await heldElsewhere(tools, lease);
  const now = await eachOf(before, action.atOnce, (thing) => action.look(site, thing));
  return before.map((was, index) => lineOf(lease, was, now[index] ?? was, held));
}

function lineOf(lease: Lease, was: Thing, now: Thing, heldElsewhere: ReadonlyMap<string, Lease>): DiffLine {
  const action = actionOf(lease);
  const line = { key: was.key, what: was.what, was: was.state, is: now.state };
  const left = (because: string): DiffLine => ({ ...line, back: null, because });
  if (was.isFinal || action.release === null) return left('cannot be taken back');
  if (action.isHeld(was, was)) return left('was so before, and stays');
  if (now.state === GONE) return left('is gone meanwhile');
  if (!action.isHeld(now, was)) return left(now.state === was.state ? 'is as it was already' : 'somebody has changed it since');
  if (now.content !== was.content) return left('somebody has changed it since, so it is left as it is');
  const other = heldElsewhere.get(was.key);
  if (other !== undefined) return { ...left(`is held for incident ${other.incident} as well, and stays until that ends`), isShared: true };
  return { ...line, back: was.state, because: null };
}

export function diffWords(lines: readonly DiffLine[]): string {
  const words = lines.slice(0, 3).map(({ what, was, is, back, because }) => {
    if (back === null) return `${what}: was ${was}, is ${is}, ${because ?? 'is left'}`;
    return `${what}: was ${was}, is ${is}, becomes ${back} again`;
  });
  const rest = lines.slice(3);
  const restored = rest.filter(({ back }) => back !== null).length;
  return [...words, ...(rest.length === 0 ? [] : [`of ${String(rest.length)} more ${String(restored)} are put back`])].join('; ');
}

/** Other leases of the same act on the same account that hold the same things. */
async function heldElsewhere({ leases }: Tools, lease: Lease): Promise<ReadonlyMap<string, Lease>> {
  const found = new Map<string, Lease>();
  for (const other of await leases.all()) {
    const isSame = other.id !== lease.id && other.action === lease.action && other.account === lease.account;
    if (isSame && isStanding(other) && other.state !== 'undoing') for (const { key } of other.before ?? []) found.set(key, other);
  }
  return found;
}

/** Begins or goes on with taking it back. Saved at every step. */
export async function takeBack(tools: Tools, lease: Lease, ending: Ending): Promise<Lease> {
  if (lease.before === null) return await end(tools, { ...lease, ending }, [], 'nothing had been done yet');
  const undoing: Lease =
    lease.state === 'undoing' ? lease : { ...lease, state: 'undoing', ending, accepted: [], troubles: [], actedAt: null, attempts: 0 };
  return await putBack(tools, await tools.leases.save({ ...undoing, nextAt: tools.now() }));
}

async function putBack(tools: Tools, lease: Lease): Promise<Lease> {
  const action = actionOf(lease);
  let lines: readonly DiffLine[];
  try {
    lines = await diffOf(tools, lease);
  } catch (error) {
    return await retryOrStay(tools, lease, troubleOf(error, action));
  }
  const open = new Set(lines.filter(({ back }) => back !== null).map(({ key }) => key));
  if (lease.attempts === 0 && lease.actedAt === null)
    await note(tools, lease, `${lease.action}/undo`, { diff: lines, by: lease.ending?.by });
  await handOver(tools, lease, lines);
  const accepted = new Set(lease.accepted);
  const before = lease.before ?? [];
  if (open.size === 0) return await end(tools, lease, lines, wordsOfEnd(lease, lines));
  const waiting = [...open].filter((key) => !accepted.has(key));
  if (waiting.length === 0) return await settleOrStay(tools, lease, lines);
  const troubles: Trouble[] = [];
  const site = siteOf(tools, lease);
  await eachOf(
    before.filter(({ key }) => waiting.includes(key)),
    action.atOnce,
    async (thing) => {
      try {
        await action.release?.(site, thing);
        accepted.add(thing.key);
      } catch (error) {
        troubles.push(troubleOf(error, action));
      }
    },
  );
  const acted: Lease = { ...lease, accepted: [...accepted], actedAt: tools.now() };
  const trouble = troubles.find(({ passes }) => passes) ?? troubles[0];
  if (trouble !== undefined) return await retryOrStay(tools, acted, trouble);
  return await readBack(tools, await tools.leases.save(acted), lines);
}

/** Has it been seen to be as it was? */
async function readBack(tools: Tools, lease: Lease, lines: readonly DiffLine[]): Promise<Lease> {
  const action = actionOf(lease);
  try {
    const now = await diffOf(tools, lease);
    if (now.every(({ back }) => back === null)) {
      const after = now.map((line, index) => ({ ...(lines[index] ?? line), is: line.is }));
      return await end(tools, lease, after, wordsOfEnd(lease, after));
    }
    return await settleOrStay(tools, lease, now);
  } catch (error) {
    return await retryOrStay(tools, lease, troubleOf(error, action));
  }
}

async function settleOrStay(tools: Tools, lease: Lease, lines: readonly DiffLine[]): Promise<Lease> {
  const at = tools.now();
  const { settlesMinutes } = actionOf(lease);
  if (at - (lease.actedAt ?? at) < settlesMinutes * MINUTE)
    return await tools.leases.save({ ...lease, attempts: lease.attempts + 1, nextAt: at + Math.min(waitAfter(lease.attempts), MINUTE) });
  return await stay(tools, lease, `Microsoft accepted it, but it is not seen: ${diffWords(lines)}`);
}

async function retryOrStay(tools: Tools, lease: Lease, trouble: Trouble): Promise<Lease> {
  return trouble.passes ? await later(tools, lease, trouble) : await stay(tools, lease, trouble.words);
}

/** It could not be taken back, and is still held; somebody may try again. */
async function stay(tools: Tools, lease: Lease, why: string): Promise<Lease> {
  const at = tools.now();
  const said = sentence('not taken back', why);
  const held: Lease = {
    ...lease,
    triedAt: at,
    state: 'held',
    ending: null,
    accepted: (lease.before ?? []).map(({ key }) => key),
    nextAt: at + MINUTE * 10,
  };
  await note(tools, held, `${lease.action}/not-undone`, { sentence: said });
  return await tools.leases.save(telling(held, at, 'failed', said));
}

function wordsOfEnd(lease: Lease, lines: readonly DiffLine[]): string {
  const left = lines.filter(({ because }) => because !== null);
  const put = lines.filter(({ because }) => because === null);
  const restored =
    put.length === 0
      ? 'nothing had to be put back'
      : put.length <= 3
        ? put.map(({ what, is }) => `${what} is ${is} again`).join('; ')
        : `${String(put.length)} of ${String(lines.length)} are as they were`;
  const kept = left.slice(0, 3).map(({ what, is, because }) => `${what} ${because ?? ''} (${is})`);
  return sentence(
    `taken back and read back: ${restored}`,
    kept.join('; '),
    left.length > 3 ? `${String(left.length - 3)} more were left` : null,
    actionOf(lease).warns([]),
  );
}

async function end(tools: Tools, lease: Lease, lines: readonly DiffLine[], why: string): Promise<Lease> {
  const at = tools.now();
  const result = lease.ending?.result ?? 'undone';
  const over: Lease = { ...lease, state: result, nextAt: null, expiresAt: null };
  const said = sentence(result === 'expired' ? 'its time was over' : null, why);
  await note(tools, over, `${lease.action}/${result}`, { diff: lines, by: lease.ending?.by, why: lease.ending?.reason, sentence: said });
  return await tools.leases.save(telling(over, at, result, said));
}

/** What another lease still holds, that one has to put back: as it was before ours. */
async function handOver(tools: Tools, lease: Lease, lines: readonly DiffLine[]): Promise<void> {
  const others = await heldElsewhere(tools, lease);
  for (const { key, back } of lines) {
    const other = others.get(key);
    const ours = lease.before?.find((thing) => thing.key === key);
    if (back !== null || other === undefined || ours === undefined) continue;
    if (ours.isFinal || actionOf(lease).isHeld(ours, ours)) continue;
    const fresh = (await tools.leases.get(other.id)) ?? other;
    await tools.leases.save({ ...fresh, before: (fresh.before ?? []).map((thing) => (thing.key === key ? ours : thing)) });
  }
}
