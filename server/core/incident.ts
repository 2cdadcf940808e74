/** One incident per account: the union of its suspicious hands, how odd they are together, and when that became known. */
import { type Actor, actsOf, sumOf } from './actor.ts';
import type { Hands } from './budget.ts';
import type { Channel, Evidence } from './evidence.ts';
import { Handling } from './handling.ts';
import { DAY } from './rate.ts';
import type { Suspicion } from './suspicion.ts';

export type IncidentState = 'open' | 'contained' | 'dismissed' | 'confirmed' | 'expired';
export type IncidentKind = 'account-takeover' | 'exfiltration-by-owner';

const MOST_ACTORS = 12;
/** Evidence this long before an incident opened still belongs to it. */
const BEFORE = 3 * DAY;
const MOST_SCORES = 400;
const MOST_ACTS = 240;

/** One act in the timeline. */
export interface Act {
  readonly at: number;
  readonly eventId: string;
  readonly kind: string;
  readonly what: string;
  readonly actor: Actor | null;
}

/** What the hands amount to at one instant. */
export interface Verdict {
  readonly hands: Hands;
  readonly kind: IncidentKind;
  readonly bits: number;
  /** Chance per account-day that the organisation shows something at least this odd, over the share of the budget its hands have. */
  readonly chance: number;
}

export class Incident {
  readonly id: string;
  readonly openedAt: number;
  state: IncidentState = 'open';
  kind: IncidentKind;
  alertedAt: number | null = null;
  knownAt: number | null = null;
  updatedAt: number;
  lastEvidenceAt: number;
  closedAt: number | null = null;
  bits: number;
  /** The lowest chance so far. */
  chance: number;
  /** People in the organisation when `chance` was reached. */
  people: number;
  provisional: boolean;
  /** Hands that made it what it is, a bounded number. */
  readonly actors: Actor[] = [];
  private readonly suspicious = new Set<Actor>();
  /** Familiar hands that made it as odd as it is: told of, although the suspicious ones are thought to be the intruder's. */
  private familiar: Actor | null = null;
  readonly scores: { readonly at: number; readonly knownAt: number; readonly score: number }[] = [];
  readonly acts: Act[] = [];
  /** Grows whenever somebody who looks at it would see a difference. */
  revision = 1;
  /** When the record that tipped it was received (wall clock); `null` in a replay. */
  receivedAt: number | null = null;
  /** Channels that whoever was told of it knows of; `null` until it was told. */
  stages: Channel[] | null = null;
  /** What was decided and done about it. */
  readonly handling = new Handling();
  /** What spoke against its hands when it was dismissed; they start afresh. */
  frozen: Map<Actor, Suspicion> | null = null;

  constructor(id: string, openedAt: number, verdict: Verdict, people: number, provisional: boolean) {
    this.id = id;
    this.openedAt = openedAt;
    this.updatedAt = openedAt;
    this.lastEvidenceAt = openedAt;
    this.kind = verdict.kind;
    this.bits = verdict.bits;
    this.chance = verdict.chance;
    this.people = people;
    this.provisional = provisional;
  }

  /**
   * `active` = hands that may still act. Of the others the one against which least spoke gives way when there are too many, and is returned: whoever comes
   * again and again from elsewhere must not push out what they did at first.
   */
  involve(actor: Actor, isSuspicious: boolean, active: readonly Actor[]): Actor | null {
    const weakest = this.actors.includes(actor) || this.actors.length < MOST_ACTORS ? null : this.#weakest(active);
    if (weakest !== null) {
      this.actors.splice(this.actors.indexOf(weakest), 1);
      this.suspicious.delete(weakest);
    }
    if (!this.actors.includes(actor)) this.actors.push(actor);
    if (isSuspicious) this.suspicious.add(actor);
    return weakest;
  }

  #weakest(active: readonly Actor[]): Actor | null {
    const gone = this.actors.filter((other) => !active.includes(other) && other !== this.familiar);
    return gone.sort((one, other) => spokenAgainst(one) - spokenAgainst(other))[0] ?? null;
  }

  /** Whose doing it is thought to be: the suspicious hands; only when there are none, the familiar ones that did odd things. */
  hands(): readonly Actor[] {
    return this.suspicious.size > 0 ? [...this.suspicious] : this.actors;
  }

  /** The state follows from what was decided and what is held. */
  restate(): void {
    const { resolution, isContained } = this.handling;
    this.state = resolution ?? (isContained ? 'contained' : this.closedAt === null ? 'open' : 'expired');
  }

  /** The last instant at which somebody or something kept it alive. */
  get aliveAt(): number {
    return Math.max(this.lastEvidenceAt, this.handling.reopenedAt);
  }

  /** Its hands are not the person's usual ones. */
  get isOfStrangers(): boolean {
    return this.suspicious.size > 0;
  }

  /** A new maximum; kept so that a consumer can cut anywhere. The last entry is always the highest. `familiar` = the hands, if they are. */
  raise(at: number, knownAt: number, score: number, familiar: Actor | null): void {
    this.familiar = familiar;
    if (this.scores.length >= MOST_SCORES) this.scores.splice(MOST_SCORES / 2, 1);
    this.scores.push({ at, knownAt, score });
  }

  act(act: Act): void {
    if (this.acts.length < MOST_ACTS) this.acts.push(act);
  }

  /** Evidence of its hands, in order of event time; what they did days before it began is another story. */
  evidence(): { readonly found: Evidence; readonly actor: Actor }[] {
    const told = new Set([...this.hands(), ...(this.familiar === null ? [] : [this.familiar])]);
    const all = [...told].flatMap((actor) =>
      linesOf(this.frozen?.get(actor) ?? actor)
        .filter((found) => found.at >= this.openedAt - BEFORE)
        .map((found) => ({ found, actor })),
    );
    return all.sort(
      (a, b) =>
        a.found.at - b.found.at ||
        compare(a.found.eventId, b.found.eventId) ||
        b.found.bits - a.found.bits ||
        compare(a.found.signal, b.found.signal),
    );
  }
}

/** When they last acted, that is: not faded since. */
function spokenAgainst(actor: Actor): number {
  return Math.max(0, actor.accessNow(actor.lastAt)) + sumOf(actsOf([actor], actor.lastAt));
}

function linesOf({ accessLines, lines }: Suspicion): readonly Evidence[] {
  return [...accessLines.values(), ...lines];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
