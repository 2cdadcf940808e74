/**
 * An actor: a network and a client under one account. Evidence belongs to an actor, so that an intruder's acts are not mixed with the owner's.
 * A session joins actors but is none: an owner's session lives for days across networks.
 */
import { type Channel, CHANNEL_CAP, type Evidence, HALF_LIFE_DAYS, type Sentence, clamp, discounted } from './evidence.ts';
import type { Client, Device, Location } from './event.ts';
import { type PlaceKeys, placeKeys } from './keys.ts';
import type { Facet } from './signal.ts';
import type { Lessons } from './lessons.ts';
import { DAY, fade } from './rate.ts';
import type { Style } from './style.ts';
import { Withheld } from './withheld.ts';

export const MOST_ACTORS = 8;
const MOST_LINES = 32;
/** Familiarity may speak for the owner down to here; more would hide everything, less lets an owner's ordinary acts add up. */
export const FAMILIAR_FLOOR = -9;

const MOST_SESSIONS = 8;
const MOST_RULES = 16;

export interface Volume {
  /** Minute of the first act in the window. */
  opened: number;
  amount: number;
}

/** One access reason as it stands now. */
export interface AccessPart {
  readonly signal: string;
  readonly facet: Facet;
  readonly bits: number;
  readonly sentence: Sentence;
}

export class Actor {
  readonly location: Location | null;
  readonly keys: PlaceKeys;
  client: Client | null;
  device: Device;
  /** Hash of the last session seen on it; 0 = none. */
  session = 0;
  readonly firstAt: number;
  lastAt: number;
  /** When a sign-in was last seen from here. */
  signedInAt = Number.NEGATIVE_INFINITY;
  /** When its origin was last judged (event time). */
  assessedAt = Number.NEGATIVE_INFINITY;
  /** ACCESS bits, as of `accessAt`; positive ones fade. */
  access = 0;
  accessAt = 0;
  parts: readonly AccessPart[] = [];
  /** The story's lines about where from and with what, strongest per signal. */
  readonly accessLines = new Map<string, Evidence>();
  /** Strongest finding per signal. */
  readonly best = new Map<string, Evidence>();
  /** The story's lines, in order of arrival; the weakest gives way. */
  readonly lines: Evidence[] = [];
  /** Learning from its acts is held back. */
  held = false;
  /** What was held back. */
  withheld: Withheld | null = null;
  /** How the texts that were held back are laid out; those of hands that are only suspicious too. */
  texts: Style | null = null;
  /** What these hands taught while they were suspicious. */
  lessons: Lessons | null = null;
  /** What they taught when their incident was dismissed or expired. */
  released: Lessons | null = null;
  /** Entra session ids seen while they were suspicious, the last ones. */
  readonly sessions: string[] = [];
  /** Inbox rules they made or changed, the last ones. */
  readonly rules: { readonly eventId: string; readonly at: number; readonly change: string; readonly name: string | null }[] = [];
  readonly hours = new Uint16Array(24);
  /** Open windows of amounts by these hands; closed ones become the account's history. */
  readonly volumes = new Map<number, Volume>();

  constructor(location: Location | null, client: Client | null, device: Device, at: number) {
    this.location = location;
    this.keys = placeKeys(location);
    this.client = client;
    this.device = device;
    this.firstAt = at;
    this.lastAt = at;
  }

  /** ACCESS at an instant. */
  accessNow(at: number): number {
    return this.access > 0 ? this.access * fade((at - this.accessAt) / DAY, HALF_LIFE_DAYS.access) : this.access;
  }

  withhold(): Withheld {
    this.withheld ??= new Withheld();
    return this.withheld;
  }

  /** Nobody can decide any more on what they did. */
  letGo(): void {
    this.withheld = null;
    this.texts = null;
    this.released = null;
  }

  /** Facts that whoever contains these hands will need. */
  remember({ session, rule }: { readonly session: string | null; readonly rule: Actor['rules'][number] | null }): void {
    if (session !== null && this.access > 0 && !this.sessions.includes(session)) keepLast(this.sessions, session, MOST_SESSIONS);
    if (rule !== null) keepLast(this.rules, rule, MOST_RULES);
  }

  /** Does what this record said count, or is it told? */
  holds(eventId: string): boolean {
    return this.lines.some((line) => line.eventId === eventId) || [...this.best.values()].some((found) => found.eventId === eventId);
  }

