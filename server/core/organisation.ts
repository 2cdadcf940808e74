/**
 * What the organisation as a whole shows: rates per tenure and per peer group, people per value, histograms of surprise, who fails from where.
 *
 * Everything is a sum, a histogram or a bounded set, so that states of several workers merge in any order (`merge`). Sums fade with a half-life
 * once a day of stream time. People are counted once per worker; workers own disjoint accounts, so sums over workers are exact.
 */
import { type Feature, type Layout, TENURES } from './layout.ts';
import { hash32, join32 } from './hash.ts';
import { addInto, fade } from './rate.ts';
import { forget, remember, type Source } from './crowd.ts';
import { Tail } from './budget.ts';
import { Labels } from './labels.ts';
import { Style } from './style.ts';
import { mergeVouches, type Vouch } from './vouch.ts';

/** Of sums over the organisation. */
export const HALF_LIFE_DAYS = 45;
/**
 * In its first weeks everything is odd to the engine, and the budget must follow as it learns: the tails forget with a fifth of the record's age as
 * half-life, within these bounds.
 */
const TAIL_HALF_LIFE_DAYS = { least: 7, most: 45, share: 0.2 } as const;
/** Quarter bits up to 64 bits of surprise. */
export const SURPRISE_BINS = 257;
const FOUNDING_DAYS = 7;
const POOLED_WINDOWS = 60;
const MOST_GROUPS = 64;
const MOST_VALUES = 400_000;
const SALT: Readonly<Record<Feature, number>> = {
  country: hash32('country'),
  region: hash32('region'),
  operator: hash32('operator'),
  network: hash32('network'),
  system: hash32('system'),
  client: hash32('client'),
  device: hash32('device'),
  service: hash32('service'),
  application: hash32('application'),
};
const VOUCHED = hash32('vouched');

/** Exposure and counts per tenure. */
export class Rates {
  readonly exposure = new Float64Array(TENURES);
  /** The same for acts, where those who were there when the records began are no joiners. */
  readonly actExposure = new Float64Array(TENURES);
  readonly counts: Float64Array;
  readonly width: number;
  constructor(width: number) {
    this.width = width;
    this.counts = new Float64Array(TENURES * width);
  }
  /** One more active day of somebody of this tenure. */
  expose(tenure: number, actTenure: number): void {
    this.exposure[tenure] = (this.exposure[tenure] as number) + 1;
    this.actExposure[actTenure] = (this.actExposure[actTenure] as number) + 1;
  }
  add(other: Rates): void {
    addInto(this.exposure, other.exposure);
    addInto(this.actExposure, other.actExposure);
    addInto(this.counts, other.counts);
  }
  fade(g: number): void {
    for (let i = 0; i < TENURES; i++) this.exposure[i] = (this.exposure[i] as number) * g;
    for (let i = 0; i < TENURES; i++) this.actExposure[i] = (this.actExposure[i] as number) * g;
    for (let i = 0; i < this.counts.length; i++) this.counts[i] = (this.counts[i] as number) * g;
  }
}

export class Organisation {
  readonly layout: Layout;
  readonly all: Rates;
  readonly groups = new Map<number, Rates>();
  /** Per window: histogram of surprise at closing, and its total. */
  readonly surprises: Float64Array[];
  /** Per window: sum of over-dispersions, sum of amounts. */
  readonly spread: Float64Array;
  readonly tails = { unfamiliar: new Tail('unfamiliar'), familiar: new Tail('familiar') };
  /** Accounts that ever had an active day. */
  people = 0;
  /** Account-days so far, faded. */
  accountDays = 0;
  /** Visits with a registered device id, and visits whose records could have carried one. */
  deviceVisits = 0;
  deviceChances = 0;
  /** Visits of people who always come with a registered device, and those on which they did not. */
  steadyVisits = 0;
  steadyMisses = 0;
  /** First visits to a network with a session named, and those whose session had been open before. */
  sessionChances = 0;
  sessionsKept = 0;
  /** Day on which the records began. */
  began = 0;
  /** Day (since the epoch) up to which everything is faded. */
  day = 0;
  /** Value key -> day last joined * 2^20 + people. */
  private readonly values = new Map<number, number>();
  /** Words for keys of operators, programs and applications, for people to read. */
  readonly labels = new Labels();
  /** How everybody here writes. */
  readonly style = new Style();
  /** What was vouched for whole departments; bounded by `vouch.ts`. */
  readonly vouches: Vouch[] = [];
  private readonly failing = new Map<number, Source>();
  private readonly strangers = new Map<number, Source>();

