/**
 * Carries out what was decided: one order of the outbox after the other, and afterwards what leases need by themselves.
 *
 * Surprise: an order counts as carried out when Microsoft has accepted it or has refused it for good; that it is so is found out, and told, by `watch`.
 */
import { ACTIONS, type ActionOrder } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { Intent, Store } from '../core/memory.ts';
import { isStopped, MicrosoftFailure } from '../microsoft/index.ts';
import { carryOn, type Tools } from './holding.ts';
import { isActionId } from './index.ts';
import { actionOf, type Ending, isOver, isStanding, type Lease, lasting, newLease } from './lease.ts';
import { readOrder } from './order.ts';
import { note, settle, telling } from './telling.ts';
import { diffOf, takeBack } from './undoing.ts';
import type { UndoRequest } from './undo-requests.ts';
import { needsSecond } from './guards.ts';
import { subjectOf } from './subject.ts';
import { APPROVAL_HOURS, renew, watchOver, type WatchTools } from './watching.ts';

export type Outcome =
  | { readonly outcome: 'done'; readonly note: string | null }
  | { readonly outcome: 'later'; readonly retryAt: number; readonly note: string | null };

/** "Was this you?", to be put to somebody who is not the account concerned. */
export interface Question {
  readonly decision: string;
  readonly incident: string;
  readonly account: string;
  readonly displayName: string | null;
  readonly by: ActionOrder['by'];
}

export interface ExecutorOptions extends Omit<Tools, 'store'> {
  readonly store: Pick<Store, 'audit' | 'incident'>;
  /** Puts the question to the manager; `null` = the analyst calls. */
  readonly ask?: ((question: Question) => Promise<void>) | null;
}

const HOUR = 3_600_000;
const KEPT_FOR = 90 * 24 * HOUR;
/** Nothing is begun before it is known whose account it is. */
const UNKNOWN_RETRY = 30_000;
/** What the stream did not take is offered again after this. */
const OWED_RETRY = 5_000;

export class Executor {
  readonly #tools: WatchTools;
  readonly #ask: ((question: Question) => Promise<void>) | null;

  constructor(options: ExecutorOptions) {
    this.#tools = { ...options, incidents: options.store };
    this.#ask = options.ask ?? null;
  }

