/**
 * Whom the organisation corresponds with: per counterparty (a domain; an address at a public mail provider) who writes, by which ways, when, and which
 * accounts it names. Bounded: the ones not heard of for longest are forgotten first. People, domains, operators and programs come as keyed hashes.
 */
import { hash53 } from './hash.ts';
import { DAY } from './rate.ts';
import { Recent } from './recent.ts';
import { Threads } from './threads.ts';

const MOST_COUNTERPARTIES = 60_000;
const MOST_PASSING = 20_000;
export const MOST_PEOPLE = 48;
const MOST_WAYS = 8;
const MOST_LINKS = 60_000;
const MOST_PAYEES = 16;
/** From so many accounts on a sender may be one that names another each time: unless one of them has this share of all mentions. */
const VARYING = { size: 8, share: 0.25 } as const;
const MOST_DOMAINS_IN_THREAD = 8;
/** Stands in a thread for everybody, when not all who took part could be seen or kept; no hash is 0. */
const ANYBODY = 0;

/** How texts of names and domains compare; implemented in `mail/`. */
export interface Spelling {
  /** Registrable domain, or the whole address at a public mail provider. */
  counterpartyOf(address: string): string;
  domainOf(address: string): string;
  /** Two domains that are not the same and look it. */
  looksLike(domain: string, other: string): boolean;
  /** Whether a host is written so that it seems to belong to another domain that it does not belong to. */
  borrowing(host: string): (other: string) => boolean;
  /** A name as it is compared: folded, words sorted. */
  nameOf(displayName: string): string;
  /** Names that may be meant by a shown one, as they are compared: without a title or a rank beside them. */
  namesIn(displayName: string): readonly string[];
}

interface Known {
  count: number;
}
interface KnownPayee extends Known {
  readonly ending: string;
}

export class Counterparty {
  readonly key: string;
  readonly firstAt: number;
  lastAt: number;
  received = 0;
  /** Of these, what looked honest: only they taught anything. */
  trusted = 0;
  /** Messages of ours to it. */
  sent = 0;
  /** Of its messages, those that asked for something. */
  asking = 0;
  readonly people = new Map<number, Known>();
  readonly vouchers = new Map<number, Known>();
  readonly operators = new Map<number, Known>();
  readonly mailers = new Map<number, Known>();
  readonly replyTo = new Map<number, Known>();
  readonly payees = new Map<string, KnownPayee>();
  readonly hours = new Uint16Array(24);

  constructor(key: string, at: number) {
    this.key = key;
    this.firstAt = at;
    this.lastAt = at;
  }
}

/** Not among the known ones, though it would be if it had been there: of a set that is empty or full nothing can be said. */
export function isNewTo<K>(known: ReadonlyMap<K, Known>, key: K, most = MOST_WAYS): boolean {
  return known.size > 0 && known.size < most && !known.has(key);
}

/** One more of something in a bounded set; the least common makes room. */
export function noteIn<K>(known: Map<K, Known>, key: K, most = MOST_WAYS): void {
  const one = known.get(key);
  if (one !== undefined) one.count += 1;
  else {
    if (known.size >= most) {
      const [least] = [...known].sort(([, a], [, b]) => a.count - b.count);
      if (least !== undefined) known.delete(least[0]);
    }
    known.set(key, { count: 1 });
  }
}

export class Correspondence {
  /** Those met on more than one day, or written to. */
  private readonly counterparties = new Recent<string, Counterparty>(MOST_COUNTERPARTIES);
  /** Those met on one day so far: a flood of them displaces only its like. */
  private readonly passing = new Recent<string, Counterparty>(MOST_PASSING);
  /** Domains that took part in the thread of a message so far. */
  private readonly threads = new Threads();
  /** Our own people, by the name they are shown with. */
  private readonly ourNames = new Map<string, string>();
  /** Domains that links have led to -> messages. */
  private readonly links = new Recent<number, Known>(MOST_LINKS);
  messages = 0;

  find(key: string): Counterparty | null {
    return this.counterparties.get(key) ?? this.passing.get(key) ?? null;
  }

  get size(): number {
    return this.counterparties.size + this.passing.size;
  }

  /** The counterparty, made when it is new; it becomes the one heard of last. */
  meet(key: string, at: number): Counterparty {
    const one = this.find(key) ?? new Counterparty(key, at);
    one.lastAt = Math.max(one.lastAt, at);
    return this.#keep(one);
  }

  /** A message of ours went there: who is written to is no passer-by. */
  wroteTo(key: string, at: number): void {
    const one = this.find(key) ?? new Counterparty(key, at);
    one.lastAt = Math.max(one.lastAt, at);
    one.sent += 1;
    this.#keep(one);
  }

