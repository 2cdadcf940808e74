/** From hands to incidents: weigh an account when it shows something new, open, raise, tell and close its incident. */
import type { Account } from './account.ts';
import { type Actor, actsOf, sumOf } from './actor.ts';
import { SHARE, scoreOf } from './budget.ts';
import type { Clock } from './clock.ts';
import { clamp } from './evidence.ts';
import { hash53 } from './hash.ts';
import { Incident, type Verdict } from './incident.ts';
import type { Organisation } from './organisation.ts';
import { Lessons } from './lessons.ts';
import { EXPIRES_AFTER, HALF_YEAR_DAYS, SECOND_ORIGIN_SHARE, SUSPICIOUS_BITS, WRITTEN_CHANCE } from './policy.ts';
import { Past } from './past.ts';
import { putAside, takeUp } from './suspicion.ts';
import { markedBy } from './verdict.ts';
import { releaseHands } from './withheld.ts';

export class Cases {
  /** All so far, in the order of their opening. */
  readonly incidents: { account: Account; readonly incident: Incident }[] = [];
  readonly #organisation: Organisation;
  readonly #clock: Clock;
  readonly #budget: number;
  #warmUntil: number;
  readonly #open = new Set<Account>();
  /** Points at what is learned when an incident expires, in the middle of whatever is judged. */
  readonly #past: Past;
  readonly #changed: (account: Account, incident: Incident) => void;

  constructor(
    organisation: Organisation,
    clock: Clock,
    budget: number,
    warmUntil: number,
    changed: (account: Account, incident: Incident) => void = () => undefined,
  ) {
    this.#changed = changed;
    this.#organisation = organisation;
    this.#past = new Past(organisation);
    this.#clock = clock;
    this.#budget = budget;
    this.#warmUntil = warmUntil;
  }

  /** Until this instant of stream time nothing alerts. */
  get warmUntil(): number {
    return this.#warmUntil;
  }
  /** From when on alerts are meant. */
  reliableFrom(at: number): void {
    this.#warmUntil = at;
  }

  /** Take in accounts as a snapshot holds them. */
  recall(accounts: Iterable<Account>): void {
    for (const account of accounts) {
      for (const incident of account.incidents) this.incidents.push({ account, incident });
      if (account.incident !== null) this.#open.add(account);
    }
    this.incidents.sort((a, b) => a.incident.openedAt - b.incident.openedAt || (a.incident.id < b.incident.id ? -1 : 1));
  }

