import { DAY } from '../calendar.ts';
import type { Claim } from '../desk.ts';
import type { IntrusionKind } from '../labels.ts';
import type { Person } from '../people.ts';
import { Random } from '../random.ts';
import { isInside, type World } from '../world.ts';

/** From here on an intruder is careful: the victim's country, hours and browser, few acts, names that do not stand out. */
export const CAREFUL = 0.5;

/** One way of abusing an account. Adding a file and a line in index.ts adds the scenario. */
export interface Scenario {
  readonly name: string;
  readonly kind: IntrusionKind;
  /** Departments it goes for first; empty for anybody. */
  readonly prefers: readonly string[];
  /** Accounts it takes. */
  readonly accounts: number;
  /** Days from the first act to the last, roughly; it begins early enough if the story is long enough. */
  readonly takesDays?: number;
  /** Goes for people in their first days; one is made to begin just then. */
  readonly joiners?: boolean;
  /** Plans the acts; they run later, in the order of their instants, with the world as it then is. */
  play(scene: Scene): void;
}

export type Interest = 'money' | 'everything' | 'news' | 'somebody';
const INTERESTS: readonly (readonly [Interest, number])[] = [
  ['money', 5],
  ['everything', 2],
  ['news', 2],
  ['somebody', 1],
];
/** So many mails read by a machine are a copy of the mailbox, not a glance. */
const A_COPY = 60;

/** One intruder in one tenant: what is to be done, what was done, and what of it did harm. */
export class Scene {
  readonly world: World;
  readonly id: string;
  readonly scenario: Scenario;
  /** 0 clumsy, 1 careful. */
  readonly care: number;
  readonly victims: readonly Person[];
  readonly startDay: number;
  readonly random: Random;
  /** What it reads for. */
  readonly interest: Interest;
  readonly claim: Claim = { ids: new Map(), first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  readonly harmIds = new Set<string>();
  readonly messages: string[] = [];
  harmAt: number | null = null;
  note = '';
  private mailsCopied = 0;
  private readonly queue: (at: number, scene: Scene, act: (at: number) => void) => void;

  constructor(
    world: World,
    id: string,
    scenario: Scenario,
    care: number,
    victims: readonly Person[],
    startDay: number,
    queue: (at: number, scene: Scene, act: (at: number) => void) => void,
  ) {
    this.world = world;
    this.id = id;
    this.scenario = scenario;
    this.care = care;
    this.victims = victims;
    this.startDay = startDay;
    this.queue = queue;
    this.random = new Random(world.seed, 'intruder', id);
    this.interest = this.random.weighted(INTERESTS);
  }

  get victim(): Person {
    const victim = this.victims[0];
    if (!victim) throw new TypeError(`Scene ${this.id} has no victim`);
    return victim;
  }

  /** Something to be done at that instant. */
  at(instant: number, act: (at: number) => void): void {
    this.queue(instant, this, act);
  }

  /** What was just written did damage. Acts after the end of the story were not written and do none. */
  harm(ids: readonly (string | null)[]): void {
    for (const id of ids) {
      const at = id === null ? undefined : this.claim.ids.get(id);
      if (id === null || at === undefined) continue;
      this.harmIds.add(id);
      if (this.harmAt === null || at < this.harmAt) this.harmAt = at;
    }
  }

  /** Mails were read by the dozen: harm as soon as it amounts to a copy. */
  copied(id: string | null, mails: number): void {
    if (id === null) return;
    this.mailsCopied += mails;
    if (this.mailsCopied >= A_COPY) this.harm([id]);
  }

  /** Always true of the careful half; now and then of the others, because nobody is clumsy in everything. */
  careful(): boolean {
    return this.random.chance(this.care >= CAREFUL ? 1 : this.care * 0.7);
  }

  /** A number between what the clumsy and what the careful do, with some spread. */
  scaled(clumsy: number, careful: number): number {
    const spread = Math.exp(0.25 * this.random.normal());
    return Math.max(1, Math.round((clumsy + (careful - clumsy) * this.restraint) * spread));
  }

  /** How far from what the clumsy do to what the careful do: the careful half is near the end of it. */
  private get restraint(): number {
    return this.care >= CAREFUL ? 0.85 + 0.3 * (this.care - CAREFUL) : this.care * 1.1;
  }

  /** Outside the tenant, as far as an address tells. */
  outside(address: string): boolean {
    return !isInside(this.world, address);
  }

  daysLeft(): number {
    return this.world.firstDay + this.world.days - this.startDay;
  }

  /** Writes the intrusion down; one that never wrote a record never happened. */
  close(): void {
    if (this.claim.ids.size === 0) return;
    this.world.labels.intrusions.push({
      id: this.id,
      scenario: this.scenario.name,
      kind: this.scenario.kind,
      carefulness: Math.round(this.care * 100) / 100,
      account: this.victim.upn,
      accounts: this.victims.map((v) => v.upn),
      firstAt: this.claim.first,
      firstHarmAt: this.harmAt,
      until: Math.min(this.claim.last, (this.world.firstDay + this.world.days) * DAY),
      eventIds: [...this.claim.ids.keys()],
      harmEventIds: [...this.harmIds],
      messages: this.messages,
      note: this.note,
    });
  }
}
