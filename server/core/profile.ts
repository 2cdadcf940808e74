/**
 * What is remembered of one account, packed into one buffer of a fixed size: rates, familiar values, hours, windows, sessions, recipients.
 * Nothing here grows; the least worthwhile value makes room for a new one.
 */
import {
  BLOOM_WORDS,
  type Feature,
  type Layout,
  PRINTS,
  PRINT_WORDS,
  SESSIONS,
  SESSION_WORDS,
  SLOT_WORDS,
  WINDOW_WORDS,
} from './layout.ts';
import { fade } from './rate.ts';

/** A month of habit; longer = slower to forget, quieter. */
export const HABIT_HALF_LIFE_DAYS = 30;
/** Two acts further apart than this are two visits, and two active days: no calendar and no time zone needed. */
export const VISIT_GAP_MINUTES = 12 * 60;
const DAY_MINUTES = 1440;
const VERSION = 1;
/** Visits with a registered device, and the largest share without, of people who always bring one. */
const STEADY = { visits: 20, missing: 0.02 } as const;
/** One bit per rate that already counted today. */
export const TODAY_AT = 9;
/** 1 = the present active day was begun by hands of doubt, and the person has not come since. */
const STRANGE_AT = 15;

export const VOUCHED = 1;
export const SIGNED_IN = 2;

export const Slot = { key: 0, first: 1, last: 2, visits: 3, trust: 4, bits: 5, flags: 6, within: 7 } as const;
export const Window = { sum: 0, count: 1, squares: 2, highest: 3, closed: 4 } as const;
export const Session = { key: 0, network: 1, operator: 2, system: 3, presence: 4, last: 5 } as const;

export class Profile {
  readonly layout: Layout;
  readonly u: Uint32Array;
  readonly f: Float32Array;
  /** Recipients that only an intruder wrote to: no filter forgets a single one, so they are kept beside it. */
  disowned: Set<number> | null = null;

  constructor(layout: Layout, minute: number) {
    const buffer = new ArrayBuffer(layout.words * 4);
    this.layout = layout;
    this.u = new Uint32Array(buffer);
    this.f = new Float32Array(buffer);
    this.u[0] = VERSION;
    this.u[1] = minute;
  }

  /** Of the first active day; before there was one, of the making. */
  get firstMinute(): number {
    return this.u[1] as number;
  }
  get lastActive(): number {
    return this.u[2] as number;
  }
  /** Active days so far, not discounted: tenure. */
  get activeDays(): number {
    return this.f[3] as number;
  }
  /** Active days, discounted. */
  get exposure(): number {
    return this.f[4] as number;
  }
  /** Visits from anywhere, discounted: the denominator of rarity. */
  get visits(): number {
    return this.f[5] as number;
  }
  addVisit(): void {
    this.f[5] = this.visits + 1;
  }
  /** Visits whose records could carry a registered device id, and those that did; discounted with the visits. */
  get deviceChances(): number {
    return this.f[13] as number;
  }
  get deviceVisits(): number {
    return this.f[14] as number;
  }
  /** This person always comes with a registered device, so that a missing one is news. */
  get isSteady(): boolean {
    return this.deviceVisits >= STEADY.visits && this.deviceChances - this.deviceVisits <= STEADY.missing * this.deviceChances;
  }
  addDeviceChance(present: boolean): void {
    this.f[13] = this.deviceChances + 1;
    if (present) this.f[14] = this.deviceVisits + 1;
  }
  get bytes(): number {
    return this.u.byteLength;
  }
  /** Minute at which the present active day began; everything that fades is as of then. */
  get anchor(): number {
    return this.u[7] as number;
  }

  /** Note activity; true when it starts a new active day, whose exposure is then counted and everything older fades. */
  touch(minute: number): boolean {
    const last = this.lastActive;
    if (last !== 0 && minute < last + VISIT_GAP_MINUTES) {
      if (minute > last && minute - (this.u[7] as number) < VISIT_GAP_MINUTES) this.u[2] = minute;
      else if (minute > last) return this.#newDay(minute);
      return false;
    }
    return this.#newDay(minute);
  }