  #keep(one: Counterparty): Counterparty {
    const isRegular = one.sent > 0 || dayOf(one.lastAt) !== dayOf(one.firstAt) || this.counterparties.get(one.key) !== undefined;
    if (isRegular) this.passing.delete(one.key);
    (isRegular ? this.counterparties : this.passing).set(one.key, one);
    return one;
  }

  /** A counterparty whose domain looks like this one and that we write to or hear from often; `null` when none does. */
  lookAlikeOf(host: string, spelling: Spelling, ours: Iterable<string>): string | null {
    const domain = spelling.domainOf(host);
    const borrows = spelling.borrowing(host);
    const own = [...ours];
    // A host of ours, whoever else it resembles.
    if (own.includes(domain)) return null;
    for (const one of own) if (spelling.looksLike(domain, one) || borrows(one)) return one;
    const isLike = (one: Counterparty): boolean =>
      one.trusted + one.sent >= 3 && !one.key.includes('@') && (spelling.looksLike(domain, one.key) || borrows(one.key));
    for (const some of [this.counterparties, this.passing]) for (const one of some.values()) if (isLike(one)) return one.key;
    return null;
  }

  /** The address of one of our people who is shown with one of these names; `null` when nobody is. */
  nameTaken(names: readonly string[]): string | null {
    for (const name of names) {
      const address = this.ourNames.get(name);
      if (address !== undefined) return address;
    }
    return null;
  }
  named(name: string, address: string): void {
    if (this.ourNames.size < 200_000 || this.ourNames.has(name)) this.ourNames.set(name, address);
  }

  /** Nobody of ours has these addresses. */
  unnamed(addresses: ReadonlySet<string>): void {
    for (const [name, address] of this.ourNames) if (addresses.has(address)) this.ourNames.delete(name);
  }

  /** Which domains took part in the threads of these messages; `null` when none of them was ever seen. */
  thread(answers: readonly number[]): ReadonlySet<number> | null {
    const domains = new Set<number>();
    let known = false;
    for (const id of answers) {
      const taking = this.threads.get(id);
      if (taking === undefined) continue;
      known = true;
      for (const domain of taking) domains.add(domain);
    }
    return known ? domains : null;
  }

  /** Whether somebody of this domain (its key) had part in the threads of these messages; `null` = that cannot be told. */
  hadPart(answers: readonly number[], domain: number): boolean | null {
    const taking = this.thread(answers);
    if (taking === null) return null;
    return taking.has(domain) ? true : taking.has(ANYBODY) ? null : false;
  }

  /** `domains` = their keys; `isWhole` = they are all of those who could read it; `at` = event time. */
  noteThread(messageId: string, answers: readonly number[], domains: readonly number[], isWhole: boolean, at: number): void {
    const all = new Set([...(this.thread(answers) ?? []), ...domains]);
    const taking = new Set([...all].slice(0, MOST_DOMAINS_IN_THREAD));
    if (!isWhole || all.has(ANYBODY) || all.size > MOST_DOMAINS_IN_THREAD) taking.add(ANYBODY);
    this.threads.set(hash53(messageId), [...taking], at);
  }

  /** Messages whose links led to this domain (its key) so far. */
  linked(domain: number): number {
    return this.links.get(domain)?.count ?? 0;
  }
  noteLink(domain: number): void {
    this.links.set(domain, { count: this.linked(domain) + 1 });
  }

  notePeople(one: Counterparty, person: number): void {
    noteIn(one.people, person, MOST_PEOPLE);
  }

  notePayee(one: Counterparty, hash: string, ending: string): void {
    const known = one.payees.get(hash);
    if (known !== undefined) known.count += 1;
    else {
      // The least used makes room, so that nobody can fill the memory before naming another.
      if (one.payees.size >= MOST_PAYEES) {
        const [least] = [...one.payees].sort(([, a], [, b]) => a.count - b.count);
        if (least !== undefined) one.payees.delete(least[0]);
      }
      one.payees.set(hash, { count: 1, ending });
    }
  }
}

/**
 * An account that the sender never named, though it has one that it usually names. Of senders that name another each time nothing can be said; a few
 * fillers beside the usual one change nothing.
 */
export function isNewPayee({ payees }: Counterparty, hash: string): boolean {
  if (payees.size === 0 || payees.has(hash)) return false;
  if (payees.size < VARYING.size) return true;
  const counts = [...payees.values()].map(({ count }) => count);
  return Math.max(...counts) >= VARYING.share * counts.reduce((sum, count) => sum + count, 0);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY);
}
