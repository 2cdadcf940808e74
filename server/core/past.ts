/**
 * What a signal may know when it judges an event: the account's profile, the organisation, and the hands that act, all without the event itself.
 */
import type { Actor, Volume } from './actor.ts';
import { type Client, type Event, type Location, NOWHERE } from './event.ts';
import { bits, clamp } from './evidence.ts';
import type { Joined } from './copies.ts';
import { Correspondence } from './correspondence.ts';
import type { Habit, Judged, Newness, Surge } from './judged.ts';
import type { Failures } from './failures.ts';
import { Keyed } from './keyed.ts';
import { hash32 } from './hash.ts';
import { applicationKey, NO_PLACE, type PlaceKeys, placeKeys } from './keys.ts';
import { type Feature, type Layout, SETTLED, tenureOf } from './layout.ts';
import type { Lessons } from './lessons.ts';
import type { Organisation, Rates } from './organisation.ts';
import { SUSPICIOUS_BITS } from './policy.ts';
import { type Profile, Slot, TODAY_AT, VOUCHED } from './profile.ts';
import { chanceOfAny, shrink } from './rate.ts';
import { isShared } from './sharing.ts';
import { type KnownSession, sessionOf } from './sessions.ts';
import { NOT_VOUCHED, vouchedFor, type VouchedFor } from './vouch.ts';
import { closeWindow, isOver, surgeOf } from './windows.ts';

export type { Habit, Judged, Newness, Surge } from './judged.ts';

/** Account-days of trust in the pooled default, in the organisation, in the peers. */
const TRUST_POOLED = 120;
const TRUST_ORGANISATION = 60;
const TRUST_PEERS = { novelty: 8, act: 20 } as const;
/** Shape of the spread of one rate over people: 0.5 = the standard deviation is 1.4 times the mean. */
const PEOPLE_DIFFER = 0.5;
/** On the first active day of an account everything is new, which says little; how little is the organisation's to show. */
const FIRST_DAY_CHANCE = 0.25;
/** Visits after which a value's first surprise has halved. */
const FORGIVEN_AFTER_VISITS = 3;
/** A value that a registered device brought explains itself for the person's other devices too. */
const VOUCHED_SHARE = 0.35;

export class Past {
  readonly layout: Layout;
  readonly organisation: Organisation;
  account!: Judged;
  event!: Event;
  /** Minutes since the epoch of the event. */
  minute = 0;
  location: Location | null = null;
  keys: PlaceKeys = NO_PLACE;
  actor: Actor | null = null;
  /** For a further copy of a message: what the earlier ones had counted. */
  joined: Joined | null = null;
  /** The account's other recent actors. */
  others: readonly Actor[] = [];
  /** Is an address of a mailbox one of our own domains? Set by the pipeline. */
  isInternal: (address: string) => boolean = () => false;
  /** Whom the organisation corresponds with. Set by the pipeline. */
  correspondence = new Correspondence();
  /** Makes the keys of people, domains and texts. Set by the pipeline. */
  keyed = new Keyed(0, 0);
  /** Hash of the event's session; 0 = none named. */
  sessionKey = 0;
  /** With this event of the account's own an active day began. */
  beganDay = false;
  #peers: Rates | null = null;
  readonly #keys = new WeakMap<Location, PlaceKeys>();

  constructor(organisation: Organisation) {
    this.organisation = organisation;
    this.layout = organisation.layout;
  }

  /** Point at another account and event. */
  at(account: Judged, event: Event, location: Location | null): this {
    this.account = account;
    this.event = event;
    this.minute = Math.floor(event.at / 60_000);
    if (location !== this.location) {
      this.location = location;
      this.keys = this.#keysOf(location);
    }
    this.sessionKey = event.origin.session === null ? 0 : hash32(event.origin.session);
    this.#peers = this.organisation.group(account.group);
    return this;
  }