  /** Two accounts turned out to be one. */
  fold(elder: Account, younger: Account): void {
    for (const one of this.incidents) if (one.account === younger) one.account = elder;
    if (!this.#open.delete(younger)) return;
    if (elder.incident !== null) this.#open.add(elder);
  }

  /** Incidents that closed before this instant are let go. */
  forget(before: number): void {
    const isOver = ({ closedAt, handling }: Incident): boolean => closedAt !== null && closedAt < before && !handling.isOccupied;
    for (const { account, incident } of this.incidents) {
      if (!isOver(incident)) continue;
      account.incidents.splice(account.incidents.indexOf(incident), 1);
      for (const actor of incident.actors) if (!account.incidents.some(({ actors }) => actors.includes(actor))) actor.letGo();
    }
    const kept = this.incidents.filter(({ incident }) => !isOver(incident));
    this.incidents.splice(0, this.incidents.length, ...kept);
  }

  /** Whoever is forgotten has no incidents. */
  drop(account: Account): void {
    this.#open.delete(account);
    const kept = this.incidents.filter((one) => one.account !== account);
    this.incidents.splice(0, this.incidents.length, ...kept);
  }

  /**
   * These hands showed something new: how odd is it together with what they, and other suspicious hands, did before? Only the hands that acted are weighed:
   * an owner's ordinary day must not score an intruder's old evidence again.
   */
  weigh(account: Account, actor: Actor, at: number): void {
    const isSuspicious = actor.accessNow(at) > SUSPICIOUS_BITS;
    const suspicious = isSuspicious ? account.actors.filter((other) => other.accessNow(at) > SUSPICIOUS_BITS) : [];
    const strange = isSuspicious ? weighUnfamiliar(suspicious, at) : null;
    const familiar = isSuspicious ? null : weighFamiliar(actor, at);
    const verdict = this.#judge(strange, familiar);
    if (verdict === null) return;
    account.stories[verdict.hands].raise(verdict.bits, at, verdict.chance <= WRITTEN_CHANCE);
    if (account.incident !== null && isStale(account.incident, at)) this.#close(account, at);
    if (account.incident === null && verdict.chance <= WRITTEN_CHANCE) this.#openOne(account, at, verdict);
    const incident = account.incident;
    if (incident === null) return;
    if (verdict.chance <= WRITTEN_CHANCE)
      for (const hand of isSuspicious ? suspicious : [actor]) {
        const gone = incident.involve(hand, isSuspicious, account.actors);
        if (gone !== null) this.#release(account, incident, gone);
      }
    this.#raise(incident, at, verdict, isSuspicious ? null : actor);
    if (incident.alertedAt !== null) for (const hand of incident.actors) if (hand.accessNow(at) > SUSPICIOUS_BITS) hand.held = true;
    if (incident.handling.resolution === 'confirmed') this.freeze(account, incident);
  }

  /** By its id; `null` = never heard of, or let go since. */
  find(id: string): { readonly account: Account; readonly incident: Incident } | null {
    return this.incidents.find(({ incident }) => incident.id === id) ?? null;
  }

  /** It was the intruder: nothing of what these hands did is learned any more, and what was learned goes. */
  freeze(account: Account, incident: Incident): void {
    for (const actor of incident.hands()) {
      if (account.incident === incident) actor.held = true;
      // Whatever they teach from now on does not count either.
      actor.lessons ??= new Lessons(Math.floor(actor.lastAt / 60_000));
      actor.lessons.takeBack(account, this.#organisation);
    }
  }

  /** It was the owner: the incident is over, and its hands start afresh. */
  settle(account: Account, incident: Incident, at: number): void {
    if (account.incident === incident) {
      account.incident = null;
      this.#open.delete(account);
    }
    incident.closedAt ??= Math.max(at, incident.lastEvidenceAt);
    incident.frozen = new Map([...new Set([...incident.hands(), ...incident.actors])].map((actor) => [actor, putAside(actor)]));
    for (const actor of incident.actors) actor.held = false;
  }

  /** Somebody thinks otherwise: it goes on. */
  reopen(account: Account, incident: Incident): void {
    account.incident = incident;
    this.#open.add(account);
    incident.closedAt = null;
    for (const [actor, aside] of incident.frozen ?? []) takeUp(actor, aside);
    incident.frozen = null;
    if (incident.alertedAt !== null) for (const actor of incident.hands()) actor.held = true;
  }

  /** Hands acted after something was done against them: is it still true that it holds? */
  watch(
    account: Account,
    actor: Actor,
    event: { readonly at: number; readonly session: string | null; readonly what: () => string },
  ): void {
    for (const incident of account.incidents) {
      if (incident.handling.leases.length === 0 || !isOf(incident, actor, event.session)) continue;
      if (incident.handling.acted(event.at, event.what())) this.revise(account, incident);
    }
  }

  /** Somebody who looks at this incident sees something new. */
  revise(account: Account, incident: Incident): void {
    incident.revision += 1;
    this.#changed(account, incident);
  }

  /** Chance per account-day up to which is told: the budget, but never less than one alert in half a year, however few the people. */
  get cut(): number {
    return Math.max(this.#budget / 1000, 1 / (HALF_YEAR_DAYS * Math.max(1, this.#organisation.people)));
  }

  #judge(strange: number | null, familiar: { readonly bits: number; readonly owner: boolean } | null): Verdict | null {
    const { tails } = this.#organisation;
    const one: Verdict | null =
      strange === null
        ? null
        : { hands: 'unfamiliar', kind: 'account-takeover', bits: strange, chance: tails.unfamiliar.chance(strange) / SHARE.unfamiliar };
    const two: Verdict | null =
      familiar === null
        ? null
        : {
            hands: 'familiar',
            kind: familiar.owner ? 'exfiltration-by-owner' : 'account-takeover',
            bits: familiar.bits,
            chance: tails.familiar.chance(familiar.bits) / SHARE.familiar,
          };
    return one ?? two;
  }

  #openOne(account: Account, at: number, verdict: Verdict): void {
    const id = `inc-${hash53(`${account.name}/${at}`).toString(36)}`;
    const incident = new Incident(id, at, verdict, this.#organisation.people, at < this.#warmUntil);
    account.incident = incident;
    account.incidents.push(incident);
    this.#open.add(account);
    this.incidents.push({ account, incident });
  }

  #raise(incident: Incident, at: number, verdict: Verdict, familiar: Actor | null): void {
    // Only what is odd by itself keeps an incident alive; everyday findings of the same account do not.
    if (verdict.chance <= WRITTEN_CHANCE) incident.lastEvidenceAt = Math.max(incident.lastEvidenceAt, at);
    incident.updatedAt = Math.max(incident.updatedAt, this.#clock.now);
    const score = scoreOf(verdict.chance);
    const highest = incident.scores.at(-1)?.score ?? -1;
    if (score > highest) {
      incident.raise(at, Math.max(this.#clock.now, at), score, familiar);
      incident.bits = verdict.bits;
      incident.chance = verdict.chance;
      incident.kind = verdict.kind;
      incident.people = this.#organisation.people;
    }
    if (incident.alertedAt === null && at >= this.#warmUntil && verdict.chance <= this.cut) {
      incident.alertedAt = at;
      incident.knownAt = Math.max(this.#clock.now, at);
      incident.provisional = false;
    }
  }

  /** Highest bits of the account-day that is over go to the organisation's tails. */
  flushDay(account: Account): void {
    for (const hands of ['unfamiliar', 'familiar'] as const) account.stories[hands].close(this.#organisation.tails[hands], this.#clock.now);
  }

  /** Incidents that have been quiet for long are over; what was held back is learned at the weight of a stranger's visits. */
  expire(now: number): void {
    // In an order that does not depend on what was read back from where.
    const open = [...this.#open].sort((a, b) => a.number - b.number);
    for (const account of open) {
      if (account.incident === null || isStale(account.incident, now)) this.#close(account, now);
    }
  }

  #close(account: Account, at: number): void {
    this.#open.delete(account);
    const { incident } = account;
    if (incident === null) return;
    account.incident = null;
    incident.closedAt = Math.min(at, incident.aliveAt + EXPIRES_AFTER);
    incident.restate();
    for (const actor of incident.actors) {
      this.#release(account, incident, actor);
      actor.best.clear();
      actor.access = Math.min(actor.access, SUSPICIOUS_BITS);
    }
    this.revise(account, incident);
  }

  /** Nobody waits any more for what these hands turn out to be. */
  #release(account: Account, incident: Incident, actor: Actor): void {
    // Of a confirmed one nothing is learned.
    if (actor.withheld !== null && incident.handling.resolution === null) releaseHands(this.#past, account, actor);
    actor.held = false;
  }

  /** Bits that an open, told incident lends to a message of these hands. */
  lends(account: Account, actor: Actor | null, placed: boolean, at: number): number {
    return markedBy(account.incidents, actor, placed, at)?.bits ?? 0;
  }
}

/** Nothing new for long, and nothing is held that it stands for. */
function isStale(incident: Incident, now: number): boolean {
  return now - incident.aliveAt > EXPIRES_AFTER && !incident.handling.isOccupied;
}

/** The same hands, or their session, or others on the network that only they came from. */
function isOf(incident: Incident, actor: Actor, session: string | null): boolean {
  const hands = incident.hands();
  if (hands.includes(actor)) return true;
  if (session !== null && hands.some(({ sessions }) => sessions.includes(session))) return true;
  return incident.isOfStrangers && hands.some(({ keys }) => keys.network !== 0 && keys.network === actor.keys.network);
}

/** Somebody else may be acting: the strangest origin in full, one of another operator a little, and everything those hands did. */
function weighUnfamiliar(actors: readonly Actor[], at: number): number {
  let strangest: Actor | null = null;
  for (const actor of actors) if (strangest === null || actor.accessNow(at) > strangest.accessNow(at)) strangest = actor;
  if (strangest === null) return 0;
  let second = 0;
  for (const actor of actors) if (actor.keys.operator !== strangest.keys.operator) second = Math.max(second, actor.accessNow(at));
  return strangest.accessNow(at) + SECOND_ORIGIN_SHARE * Math.min(second, 8) + sumOf(actsOf(actors, at));
}

/** Familiar hands do odd things: acts count half, familiarity speaks for the owner; carrying out needs nobody else. */
function weighFamiliar(actor: Actor, at: number): { bits: number; owner: boolean } | null {
  const acts = actsOf([actor], at);
  const sum = sumOf(acts);
  if (sum <= 0) return null;
  const takeover = sum / 2 + clamp(actor.accessNow(at), -9, 1) / 2 + acts.sure / 2;
  const owner = acts.exfil - 4;
  return { bits: Math.max(takeover, owner), owner: owner > takeover };
}
