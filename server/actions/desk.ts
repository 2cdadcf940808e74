/**
 * The one place where people decide about incidents. Whatever drew the button, who may press it is found out here, from who they are.
 *
 * Surprise: the order of things. The lease is written, then the audit log, then the stream: a crash in between leaves something asked for that nobody carries
 * out, never something carried out that nobody can be asked about.
 */
import type { DecisionAnswer, DecisionRequest, Desk, Offer, Person, Roles, Stream } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { OwnEvent } from '../core/event.ts';
import type { Store } from '../core/memory.ts';
import { isStopped } from '../microsoft/index.ts';
import { Checklist } from './checklist.ts';
import { checked, type Deciding, decisionId, eventOf, fits } from './deciding.ts';
import { fieldsOf, jsonOf } from './fields.ts';
import type { Tools } from './holding.ts';
import { factsOf } from './incident-facts.ts';
import { isActionId } from './index.ts';
import { offersFor } from './offers.ts';
import { release, undo } from './giving-back.ts';
import { approve, ask, refuse, renewal } from './ordering.ts';
import { refusal } from './refusals.ts';
import { RoleBook } from './roles.ts';
import type { Ordering, Ruling } from './ruling.ts';
import type { Subject } from './subject.ts';
import { Subjects } from './subjects.ts';
import { managerOf, speak, type Speaking } from './speaking.ts';

export interface DeskOptions extends Omit<Tools, 'store' | 'stream'> {
  readonly store: Pick<Store, 'audit' | 'incident' | 'incidents' | 'note' | 'notes'>;
  readonly stream: Stream<OwnEvent>;
  /** Acts that may be asked for within an hour. */
  readonly hourlyCap?: number;
  /** The bot can put a question to a manager. */
  readonly asksManagers?: boolean;
}

/** In these states somebody else may still be in an account. */
const ALIVE: ReadonlySet<string> = new Set(['open', 'contained', 'confirmed']);
const MOST_OWN = 20;
const HOURLY_CAP = 30;
const HOUR = 3_600_000;
/** Answers are remembered this long; nobody presses a button twice after it. */
const ANSWERS_FOR = 24 * HOUR;

export class TenantDesk implements Desk {
  readonly #options: DeskOptions;
  readonly #roles: RoleBook;
  readonly #subjects: Subjects;
  readonly #ordering: Ordering;
  readonly #speaking: Speaking;
  #forgotAt = 0;

  constructor(options: DeskOptions) {
    this.#options = options;
    const { guards, now, store } = options;
    this.#roles = new RoleBook(guards.reader, guards.groups, now);
    this.#subjects = new Subjects(guards, now);
    const checklist = new Checklist(store);
    this.#ordering = { tools: options, checklist, hourlyCap: options.hourlyCap ?? HOURLY_CAP };
    this.#speaking = { reader: guards.reader, checklist, leases: options.leases, asksManagers: options.asksManagers ?? false };
  }

  async roles(person: Person): Promise<Roles> {
    return await this.#roles.of(person);
  }

  /** Throws only when the store cannot be written to, and `STOPPED`. */
  async decide(person: Person, request: DecisionRequest): Promise<DecisionAnswer> {
    try {
      const asked = checked(request);
      return await this.#options.leases.alone(`incident/${asked.incident}`, async () => await this.#decide(person, asked));
    } catch (error) {
      if (!(error instanceof Refused) || isStopped(error)) throw error;
      const { code, message, nextStep } = error;
      if (!code.startsWith('STORE_'))
        await this.#note(person, `refused/${String(request.verb)}`, { incident: request.incident, on: request.on, code });
      return { kind: 'refused', code, message, nextStep };
    }
  }

