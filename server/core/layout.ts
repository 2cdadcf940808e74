/**
 * Where things lie inside a packed profile. It follows from what the signals say they keep, so that adding a signal adds its rate or window
 * and nothing else. Words are 4 bytes, read as u32 or f32.
 */

/** Tenure in active days: 1, 2-4, 5-10, 11-25, 26 and more; joiners are compared with joiners. */
export const TENURES = 5;

/** The last of them. */
export const SETTLED = TENURES - 1;

export function tenureOf(activeDays: number): number {
  return activeDays <= 1 ? 0 : activeDays <= 4 ? 1 : activeDays <= 10 ? 2 : activeDays <= 25 ? 3 : 4;
}

/** A count per active day. `pooled` = what organisations at large show, per tenure, before this one has shown its own. */
export interface RateSpec {
  readonly name: string;
  readonly pooled: readonly [number, number, number, number, number];
}

/** An amount within a window that opens at the first act; only windows with activity count. */
export interface WindowSpec {
  readonly name: string;
  readonly hours: number;
  /** Mean amount per active window in organisations at large. */
  readonly pooled: number;
}

/** Things about an origin whose first sight is judged. `slots` = how many values a profile remembers. */
export const FEATURES = [
  { name: 'country', slots: 6 },
  { name: 'region', slots: 8 },
  { name: 'operator', slots: 16 },
  { name: 'network', slots: 32 },
  { name: 'system', slots: 6 },
  { name: 'client', slots: 14 },
  { name: 'device', slots: 6 },
  { name: 'service', slots: 8 },
  { name: 'application', slots: 14 },
] as const;
export type Feature = (typeof FEATURES)[number]['name'];

/** Novelty rates: `shared` = other people here use the value, `fresh` = nobody does. */
const NOVELTY: readonly RateSpec[] = [
  { name: 'country/shared', pooled: [1, 0.03, 0.015, 0.008, 0.004] },
  { name: 'country/fresh', pooled: [1, 0.008, 0.004, 0.003, 0.002] },
  { name: 'region/shared', pooled: [1, 0.1, 0.05, 0.03, 0.015] },
  { name: 'region/fresh', pooled: [1, 0.03, 0.02, 0.012, 0.007] },
  { name: 'operator/shared', pooled: [1, 0.2, 0.1, 0.06, 0.03] },
  { name: 'operator/fresh', pooled: [1, 0.08, 0.05, 0.03, 0.015] },
  { name: 'network/shared', pooled: [1, 0.3, 0.2, 0.12, 0.08] },
  { name: 'network/fresh', pooled: [1, 0.5, 0.4, 0.4, 0.4] },
  { name: 'system/shared', pooled: [1, 0.15, 0.06, 0.02, 0.008] },
  { name: 'system/fresh', pooled: [1, 0.01, 0.005, 0.002, 0.001] },
  { name: 'client/shared', pooled: [1, 0.4, 0.15, 0.06, 0.02] },
  { name: 'client/fresh', pooled: [1, 0.03, 0.015, 0.008, 0.003] },
  { name: 'device/shared', pooled: [1, 0.05, 0.02, 0.01, 0.004] },
  { name: 'device/fresh', pooled: [1, 0.15, 0.05, 0.02, 0.01] },
  { name: 'service/shared', pooled: [1, 0.05, 0.02, 0.01, 0.005] },
  { name: 'service/fresh', pooled: [1, 0.02, 0.01, 0.006, 0.003] },
  { name: 'application/shared', pooled: [1, 0.6, 0.3, 0.12, 0.05] },
  { name: 'application/fresh', pooled: [1, 0.02, 0.01, 0.008, 0.005] },
];

/** Words per value slot: key, first minute, last minute, visits, trust, bits at first sight, flags, networks seen within (operators). */
export const SLOT_WORDS = 8;
/** Words per window: sum, windows, sum of squares, highest, minute of the last one. */
export const WINDOW_WORDS = 5;
/** Words per session: key, network, operator, system, presence, last minute. */
export const SESSION_WORDS = 6;
export const SESSIONS = 8;
export const HEADER_WORDS = 16;
/** Two generations of a Bloom filter over recipients. */
export const BLOOM_WORDS = 256;
/** Ring of recent message fingerprints: two words of hash, minute, count. */
export const PRINT_WORDS = 4;
export const PRINTS = 12;

/** A stretch of a packed profile, in words. */
export interface Section {
  readonly name: string;
  readonly at: number;
  readonly words: number;
}

export class Layout {
  readonly rates: readonly RateSpec[];
  readonly windows: readonly WindowSpec[];
  readonly words: number;
  /** Rates before it are of new values, from it on of acts. */
  readonly firstAct = NOVELTY.length;
  readonly ratesAt = HEADER_WORDS;
  readonly hoursAt: number;
  readonly windowsAt: number;
  readonly sessionsAt: number;
  readonly bloomAt: number;
  readonly printsAt: number;
  readonly #rateIndex = new Map<string, number>();
  readonly #windowIndex = new Map<string, number>();
  readonly #slotsAt = new Map<Feature, { readonly at: number; readonly slots: number }>();

  constructor(rates: readonly RateSpec[], windows: readonly WindowSpec[]) {
    this.rates = [...NOVELTY, ...rates];
    this.windows = windows;
    this.rates.forEach((rate, i) => this.#rateIndex.set(rate.name, i));
    windows.forEach((window, i) => this.#windowIndex.set(window.name, i));
    let at = this.ratesAt + this.rates.length;
    for (const feature of FEATURES) {
      this.#slotsAt.set(feature.name, { at, slots: feature.slots });
      at += feature.slots * SLOT_WORDS;
    }
    this.hoursAt = at;
    at += 48;
    this.windowsAt = at;
    at += windows.length * WINDOW_WORDS;
    this.sessionsAt = at;
    at += SESSIONS * SESSION_WORDS;
    this.bloomAt = at;
    at += 2 * BLOOM_WORDS;
    this.printsAt = at;
    at += PRINTS * PRINT_WORDS;
    this.words = at;
  }

  /** What lies where, by name: a profile of another layout is moved over section by section. */
  sections(): readonly Section[] {
    return [
      { name: 'header', at: 0, words: HEADER_WORDS },
      ...this.rates.map(({ name }, i) => ({ name: `rate ${name}`, at: this.ratesAt + i, words: 1 })),
      ...FEATURES.map(({ name, slots }) => ({ name: `slots ${name}`, at: this.slots(name).at, words: slots * SLOT_WORDS })),
      { name: 'hours', at: this.hoursAt, words: 48 },
      ...this.windows.map(({ name }, i) => ({ name: `window ${name}`, at: this.windowsAt + i * WINDOW_WORDS, words: WINDOW_WORDS })),
      { name: 'sessions', at: this.sessionsAt, words: SESSIONS * SESSION_WORDS },
      { name: 'recipients', at: this.bloomAt, words: 2 * BLOOM_WORDS },
      { name: 'prints', at: this.printsAt, words: PRINTS * PRINT_WORDS },
    ];
  }

  rate(name: string): number {
    return known(this.#rateIndex.get(name), name);
  }

  window(name: string): number {
    return known(this.#windowIndex.get(name), name);
  }

  /** `null` when no signal keeps it (an ablation runs with fewer signals). */
  windowOrNull(name: string): number | null {
    return this.#windowIndex.get(name) ?? null;
  }

  slots(feature: Feature): { readonly at: number; readonly slots: number } {
    return known(this.#slotsAt.get(feature), feature);
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`nothing is kept under the name ${name}`);
  return value;
}
