/** Who is disabled and what else is held in the double, as the strip tells it. It is reckoned anew after a write, and only then. */
import { WELL_KNOWN } from '../microsoft/graph/mailbox.ts';
import type { Microsoft } from '../microsoft/index.ts';
import type { PageState } from './contract.ts';

type Disabled = PageState['tenant']['disabled'];
type Held = PageState['tenant']['held'];

function textOf(record: Readonly<Record<string, unknown>> | undefined, name: string): string {
  const value = record?.[name];
  return typeof value === 'string' ? value : '';
}

export class Holdings {
  readonly #microsoft: Microsoft;
  /** Disabled from the beginning: shared mailboxes are. */
  readonly #always: ReadonlySet<string>;
  readonly #memberships: ReadonlyMap<string, number>;
  readonly #lockedAt = new Map<string, number>();
  #writes = 0;
  #known: { readonly writes: number; readonly disabled: Disabled; readonly held: Held } | null = null;

  constructor(microsoft: Microsoft) {
    this.#microsoft = microsoft;
    const { state } = microsoft;
    const users = state.users.all();
    this.#always = new Set(users.filter((user) => user['accountEnabled'] === false).map((user) => textOf(user, 'id')));
    this.#memberships = new Map(state.groups.all().map((group) => [textOf(group, 'id'), this.#membersOf(textOf(group, 'id')).length]));
    const before = state.onWrite;
    state.onWrite = async (write) => {
      this.#writes += 1;
      if (write.kind === 'account-disabled') this.#lockedAt.set(write.userId, write.at);
      if (write.kind === 'account-enabled') this.#lockedAt.delete(write.userId);
      await before(write);
    };
  }

  /** What was written to the tenant so far. */
  get writes(): number {
    return this.#writes;
  }

  lockedSince(account: string): number | null {
    return this.#lockedAt.get(this.#microsoft.state.idOf(account)) ?? null;
  }

  principalOf(account: string): string {
    return textOf(this.#microsoft.state.user(account), 'userPrincipalName').toLowerCase();
  }

  nameOf(account: string): string {
    const user = this.#microsoft.state.user(account);
    return textOf(user, 'displayName') || account;
  }

  disabled(): Disabled {
    return this.#now().disabled;
  }

  held(): Held {
    return this.#now().held;
  }

  /** `first` = whose mailboxes are offered before the others. */
  mailboxes(first: readonly string[]): PageState['mailboxes'] {
    const wanted = new Set(first.map((one) => one.toLowerCase()));
    const all = this.#microsoft.state.users
      .all()
      .filter((user) => textOf(user, 'mail') !== '')
      .map((user) => ({ address: textOf(user, 'userPrincipalName').toLowerCase(), name: textOf(user, 'displayName') }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return [...all.filter(({ address }) => wanted.has(address)), ...all.filter(({ address }) => !wanted.has(address))];
  }

  #membersOf(group: string): readonly string[] {
    return this.#microsoft.state.members.get(group) ?? [];
  }

  #now(): { readonly disabled: Disabled; readonly held: Held } {
    if (this.#known?.writes === this.#writes) return this.#known;
    const { state } = this.#microsoft;
    const disabled = state.users
      .all()
      .filter((user) => user['accountEnabled'] === false && !this.#always.has(textOf(user, 'id')))
      .map((user) => ({ account: textOf(user, 'userPrincipalName'), name: textOf(user, 'displayName') }));
    this.#known = { writes: this.#writes, disabled, held: [...this.#rules(), ...this.#messages(), ...this.#groups()] };
    return this.#known;
  }

  #rules(): Held {
    return [...this.#microsoft.state.allMailboxes()].flatMap(({ owner, rules }) => {
      const off = rules.all().filter((rule) => rule['isEnabled'] === false);
      return off.map((rule) => ({ account: owner, what: `Rule “${textOf(rule, 'displayName')}” of ${this.nameOf(owner)} is disabled` }));
    });
  }

  #messages(): Held {
    return [...this.#microsoft.state.allMailboxes()].flatMap((mailbox) => {
      const ordinary = new Set(Object.keys(WELL_KNOWN).map((name) => mailbox.folderId(name)));
      const away = mailbox.all().filter(({ folderId }) => !ordinary.has(folderId)).length;
      if (away === 0) return [];
      const messages = away === 1 ? '1 message is' : `${String(away)} messages are`;
      return [{ account: mailbox.owner, what: `${messages} withheld from ${this.nameOf(mailbox.owner)}` }];
    });
  }

  #groups(): Held {
    return this.#microsoft.state.groups.all().flatMap((group) => {
      const members = this.#membersOf(textOf(group, 'id'));
      const added = members.slice(this.#memberships.get(textOf(group, 'id')) ?? 0);
      return added.map((id) => ({ account: id, what: `${this.nameOf(id)} is in “${textOf(group, 'displayName')}”` }));
    });
  }
}
