import type { Seat } from '../account.ts';
import { changeMethod, registerDevice } from '../acts/directory.ts';
import type { Rule } from '../acts/rules.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { dayOf, HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import type { Person } from '../people.ts';
import { enter, hourOn, moved, workdayFrom } from './craft.ts';
import { unhide } from './hiding.ts';
import { lookAround } from './prying.ts';
import type { Scene } from './scene.ts';

/** Some add a second factor of their own while they are in, whatever else they came for. */
export function keepsWayIn(scene: Scene, seat: Seat, at: number, chance: number, victim: Person = scene.victim): void {
  const { world, random } = scene;
  if (!world.tenant.hasMfa || !random.chance(chance)) return;
  scene.at(at, (when) => addsMethod(scene, seat, when, victim));
}

/** The page of sign-in methods, another method, and sometimes a machine made known. */
export function addsMethod(scene: Scene, seat: Seat, at: number, victim: Person): void {
  const { world, random } = scene;
  signIn(world, seat, at, APPS.securityInfo);
  const method = scene.careful() ? 'Authenticator app' : random.pick(['Authenticator app', 'Phone number', 'Software token'] as const);
  changeMethod(world, seat, at + random.between(1, 4) * MINUTE, victim, method, 'registered');
  if (!scene.careful() && random.chance(0.3)) changeMethod(world, seat, at + 5 * MINUTE, victim, 'Phone number', 'deleted');
  if (random.chance(0.3)) makesMachineKnown(scene, seat, at + 6 * MINUTE, victim);
}

/** Registers the intruder's machine: under the owner's machine's name, or under the one Windows gave it. */
export function makesMachineKnown(scene: Scene, seat: Seat, at: number, victim: Person): void {
  const { world, random } = scene;
  if (!world.tenant.knowsDevices) return;
  signIn(world, seat, at, APPS.broker);
  const name = scene.careful() && random.chance(0.5) ? victim.laptop.name : '';
  registerDevice(world, seat, at + MINUTE, { ...seat.device, id: random.guid(), name, trust: 'Azure AD registered' });
}

/** Back to read, on some of the working days that follow: whether anybody answered, whether anybody noticed. */
export function comesBack(scene: Scene, seat: Seat, after: number, chance: number, victim: Person = scene.victim): void {
  const { world, random } = scene;
  let day = dayOf(after);
  for (let visits = random.chance(chance) ? random.whole(1, 3) : 0; visits > 0; visits--) {
    day = workdayFrom(victim, day + random.whole(1, 3));
    scene.at(Math.max(hourOn(scene, day, victim), after + HOUR), (at) => {
      const there = moved(scene, seat, dayOf(at));
      if (random.chance(0.5)) enter(scene, there, at, APPS.outlookWeb);
      else refresh(world, there, at, APPS.outlookWeb);
      lookAround(scene, there, at + MINUTE, random.whole(1, 3), victim, victim.inbox);
    });
  }
}

/** Takes the rule away again when it has done its work: the careful like to leave nothing behind. */
export function cleansUpRule(scene: Scene, seat: Seat, at: number, rule: Rule): void {
  if (scene.random.chance(0.1 + 0.3 * scene.care)) scene.at(at, (when) => void unhide(scene, seat, when, rule));
}
