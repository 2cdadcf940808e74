/** Who listens for changes of incidents; fed by the service's `Watch` (`decided`). */
import type { StoredIncident } from '../core/memory.ts';
import type { IncidentState, LiveChange } from './contract.ts';
import type { Changes } from './ports.ts';

type Listener = Parameters<Changes['subscribe']>[0];

const STATES: readonly IncidentState[] = ['open', 'contained', 'dismissed', 'confirmed', 'expired'];

export class IncidentChanges implements Changes {
  readonly #listeners = new Set<Listener>();

  subscribe(changed: Listener): () => void {
    // A wrapper, so that the same function may listen twice.
    const listener: Listener = (change) => changed(change);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Of what was not told nobody hears. */
  decided({ id, account, state, revision, alertedAt, updatedAt }: StoredIncident): void {
    const known = STATES.find((one) => one === state);
    if (alertedAt === null || known === undefined) return;
    const change: LiveChange & { account: string } = { id, account, revision, state: known, updatedAt: new Date(updatedAt).toISOString() };
    for (const listener of this.#listeners) listener(change);
  }
}
