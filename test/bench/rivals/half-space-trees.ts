import { Deeds, FEATURES, TrailingDay } from './account-day.ts';
import { type ForestSize, HalfSpaceForest, PUBLISHED } from './half-space-forest.ts';
import type { PlaceTable } from './places.ts';
import { DAY, NOTHING, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

interface Person {
  readonly trailing: TrailingDay;
  day: number;
  /** The oddest this day was so far. */
  best: number;
  /** The score told last this day. */
  told: number;
}

/** The share of account-days that are told at all: a budget far above any that somebody would read. */
const TOLD = 0.1;
const REMEMBERED_DAYS = 2000;
/** A day is told again when it has become this much odder. */
const STEP = 0.25;

export class HalfSpaceTrees implements Rival {
  readonly name = 'half-space trees';
  readonly about =
    'Streaming anomaly detection after Tan, Ting and Liu (2011) with cuts as in river: 25 trees of depth 15, windows of 250 account-days of 13 counts; score = how thin the last window was there.';
  readonly #deeds: Deeds;
  readonly #forest: HalfSpaceForest;
  readonly #people = new Map<string, Person>();
  /** The largest logarithm of each feature so far, to bring it into [0, 1]. */
  readonly #largest: number[] = FEATURES.map(() => Math.log1p(1));
  readonly #days: number[] = [];
  #bar = Number.POSITIVE_INFINITY;

  constructor(places: PlaceTable, size: ForestSize = PUBLISHED) {
    this.#deeds = new Deeds(places);
    this.#forest = new HalfSpaceForest(FEATURES.length, size);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const deed = this.#deeds.read(record);
    if (deed === null) return NOTHING;
    const { account, at } = deed;
    const day = Math.floor(at / DAY);
    let person = this.#people.get(account);
    if (person === undefined) {
      person = { trailing: new TrailingDay(), day, best: Number.NEGATIVE_INFINITY, told: Number.NEGATIVE_INFINITY };
      this.#people.set(account, person);
    }
    if (day > person.day) this.#close(person, day);
    person.trailing.add(deed);
    const totals = person.trailing.totals();
    const score = this.#forest.score(this.#scaled(totals));
    if (score === null) return NOTHING;
    person.best = Math.max(person.best, score);
    if (score < this.#bar || score < person.told + STEP) return NOTHING;
    person.told = score;
    const reason = FEATURES.map((feature, index) => `${totals[index] ?? 0} ${feature}`).join(', ');
    return [{ account, at, score, reason }];
  }

  /** Judged first, learned when the day is over: one point an account-day. */
  #close(person: Person, day: number): void {
    const totals = person.trailing.totals();
    this.#forest.learn(this.#scaled(totals));
    for (const [index, total] of totals.entries()) this.#largest[index] = Math.max(this.#largest[index] ?? 0, Math.log1p(total));
    if (person.best > Number.NEGATIVE_INFINITY) this.#remember(person.best);
    person.day = day;
    person.best = Number.NEGATIVE_INFINITY;
    person.told = Number.NEGATIVE_INFINITY;
  }

  #remember(best: number): void {
    this.#days.push(best);
    if (this.#days.length > REMEMBERED_DAYS) this.#days.shift();
    if (this.#days.length % 100 === 0 || this.#days.length === REMEMBERED_DAYS) {
      const sorted = [...this.#days].sort((a, b) => b - a);
      this.#bar = sorted[Math.floor(sorted.length * TOLD)] ?? Number.POSITIVE_INFINITY;
    }
  }

  /** Counts span orders of magnitude, so their logarithms are scaled; what is larger than ever is 1. */
  #scaled(totals: readonly number[]): readonly number[] {
    return totals.map((total, index) => Math.min(1, Math.log1p(total) / (this.#largest[index] ?? 1)));
  }
}
