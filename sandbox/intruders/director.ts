import { Refused } from '../../server/core/errors.ts';
import { DAY } from '../calendar.ts';
import { awayOn, employedOn } from '../life.ts';
import type { Person } from '../people.ts';
import { nth, Random } from '../random.ts';
import type { World } from '../world.ts';
import { workdayFrom } from './craft.ts';
import { choose, type Intruders, SCENARIOS } from './index.ts';
import { type Scenario, Scene } from './scene.ts';

interface Act {
  readonly at: number;
  readonly order: number;
  readonly scene: Scene;
  readonly act: (at: number) => void;
}

/** One intruder to come: what it does and how careful it is. */
interface Part {
  readonly scenario: Scenario;
  readonly care: number;
}

/** The honest have the first third of the story to themselves, ten days at least. */
export const firstIntruderDay = (firstDay: number, days: number): number =>
  firstDay + Math.min(Math.max(10, Math.ceil(days / 3)), Math.max(0, days - 4));

/**
 * How careful the n-th intruder of a kind is: by turns careful (0.55 to 0.95) and not (0.05 to 0.5), spread evenly in both halves.
 * Seeds that follow one another take turns too, so a kind that comes once in a tenant is careful in every second tenant.
 */
export function careOf(scenario: number, instance: number, seed: number, density: number): number {
  const turn = seed * density + instance;
  const spread = (Math.floor(turn / 2) * 0.618034 + scenario * 0.381966) % 1;
  return (scenario + turn) % 2 === 0 ? 0.55 + 0.4 * spread : 0.05 + 0.45 * spread;
}

/**
 * Brings the intruders on: with a density, that many of every kind, else about one per 60 people in 30 days, spread over the kinds.
 * Half of them are careful. Nobody is hit twice.
 */
export class Director {
  private readonly world: World;
  private readonly scenes: Scene[] = [];
  private acts: Act[] = [];
  private order = 0;

  constructor(world: World, intruders: Intruders, density: number | null) {
    this.world = world;
    const chosen = choose(intruders);
    if (chosen.length === 0) return;
    const random = new Random(world.seed, 'director');
    const perKind = density ?? (intruders === 'all' ? null : 2);
    const parts = perKind === null ? usual(world, chosen, random) : several(world, chosen, perKind, random);
    const first = firstIntruderDay(world.firstDay, world.days);
    const last = world.firstDay + world.days - 2;
    const taken = new Set<number>();
    for (const [n, { scenario, care }] of parts.entries()) {
      const day = first + random.below(Math.max(2, last - first - (scenario.takesDays ?? 2)));
      const victims = this.pickVictims(scenario, day, taken, random);
      if (victims.length === 0) {
        if (density === null) continue;
        throw new Refused(
          'TOO_FEW_VICTIMS',
          `${world.people.length} people are too few for ${parts.length} intruders with a victim each.`,
          'Give a larger number for people, or a smaller one for density.',
        );
      }
      const start = workdayFrom(nth(victims, 0), day);
      if (scenario.joiners) beginWork(nth(victims, 0), start - random.whole(1, 4));
      this.scenes.push(
        new Scene(world, `${scenario.name}-${n + 1}`, scenario, care, victims, start, (at, scene, act) => {
          this.acts.push({ at, order: this.order++, scene, act });
        }),
      );
    }
  }

  /** Runs what intruders do on that day, in order of time, after the honest have lived theirs. */
  play(day: number): void {
    for (const scene of this.scenes) if (scene.startDay === day) scene.scenario.play(scene);
    const end = (day + 1) * DAY;
    for (;;) {
      const due = this.acts.filter((a) => a.at < end).sort((a, b) => a.at - b.at || a.order - b.order);
      if (due.length === 0) return;
      this.acts = this.acts.filter((a) => a.at >= end);
      for (const { at, scene, act } of due) {
        this.world.desk.claim = scene.claim;
        act(at);
        this.world.desk.claim = null;
      }
    }
  }

  close(): void {
    for (const scene of this.scenes) scene.close();
  }

  private pickVictims(scenario: Scenario, day: number, taken: Set<number>, random: Random): Person[] {
    const { people } = this.world;
    const present = (p: Person): boolean =>
      !taken.has(p.index) && employedOn(p, day - 9) && employedOn(p, day + 6) && !awayOn(p.life, day) && !awayOn(p.life, day + 1);
    const fits = people.filter((p) => scenario.prefers.includes(p.department) && present(p));
    const victims: Person[] = [];
    const choice = fits.length > 0 && random.chance(0.85) ? fits : people.filter(present);
    for (let n = 0; n < scenario.accounts && choice.length > victims.length; n++) {
      const victim = random.pick(choice.filter((p) => !taken.has(p.index)));
      taken.add(victim.index);
      victims.push(victim);
    }
    return victims;
  }
}

/** As many of every kind, in any order. */
function several(world: World, chosen: readonly Scenario[], density: number, random: Random): Part[] {
  const parts: Part[] = [];
  for (const scenario of chosen)
    for (let n = 0; n < density; n++) parts.push({ scenario, care: careOf(SCENARIOS.indexOf(scenario), n, world.seed, density) });
  return random.shuffled(parts);
}

/** As many as there usually are, of different kinds. */
function usual(world: World, chosen: readonly Scenario[], random: Random): Part[] {
  const count = Math.max(1, Math.round((world.people.length / 60) * (world.days / 30)));
  const order = random.shuffled(chosen);
  return Array.from({ length: count }, (_, n) => ({ scenario: nth(order, n % order.length), care: careOf(n, 0, world.seed, 1) }));
}

/** Makes a person begin on that day, with a new laptop and nothing before it. */
function beginWork(person: Person, day: number): void {
  const { life } = person;
  person.life = {
    ...life,
    joins: day,
    leaves: Number.POSITIVE_INFINITY,
    away: life.away.filter((a) => a.from > day + 14),
    happenings: [{ day, kind: 'first-day' }, ...life.happenings.filter((h) => h.day > day)],
  };
}
