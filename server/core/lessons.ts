/**
 * What hands of doubtful origin taught an account and its organisation, kept so that it can be taken back when they turn out to be an intruder's, and given back
 * when that was a mistake.
 *
 * Surprise: it is taken back as far as the profile can. Sums fade, and what is left of a lesson fades with them; a value that nobody else brought is gone. An
 * owner's visit is not counted that an intruder's had counted for a few hours before. Amounts and texts are not learned from doubtful hands in the first place:
 * how somebody writes could not be unmixed.
 */
import type { Feature } from './layout.ts';
import { HALF_LIFE_DAYS, type Organisation } from './organisation.ts';
import { HABIT_HALF_LIFE_DAYS, type Profile, Slot, VOUCHED } from './profile.ts';
import { fade } from './rate.ts';
import type { Style } from './style.ts';
import { countDay, disown, dropSession, growHabit, growShared, putSession, removeSlot, type StrangeDay } from './unlearn.ts';

/** Entries of each table; more is not remembered, and so stays learned. */
const MOST = 256;
/** Visits below which nobody else is left who brought the value. */
const NOBODY = 0.5;

/** A sum that fades, as of the day on which it last grew. */
interface Faded {
  amount: number;
  /** Minute of the active day (a person's habits), or day (the organisation's). */
  since: number;
}

/** What became of one value of an origin. */
interface Brought {
  readonly feature: Feature;
  readonly key: number;
  /** These hands were the first to bring it. */
  readonly isFirst: boolean;
  /** One more person was counted for it. */
  readonly joined: boolean;
  visits: number;
  at: number;
  trust: number;
  /** It was vouched for by this lesson. */
  vouches: boolean;
  /** The slot as it was when it was taken away. */
  words: Uint32Array | null;
}

/** Whose profile it is about. */
export interface Pupil {
  readonly profile: Profile;
  readonly group: number;
  readonly style: Style;
}

export class Lessons {
  /** Minute of the first one. */
  readonly since: number;
  /** They are taken back at the moment. */
  isTaken = false;
  private readonly habits = new Map<string, Faded>();
  private readonly common = new Map<string, Faded>();
  private readonly brought = new Map<string, Brought>();
  private readonly recipients = new Set<number>();
  private readonly sessions = new Map<number, Uint32Array | null>();
  /** Active days on which nobody but these hands was seen, by the minute at which they began. */
  private readonly days = new Map<number, StrangeDay>();
  /** Texts that were learned as the person's. */
  texts: Style | null = null;

  constructor(since: number) {
    this.since = since;
  }

  /** A sum of the profile grew: `rate <name>`, `hour <0-47>`, or one of `sumAt`. */
  habit(name: string, by: number, profile: Profile): void {
    grow(this.habits, name, by, profile.anchor, HABIT_HALF_LIFE_DAYS * 1440);
  }

  /** A sum of the organisation grew: `<tenure>/<rate>`, or the name of a count. */
  shared(name: string, by: number, organisation: Organisation): void {
    grow(this.common, name, by, organisation.day, HALF_LIFE_DAYS);
  }

  visit(
    feature: Feature,
    key: number,
    visit: { readonly minute: number; readonly trust: number; readonly isFirst: boolean; readonly joined: boolean },
  ): void {
    const before = this.brought.get(`${feature}/${key}`);
    if (before !== undefined) {
      before.visits = before.visits * fade((visit.minute - before.at) / 1440, HABIT_HALF_LIFE_DAYS) + 1;
      before.at = Math.max(before.at, visit.minute);
      before.trust += visit.trust;
    } else if (this.brought.size < MOST)
      this.brought.set(`${feature}/${key}`, {
        feature,
        key,
        isFirst: visit.isFirst,
        joined: visit.joined,
        visits: 1,
        at: visit.minute,
        trust: visit.trust,
        vouches: false,
        words: null,
      });
  }

  /** Somebody said that the value is the person's; it was no visit. */
  settled(feature: Feature, key: number, more: { readonly minute: number; readonly trust: number; readonly vouches: boolean }): void {
    const before = this.brought.get(`${feature}/${key}`);
    if (before !== undefined) {
      before.trust += more.trust;
      before.vouches ||= more.vouches;
    } else if (this.brought.size < MOST)
      this.brought.set(`${feature}/${key}`, {
        feature,
        key,
        isFirst: false,
        joined: false,
        visits: 0,
        at: more.minute,
        trust: more.trust,
        vouches: more.vouches,
        words: null,
      });
  }

  /** The person was not known to write to this address. */
  recipient(key: number): void {
    if (this.recipients.size < 2 * MOST) this.recipients.add(key);
  }

  session(key: number): void {
    if (this.sessions.size < MOST) this.sessions.set(key, null);
  }

  /** They began the present active day. Once it is known that they are an intruder's, it does not count. */
  day(pupil: Pupil, organisation: Organisation, tenures: Pick<StrangeDay, 'tenure' | 'actTenure'>): void {
    const { anchor } = pupil.profile;
    if (this.days.size >= MOST || this.days.has(anchor)) return;
    const one = { minute: anchor, day: organisation.day, ...tenures };
    this.days.set(anchor, one);
    if (this.isTaken) countDay(one, pupil, organisation, -1);
  }

