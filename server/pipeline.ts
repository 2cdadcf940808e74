/**
 * The whole product in the order it happens: an event is told apart from its repeats, given to its account and its hands, judged against a past that
 * does not hold it, joined with what those hands did before, and only then learned.
 */
import { Account } from './core/account.ts';
import type { Actor } from './core/actor.ts';
import { Clock } from './core/clock.ts';
import { Duplicates } from './core/duplicates.ts';
import { cut } from './core/evidence.ts';
import { type Event, type Location, type MailReceived, type Names, type SignInFailed } from './core/event.ts';
import { hash32, hash53 } from './core/hash.ts';
import { Identities, type Known as Table } from './core/identity.ts';
import { assessOrigin, observeAll, type Observed } from './core/judge.ts';
import { Layout, tenureOf } from './core/layout.ts';
import { Cases } from './core/cases.ts';
import { isByAnybody, isOwnAct } from './core/own-acts.ts';
import { placeKeys } from './core/keys.ts';
import { learnDevice, learnOrigin, learnService, learnSession } from './core/origin.ts';
import { Organisation } from './core/organisation.ts';
import { Past } from './core/past.ts';
import { REPEATS_KNOWN_FOR } from './core/policy.ts';
import type { Places } from './core/ports.ts';
import { DAY, MINUTE } from './core/rate.ts';
import { kept, type Occasion, type Signal } from './core/signal.ts';
import type { Spelling } from './core/correspondence.ts';
import type { InboundSignal } from './core/inbound.ts';
import { InboundMail } from './core/inbound-mail.ts';
import { isLooking } from './core/copies.ts';
import { type MailMemory, Mailroom } from './core/mailroom.ts';
import type { Incident } from './core/incident.ts';
import type { MessageVerdict } from './core/verdict.ts';
import type { Directory } from './core/directory.ts';
import { runnerOf, whatOf } from './core/words.ts';

/** Hands are judged anew this often at most: sign-ins of a program that renews its token each minute say nothing new. */
const REASSESSED_AFTER = 60 * MINUTE;
/** The key of a copy that knows more. A half added to the plain key would be lost in a quarter of the keys, which have 53 bits. */
const RICH = hash32('sign-in that knows more');
const ACTIVITY_GAP_MINUTES = 5;
const MOST_AHEAD = 64;
export interface PipelineOptions {
  readonly signals: readonly Signal[];
  readonly inbound: readonly InboundSignal[];
  readonly spelling: Spelling;
  readonly places: Places;
  readonly directory: Directory;
  /** Promised false alerts per 1,000 people a day. */
  readonly budget: number;
  /** Until this instant of stream time nothing alerts; 0 = no warm-up. */
  readonly warmUntil: number;
  /** No event time beyond is believed; none = any may be. */
  readonly latest?: number;
  /** A message whose verdict will not change any more. */
  message(verdict: MessageVerdict): void;
  /** A verdict was reached, or has changed. */
  noticed?: (verdict: MessageVerdict) => void;
  /** An incident opened, grew or ended. */
  changed?: (account: Account, incident: Incident) => void;
  /** What an earlier run knew; without it nothing was ever seen. */
  readonly known?: Known | null;
}

/** Everything a pipeline has learned, in parts that are written and read one by one; `snapshot.ts` says how. */
export interface Known {
  readonly organisation: Organisation;
  /** In the order in which they were met. */
  readonly accounts: readonly Account[];
  readonly identities: Table<Account>;
  readonly duplicates: Duplicates;
  readonly mail: MailMemory;
  readonly stream: Stream;
}

/** Where the stream of events stands. */
export interface Stream {
  clock: Clock;
  /** Records more than a day ahead of the clock, until it gets there. */
  ahead: Event[];
  day: number;
  /** Events that were counted and never judged: too late behind the clock, or ahead of it to the end. */
  unjudged: number;
  /** Accounts met so far. */
  met: number;
  /** Until this instant of stream time nothing alerts. */
  warmUntil: number;
}

/** What the profiles of these signals hold. */
export function layoutOf(signals: readonly Signal[]): Layout {
  const { rates, windows } = kept(signals);
  return new Layout(rates, windows);
}

