/**
 * The whole product in the order it happens: an event is told apart from its repeats, given to its account and its hands, judged against a past that
 * does not hold it, joined with what those hands did before, and only then learned.
 */
import { foldInto } from './core/absorb.ts';
import { Account } from './core/account.ts';
import { touchDay } from './core/active-day.ts';
import type { Actor } from './core/actor.ts';
import { Clock } from './core/clock.ts';
import { Deciding } from './core/deciding.ts';
import { Duplicates, isNewEvent } from './core/duplicates.ts';
import { noteFailure } from './core/failures.ts';
import { forget, isInvestigated } from './core/forgetting.ts';
import { cut } from './core/evidence.ts';
import { type Event, type Location, type MailReceived, type Names, type OwnEvent, type SignInFailed } from './core/event.ts';
import { Identities } from './core/identity.ts';
import { assessOrigin, observeAll, type Observed } from './core/judge.ts';
import type { Layout } from './core/layout.ts';
import { Cases } from './core/cases.ts';
import { isByAnybody, isOurs, isOwnAct, ruleOf } from './core/own-acts.ts';
import { placeKeys } from './core/keys.ts';
import type { Known, Stream } from './core/known.ts';
import { isOtherSession, learn } from './core/learn.ts';
import type { PipelineOptions } from './core/pipeline-options.ts';
import { Organisation } from './core/organisation.ts';
import { Past } from './core/past.ts';
import { REPEATS_KNOWN_FOR } from './core/policy.ts';
import { DAY, MINUTE } from './core/rate.ts';
import { layoutOf, type Occasion, type Signal } from './core/signal.ts';
import { InboundMail } from './core/inbound-mail.ts';
import { isLooking, senderOf } from './core/copies.ts';
import { Mailroom } from './core/mailroom.ts';
import type { MessageVerdict } from './core/verdict.ts';
import { runnerOf, whatOf } from './core/words.ts';