  constructor(layout: Layout) {
    this.layout = layout;
    this.all = new Rates(layout.rates.length);
    this.surprises = layout.windows.map(() => new Float64Array(SURPRISE_BINS + 1));
    this.spread = new Float64Array(layout.windows.length * 2);
  }

  /** Bring every sum to the given day. Called when the clock enters a new day. */
  advance(day: number): void {
    if (this.day === 0) {
      this.day = day;
      this.began = day;
    }
    if (day <= this.day) return;
    const g = fade(day - this.day, HALF_LIFE_DAYS);
    const { least, most, share } = TAIL_HALF_LIFE_DAYS;
    const ofTails = fade(day - this.day, Math.min(most, Math.max(least, share * (day - this.began))));
    this.day = day;
    this.all.fade(g);
    for (const rates of this.groups.values()) rates.fade(g);
    for (const bins of this.surprises) for (let i = 0; i < bins.length; i++) bins[i] = (bins[i] as number) * g;
    for (let i = 0; i < this.spread.length; i++) this.spread[i] = (this.spread[i] as number) * g;
    this.accountDays *= g;
    this.deviceVisits *= g;
    this.deviceChances *= g;
    this.steadyVisits *= g;
    this.steadyMisses *= g;
    this.sessionChances *= g;
    this.sessionsKept *= g;
    for (const tail of Object.values(this.tails)) tail.fade(ofTails);
    forget(this.failing, day - 4);
    forget(this.strangers, day - 8);
    if (this.values.size > MOST_VALUES) this.#prune();
  }

  /** First seen within the days that the records need to show everybody once. */
  isFounder(firstMinute: number): boolean {
    return firstMinute < (this.began + FOUNDING_DAYS) * 1440;
  }

  group(key: number): Rates | null {
    if (key === 0) return null;
    const found = this.groups.get(key);
    if (found) return found;
    if (this.groups.size >= MOST_GROUPS) return null;
    const rates = new Rates(this.layout.rates.length);
    this.groups.set(key, rates);
    return rates;
  }

  /** People other than the asking one who use a value; `known` = the asking one is among the counted. */
  colleagues(feature: Feature, key: number, known: boolean): number {
    const value = this.values.get(join32(key, SALT[feature])) ?? 0;
    return Math.max(0, (value % 1048576) - (known ? 1 : 0));
  }

  /** One more person uses this value. */
  join(feature: Feature, key: number): void {
    this.#add(join32(key, SALT[feature]), 1);
  }
  /** It was not a person of ours after all. */
  leave(feature: Feature, key: number): void {
    this.#add(join32(key, SALT[feature]), -1);
  }

  /** People who came to a network with hands we know (a registered device, or a familiar client where devices are not registered). */
  vouchers(network: number): number {
    return (this.values.get(join32(network, VOUCHED)) ?? 0) % 1048576;
  }
  vouch(network: number): void {
    this.#add(join32(network, VOUCHED), 1);
  }

  /** One of them is forgotten. */
  unvouch(network: number): void {
    this.#add(join32(network, VOUCHED), -1);
  }

