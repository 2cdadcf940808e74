import { openTeams } from '../acts/files.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { HOUR, localInstant } from '../calendar.ts';
import { APPS, type Device } from '../clients.ts';
import { happen } from '../happenings/index.ts';
import { type Away, awayOn, employedOn, worksOn } from '../life.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import { chanceOf, type World } from '../world.ts';
import { letAppsWork } from './apps.ts';
import { collectMail, writeMail } from './correspondence.ts';
import { behindBackEnd, type Place, sessionBegins, sit, spotAt } from './whereabouts.ts';
import { mailClientOf, readSome, type Stint, work } from './work.ts';

/** One day of one person, from the first glance at the phone to the last. */
export function liveDay(world: World, person: Person, day: number): void {
  if (!employedOn(person, day)) return;
  const random = chanceOf(world, 'day', person.index, day);
  const away = awayOn(person.life, day);
  collectMail(world, person, day, random);
  const works = worksOn(person, day);
  if (works) for (const stint of planStints(world, person, day, random, away)) work(world, person, day, stint, random, away);
  else if (!away && random.chance(person.habits.weekend)) {
    const from = localInstant(person.city.zone, day, random.between(9, 20));
    const until = from + random.between(0.3, 2) * HOUR;
    work(world, person, day, { from, until, place: homePlace(world, person, random), device: machineAtHome(person, random) }, random, away);
  }
  glance(world, person, day, random, works, away);
  letAppsWork(world, person, day, random);
  for (const it of person.life.happenings) {
    if (it.day !== day || (away && away.kind !== 'trip')) continue;
    const hour = person.habits.start + random.between(0.5, 7);
    const seat = sit(
      world,
      person,
      day,
      person.laptop,
      spotAt(world, person, day, placeOfDay(world, person, day, random, away), person.laptop, random, away),
      random,
    );
    happen(it.kind, { world, person, day, at: localInstant(person.city.zone, day, hour), seat, random });
  }
}

function homePlace(world: World, person: Person, random: Random): Place {
  if (person.habits.consumerVpn > 0 && random.chance(person.habits.consumerVpn)) return 'vpn';
  if (world.tenant.tunnel && person.laptop.managed && random.chance(person.habits.tunnel)) return 'tunnel';
  return 'home';
}

/** The laptop, or the private computer that stands on the desk at home. */
const machineAtHome = (person: Person, random: Random): Device =>
  person.ownMachine && random.chance(0.5) ? person.ownMachine : person.laptop;

/** Where the laptop mostly is on a working day. */
export function placeOfDay(world: World, person: Person, day: number, random: Random, away?: Away): Place {
  if (away) return random.pick(['hotel', 'hotel', 'mobile', away.kind === 'trip' ? 'client' : 'hotel']);
  if (person.life.happenings.some((h) => h.day === day && h.kind === 'client-visit')) return 'client';
  const presence = person.habits.office[(((day + 4) % 7) + 7) % 7] ?? 0;
  if (person.office >= 0 && random.chance(presence)) return 'office';
  return homePlace(world, person, random);
}

function planStints(world: World, person: Person, day: number, random: Random, away: Away | undefined): Stint[] {
  const { habits } = person;
  const zone = away?.city?.zone ?? person.city.zone;
  const start = habits.start + 0.3 * random.normal();
  const lunch = start + habits.hours * random.between(0.4, 0.5);
  const end = start + habits.hours + 0.5 * random.normal();
  const at = (hour: number): number => localInstant(zone, day, hour);
  const place = placeOfDay(world, person, day, random, away);
  const device = person.laptop;
  const stints: Stint[] = [
    { from: at(start), until: at(lunch), place, device },
    {
      from: at(lunch + random.between(0.4, 1)),
      until: at(Math.max(end, lunch + 1.2)),
      place: random.chance(0.05 * world.tenant.restlessness) || place === 'tunnel' ? placeOfDay(world, person, day, random, away) : place,
      device,
    },
  ];
  if (away && (day === away.from || day === away.until - 1))
    stints[0] = { from: at(start), until: at(start + 1.2), place: random.pick(['airport', 'flight', 'mobile']), device };
  if (random.chance(habits.evening)) {
    const from = at(random.between(Math.max(19, end + 0.5), Math.max(22, end + 2)));
    stints.push({
      from,
      until: from + random.between(0.2, 1.5) * HOUR,
      place: away ? 'hotel' : homePlace(world, person, random),
      device: away ? device : machineAtHome(person, random),
    });
  }
  if (random.chance(0.02)) stints.push({ from: at(end + 3), until: at(end + 3.2), place: away ? 'hotel' : 'home', device });
  return stints;
}

/** Looks at the phone: in bed, on the train, at lunch, on the beach. */
function glance(world: World, person: Person, day: number, random: Random, works: boolean, away: Away | undefined): void {
  const { phone, habits } = person;
  const zone = away?.city?.zone ?? person.city.zone;
  const count = random.poisson(habits.glances * (works ? 1 : away?.kind === 'vacation' ? 0.3 : 0.4));
  const client = mailClientOf(phone);
  for (let n = count; n > 0; n--) {
    const hour = random.chance(0.5) ? random.between(6.5, 9) : random.between(9, 23);
    const place: Place = away?.city
      ? random.pick(['mobile', 'mobile', 'hotel'])
      : random.chance(0.45)
        ? 'mobile'
        : hour > 9 && hour < 17 && works && person.office >= 0 && random.chance(0.5)
          ? 'guest'
          : 'home';
    const at = localInstant(zone, day, hour);
    const seat = behindBackEnd(
      world,
      sit(world, person, day, phone, spotAt(world, person, day, place, phone, random, away), random),
      random,
    );
    if (n === count && sessionBegins(phone, day))
      signIn(world, seat, at, APPS.outlookMobile, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    else refresh(world, seat, at, random.chance(0.65) ? APPS.outlookMobile : APPS.teams);
    if (random.chance(0.7)) readSome(world, person, seat, at + 20_000, client, random);
    if (random.chance(0.08)) writeMail(world, person, seat, at + 90_000, day, client);
    if (random.chance(0.1)) openTeams(world, seat, at + 5000);
  }
}
