/**
 * Giving back what two had to approve needs two as well: somebody asks, an approver says yes.
 *
 * Surprise: a request lies apart from its leases, because a release is about several, and it stays when it is over: an order that comes late must not be
 * carried out without the second person.
 */
import type { Person } from '../core/desk.ts';
import type { Store } from '../core/memory.ts';
import { isFields, jsonOf } from './fields.ts';
import type { Approval } from './lease.ts';

export interface UndoRequest {
  /** Id of the decision that asks for it. */
  readonly id: string;
  readonly incident: string;
  readonly account: string;
  readonly verb: 'undo' | 'release';
  /** e.g. `Undo: Disable account`. */
  readonly label: string;
  readonly leases: readonly string[];
  readonly by: Person;
  readonly reason: string | null;
  readonly askedAt: number;
  readonly state: 'waiting' | 'approved' | 'refused' | 'lapsed';
  readonly approval: Approval;
}

const PREFIX = 'undo-request/';

/** May somebody approve it still? Whoever did may do so again while nothing came of it. */
export const isWaiting = ({ state, approval }: UndoRequest, now: number): boolean => state === 'waiting' && approval.until > now;

/** The one that waits to give all of these leases back: a release of everything is about each of them, too. */
export function waitingFor(requests: readonly UndoRequest[], leases: readonly string[], now: number): UndoRequest | null {
  return requests.find((one) => isWaiting(one, now) && leases.every((id) => one.leases.includes(id))) ?? null;
}

export class UndoRequests {
  readonly #store: Pick<Store, 'note' | 'notes'>;

  constructor(store: Pick<Store, 'note' | 'notes'>) {
    this.#store = store;
  }

  async all(): Promise<readonly UndoRequest[]> {
    return [...(await this.#store.notes(PREFIX)).values()].map(readRequest).filter((request) => request !== null);
  }

  async get(id: string): Promise<UndoRequest | null> {
    const name = `${PREFIX}${id}`;
    const text = (await this.#store.notes(name)).get(name);
    return text === undefined ? null : readRequest(text);
  }

  async save(request: UndoRequest): Promise<UndoRequest> {
    await this.#store.note(`${PREFIX}${request.id}`, JSON.stringify(request));
    return request;
  }

  async drop(id: string): Promise<void> {
    await this.#store.note(`${PREFIX}${id}`, null);
  }

  async forget(before: number): Promise<void> {
    for (const { id, askedAt } of await this.all()) if (askedAt < before) await this.drop(id);
  }
}

function readRequest(text: string): UndoRequest | null {
  const value = jsonOf(text);
  return isRequest(value) ? value : null;
}

function isRequest(value: unknown): value is UndoRequest {
  return (
    isFields(value) &&
    ['id', 'incident', 'account', 'verb', 'label', 'state'].every((name) => typeof value[name] === 'string') &&
    Array.isArray(value['leases']) &&
    isFields(value['by']) &&
    isFields(value['approval'])
  );
}