  /** Forget what records said that turned out to tell of other hands; what others told before counts again. */
  withdraw(eventIds: ReadonlySet<string>): void {
    for (let i = this.lines.length - 1; i >= 0; i--) if (eventIds.has((this.lines[i] as Evidence).eventId)) this.lines.splice(i, 1);
    for (const { signal, eventId, at } of [...this.best.values()]) {
      if (!eventIds.has(eventId)) continue;
      const others = this.lines.filter((line) => line.signal === signal).sort((one, other) => weightNow(other, at) - weightNow(one, at));
      if (others[0] === undefined) this.best.delete(signal);
      else this.best.set(signal, others[0]);
    }
  }

  /** Keep a finding; true when it raised what its signal said before. */
  put(found: Evidence): boolean {
    const before = this.best.get(found.signal);
    const raised = !before || found.bits > weightNow(before, found.at) + 0.01;
    if (raised) this.best.set(found.signal, found);
    this.#tell(found, before);
    return raised;
  }

  /**
   * The story keeps the line that tipped, and the newest of a count that goes on growing at the same weight; of acts that are told one by one it keeps
   * each that says something new.
   */
  #tell(found: Evidence, before: Evidence | undefined): void {
    const told = this.lines.filter((line) => line.signal === found.signal && found.at - line.at < DAY);
    const last = told.at(-1);
    if (before !== undefined && last !== undefined) {
      if (told.some((line) => line.sentence === found.sentence)) return;
      if (found.channel !== 'persist' && found.bits < last.bits + 0.5) {
        if (told.length > 1 && found.bits >= last.bits - 0.1) this.lines[this.lines.lastIndexOf(last)] = found;
        else if (told.length === 1 && found.bits >= last.bits - 0.1) this.lines.push(found);
        return;
      }
    }
    this.lines.push(found);
    if (this.lines.length > MOST_LINES) {
      let weakest = 0;
      for (let i = 1; i < this.lines.length - 1; i++)
        if ((this.lines[i] as Evidence).bits < (this.lines[weakest] as Evidence).bits) weakest = i;
      this.lines.splice(weakest, 1);
    }
  }
}

function keepLast<T>(list: T[], one: T, most: number): void {
  list.push(one);
  if (list.length > most) list.shift();
}

export function weightNow(found: Evidence, at: number): number {
  return found.bits * fade((at - found.at) / DAY, HALF_LIFE_DAYS[found.channel]);
}

/** Bits of the acts of several actors, per channel. */
export interface Acts {
  readonly persist: number;
  readonly recon: number;
  readonly impact: number;
  readonly exfil: number;
  /** Bits that need no history: acts nearly always hostile. */
  readonly sure: number;
}

export function actsOf(actors: readonly Actor[], at: number): Acts {
  const weights: Record<Channel, number[]> = { access: [], persist: [], recon: [], impact: [], exfil: [] };
  let sure = 0;
  for (const actor of actors) {
    for (const found of actor.best.values()) {
      if (found.channel === 'access') continue;
      weights[found.channel].push(weightNow(found, at));
      sure = Math.max(sure, found.sure * fade((at - found.at) / DAY, HALF_LIFE_DAYS[found.channel]));
    }
  }
  return {
    persist: discounted(weights.persist, CHANNEL_CAP.persist),
    recon: discounted(weights.recon, CHANNEL_CAP.recon),
    impact: discounted(weights.impact, CHANNEL_CAP.impact),
    exfil: discounted(weights.exfil, CHANNEL_CAP.exfil),
    sure,
  };
}

/** Channels add; mail to others and carrying out are two ends of one story, so the lesser counts half. */
export function sumOf(acts: Acts): number {
  return acts.persist + acts.recon + Math.max(acts.impact, acts.exfil) + Math.min(acts.impact, acts.exfil) / 2;
}

/**
 * One number from the access reasons. What is new about the machine (program, protocol, missing device) shares causes and is discounted; origin and
 * machine, when both speak for an intruder, share a cause too (a new place often comes with a new machine): the greater in full, the lesser at 0.6.
 * Everything else adds.
 */
export function combineAccess(parts: readonly AccessPart[]): number {
  let origin = 0;
  let familiar = 0;
  let rest = 0;
  const strange: number[] = [];
  for (const part of parts) {
    if (part.facet === 'origin') origin += part.bits;
    else if (part.facet === 'device' || part.facet === 'protocol') {
      if (part.bits > 0) strange.push(part.bits);
      else familiar += part.bits;
    } else rest += part.bits;
  }
  const machine = discounted(strange, CHANNEL_CAP.access) + familiar;
  const both = origin > 0 && machine > 0 ? Math.max(origin, machine) + 0.6 * Math.min(origin, machine) : origin + machine;
  return clamp(both + rest, FAMILIAR_FLOOR, CHANNEL_CAP.access);
}
