/** Whose mail is read: everybody of the tenant who has a mailbox, looked up anew every few hours. */
import type { AskOptions, Microsoft } from '../../microsoft/index.ts';
import { isFields, list, lower, text, type Fields } from '../fields.ts';
import { valuesOf } from './listing.ts';

export type Folder = 'inbox' | 'sentitems';
export const FOLDERS: readonly Folder[] = ['inbox', 'sentitems'];

/** One folder of one mailbox. */
export interface Place {
  /** Entra object id of the mailbox. */
  readonly mailbox: string;
  readonly folder: Folder;
}

export function placeName({ mailbox, folder }: Place): string {
  return `${mailbox}/${folder}`;
}

const LOOKED_UP_EVERY = 6 * 3_600_000;
const SELECT = 'id,userPrincipalName,mail,userType,assignedPlans';

export class Mailboxes {
  readonly #microsoft: Microsoft;
  readonly #wanted: (mailbox: { readonly id: string; readonly userPrincipalName: string }) => boolean;
  readonly #asideUntil = new Map<string, number>();
  #ids: readonly string[] = [];
  #lookedUpAt = Number.NEGATIVE_INFINITY;

  constructor(microsoft: Microsoft, wanted: (mailbox: { readonly id: string; readonly userPrincipalName: string }) => boolean) {
    this.#microsoft = microsoft;
    this.#wanted = wanted;
  }

  /** Looks them up when that is due. Throws what the client throws. */
  async lookUp(options: AskOptions): Promise<void> {
    const now = this.#microsoft.clock.now();
    if (now - this.#lookedUpAt < LOOKED_UP_EVERY) return;
    const ids: string[] = [];
    const url = `${this.#microsoft.endpoints.graph}/v1.0/users?$select=${SELECT}&$top=999`;
    for await (const page of valuesOf(this.#microsoft, url, options)) ids.push(...page.flatMap((user) => this.#idOf(user)));
    this.#ids = ids.sort();
    this.#lookedUpAt = now;
    for (const [id, until] of this.#asideUntil) if (until <= now) this.#asideUntil.delete(id);
  }

  /** Those that can be read now, in an order that does not change. */
  all(): readonly string[] {
    const now = this.#microsoft.clock.now();
    return this.#ids.filter((id) => (this.#asideUntil.get(id) ?? 0) <= now);
  }

  /** There is no mailbox, or it may not be read: not asked again for a while. */
  setAside(mailbox: string, milliseconds: number): void {
    this.#asideUntil.set(mailbox, this.#microsoft.clock.now() + milliseconds);
  }

  #idOf(user: unknown): readonly string[] {
    if (!isFields(user)) return [];
    const id = lower(user, 'id');
    const userPrincipalName = lower(user, 'userPrincipalName');
    if (id === null || userPrincipalName === null || text(user, 'mail') === null || lower(user, 'userType') === 'guest') return [];
    return hasMailbox(user) && this.#wanted({ id, userPrincipalName }) ? [id] : [];
  }
}

/** Licensed for Exchange, or without any plan and with an address, as shared mailboxes are. */
function hasMailbox(user: Fields): boolean {
  const plans = list(user, 'assignedPlans')
    .filter(isFields)
    .filter((plan) => lower(plan, 'capabilityStatus') !== 'deleted');
  return plans.length === 0 || plans.some((plan) => lower(plan, 'service') === 'exchange');
}
