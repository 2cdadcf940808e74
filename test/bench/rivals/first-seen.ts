import { LastSeen } from './memory.ts';
import type { Place, PlaceTable } from './places.ts';
import { SignIns } from './read.ts';
import { DAY, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

export interface NewTerm {
  readonly name: string;
  readonly about: string;
  /** The value that must not be new; null when this place does not have it. */
  readonly term: (place: Place) => string | null;
  /** Whose history counts. */
  readonly whose: 'account' | 'organisation';
  readonly days: number;
  /** Days of the tenant's history before anything is said. */
  readonly learns: number;
  /** Sign-ins of a person only, not the renewals of programs. */
  readonly interactiveOnly: boolean;
}

/**
 * New terms: a value this person did not have in the last days. Nothing is said before the tenant has some history,
 * nor of the very first value of an account, which is new by itself.
 */
export class FirstSeen implements Rival {
  readonly name: string;
  readonly about: string;
  readonly #rule: NewTerm;
  readonly #signIns: SignIns;
  readonly #seen: LastSeen;
  #since = Number.POSITIVE_INFINITY;

  constructor(rule: NewTerm, places: PlaceTable) {
    this.name = rule.name;
    this.about = rule.about;
    this.#rule = rule;
    this.#signIns = new SignIns(places);
    this.#seen = new LastSeen(rule.days * DAY);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const it = this.#signIns.success(record);
    if (it?.place == null || (this.#rule.interactiveOnly && !it.interactive)) return [];
    const value = this.#rule.term(it.place);
    if (value === null) return [];
    const { account, at } = it;
    const owner = this.#rule.whose === 'account' ? account : '';
    this.#since = Math.min(this.#since, at);
    const isNew = this.#seen.knows(owner) && !this.#seen.has(owner, value, at);
    this.#seen.add(owner, value, at);
    if (!isNew || at < this.#since + this.#rule.learns * DAY) return [];
    return [{ account, at, score: 1, reason: `${value} for the first time in ${this.#rule.days} days` }];
  }
}