  async offers(incident: string): Promise<readonly Offer[]> {
    const { store, leases, now } = this.#options;
    const stored = await store.incident(incident);
    if (stored === null) return [];
    const facts = factsOf(stored);
    const subject = await this.#subjects.of(facts.account).catch((error: unknown) => {
      if (error instanceof Refused && !isStopped(error)) return error;
      throw error;
    });
    const mine = (await leases.all()).filter((lease) => lease.incident === incident);
    const undoing = (await leases.undoRequests.all()).filter((one) => one.incident === incident);
    return await offersFor({ facts, subject, leases: mine, undoing, ordering: this.#ordering, now: now() });
  }

  async #decide(person: Person, request: DecisionRequest): Promise<DecisionAnswer> {
    const { store, now, guards } = this.#options;
    if (person.objectId === null) throw refusal.notAPerson();
    if (person.tenantId.toLowerCase() !== guards.reader.tenantId.toLowerCase()) throw refusal.otherTenant();
    const roles = await this.#roles.of(person);
    const { verb } = request;
    // A manager who is asked "was this them?" need not be an analyst; whether it is the manager is found out when the account is known.
    if (!roles.analyst && verb !== 'answer' && !(roles.approver && (verb === 'approve' || verb === 'refuse'))) throw refusal.notAnalyst();
    const id = decisionId(person, request);
    const said = await this.#said(id);
    if (said !== null) return said;
    const stored = await store.incident(request.incident);
    if (stored === null) throw refusal.unknownIncident();
    const incident = factsOf(stored);
    const changes = isActionId(verb) || verb === 'approve' || verb === 'undo' || verb === 'release';
    const subject = await this.#subjects.of(incident.account, changes);
    if (subject !== null && subject.objectId.toLowerCase() === person.objectId.toLowerCase()) throw refusal.ownAccount();
    if (!roles.analyst && verb === 'answer') await this.#mustBeManager(person.objectId, subject);
    const deciding: Deciding = { id, at: now(), person, roles, request, incident, subject };
    fits(deciding);
    return await this.#take(deciding, await this.#rule(deciding));
  }

  async #mustBeManager(objectId: string, subject: Subject | null): Promise<void> {
    const manager = subject === null ? null : await managerOf(this.#options.guards.reader, subject.objectId);
    if (manager?.objectId !== objectId.toLowerCase()) throw refusal.notAnalyst();
    // It may be the same thief's; whoever was asked before that showed is not believed either.
    const account = (await this.#subjects.of(manager.objectId))?.account ?? manager.objectId;
    const own = await this.#options.store.incidents({ account, limit: MOST_OWN });
    if (own.some(({ alertedAt, state }) => alertedAt !== null && ALIVE.has(state))) throw refusal.notAnalyst();
  }

  async #rule(deciding: Deciding): Promise<Ruling> {
    const { verb } = deciding.request;
    if (isActionId(verb)) return await ask(this.#ordering, deciding, verb);
    switch (verb) {
      case 'approve':
        return await approve(this.#ordering, deciding);
      case 'refuse':
        return await refuse(this.#ordering, deciding);
      case 'undo':
        return await undo(this.#ordering, deciding);
      case 'renew':
        return await renewal(this.#ordering, deciding);
      case 'release':
        return await release(this.#ordering, deciding);
      default:
        return { ...(await speak(this.#speaking, deciding)), waits: false, written: null };
    }
  }

  /** Writes it down, in this order. */
  async #take(deciding: Deciding, { sentence, waits, written, more }: Ruling): Promise<DecisionAnswer> {
    const { stream, store } = this.#options;
    const { id, person, request, incident } = deciding;
    await written?.write();
    const { verb, reason, on, revision } = request;
    const facts = { decision: id, incident: incident.id, account: incident.account, reason, on, revision, evidence: incident.evidence };
    await this.#note(person, `decision/${verb}`, { ...facts, ...more });
    try {
      await stream.submit([eventOf(deciding)]);
    } catch (error) {
      // The stream knows nothing of it: neither may we. An approval is taken back, a lease that nobody ordered is forgotten.
      await written?.takeBack();
      throw error;
    }
    const answer: DecisionAnswer = waits ? { kind: 'waits', request: id, sentence } : { kind: 'accepted', decision: id, sentence };
    await store.note(`decision/${id}`, JSON.stringify({ at: deciding.at, answer }));
    await this.#forget(deciding.at);
    return answer;
  }

  /** What was answered to the same press before. */
  async #said(id: string): Promise<DecisionAnswer | null> {
    const { store, now } = this.#options;
    const name = `decision/${id}`;
    const text = (await store.notes(name)).get(name);
    if (text === undefined) return null;
    const { at, answer } = fieldsOf(jsonOf(text));
    if (typeof at !== 'number' || now() - at > ANSWERS_FOR) return null;
    const { kind, sentence, decision, request } = fieldsOf(answer);
    if (typeof sentence !== 'string') return null;
    if (kind === 'accepted' && typeof decision === 'string') return { kind, decision, sentence };
    return kind === 'waits' && typeof request === 'string' ? { kind, request, sentence } : null;
  }

  /** Answers that nobody will ask for again; looked for once an hour. */
  async #forget(now: number): Promise<void> {
    if (now - this.#forgotAt < HOUR) return;
    this.#forgotAt = now;
    const { store } = this.#options;
    for (const [name, text] of await store.notes('decision/')) {
      const { at } = fieldsOf(jsonOf(text));
      if (typeof at !== 'number' || now - at > ANSWERS_FOR) await store.note(name, null);
    }
  }

  async #note(person: Person, what: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    const { store, now } = this.#options;
    await store.audit({ at: now(), who: person.objectId ?? person.name, what, body: JSON.stringify({ ...body, by: person }) });
  }
}
