/**
 * One person, many names: Entra object id, UPN, mail, SID, PUID, old names. The first that fits wins; when two accounts turn out to be one, the
 * younger is folded into the elder.
 */
import type { Names } from './event.ts';

type NameKind = 'id' | 'upn' | 'mail' | 'sid' | 'puid';
const STRONGEST_FIRST: readonly NameKind[] = ['id', 'upn', 'sid', 'puid', 'mail'];

export interface Person {
  /** Latest lower-case UPN, else the best name there is. */
  name: string;
  displayName: string | null;
  /** Event time of `name`. */
  namedAt: number;
}

/** The table itself. */
export interface Known<P> {
  readonly by: Readonly<Record<NameKind, Map<string, P>>>;
  readonly idOf: Map<P, string>;
  /** Every name a person was given, also those that went to somebody else since. */
  readonly namesOf: Map<P, (readonly [kind: NameKind, name: string])[]>;
}

/** Table of names. `create` makes the account of a new person; `fold` takes the younger of two into the elder. */
export class Identities<P extends Person> {
  readonly #by: Known<P>['by'];
  readonly #idOf: Known<P>['idOf'];
  readonly #namesOf: Known<P>['namesOf'];
  readonly #create: (names: Names, at: number) => P;
  readonly #fold: (elder: P, younger: P) => void;

  constructor(
    create: (names: Names, at: number) => P,
    fold: (elder: P, younger: P) => void,
    known: Known<P> = {
      by: { id: new Map(), upn: new Map(), mail: new Map(), sid: new Map(), puid: new Map() },
      idOf: new Map(),
      namesOf: new Map(),
    },
  ) {
    this.#create = create;
    this.#fold = fold;
    this.#by = known.by;
    this.#idOf = known.idOf;
    this.#namesOf = known.namesOf;
  }

  /** The table as it stands, for a snapshot. */
  get known(): Known<P> {
    return { by: this.#by, idOf: this.#idOf, namesOf: this.#namesOf };
  }

  /** The account these names stand for; a new one when nobody has them; `null` when there is no name at all. */
  resolve(names: Names, at: number): P | null {
    let found: P | undefined;
    for (const kind of STRONGEST_FIRST) {
      const name = names[kind];
      if (name === undefined) continue;
      const owner = this.#owner(kind, name);
      if (owner === undefined || this.#isAnother(owner, names.id)) continue;
      if (found === undefined) found = owner;
      else if (found !== owner && !this.#isAnother(owner, this.#idOf.get(found))) this.#join(found, owner);
    }
    if (found === undefined) {
      if (!STRONGEST_FIRST.some((kind) => names[kind] !== undefined)) return null;
      found = this.#create(names, at);
    }
    this.#learn(found, names, at);
    return found;
  }

  /** The names that stand for this person today, the latest of each kind. */
  names(person: P): Names {
    const names: { -readonly [kind in NameKind]?: string } = {};
    for (const [kind, name] of this.#namesOf.get(person) ?? []) if (this.#by[kind].get(name) === person) names[kind] = name;
    const id = this.#idOf.get(person);
    return { ...names, ...(id === undefined ? {} : { id }), ...(person.displayName === null ? {} : { displayName: person.displayName }) };
  }

  /** Nobody is known under the names of this person any more; they are returned. */
  drop(person: P): readonly string[] {
    const given = (this.#namesOf.get(person) ?? []).filter(([kind, name]) => this.#by[kind].get(name) === person);
    for (const [kind, name] of given) this.#by[kind].delete(name);
    this.#namesOf.delete(person);
    this.#idOf.delete(person);
    return [...new Set(given.map(([, name]) => name))];
  }

  /** Without making anybody up. */
  find(names: Names): P | null {
    for (const kind of STRONGEST_FIRST) {
      const name = names[kind];
      const owner = name === undefined ? undefined : this.#owner(kind, name);
      if (owner !== undefined) return owner;
    }
    return null;
  }

  /** A mail address may be somebody's UPN and the other way round. */
  #owner(kind: NameKind, name: string): P | undefined {
    return this.#by[kind].get(name) ?? (kind === 'upn' ? this.#by.mail.get(name) : kind === 'mail' ? this.#by.upn.get(name) : undefined);
  }

  #learn(person: P, names: Names, at: number): void {
    for (const kind of STRONGEST_FIRST) {
      const name = names[kind];
      // A name that another object id had goes to the id it is now seen with.
      if (name !== undefined && (names.id !== undefined || !this.#by[kind].has(name))) this.#give(person, kind, name);
    }
    if (names.id !== undefined) this.#idOf.set(person, names.id);
    if (names.displayName) person.displayName ??= names.displayName;
    if (names.upn !== undefined && names.upn !== person.name && at >= person.namedAt) {
      person.name = names.upn;
      person.namedAt = at;
    }
  }

  #give(person: P, kind: NameKind, name: string): void {
    if (this.#by[kind].get(name) === person) return;
    this.#by[kind].set(name, person);
    const names = this.#namesOf.get(person);
    if (names === undefined) this.#namesOf.set(person, [[kind, name]]);
    else names.push([kind, name]);
  }

  /** An object id never changes owner, so a recycled name does not join two people with different ids. */
  #isAnother(person: P, id: string | undefined): boolean {
    const own = this.#idOf.get(person);
    return id !== undefined && own !== undefined && own !== id;
  }

  /** Two accounts share a record: they are one. */
  #join(elder: P, younger: P): void {
    this.#fold(elder, younger);
    const id = this.#idOf.get(younger);
    if (id !== undefined) this.#idOf.set(elder, id);
    this.#idOf.delete(younger);
    for (const [kind, name] of this.#namesOf.get(younger) ?? []) if (this.#by[kind].get(name) === younger) this.#give(elder, kind, name);
    this.#namesOf.delete(younger);
  }
}