  #newDay(minute: number): boolean {
    if (this.activeDays === 0) this.u[1] = minute;
    this.beginAgain(minute);
    this.f[3] = this.activeDays + 1;
    this.f[4] = this.exposure + 1;
    return true;
  }

  get isStrangeDay(): boolean {
    return this.u[STRANGE_AT] === 1;
  }
  markStrange(): void {
    this.u[STRANGE_AT] = 1;
  }

  /** The present active day begins now: a new one, or one that somebody else had begun before the person came. */
  beginAgain(minute: number): void {
    const f = this.f;
    const g = this.activeDays === 0 ? 1 : fade((minute - (this.u[7] as number)) / DAY_MINUTES, HABIT_HALF_LIFE_DAYS);
    const { ratesAt, rates, hoursAt } = this.layout;
    for (let i = 0; i < rates.length; i++) f[ratesAt + i] = (f[ratesAt + i] as number) * g;
    for (let i = 0; i < 48; i++) f[hoursAt + i] = (f[hoursAt + i] as number) * g;
    f[4] = this.exposure * g;
    f[5] = this.visits * g;
    f[13] = this.deviceChances * g;
    f[14] = this.deviceVisits * g;
    this.u[2] = minute;
    this.u[7] = minute;
    this.u[STRANGE_AT] = 0;
    this.u.fill(0, TODAY_AT, TODAY_AT + 4);
  }

  count(rate: number): number {
    return this.f[this.layout.ratesAt + rate] as number;
  }
  bump(rate: number, by = 1): void {
    const i = this.layout.ratesAt + rate;
    this.f[i] = (this.f[i] as number) + by;
  }

  /** Offset of the slot that holds the value, or -1. */
  find(feature: Feature, key: number): number {
    const { at, slots } = this.layout.slots(feature);
    const u = this.u;
    for (let i = at, end = at + slots * SLOT_WORDS; i < end; i += SLOT_WORDS) if (u[i] === key) return i;
    return -1;
  }

  /** The next new value of this feature drives out another. */
  isFull(feature: Feature): boolean {
    const { at, slots } = this.layout.slots(feature);
    return this.u[at + (slots - 1) * SLOT_WORDS] !== 0;
  }

  /** A slot for a new value; the one least seen and longest ago gives way. */
  add(feature: Feature, key: number, minute: number): number {
    const { at, slots } = this.layout.slots(feature);
    const { u, f } = this;
    let worst = at;
    let least = Number.POSITIVE_INFINITY;
    for (let i = at, end = at + slots * SLOT_WORDS; i < end; i += SLOT_WORDS) {
      if (u[i] === 0) {
        worst = i;
        break;
      }
      const worth = (u[i + Slot.last] as number) + Math.min(f[i + Slot.trust] as number, 10) * 2 * DAY_MINUTES;
      if (worth < least) {
        least = worth;
        worst = i;
      }
    }
    u.fill(0, worst, worst + SLOT_WORDS);
    u[worst + Slot.key] = key;
    u[worst + Slot.first] = minute;
    u[worst + Slot.last] = minute;
    return worst;
  }

  /** Visits of a slot as of now, discounted. */
  slotVisits(slot: number, minute: number): number {
    return (
      (this.f[slot + Slot.visits] as number) * fade((minute - (this.u[slot + Slot.last] as number)) / DAY_MINUTES, HABIT_HALF_LIFE_DAYS)
    );
  }

  /** Every filled slot of a feature, as offsets. */
  *slotsOf(feature: Feature): Generator<number> {
    const { at, slots } = this.layout.slots(feature);
    for (let i = at, end = at + slots * SLOT_WORDS; i < end; i += SLOT_WORDS) if (this.u[i] !== 0) yield i;
  }

  windowAt(window: number): number {
    return this.layout.windowsAt + window * WINDOW_WORDS;
  }

  /** Offset of the session, or -1. */
  findSession(key: number): number {
    const { sessionsAt } = this.layout;
    for (let i = sessionsAt, end = sessionsAt + SESSIONS * SESSION_WORDS; i < end; i += SESSION_WORDS) if (this.u[i] === key) return i;
    return -1;
  }

  /** A place for a new session; the one longest unused gives way. */
  addSession(key: number): number {
    const { sessionsAt } = this.layout;
    const u = this.u;
    let oldest = sessionsAt;
    for (let i = sessionsAt, end = sessionsAt + SESSIONS * SESSION_WORDS; i < end; i += SESSION_WORDS) {
      if ((u[i + Session.last] as number) < (u[oldest + Session.last] as number)) oldest = i;
    }
    u.fill(0, oldest, oldest + SESSION_WORDS);
    u[oldest] = key;
    return oldest;
  }

  /** Weight of an hour (0-23, UTC) on working days or at the weekend. */
  hour(weekend: boolean, hour: number): number {
    return this.f[this.layout.hoursAt + (weekend ? 24 : 0) + (((hour % 24) + 24) % 24)] as number;
  }
  addHour(weekend: boolean, hour: number, weight: number): void {
    const i = this.layout.hoursAt + (weekend ? 24 : 0) + (((hour % 24) + 24) % 24);
    this.f[i] = (this.f[i] as number) + weight;
  }

  /** Was this recipient ever written to (as far as two generations of the filter remember)? */
  knowsRecipient(key: number): boolean {
    if (this.disowned?.has(key) === true) return false;
    return this.#inBloom(0, key) || this.#inBloom(1, key);
  }

  learnRecipient(key: number): void {
    this.disowned?.delete(key);
    if (this.#inBloom(0, key)) return;
    const { bloomAt } = this.layout;
    const u = this.u;
    // 11 bits an entry at 3 hashes: 740 recipients a generation at under 2% false "known".
    if ((u[8] as number) >= 740) {
      u.copyWithin(bloomAt + BLOOM_WORDS, bloomAt, bloomAt + BLOOM_WORDS);
      u.fill(0, bloomAt, bloomAt + BLOOM_WORDS);
      u[8] = 0;
    }
    for (let i = 0; i < 3; i++) {
      const bit = bloomBit(key, i);
      const word = bloomAt + (bit >>> 5);
      u[word] = (u[word] as number) | (1 << (bit & 31));
    }
    u[8] = (u[8] as number) + 1;
  }

  #inBloom(generation: 0 | 1, key: number): boolean {
    const base = this.layout.bloomAt + generation * BLOOM_WORDS;
    for (let i = 0; i < 3; i++) {
      const bit = bloomBit(key, i);
      if (((this.u[base + (bit >>> 5)] as number) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** How many of the last messages carried this fingerprint, within `minutes`; the message itself is counted when `learn`. */
  fingerprint(key: number, minute: number, minutes: number, learn: boolean): number {
    const { printsAt } = this.layout;
    const u = this.u;
    let oldest = printsAt;
    for (let i = printsAt, end = printsAt + PRINTS * PRINT_WORDS; i < end; i += PRINT_WORDS) {
      if (u[i] === key) {
        const fresh = minute - (u[i + 2] as number) <= minutes;
        const count = fresh ? (u[i + 3] as number) : 0;
        if (learn) {
          u[i + 3] = count + 1;
          u[i + 2] = minute;
        }
        return count;
      }
      if ((u[i + 2] as number) < (u[oldest + 2] as number)) oldest = i;
    }
    if (learn) {
      u[oldest] = key;
      u[oldest + 2] = minute;
      u[oldest + 3] = 1;
    }
    return 0;
  }
}

function bloomBit(key: number, i: number): number {
  // The upper half of the product: the lower bits would follow from the lower bits of the key alone.
  const step = Math.imul(key, 0x9e3779b1) >>> 16;
  return (key + Math.imul(i, step | 1)) & (BLOOM_WORDS * 32 - 1);
}
