/** Who belongs to the organisation: domains, people, peer groups. From organization.json, else inferred from what the records show. */
import type { Names } from './event.ts';
import { hash32 } from './hash.ts';
import { isPublicMail } from './public-mail.ts';

export interface Directory {
  isInternal(address: string): boolean;
  /** Our own domains, as far as they are known. */
  domains(): Iterable<string>;
  /** An account of the tenant was active for the first time under this name. */
  saw(upn: string): void;
  /** People known before the first record. */
  people(): readonly Names[];
  /** Hash of the peer group (department); 0 = none. */
  groupOf(names: Names): number;
  /** Whoever has one of these names is not among its people until it is read anew. */
  drop(names: ReadonlySet<string>): void;
}

/** What is used of organization.json; everything else is ignored. */
export interface OrganisationFile {
  readonly displayName: string | null;
  readonly domains: readonly string[];
  readonly users: readonly { readonly names: Names; readonly department: string | null }[];
}

/** A domain is our own when at least this share of the accounts that act are in it; guests from elsewhere are few. */
const OWN_SHARE = 0.05;

export interface DirectoryMemory {
  /** Accounts that were active, by the domain of their names. */
  readonly domains: Map<string, number>;
  accounts: number;
  file: OrganisationFile | null;
}

/** Without a file the domains of the accounts that act are taken for our own. */
export class LearnedDirectory implements Directory {
  readonly #seen: DirectoryMemory;
  #known: ReadonlySet<string> = new Set();
  readonly #groups = new Map<string, number>();

  constructor(file: OrganisationFile | null, seen: DirectoryMemory | null = null) {
    this.#seen = seen ?? { domains: new Map(), accounts: 0, file: null };
    this.update(file ?? this.#seen.file);
  }

  /** What a snapshot keeps. */
  get memory(): DirectoryMemory {
    return this.#seen;
  }

  /** People and domains as they are now. */
  update(file: OrganisationFile | null): void {
    this.#seen.file = file;
    this.#known = new Set(file?.domains ?? []);
    this.#groups.clear();
    for (const user of file?.users ?? []) {
      if (user.department === null) continue;
      const group = hash32(user.department.toLowerCase());
      for (const name of [user.names.id, user.names.upn, user.names.mail]) if (name !== undefined) this.#groups.set(name, group);
    }
  }

  drop(names: ReadonlySet<string>): void {
    const { file } = this.#seen;
    if (file !== null) this.update({ ...file, users: file.users.filter((user) => !hasName(user.names, names)) });
  }

  saw(upn: string): void {
    if (this.#known.size > 0) return;
    const domain = domainOf(upn);
    if (!upn.includes('@') || isPublicMail(domain)) return;
    this.#seen.accounts += 1;
    this.#seen.domains.set(domain, (this.#seen.domains.get(domain) ?? 0) + 1);
  }

  /** Under which name the organisation is shown. */
  get name(): string | null {
    if (this.#seen.file !== null) return this.#seen.file.displayName ?? this.#seen.file.domains[0] ?? null;
    let most: string | null = null;
    for (const [domain, accounts] of this.#seen.domains) if (most === null || accounts > (this.#seen.domains.get(most) ?? 0)) most = domain;
    return most;
  }

  isInternal(address: string): boolean {
    const domain = domainOf(address);
    return this.#known.has(domain) || (this.#known.size === 0 && (this.#seen.domains.get(domain) ?? 0) > OWN_SHARE * this.#seen.accounts);
  }

  domains(): Iterable<string> {
    return this.#known.size > 0 ? this.#known : this.#seen.domains.keys();
  }

  people(): readonly Names[] {
    return this.#seen.file?.users.map((user) => user.names) ?? [];
  }

  groupOf(names: Names): number {
    for (const name of [names.id, names.upn, names.mail]) {
      const group = name === undefined ? undefined : this.#groups.get(name);
      if (group !== undefined) return group;
    }
    return 0;
  }
}

/** Whether one of somebody's names is among these. */
export function hasName({ id, upn, mail, sid, puid }: Names, among: ReadonlySet<string>): boolean {
  return [id, upn, mail, sid, puid].some((name) => name !== undefined && among.has(name));
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