  /** The person came on that day as well: it is not theirs, and no longer counted as theirs. False = it was not. */
  takeDay(anchor: number, pupil: Pupil, organisation: Organisation): boolean {
    const one = this.days.get(anchor);
    if (one === undefined) return false;
    this.days.delete(anchor);
    if (!this.isTaken) countDay(one, pupil, organisation, -1);
    return true;
  }

  /** Forget all of it. */
  takeBack(pupil: Pupil, organisation: Organisation): void {
    const { profile, group } = pupil;
    if (this.isTaken) return;
    this.isTaken = true;
    for (const [name, sum] of this.habits) settle(sum, profile.anchor, HABIT_HALF_LIFE_DAYS * 1440, (by) => growHabit(profile, name, -by));
    for (const [name, sum] of this.common)
      settle(sum, organisation.day, HALF_LIFE_DAYS, (by) => growShared(organisation, name, -by, group));
    for (const one of this.brought.values()) takeAway(one, profile, organisation);
    for (const key of this.recipients) disown(profile, key);
    for (const key of this.sessions.keys()) this.sessions.set(key, dropSession(profile, key));
    for (const one of this.days.values()) countDay(one, pupil, organisation, -1);
    if (this.texts !== null) for (const style of [pupil.style, organisation.style]) style.unmerge(this.texts);
  }

  /** It was the owner after all. */
  giveBack(pupil: Pupil, organisation: Organisation): void {
    const { profile, group } = pupil;
    if (!this.isTaken) return;
    this.isTaken = false;
    for (const [name, sum] of this.habits) settle(sum, profile.anchor, HABIT_HALF_LIFE_DAYS * 1440, (by) => growHabit(profile, name, by));
    for (const [name, sum] of this.common) settle(sum, organisation.day, HALF_LIFE_DAYS, (by) => growShared(organisation, name, by, group));
    for (const one of this.brought.values()) putBack(one, profile, organisation);
    for (const key of this.recipients) profile.learnRecipient(key);
    for (const words of this.sessions.values()) if (words !== null) putSession(profile, words);
    for (const one of this.days.values()) countDay(one, pupil, organisation, 1);
    if (this.texts !== null) for (const style of [pupil.style, organisation.style]) style.merge(this.texts);
  }
}

function grow(table: Map<string, Faded>, name: string, by: number, since: number, halfLife: number): void {
  const before = table.get(name);
  if (before !== undefined) {
    before.amount = before.amount * fade(since - before.since, halfLife) + by;
    before.since = since;
  } else if (table.size < MOST) table.set(name, { amount: by, since });
}

/** Brings a sum to today and lets `change` add or subtract it; what it really changed is remembered. */
function settle(sum: Faded, now: number, halfLife: number, change: (by: number) => number): void {
  sum.amount = Math.abs(change(sum.amount * fade(now - sum.since, halfLife)));
  sum.since = now;
}

function takeAway(one: Brought, profile: Profile, organisation: Organisation): void {
  const { u, f } = profile;
  const slot = profile.find(one.feature, one.key);
  if (slot < 0) return;
  const last = u[slot + Slot.last] as number;
  const visits = Math.min(f[slot + Slot.visits] as number, one.visits * fade((last - one.at) / 1440, HABIT_HALF_LIFE_DAYS));
  if (one.isFirst && (f[slot + Slot.visits] as number) - visits < NOBODY) {
    one.words = removeSlot(profile, one.feature, slot);
    if (one.joined) organisation.leave(one.feature, one.key);
    return;
  }
  one.visits = visits;
  one.at = last;
  one.trust = Math.min(one.trust, f[slot + Slot.trust] as number);
  f[slot + Slot.visits] = (f[slot + Slot.visits] as number) - visits;
  f[slot + Slot.trust] = (f[slot + Slot.trust] as number) - one.trust;
  if (one.vouches) u[slot + Slot.flags] = (u[slot + Slot.flags] as number) & ~VOUCHED;
}

function putBack(one: Brought, profile: Profile, organisation: Organisation): void {
  const { u, f } = profile;
  let slot = profile.find(one.feature, one.key);
  if (slot < 0) {
    if (one.words === null) return;
    slot = profile.add(one.feature, one.key, one.at);
    u.set(one.words, slot);
    one.words = null;
    if (one.joined) organisation.join(one.feature, one.key);
    return;
  }
  one.words = null;
  const last = u[slot + Slot.last] as number;
  f[slot + Slot.visits] = (f[slot + Slot.visits] as number) + one.visits * fade((last - one.at) / 1440, HABIT_HALF_LIFE_DAYS);
  f[slot + Slot.trust] = (f[slot + Slot.trust] as number) + one.trust;
  if (one.vouches) u[slot + Slot.flags] = (u[slot + Slot.flags] as number) | VOUCHED;
}