  #add(key: number, people: number): void {
    const before = (this.values.get(key) ?? 0) % 1048576;
    this.values.set(key, this.day * 1048576 + Math.max(0, Math.min(before + people, 1048575)));
  }

  /** Values of one person, long ago, go first. */
  #prune(): void {
    for (const least of [30, 7, 1]) {
      for (const [key, value] of this.values)
        if (value % 1048576 <= 1 && Math.floor(value / 1048576) < this.day - least) this.values.delete(key);
      if (this.values.size <= MOST_VALUES) return;
    }
    for (const key of this.values.keys()) {
      if (this.values.size <= MOST_VALUES) return;
      this.values.delete(key);
    }
  }

  /** An account's password failed from this network. */
  failed(network: number, account: number): void {
    remember(this.failing, network, account, this.day);
  }
  failingAccounts(network: number): number {
    return this.failing.get(network)?.accounts.size ?? 0;
  }

  /** An account appeared from a network with nothing to vouch for it; returns how many different accounts did so lately. */
  stranger(network: number, account: number): number {
    return remember(this.strangers, network, account, this.day);
  }
  /** Accounts other than the asking one that did. */
  strangersAt(network: number, except: number): number {
    const accounts = this.strangers.get(network)?.accounts;
    return accounts ? accounts.size - (accounts.has(except) ? 1 : 0) : 0;
  }

  /** An account is forgotten. */
  disown(account: number): void {
    for (const sources of [this.failing, this.strangers]) for (const { accounts } of sources.values()) accounts.delete(account);
  }

  /** Share of a window's closed history that was at least this surprising, with the count behind it. */
  tailOfSurprise(window: number, surprise: number): { readonly share: number; readonly count: number } {
    const bins = this.surprises[window] as Float64Array;
    const total = bins[SURPRISE_BINS] as number;
    let above = 0;
    for (let i = Math.min(Math.floor(surprise * 4), SURPRISE_BINS - 1); i < SURPRISE_BINS; i++) above += bins[i] as number;
    // Until the organisation has shown its own, some windows are taken to vary as the model says.
    return { share: (above + POOLED_WINDOWS * 2 ** -Math.min(surprise, 1000) + 1) / (total + POOLED_WINDOWS + 1), count: total };
  }
  /** A person's window closed: how surprising its amount was, and what it says of how much people vary. */
  closeWindow(window: number, amount: number, mean: number, surprise: number): void {
    const bins = this.surprises[window] as Float64Array;
    const bin = Math.max(0, Math.min(Math.floor(surprise * 4), SURPRISE_BINS - 1));
    bins[bin] = (bins[bin] as number) + 1;
    bins[SURPRISE_BINS] = (bins[SURPRISE_BINS] as number) + 1;
    const dispersion = ((amount - mean) ** 2 - mean) / (mean * mean);
    this.spread[window * 2] = (this.spread[window * 2] as number) + Math.max(0, Math.min(dispersion, 16));
    this.spread[window * 2 + 1] = (this.spread[window * 2 + 1] as number) + amount;
  }
  windowsSeen(window: number): number {
    return this.surprises[window]?.[SURPRISE_BINS] ?? 0;
  }
  /** Windows of this kind that an account opens on an active day, at least 1. */
  windowsPerDay(window: number): number {
    return Math.max(1, this.windowsSeen(window) / (this.accountDays + 1));
  }
  amountSum(window: number): number {
    return this.spread[window * 2 + 1] as number;
  }
  /** Over-dispersion of people's windows: 1.5 until 20 have been seen. */
  dispersion(window: number): number {
    const seen = this.windowsSeen(window);
    return seen > 20 ? Math.max(0.3, Math.min((this.spread[window * 2] as number) / seen, 8)) : 1.5;
  }

  /** Take in the state of another worker. Commutative and associative up to rounding; bounded sets keep at most their bound. */
  merge(other: Organisation): void {
    const day = Math.max(this.day, other.day);
    this.advance(day);
    other.advance(day);
    this.began = Math.min(this.began, other.began);
    this.all.add(other.all);
    for (const [key, rates] of other.groups) this.group(key)?.add(rates);
    this.surprises.forEach((bins, i) => addInto(bins, other.surprises[i] as Float64Array));
    addInto(this.spread, other.spread);
    this.people += other.people;
    this.accountDays += other.accountDays;
    this.deviceVisits += other.deviceVisits;
    this.deviceChances += other.deviceChances;
    this.steadyVisits += other.steadyVisits;
    this.steadyMisses += other.steadyMisses;
    this.sessionChances += other.sessionChances;
    this.sessionsKept += other.sessionsKept;
    this.tails.unfamiliar.merge(other.tails.unfamiliar);
    this.tails.familiar.merge(other.tails.familiar);
    this.labels.merge(other.labels);
    this.style.merge(other.style);
    mergeVouches(this.vouches, other.vouches);
    for (const [key, value] of other.values) {
      const mine = this.values.get(key) ?? 0;
      const latest = Math.max(Math.floor(mine / 1048576), Math.floor(value / 1048576));
      this.values.set(key, latest * 1048576 + Math.min((mine % 1048576) + (value % 1048576), 1048575));
    }
    for (const [mine, theirs] of [
      [this.failing, other.failing],
      [this.strangers, other.strangers],
    ] as const) {
      for (const [network, source] of theirs) for (const account of source.accounts) remember(mine, network, account, source.day);
    }
  }
}