/** Hands are judged anew this often at most: sign-ins of a program that renews its token each minute say nothing new. */
const REASSESSED_AFTER = 60 * MINUTE;
const MOST_AHEAD = 64;

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
  readonly #deciding: Deciding;
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
    this.#inbound = new InboundMail(
      options.inbound,
      { spelling: options.spelling, ours: () => options.directory.domains(), keyed: options.keyed },
      known?.mail.inbound,
    );
    this.#past.correspondence = this.#inbound.correspondence;
    this.#past.keyed = options.keyed;
    this.#mail = new Mailroom({
      inbound: this.#inbound,
      runnerOf: (address) => runnerOf(options.places.locate(address, null)),
      layout: this.#layout,
      directory: options.directory,
      cases: this.cases,
      clock: this.clock,
      find: (names) => this.#identities.find(names),
      done: (verdict) => options.message(verdict),
      noticed: options.noticed,
      redirected: options.redirected,
      known: known?.mail ?? null,
      keyed: options.keyed,
    });
    this.#deciding = new Deciding(this.cases, this.organisation, this.#past, options.decided);
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

  /** Every name under which an account is known. */
  namesOf(account: Account): Names {
    return this.#identities.names(account);
  }

  /** The account that has this name, of whatever kind. */
  find(name: string): Account | null {
    return this.#identities.find({ id: name, upn: name, mail: name });
  }

  /** Messages that some hands sent, as far as they are still open. */
  sentBy(hands: readonly Actor[]): readonly MessageVerdict[] {
    return [...this.#mail.memory.messages.values()].filter(({ actor }) => actor !== null && hands.includes(actor));
  }

  /** Take the next event in delivery order. False when it is a repeat of one already taken. */
  take(event: Event): boolean {
    const day = Math.floor(event.at / DAY);
    if (!isNewEvent(this.#duplicates, event, day)) return false;
    if (isOurs(event)) {
      if (event.kind === 'person-forgotten') this.#forget(event.person);
      else this.#deciding.take(event);
      return true;
    }
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
    for (const event of waiting) if (event.at <= this.clock.now && !isOurs(event)) this.#handle(event);
  }

  #handle(event: Exclude<Event, OwnEvent>): void {
    if (event.at < this.clock.now - REPEATS_KNOWN_FOR) {
      this.#stream.unjudged += 1;
      return;
    }
    const location = event.origin.address === null ? null : this.#options.places.locate(event.origin.address, event.origin.stated);
    const account = isByAnybody(event) ? this.#identities.find(event.who) : this.#identities.resolve(event.who, event.at);
    if (event.kind === 'sign-in-failed') this.#failed(event, account, location);
    else if (event.kind === 'mail-received') this.#mail.received(event);
    else if (account !== null) this.#judge(event, account, location);
  }

  /** End of the stream: every message is final, every incident's age is known. */
  finish(): void {
    this.#stream.unjudged += this.#stream.ahead.length;
    this.#stream.ahead = [];
    for (const account of this.accounts) this.cases.flushDay(account);
    this.cases.expire(this.clock.now);
    this.#mail.finish();
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
    foldInto(elder, younger);
    this.cases.fold(elder, younger);
    this.#mail.fold(elder, younger);
    this.accounts.delete(younger);
  }

  #forget(person: string): void {
    const account = this.find(person);
    if (account === null || isInvestigated(account)) return;
    const known = { ...this.known, accounts: this.accounts, cases: this.cases, identities: this.#identities };
    const names = forget(account, known, this.#options.directory);
    this.#options.forgotten?.(names);
  }

  /** The signals see the failures before this one; it is added after it was judged. */
  #failed(event: SignInFailed, account: Account | null, location: Location | null): void {
    if (account !== null) this.#judge(event, account, location);
    const { network } = placeKeys(location);
    if (network !== 0) noteFailure(event, network, account, this.organisation);
  }

  #judge(event: Exclude<Event, MailReceived | OwnEvent>, account: Account, location: Location | null): void {
    const past = this.#past.at(account, event, location);
    if (event.kind === 'sign-in-failed' && !event.passwordRight) return;
    const own = isOwnAct(event);
    if (own) touchDay(account, past, { organisation: this.organisation, cases: this.cases, directory: this.#options.directory });

    const actor = this.#hands(event, account, location, past);
    const isFresh = actor.firstAt === event.at && actor.assessedAt === Number.NEGATIVE_INFINITY;
    past.actor = actor;

    let raised = false;
    if (
      own &&
      location !== null &&
      (event.at - actor.assessedAt > REASSESSED_AFTER || isOtherSession(actor, past) || past.isNewApplication)
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
    if (own) {
      actor.lastAt = Math.max(actor.lastAt, event.at);
      actor.remember({ session: event.origin.session, rule: ruleOf(event) });
      this.cases.watch(account, actor, { at: event.at, session: event.origin.session, what: () => cut(whatOf(event)) });
    }
    account.incident?.act({
      at: event.at,
      eventId: event.id,
      kind: event.kind,
      what: cut(whatOf(event)),
      actor: own || isFresh ? actor : null,
    });
    if (event.kind === 'mail-sent') this.#mail.sent(event, account, actor, location, seen, joined);
    learn(event, past, actor, own, (signals ?? []).filter(isLooking(event, joined)), this.#on.get('origin') ?? []);
    const gone = account.overflow();
    if (gone) for (const [index, volume] of gone.volumes) past.close(index, volume, gone);
  }

  /** A session without an address is where it was last seen; a message without one was sent from where an earlier record of it came. */
  #hands(event: Event, account: Account, location: Location | null, past: Past): Actor {
    const sender = event.kind === 'mail-sent' ? senderOf(event, account, this.#mail.earlier(event, account)) : null;
    const network = location === null ? (past.session()?.network ?? 0) : 0;
    const where = network === 0 ? null : account.actors.find((actor) => actor.keys.network === network)?.location?.network;
    return sender ?? account.hands(location, event.origin.client, event.origin.device, where ?? null, event.at);
  }
}
