import { Refused } from '../../server/core/errors.ts';
import { DAY } from '../calendar.ts';
import { awayOn, employedOn } from '../life.ts';
import type { Person } from '../people.ts';
import { nth, Random } from '../random.ts';
import type { World } from '../world.ts';
import { adversaryInTheMiddle } from './adversary-in-the-middle.ts';
import { bankDetails } from './bank-details.ts';
import { campaign } from './campaign.ts';
import { delegateAbuse } from './delegate-abuse.ts';
import { deviceCode } from './device-code.ts';
import { forwarding } from './forwarding.ts';
import { helpDeskReset } from './help-desk-reset.ts';
import { illicitConsent } from './illicit-consent.ts';
import { internalLateral } from './internal-lateral.ts';
import { joinerWeekOne } from './joiner-week-one.ts';
import { mailboxSync } from './mailbox-sync.ts';
import { massDownload } from './mass-download.ts';
import { massMailing } from './mass-mailing.ts';
import { mfaPersistence } from './mfa-persistence.ts';
import { patientReader } from './patient-reader.ts';
import { payroll } from './payroll.ts';
import { slowBec } from './slow-bec.ts';
import { sprayThenSuccess } from './spray-then-success.ts';
import { tokenTheft } from './token-theft.ts';
import { workdayFrom } from './craft.ts';
import { type Scenario, Scene } from './scene.ts';

/** Every intruder there is. */
export const SCENARIOS: readonly Scenario[] = [
  adversaryInTheMiddle,
  bankDetails,
  campaign,
  delegateAbuse,
  deviceCode,
  forwarding,
  helpDeskReset,
  illicitConsent,
  internalLateral,
  joinerWeekOne,
  mailboxSync,
  massDownload,
  massMailing,
  mfaPersistence,
  patientReader,
  payroll,
  slowBec,
  sprayThenSuccess,
  tokenTheft,
];

export type Intruders = 'all' | 'none' | readonly string[];

interface Act {
  readonly at: number;
  readonly order: number;
  readonly scene: Scene;
  readonly act: (at: number) => void;
}

/** The honest have the first third of the story to themselves, ten days at least. */
export const firstIntruderDay = (firstDay: number, days: number): number =>
  firstDay + Math.min(Math.max(10, Math.ceil(days / 3)), Math.max(0, days - 4));

/**
 * Brings the intruders on: about one per 60 people in 30 days, spread over the scenarios, from clumsy to careful.
 * The first third of the story (at least ten days) is left to the honest, so that there is something to learn from.
 */
export class Director {
  private readonly world: World;
  private readonly scenes: Scene[] = [];
  private acts: Act[] = [];
  private order = 0;

  constructor(world: World, intruders: Intruders) {
    this.world = world;
    const chosen = choose(intruders);
    if (chosen.length === 0) return;
    const random = new Random(world.seed, 'director');
    const first = firstIntruderDay(world.firstDay, world.days);
    const last = world.firstDay + world.days - 2;
    const usual = Math.round((world.people.length / 60) * (world.days / 30));
    const named = intruders !== 'all';
    const count = Math.max(named ? chosen.length * 2 : 1, usual);
    const taken = new Set<number>();
    const order = random.shuffled(chosen);
    const offset = random.next();
    for (let n = 0; n < count; n++) {
      const scenario = nth(order, n % order.length);
      const round = Math.floor(n / order.length);
      const care = (offset + round * 0.618034 + (n % order.length) * 0.381966) % 1;
      const room = Math.max(2, (last - first - (scenario.takesDays ?? 2)) * (named ? 0.5 : 1));
      const day = first + random.below(Math.round(room));
      const victims = this.pickVictims(scenario, day, taken, random);
      if (victims.length === 0) continue;
      const start = workdayFrom(nth(victims, 0), day);
      if (scenario.joiners) beginWork(nth(victims, 0), start - random.whole(1, 4));
      const scene = new Scene(
        world,
        `${scenario.name}-${n + 1}`,
        scenario,
        named && count === chosen.length * 2 ? (round === 0 ? 0.15 : 0.85) : care,
        victims,
        start,
        (at, it, act) => {
          this.acts.push({ at, order: this.order++, scene: it, act });
        },
      );
      this.scenes.push(scene);
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

function choose(intruders: Intruders): readonly Scenario[] {
  if (intruders === 'none') return [];
  if (intruders === 'all') return SCENARIOS;
  return intruders.map((name) => {
    const found = SCENARIOS.find((s) => s.name === name);
    if (!found)
      throw new Refused(
        'UNKNOWN_INTRUDER',
        `There is no intruder called "${name}".`,
        `Choose from: ${SCENARIOS.map((s) => s.name).join(', ')}.`,
      );
    return found;
  });
}