  /** Throws what the store throws, and `STOPPED`; the same order may be given again. */
  async carryOut(intent: Pick<Intent, 'body'>): Promise<Outcome> {
    const order = readOrder(intent.body);
    if (order === null) {
      await this.#tools.store.audit({
        at: this.#tools.now(),
        who: 'service',
        what: 'order/unreadable',
        body: JSON.stringify(intent.body.slice(0, 2_000)),
      });
      return DONE;
    }
    return await this.#carry(order);
  }

  async #carry(order: ActionOrder): Promise<Outcome> {
    const { verb, on, by, reason } = order;
    if (isActionId(verb)) {
      try {
        return await this.#with(order.account.name, order.decision, async (known) => await this.#begin(order, known));
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        return { outcome: 'later', retryAt: error.retryAt ?? this.#tools.now() + UNKNOWN_RETRY, note: error.message };
      }
    }
    if (verb === 'ask') return await this.#question(order);
    // What two have to give back is named by who asked for it.
    const request = await this.#tools.leases.undoRequests.get(verb === 'approve' || verb === 'refuse' ? (on ?? '') : order.decision);
    if (request !== null) return await this.#answer(request, order);
    if (verb === 'release') return await this.#release(order);
    if (on === null) return DONE;
    return await this.#with(order.account.name, on, async (lease) => {
      if (lease === null) return null;
      if (verb === 'approve')
        return lease.state === 'waiting' && lease.approval?.by != null ? await this.#go({ ...lease, state: 'asked' }) : lease;
      if (verb === 'refuse') return lease.state === 'waiting' ? await this.#refuse(lease, order) : lease;
      if (verb === 'renew') return isStanding(lease) ? await renewOnce(this.#tools, lease, order) : lease;
      if (verb === 'undo') return await this.#undoAlone(lease, { result: 'undone', by: by.name, reason });
      return lease;
    });
  }

  async #begin(order: ActionOrder, known: Lease | null): Promise<Lease> {
    const { decision: id, incident, verb, account, by, reason, on, evidence, rules, messages, at: askedAt } = order;
    const action = ACTIONS.find((one) => one === verb) ?? 'revoke-sessions';
    const asked = known ?? newLease({ id, incident, action, account: account.name, by, reason, on, askedAt });
    if (asked.isOrdered && asked.state !== 'asked') return asked.state === 'acting' ? await this.#go(asked) : asked;
    if (isAnother(asked.objectId, account.id)) return await this.#leave(asked, account.id);
    const facts = { isOrdered: true, displayName: account.displayName, objectId: asked.objectId ?? account.id, evidence, rules, messages };
    const ordered: Lease = await this.#secondPerson({ ...asked, ...facts }, known !== null);
    if (ordered.approval !== null && ordered.approval.by === null) {
      const waits = `Waits for a second person: ${ordered.approval.because}.`;
      await note(this.#tools, ordered, `${ordered.action}/waiting`, { because: ordered.approval.because });
      return await this.#tools.leases.save(telling({ ...ordered, state: 'waiting' }, this.#tools.now(), 'waiting', waits));
    }
    return await this.#go(ordered.state === 'failed' ? { ...ordered, state: 'asked' } : ordered);
  }

  /** The desk found somebody else under the name than the one whom the records are about: it was given away since. */
  async #leave(lease: Lease, records: string | null): Promise<Lease> {
    const said = `Not done: ${lease.account} is the name of another account now than the one that the records are about. Act in the Entra admin center, by object id ${records ?? ''}.`;
    await note(this.#tools, lease, `${lease.action}/another-account`, { records, sentence: said });
    const left: Lease = { ...lease, isOrdered: true, state: 'failed', nextAt: null };
    return await this.#tools.leases.save(telling(left, this.#tools.now(), 'failed', said));
  }

  /** A policy's decision does not come over the desk: whether it needs a person's yes is found out here. */
  async #secondPerson(lease: Lease, isFromDesk: boolean): Promise<Lease> {
    if (isFromDesk) return lease;
    const { guards, now } = this.#tools;
    const subject = await subjectOf(guards.reader, guards.groups, lease.objectId ?? lease.account);
    const because = subject === null ? null : needsSecond(subject);
    return because === null ? lease : { ...lease, approval: { because, until: now() + APPROVAL_HOURS * HOUR, by: null } };
  }

  async #go(lease: Lease): Promise<Lease> {
    return await carryOn(this.#tools, await this.#tools.leases.save(lease));
  }

  async #refuse(lease: Lease, { by, reason }: ActionOrder): Promise<Lease> {
    const said = `Not done: ${by.name} refused it${reason === null ? '' : ` (${reason})`}.`;
    await note(this.#tools, lease, `${lease.action}/refused`, { by, sentence: said });
    return await this.#tools.leases.save(telling({ ...lease, state: 'refused', nextAt: null }, this.#tools.now(), 'failed', said));
  }

  /** What was asked for after it is another matter, however late the order is carried out. */
  async #release({ incident, account, by, reason, at }: ActionOrder): Promise<Outcome> {
    const all = await this.#tools.leases.all();
    const mine = all.filter((lease) => lease.incident === incident && lease.askedAt <= at && !isOver(lease));
    const ids = mine.map(({ id }) => id);
    return await this.#takeBackAll(account.name, ids, { result: 'undone', by: by.name, reason }, true);
  }

  async #takeBackAll(account: string, ids: readonly string[], ending: Ending, isAlone = false): Promise<Outcome> {
    let outcome: Outcome = DONE;
    for (const id of ids) {
      const one = await this.#with(account, id, async (lease) => {
        if (lease === null || isOver(lease) || lease.ending !== null) return lease;
        return isAlone ? await this.#undoAlone(lease, ending) : await takeBack(this.#tools, lease, ending);
      });
      if (one.outcome === 'later') outcome = one;
    }
    return outcome;
  }

  /** What one person decided. It may have been approved and done since: then there is something that only two give back. */
  async #undoAlone(lease: Lease, ending: Ending): Promise<Lease> {
    if (isOver(lease)) return lease;
    const { approval } = lease;
    const needsTwo = approval !== null && approval.by !== null && isStanding(lease) && lease.ending === null;
    if (!needsTwo || (await isNothingLeft(this.#tools, lease))) return await takeBack(this.#tools, lease, ending);
    const said = `Not given back: it was done since with a second person, because ${approval.because}. Ask again if it is still wanted.`;
    await note(this.#tools, lease, `${lease.action}/not-undone`, { by: ending.by, sentence: said });
    return await this.#tools.leases.save(telling(lease, this.#tools.now(), 'failed', said));
  }

  /** A request to give back, or the second person's word on it. */
  async #answer(request: UndoRequest, { verb, by, reason }: ActionOrder): Promise<Outcome> {
    const { undoRequests } = this.#tools.leases;
    const { account, leases, approval } = request;
    if (verb === 'approve') {
      if (approval.by === null || (request.state !== 'waiting' && request.state !== 'approved')) return DONE;
      await undoRequests.save({ ...request, state: 'approved' });
      const both = `${request.by.name} and ${approval.by.name}`;
      return await this.#takeBackAll(account, leases, { result: 'undone', by: both, reason: request.reason });
    }
    if (request.state !== 'waiting') return DONE;
    if (verb !== 'refuse')
      return approval.by !== null
        ? DONE
        : await this.#sayOf(request, 'waiting', `Giving it back waits for a second person: ${approval.because}.`);
    // Nobody refuses what was approved: an approval that is there all the same came after the refusal, which stands.
    const said = await this.#sayOf(request, 'failed', `Not given back: ${by.name} refused it${reason === null ? '' : ` (${reason})`}.`);
    await undoRequests.save({ ...request, state: 'refused' });
    return said;
  }

  /** Of every lease that the request is about and that is held. */
  async #sayOf({ account, leases }: UndoRequest, result: 'waiting' | 'failed', said: string): Promise<Outcome> {
    for (const id of leases)
      await this.#with(account, id, async (lease) =>
        lease === null || isOver(lease) || lease.ending !== null
          ? lease
          : await this.#tools.leases.save(telling(lease, this.#tools.now(), result, said)),
      );
    return DONE;
  }

  async #question({ decision, incident, account, by }: ActionOrder): Promise<Outcome> {
    const question: Question = { decision, incident, account: account.name, displayName: account.displayName, by };
    await this.#ask?.(question);
    return DONE;
  }

  /** With one lease, alone; then tells what came of it. */
  async #with(account: string, id: string, work: (lease: Lease | null) => Promise<Lease | null>): Promise<Outcome> {
    const { leases, now } = this.#tools;
    return await leases.alone(`account/${account}`, async () => {
      const lease = await leases.alone(`lease/${id}`, async () => {
        const worked = await work(await leases.get(id));
        if (worked !== null) await this.#tell(worked);
        return worked;
      });
      if (lease === null) return DONE;
      const isUnderWay = lease.state === 'asked' || lease.state === 'acting' || lease.state === 'undoing';
      if (!isUnderWay) return DONE;
      return {
        outcome: 'later',
        retryAt: lease.nextAt ?? now() + OWED_RETRY,
        note: JSON.stringify({ state: lease.state, troubles: lease.troubles }),
      };
    });
  }

  /** The stream may be closed or full: then the next `watch` tells it. */
  async #tell(lease: Lease): Promise<void> {
    try {
      await settle(this.#tools, lease);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  /** To be called every few seconds: proofs that settle later, leases that end, what is still to be told. Resolves with how many leases were looked at. */
  async watch(): Promise<number> {
    const { leases, now } = this.#tools;
    let looked = 0;
    for (const { id, account, ...rest } of await leases.all()) {
      if (isOver(rest) && rest.owed.length === 0) continue;
      looked++;
      await this.#with(account, id, async (lease) => (lease === null || isOver(lease) ? lease : await watchOver(this.#tools, lease)));
    }
    for (const request of await leases.undoRequests.all()) {
      if (request.state !== 'waiting' || request.approval.by !== null || request.approval.until > now()) continue;
      await leases.undoRequests.save({ ...request, state: 'lapsed' });
      await this.#sayOf(request, 'failed', 'Not given back: nobody approved it in time. Ask again if it is still wanted.');
    }
    await leases.forget(now() - KEPT_FOR);
    return looked;
  }
}

/** While Microsoft cannot say so, there may be. */
async function isNothingLeft(tools: Tools, lease: Lease): Promise<boolean> {
  if (actionOf(lease).release === null) return true;
  try {
    return (await diffOf(tools, lease)).every(({ back }) => back === null);
  } catch (error) {
    if (error instanceof Refused && !isStopped(error)) return false;
    throw error;
  }
}

/** Two object ids that are known and differ. */
function isAnother(found: string | null, recorded: string | null): boolean {
  return found !== null && recorded !== null && found.toLowerCase() !== recorded.toLowerCase();
}

const DONE: Outcome = { outcome: 'done', note: null };

/** The same order given twice renews once: the end is counted from when it was decided. */
async function renewOnce(tools: Tools, lease: Lease, { at, by, reason }: ActionOrder): Promise<Lease> {
  const { hours } = lasting(lease.action, by);
  if (hours === null) return lease;
  const until = at + hours * HOUR;
  return lease.expiresAt !== null && lease.expiresAt >= until ? lease : await renew(tools, lease, by.name, until, reason);
}
