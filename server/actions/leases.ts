/** All leases, as notes in the store; whoever changes one has it for himself meanwhile. */
import type { Store } from '../core/memory.ts';
import { isOver, type Lease, readLease } from './lease.ts';
import { UndoRequests } from './undo-requests.ts';

const PREFIX = 'lease/';

export class Leases {
  readonly undoRequests: UndoRequests;
  readonly #store: Pick<Store, 'note' | 'notes'>;
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(store: Pick<Store, 'note' | 'notes'>) {
    this.#store = store;
    this.undoRequests = new UndoRequests(store);
  }

  async all(): Promise<readonly Lease[]> {
    const notes = await this.#store.notes(PREFIX);
    return [...notes.values()].map(readLease).filter((lease) => lease !== null);
  }

  async get(id: string): Promise<Lease | null> {
    const name = `${PREFIX}${id}`;
    const text = (await this.#store.notes(name)).get(name);
    return text === undefined ? null : readLease(text);
  }

  async save(lease: Lease): Promise<Lease> {
    await this.#store.note(`${PREFIX}${lease.id}`, JSON.stringify(lease));
    return lease;
  }

  async drop(id: string): Promise<void> {
    await this.#store.note(`${PREFIX}${id}`, null);
  }

  /** One after the other for the same name: of a lease, of an incident. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.set(name, settled);
    try {
      return await mine;
    } finally {
      if (this.#busy.get(name) === settled) this.#busy.delete(name);
    }
  }

  /** Leases that ended before this instant and have told everything are forgotten; the audit log keeps what they were. */
  async forget(before: number): Promise<void> {
    for (const lease of await this.all())
      if (isOver(lease) && lease.owed.length === 0 && lease.changedAt < before) await this.drop(lease.id);
    await this.undoRequests.forget(before);
  }
}
