/**
 * What hands under a told incident would have taught, kept while it is open. Learned as the owner's when it is dismissed, as any stranger's when it expires
 * undecided, and not at all when it is confirmed. Bounded. How texts are laid out is withheld of hands that are only suspicious, too.
 */
import type { Client, Device, Location, SignIn } from './event.ts';
import type { Judged } from './judged.ts';
import { Lessons } from './lessons.ts';
import { learnOrigin, learnSession, settleOrigin } from './origin.ts';
import type { Organisation } from './organisation.ts';
import type { Past } from './past.ts';
import type { Actor } from './actor.ts';
import { Style } from './style.ts';
import { hash32 } from './hash.ts';

const MOST_VISITS = 48;
const MOST_RECIPIENTS = 512;

/** One visit. */
interface Visit {
  readonly at: number;
  readonly signedIn: boolean;
  readonly client: Client | null;
  readonly device: Device;
  readonly application: string | null;
  readonly session: string | null;
}

export class Withheld {
  private readonly visits: Visit[] = [];
  /** Active days with the act, by the name of its rate. */
  private readonly days = new Map<string, { days: number; anchor: number }>();
  private readonly recipients = new Set<number>();

  visit(visit: Visit): void {
    if (this.visits.length < MOST_VISITS) this.visits.push(visit);
  }

  /** Twice on one active day is once; `anchor` names the day. */
  act(rate: string, anchor: number): void {
    const before = this.days.get(rate);
    if (before === undefined) this.days.set(rate, { days: 1, anchor });
    else if (before.anchor !== anchor) {
      before.days += 1;
      before.anchor = anchor;
    }
  }

  wroteTo(key: number): void {
    if (this.recipients.size < MOST_RECIPIENTS) this.recipients.add(key);
  }

  /** Learn it now, as the person's own. `past` is left pointing at the last visit. */
  release(past: Past, account: Judged, actor: Actor): void {
    for (const { at, signedIn, client, device, application, session } of this.visits) {
      past.at(account, visitOf(at, actor.location, application, session), actor.location);
      past.actor = actor;
      learnOrigin(past, actor.location, client, device, signedIn);
      if (session !== null) learnSession(past, hash32(session), actor.location, client, device);
    }
    for (const [rate, { days }] of this.days) past.count(rate, days);
    for (const key of this.recipients) past.learnRecipient(key);
  }
}

/** The person's own hands all along: what they brought is settled, and what was held back is learned. What that taught is kept on them. */
export function settleHands(past: Past, account: Judged, actor: Actor): void {
  releaseHands(past, account, actor, (): void => settleOrigin(past, actor));
}

/** Nobody said whose hands they were: what was held back is learned as far as a stranger's visits teach. `andThen` teaches more of the same lesson. */
export function releaseHands(past: Past, account: Judged, actor: Actor, andThen: () => void = () => undefined): void {
  // What they taught at an earlier release is among what is held back, and is not learned twice.
  holdBackAgain(past.organisation, account, actor);
  const before = actor.lessons;
  actor.released = new Lessons(Math.floor(actor.lastAt / 60_000));
  actor.lessons = actor.released;
  actor.held = false;
  past.at(account, visitOf(actor.lastAt, actor.location, null, null), actor.location);
  past.actor = actor;
  actor.withheld?.release(past, account, actor);
  releaseTexts(past.organisation, account, actor);
  andThen();
  actor.lessons = before;
}

/** What a release taught goes, and is held back as before. */
export function holdBackAgain(organisation: Organisation, account: Judged, actor: Actor): void {
  const { released } = actor;
  if (released === null) return;
  released.takeBack(account, organisation);
  if (released.texts !== null) {
    if (actor.texts !== null) released.texts.merge(actor.texts);
    actor.texts = released.texts;
  }
  actor.released = null;
}

/** The texts that were held back are the person's; those who may still be asked for them back keep them. */
export function releaseTexts(organisation: Organisation, account: Judged, actor: Actor): void {
  if (actor.texts === null) return;
  for (const style of [account.style, organisation.style]) style.merge(actor.texts);
  if (actor.lessons !== null) actor.lessons.texts = actor.texts;
  actor.texts = null;
}

/** The hands are under a told incident, or odd enough that somebody may say they are not the person's. */
export function isDoubtful({ held, lessons }: Pick<Past, 'held' | 'lessons'>): boolean {
  return held || lessons !== null;
}

/** How a text of theirs is laid out. Those of doubtful hands lie apart until it is known whose they are. */
export function learnText(past: Past, features: Uint16Array): void {
  const { actor, account, organisation } = past;
  if (actor !== null && isDoubtful(past)) {
    actor.texts ??= new Style();
    actor.texts.learn(features, organisation.style, account.style);
  } else {
    account.style.learn(features, organisation.style);
    organisation.style.learn(features, null);
  }
}

/** Enough of an event to learn from where it came. */
function visitOf(at: number, location: Location | null, application: string | null, session: string | null): SignIn {
  return {
    kind: 'sign-in',
    id: '',
    feed: '',
    at,
    who: {},
    origin: {
      address: location?.address ?? null,
      stated: null,
      client: null,
      device: { presence: 'unknown', id: null },
      session,
      application,
    },
    interactive: null,
    applicationName: null,
    resource: null,
    protocol: null,
    singleFactor: null,
    correlation: null,
  };
}