  /** Locations are shared objects, so their keys are made once. */
  #keysOf(location: Location | null): PlaceKeys {
    if (location === null) return NO_PLACE;
    let keys = this.#keys.get(location);
    if (keys === undefined) {
      keys = placeKeys(location);
      this.#keys.set(location, keys);
    }
    return keys;
  }

  get profile(): Profile {
    return this.account.profile;
  }
  get failures(): Failures {
    return this.account.failures;
  }
  get origin() {
    return this.event.origin ?? NOWHERE;
  }
  get client(): Client | null {
    return this.event.origin.client ?? this.actor?.client ?? null;
  }
  get colleagues(): number {
    return Math.max(0, this.organisation.people - 1);
  }
  get isFirstDay(): boolean {
    return this.profile.activeDays <= 1;
  }

  /** What of these hands' origin somebody has vouched for. */
  get vouched(): VouchedFor {
    return this.account.vouches.length + this.organisation.vouches.length === 0 ? NOT_VOUCHED : vouchedFor(this);
  }

  /** The record names an application under which this person was never seen. */
  get isNewApplication(): boolean {
    const key = applicationKey(this.event.origin.application);
    return key !== 0 && this.profile.find('application', key) < 0;
  }

  /** Whoever was active when the records began did not join then: only for new values is such an account new. */
  get actTenure(): number {
    const { activeDays, firstMinute } = this.profile;
    return activeDays > 0 && this.organisation.isFounder(firstMinute) ? SETTLED : tenureOf(activeDays);
  }

  #tenureOf(rate: number): number {
    return rate >= this.layout.firstAct ? this.actTenure : tenureOf(this.profile.activeDays);
  }

  /** Chance that this happens at least once on an active day of this person, shrunk to peers, organisation and pooled experience. */
  chanceToday(rate: string, trust: keyof typeof TRUST_PEERS = 'act'): Habit {
    return this.#chance(this.layout.rate(rate), TRUST_PEERS[trust]);
  }

  #chance(rate: number, trust: number): Habit {
    const { profile, organisation, layout } = this;
    const tenure = this.#tenureOf(rate);
    const exposure = rate >= layout.firstAct ? 'actExposure' : 'exposure';
    const pooled = (layout.rates[rate] as { pooled: readonly number[] }).pooled[tenure] as number;
    const width = organisation.all.width;
    const i = tenure * width + rate;
    let mean = shrink(organisation.all.counts[i] as number, organisation.all[exposure][tenure] as number, TRUST_POOLED, pooled);
    if (this.#peers) mean = shrink(this.#peers.counts[i] as number, this.#peers[exposure][tenure] as number, TRUST_ORGANISATION, mean);
    const count = profile.count(rate);
    const days = profile.exposure;
    // People differ, but a month without a rare act does not prove that a person never does it: the rarer, the longer the parent is believed.
    // Each time the person is seen doing it, the parent has less to say.
    const weight = Math.max(trust, PEOPLE_DIFFER / mean / (1 + count));
    mean = shrink(count, days, weight, mean);
    return { probability: chanceOfAny(mean, mean * (days + weight)), days: count, of: days };
  }

  /**
   * Bits of an act that is rare for this person. No act may claim to be rarer than the organisation's own record can show: with N account-days
   * seen, at most `log2(q (N + 2))`.
   */
  occurrence(rate: string, q: number, cap: number): { readonly bits: number; readonly habit: Habit } {
    const habit = this.chanceToday(rate);
    return { bits: clamp(bits(q, Math.max(habit.probability, this.rarest)), 0, cap), habit };
  }

  /** Nothing of these hands is learned: they are under a told incident, and an intruder must not become normal. */
  get held(): boolean {
    return this.actor?.held ?? false;
  }

  /** Where it is noted what hands of doubtful origin teach; `null` for all others. */
  get lessons(): Lessons | null {
    return this.actor?.lessons ?? null;
  }

  /** This person has written to this address now. */
  wroteTo(address: string): void {
    const key = this.keyed.of32(address);
    if (this.held) this.actor?.withhold().wroteTo(key);
    else this.learnRecipient(key);
  }

  knowsRecipient(address: string): boolean {
    return this.profile.knowsRecipient(this.keyed.of32(address));
  }

  learnRecipient(key: number): void {
    if (this.lessons !== null && !this.profile.knowsRecipient(key)) this.lessons.recipient(key);
    this.profile.learnRecipient(key);
  }

  /** The least chance that the organisation's history can support. */
  get rarest(): number {
    return 1 / (this.organisation.accountDays + 100);
  }

  /** Count the act for today; twice on one active day is once. */
  happened(rate: string): void {
    const { profile } = this;
    if (this.held) {
      this.actor?.withhold().act(rate, profile.anchor);
      return;
    }
    const index = this.layout.rate(rate);
    const word = TODAY_AT + (index >>> 5);
    const bit = 1 << (index & 31);
    if (((profile.u[word] as number) & bit) !== 0) return;
    profile.u[word] = (profile.u[word] as number) | bit;
    this.count(rate, 1);
  }

  /** So many days with the act. */
  count(rate: string, days: number): void {
    const { profile, organisation, lessons } = this;
    const index = this.layout.rate(rate);
    // What the first day shows is where the person starts from, no habit of bringing new things.
    if (!this.isFirstDay) profile.bump(index, days);
    if (!this.isFirstDay) lessons?.habit(`rate ${rate}`, days, profile);
    const tenure = this.#tenureOf(index);
    const i = tenure * organisation.all.width + index;
    organisation.all.counts[i] = (organisation.all.counts[i] as number) + days;
    if (this.#peers) this.#peers.counts[i] = (this.#peers.counts[i] as number) + days;
    lessons?.shared(`${tenure}/${rate}`, days, organisation);
  }

  /** How new a value is to the person. New ones are judged by how often new ones come; known ones by what is left of their first surprise. */
  novelty(feature: Feature, key: number, q: { readonly known: number; readonly shared: number; readonly fresh: number }): Newness {
    const { profile, organisation } = this;
    const slot = profile.find(feature, key);
    if (slot >= 0) {
      const forgiven = 1 - 2 ** (-(profile.f[slot + Slot.trust] as number) / FORGIVEN_AFTER_VISITS);
      const vouched = ((profile.u[slot + Slot.flags] as number) & VOUCHED) !== 0 ? VOUCHED_SHARE : 1;
      const first = profile.f[slot + Slot.bits] as number;
      const left = (1 - forgiven) * first * (first > 0 ? vouched : 1);
      const familiarity = forgiven * Math.log2(q.known / 0.97);
      return {
        bits: left + familiarity,
        isNew: false,
        left,
        familiarity,
        visits: profile.slotVisits(slot, this.minute),
        colleagues: organisation.colleagues(feature, key, true),
      };
    }
    const colleagues = organisation.colleagues(feature, key, false);
    const shared = isShared(feature, colleagues, organisation.people);
    const habit = this.#chance(this.layout.rate(`${feature}/${shared ? 'shared' : 'fresh'}`), TRUST_PEERS.novelty);
    const owner = Math.max(habit.probability, this.rarest, this.isFirstDay ? FIRST_DAY_CHANCE : 0);
    return { bits: bits(shared ? q.shared : q.fresh, owner), isNew: true, left: 0, familiarity: 0, visits: 0, colleagues };
  }

  /** Share of people's visits that never show the value, in percent; "100" only when it is above 99.5. */
  rarity(newness: Newness): number {
    const common = (newness.colleagues + 0.5) / (this.organisation.people + 1);
    return 100 * (1 - (newness.visits + 5 * common) / (this.profile.visits + 5));
  }

  /**
   * Judge an amount by the acting hands against the windows in which this person does such a thing at all. Windows are opened per actor, so that the
   * owner's daily volume neither hides nor feeds an intruder's. Nothing is written. Over-dispersion is the person's own, shrunk to the organisation's.
   */
  surge(window: string, amount: number, q: number, cap: number): Surge {
    const index = this.layout.window(window);
    return surgeOf(this, index, this.amountNow(window) + amount, { q, cap });
  }

  /** What these hands did in the open window so far. */
  amountNow(window: string): number {
    const index = this.layout.window(window);
    const volume = this.actor?.volumes.get(index);
    return volume && !isOver(volume, this.layout, index, this.minute) ? volume.amount : 0;
  }

  /** Add an amount to the acting hands' open window; a window that is over becomes history first. */
  amount(window: string, amount: number): void {
    const index = this.layout.window(window);
    const actor = this.actor;
    if (actor === null) return;
    const open = actor.volumes.get(index);
    if (open && isOver(open, this.layout, index, this.minute)) {
      this.close(index, open, actor);
      actor.volumes.delete(index);
    }
    const volume = actor.volumes.get(index);
    if (volume) volume.amount += amount;
    else actor.volumes.set(index, { opened: this.minute, amount });
  }

  /** A window is over: it becomes part of what is usual, unless it is a stranger's or learning is held back. */
  close(index: number, volume: Volume, actor: Actor): void {
    if (!actor.held && actor.access <= SUSPICIOUS_BITS) closeWindow(this.profile, this.organisation, index, volume);
  }

  session(): KnownSession | null {
    return sessionOf(this.profile, this.sessionKey);
  }
}
