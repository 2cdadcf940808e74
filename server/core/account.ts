/** One account of the tenant as the pipeline holds it: packed profile, recent hands, open incident. */
import { Actor, MOST_ACTORS } from './actor.ts';
import type { Client, Device, Location, Names } from './event.ts';
import type { Counted, Tail } from './budget.ts';
import { Failures } from './failures.ts';
import type { Person } from './identity.ts';
import type { Incident } from './incident.ts';
import type { Layout } from './layout.ts';
import type { Judged } from './past.ts';
import { hash32 } from './hash.ts';
import { Profile } from './profile.ts';
import { EXPIRES_AFTER, SUSPICIOUS_BITS } from './policy.ts';
import { DAY } from './rate.ts';
import { Style } from './style.ts';
import type { Vouch } from './vouch.ts';

/** Days of one absence that count as days on which nothing odd was seen. */
const LONGEST_ABSENCE = 7;

/**
 * The highest bits of a story that goes on for days. It is counted once in the organisation's tail, at its highest: the budget is a budget of incidents,
 * and it lives as long as they do.
 */
export class Story {
  private today: number | null = null;
  private counted: Counted | null = null;
  /** When it last was odd by itself: today, and as of yesterday. */
  private oddAt = 0;
  private oddBefore = 0;
  private closedAt = 0;

  /** `isOdd` = by itself enough to keep an incident alive. */
  raise(bits: number, at: number, isOdd: boolean): void {
    if (this.today === null || bits > this.today) this.today = bits;
    if (isOdd) this.oddAt = Math.max(this.oddAt, at);
  }

  /** The day is over: bring the tail up to date. */
  close(tail: Tail, now: number): void {
    // A visit after a weekend stands for three days: the budget is one of calendar days.
    tail.expose(this.closedAt === 0 ? 1 : Math.min(LONGEST_ABSENCE, Math.max(0, (now - this.closedAt) / DAY)));
    this.closedAt = now;
    const bits = this.today;
    this.today = null;
    const isOver = Math.max(this.oddAt - this.oddBefore, now - this.oddAt) > EXPIRES_AFTER;
    this.oddBefore = this.oddAt;
    if (isOver) this.counted = null;
    if (bits !== null && (this.counted === null || bits > this.counted.bits)) this.counted = tail.story(bits, this.counted);
  }
}

export class Account implements Judged, Person {
  name: string;
  displayName: string | null;
  namedAt: number;
  readonly key: number;
  /** Its place in the order in which accounts were met; names it in a snapshot. */
  readonly number: number;
  group = 0;
  profile: Profile;
  readonly failures = new Failures();
  private ownStyle: Style | null = null;
  actors: Actor[] = [];
  incident: Incident | null = null;
  /** Every incident so far, newest last. */
  readonly incidents: Incident[] = [];
  /** What somebody said is this person's own. */
  readonly vouches: Vouch[] = [];
  readonly stories = { unfamiliar: new Story(), familiar: new Story() };

  constructor(names: Names, at: number, layout: Layout, number = 0) {
    this.number = number;
    this.name = names.upn ?? names.mail ?? names.id ?? names.sid ?? names.puid ?? '';
    this.displayName = names.displayName ?? null;
    this.namedAt = at;
    this.key = hash32(this.name);
    this.profile = new Profile(layout, Math.floor(at / 60_000));
  }

  /** How this person writes; 1 KB, made when the first text is seen. */
  get style(): Style {
    this.ownStyle ??= new Style();
    return this.ownStyle;
  }

  /**
   * The hands behind an event. Same network and compatible program = same hands. Without a program: whoever was last active on that network. Without an
   * address: the session's network, else whoever was active last within a day.
   */
  hands(location: Location | null, client: Client | null, device: Device, sessionNetwork: string | null, at: number): Actor {
    let best: Actor | null = null;
    for (const actor of this.actors) {
      if (location === null) {
        if (sessionNetwork !== null ? actor.location?.network !== sessionNetwork : at - actor.lastAt > DAY) continue;
      } else if (actor.location === null || actor.location.network !== location.network) continue;
      if (location === null ? !sameSystem(actor, client) : !compatible(actor, client, device)) continue;
      if (best === null || actor.lastAt > best.lastAt) best = actor;
    }
    if (best === null && location === null && sessionNetwork !== null) return this.hands(null, client, device, null, at);
    if (best !== null && location !== null) {
      if (best.client === null || (best.client.app === null && client !== null)) best.client = client ?? best.client;
      if (best.device.presence === 'unknown') best.device = device;
    }
    if (best !== null) return best;
    const made = new Actor(location, client, device, at);
    this.actors.push(made);
    return made;
  }

  /** When there are too many hands, the ones without evidence and longest idle go; returned so that their open windows can be closed. */
  overflow(): Actor | null {
    if (this.actors.length <= MOST_ACTORS) return null;
    let worst = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.actors.length - 1; i++) {
      const actor = this.actors[i] as Actor;
      const worth = actor.lastAt + (actor.best.size > 0 || actor.access > SUSPICIOUS_BITS ? 14 * DAY : 0);
      if (worth < least) {
        least = worth;
        worst = i;
      }
    }
    return this.actors.splice(worst, 1)[0] ?? null;
  }
}

/** Without an address, another program on the same machine is the same hands. */
function sameSystem(actor: Actor, client: Client | null): boolean {
  return client?.system == null || actor.client?.system == null || client.system === actor.client.system;
}

function compatible(actor: Actor, client: Client | null, device: Device): boolean {
  if (device.presence !== 'unknown' && actor.device.presence !== 'unknown' && device.presence !== actor.device.presence) return false;
  const theirs = actor.client;
  if (client === null || theirs === null || client === theirs) return true;
  if (client.system !== null && theirs.system !== null && client.system !== theirs.system) return false;
  return client.app === null || theirs.app === null || client.app === theirs.app;
}