export class Pipeline {
  readonly organisation: Organisation;
  readonly cases: Cases;
  readonly accounts: Set<Account>;
  readonly #options: PipelineOptions;
  readonly #layout: Layout;
  readonly #past: Past;
  readonly #identities: Identities<Account>;
  readonly #duplicates: Duplicates;
  readonly #mail: Mailroom;
  readonly #inbound: InboundMail;
  readonly #on = new Map<Occasion, readonly Signal[]>();
  readonly #stream: Stream;

  constructor(options: PipelineOptions) {
    const known = options.known ?? null;
    this.#options = options;
    this.#stream = known?.stream ?? {
      clock: new Clock(options.latest),
      ahead: [],
      day: 0,
      unjudged: 0,
      met: 0,
      warmUntil: options.warmUntil,
    };
    this.#layout = layoutOf(options.signals);
    this.#duplicates = known?.duplicates ?? new Duplicates();
    this.accounts = new Set(known?.accounts ?? []);
    this.organisation = known?.organisation ?? new Organisation(this.#layout);
    this.#past = new Past(this.organisation);
    this.#past.isInternal = (address) => options.directory.isInternal(address);
    this.#identities = new Identities<Account>(
      (names, at) => this.#meet(names, at),
      (elder, younger) => this.#fold(elder, younger),
      known?.identities,
    );
    this.cases = new Cases(this.organisation, this.clock, options.budget, this.#stream.warmUntil, (account, incident) =>
      options.changed?.(account, incident),
    );
    this.cases.recall(this.accounts);
    const inbound = new InboundMail(options.inbound, options.spelling, () => options.directory.domains(), known?.mail.inbound);
    this.#past.correspondence = inbound.correspondence;
    this.#mail = new Mailroom({
      inbound,
      runnerOf: (address) => runnerOf(options.places.locate(address, null)),
      layout: this.#layout,
      directory: options.directory,
      cases: this.cases,
      clock: this.clock,
      find: (names) => this.#identities.find(names),
      done: (verdict) => options.message(verdict),
      noticed: options.noticed,
      known: known?.mail ?? null,
    });
    this.#inbound = inbound;
    if (known === null) this.meet();
    for (const signal of options.signals)
      for (const occasion of signal.on) this.#on.set(occasion, [...(this.#on.get(occasion) ?? []), signal]);
  }

  get clock(): Clock {
    return this.#stream.clock;
  }
  get unjudged(): number {
    return this.#stream.unjudged;
  }

  /** Everything learned so far. Shared, not copied: write it down before the next event. */
  get known(): Known {
    return {
      organisation: this.organisation,
      accounts: [...this.accounts],
      identities: this.#identities.known,
      duplicates: this.#duplicates,
      mail: this.#mail.memory,
      stream: this.#stream,
    };
  }

  /** The people of the directory are known before they do anything; called again when it has changed. */
  meet(): void {
    const people = this.#options.directory.people();
    for (const names of people) {
      const account = this.#identities.resolve(names, 0);
      if (account !== null) account.group = this.#options.directory.groupOf(names);
    }
    this.#inbound.introduce(people);
  }

  /** From this instant of stream time on alerts are meant. */
  reliableFrom(at: number): void {
    this.#stream.warmUntil = at;
    this.cases.reliableFrom(at);
  }

  /** Take the next event in delivery order. False when it is a repeat of one already taken. */
  take(event: Event): boolean {
    const day = Math.floor(event.at / DAY);
    if (!this.#isNew(event, day)) return false;
    if (!this.clock.observe(event.at)) {
      if (this.#stream.ahead.length < MOST_AHEAD) this.#stream.ahead.push(event);
      else this.#stream.unjudged += 1;
      return true;
    }
    this.#turnDay();
    if (this.#stream.ahead.length > 0) this.#catchUp();
    this.#handle(event);
    return true;
  }

  /** The clock has come to records that it did not believe: the first after a quiet weekend is one of them. */
  #catchUp(): void {
    const waiting = this.#stream.ahead;
    this.#stream.ahead = waiting.filter(({ at }) => at > this.clock.now);
    for (const event of waiting) if (event.at <= this.clock.now) this.#handle(event);
  }

  #handle(event: Event): void {
    if (event.at < this.clock.now - REPEATS_KNOWN_FOR) {
      this.#stream.unjudged += 1;
      return;
    }
    const location = event.origin.address === null ? null : this.#options.places.locate(event.origin.address, event.origin.stated);
    const account = isByAnybody(event) ? this.#identities.find(event.who) : this.#identities.resolve(event.who, event.at);
    if (event.kind === 'sign-in-failed') this.#failed(event, account, location);
    else if (event.kind === 'mail-received') this.#mail.received(event);
    else if (account !== null && event.kind !== 'decision' && event.kind !== 'action-taken') this.#judge(event, account, location);
  }

  /** End of the stream: every message is final, every incident's age is known. */
  finish(): void {
    this.#stream.unjudged += this.#stream.ahead.length;
    this.#stream.ahead = [];
    for (const account of this.accounts) this.cases.flushDay(account);
    this.cases.expire(this.clock.now);
    this.#mail.finish();
  }

  /** The second copy of a sign-in is taken once more when it knows more (place, device) than the first. */
  #isNew(event: Event, day: number): boolean {
    const key = hash53(event.id, hash32(event.kind));
    const fresh = this.#duplicates.isNew(key, day);
    if (event.kind !== 'sign-in') return fresh;
    const rich = event.origin.stated !== null || event.origin.device.presence !== 'unknown';
    if (!rich) return fresh;
    const firstRich = this.#duplicates.isNew(hash53(event.id, RICH), day);
    return fresh || firstRich;
  }

  #turnDay(): void {
    const day = Math.floor(this.clock.now / DAY);
    if (day === this.#stream.day) return;
    this.#stream.day = day;
    this.organisation.advance(day);
    this.#duplicates.forget(day - 9);
    this.#mail.settle(this.clock.now);
    this.cases.expire(this.clock.now);
  }

  #meet(names: Names, at: number): Account {
    const account = new Account(names, at, this.#layout, this.#stream.met++);
    account.group = this.#options.directory.groupOf(names);
    this.accounts.add(account);
    return account;
  }

  #fold(elder: Account, younger: Account): void {
    elder.profile.absorb(younger.profile);
    elder.style.merge(younger.style);
    elder.actors.push(...younger.actors);
    while (elder.overflow() !== null);
    elder.incidents.push(...younger.incidents);
    elder.incident ??= younger.incident;
    if (younger.namedAt > elder.namedAt) {
      elder.name = younger.name;
      elder.namedAt = younger.namedAt;
    }
    this.cases.fold(elder, younger);
    this.#mail.fold(elder, younger);
    this.accounts.delete(younger);
  }

  /** The signals see the failures before this one; it is added after it was judged. */
  #failed(event: SignInFailed, account: Account | null, location: Location | null): void {
    if (account !== null) this.#judge(event, account, location);
    const { network } = placeKeys(location);
    if (network === 0) return;
    if (event.reason === 'bad-password' || event.reason === 'locked' || event.reason === 'unknown-user') {
      this.organisation.failed(network, account?.key ?? hash32(event.who.upn ?? event.id));
    }
    if (account === null) return;
    const from = account.failures.note(network, Math.floor(event.at / MINUTE));
    if (event.reason === 'bad-password') from.badPasswords += 1;
    else if (event.reason === 'challenge-refused' || event.reason === 'policy') from.refused += 1;
    else if (event.reason === 'interrupt' && event.passwordRight) from.interrupts += 1;
  }

  #judge(event: Exclude<Event, MailReceived>, account: Account, location: Location | null): void {
    const past = this.#past.at(account, event, location);
    if (event.kind === 'sign-in-failed' && !event.passwordRight) return;
    const own = isOwnAct(event);
    if (own) this.#touch(account, past);

    const actor = this.#hands(event, account, location, past);
    const isFresh = actor.firstAt === event.at && actor.assessedAt === Number.NEGATIVE_INFINITY;
    past.actor = actor;

    let raised = false;
    if (
      own &&
      location !== null &&
      (event.at - actor.assessedAt > REASSESSED_AFTER || this.#isOtherSession(actor, past) || past.isNewApplication)
    ) {
      past.others = account.actors.filter((other) => other !== actor);
      raised = assessOrigin(past, actor, this.#on.get('origin') ?? [], this.clock.now);
    }
    const joined = event.kind === 'mail-sent' ? this.#mail.join(event, account, actor) : null;
    past.joined = joined;
    const signals = this.#on.get(event.kind);
    let seen: readonly Observed[] = [];
    if (signals !== undefined) {
      seen = observeAll(past, actor, signals.filter(isLooking(event, joined)), this.clock.now);
      raised = seen.some((one) => one.raised) || raised;
    }
    if (raised) this.cases.weigh(account, actor, event.at);
    if (account.incident !== null && (raised || seen.length > 0)) this.cases.revise(account, account.incident);
    if (event.kind === 'sign-in') actor.signedInAt = Math.max(actor.signedInAt, event.at);
    if (own) actor.lastAt = Math.max(actor.lastAt, event.at);
    account.incident?.act({
      at: event.at,
      eventId: event.id,
      kind: event.kind,
      what: cut(whatOf(event)),
      actor: own || isFresh ? actor : null,
    });
    if (event.kind === 'mail-sent') this.#mail.sent(event, account, actor, location, seen, joined);
    this.#learn(event, past, actor, own, (signals ?? []).filter(isLooking(event, joined)));
    const gone = account.overflow();
    if (gone) for (const [index, volume] of gone.volumes) past.close(index, volume, gone);
  }

  #isOtherSession(actor: Actor, past: Past): boolean {
    return past.sessionKey !== 0 && actor.session !== past.sessionKey;
  }

  /** A session without an address is where it was last seen. */
  #hands(event: Event, account: Account, location: Location | null, past: Past): Actor {
    const { client, device } = event.origin;
    const network = location === null ? (past.session()?.network ?? 0) : 0;
    const where = network === 0 ? undefined : account.actors.find((actor) => actor.keys.network === network)?.location?.network;
    return account.hands(location, client, device, where ?? null, event.at);
  }

  /** Start of an active day: yesterday's highest bits go to the tail, and today's exposure is counted. */
  #touch(account: Account, past: Past): void {
    const { profile } = account;
    if (past.minute - profile.lastActive < ACTIVITY_GAP_MINUTES && past.minute >= profile.lastActive) return;
    const firstEver = profile.activeDays === 0;
    if (!profile.touch(past.minute)) return;
    const { organisation } = this;
    if (firstEver) {
      organisation.people += 1;
      this.#options.directory.saw(account.name);
    }
    if (!firstEver) this.cases.flushDay(account);
    organisation.accountDays += 1;
    const tenure = tenureOf(profile.activeDays);
    organisation.all.expose(tenure, past.actTenure);
    organisation.group(account.group)?.expose(tenure, past.actTenure);
  }

  #learn(event: Event, past: Past, actor: Actor, own: boolean, signals: readonly Signal[]): void {
    const { device, client } = event.origin;
    // While learning is held back, amounts still add up in the hands' own windows; habits stay as they were (see Past.held).
    for (const signal of signals) signal.learn?.(event, past);
    if (!own || past.location === null) return;
    if (event.kind === 'sign-in' && device.presence !== 'unknown') learnDevice(past, device.presence === 'present');
    if (actor.assessedAt === event.at) {
      const hour = new Date(event.at).getUTCHours();
      actor.hours[hour] = (actor.hours[hour] as number) + 1;
      learnService(past, past.location, past.client);
      if (!actor.held) {
        for (const signal of this.#on.get('origin') ?? []) signal.learn?.(event, past);
        const registered = actor.device.presence === 'unknown' ? device : actor.device;
        learnOrigin(past, past.location, actor.client ?? client, registered, event.kind === 'sign-in');
      }
    }
    if (this.#isOtherSession(actor, past)) {
      actor.session = past.sessionKey;
      if (!actor.held) learnSession(past, actor.session, past.location, client, device);
    }
  }
}
