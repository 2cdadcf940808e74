import { reseat, type Seat, tokenIdOf } from '../account.ts';
import { refresh, signIn, type SignInOptions } from '../acts/sign-in.ts';
import { localInstant, MINUTE } from '../calendar.ts';
import { APPS, type App, BARE, browserLabel, type Device, userAgent } from '../clients.ts';
import { type City, CITIES, kilometres } from '../geography.ts';
import { worksOn } from '../life.ts';
import { hostAt, someone, type Spot } from '../networks.ts';
import type { Person } from '../people.ts';
import { CAREFUL, type Scene } from './scene.ts';

/** How an intruder comes in: from where and with what. */
export interface Lair {
  readonly spot: Spot;
  readonly device: Device;
  readonly agent: string;
  readonly browser: string;
}

export const SCRIPTS = ['python-requests/2.32.3', 'axios/1.7.9', 'Go-http-client/2.0', 'node-fetch/1.0'];

/**
 * Clumsy: rented servers or another country. Careful: a residential proxy or a telephone in the victim's town or near it,
 * the less careful of them sometimes a VPN exit in the country, as the victim's colleagues use it.
 */
export function hideout(scene: Scene, victim: Person = scene.victim, care = scene.care): Spot {
  const { random, world } = scene;
  const { internet } = world;
  if (care >= CAREFUL) {
    const exits = internet.ofKind('vpn').filter((n) => n.city.country === victim.city.country);
    if (care < 0.7 && exits.length > 0 && random.chance(0.15)) return hostAt(random.pick(exits), random.below(200));
    if (random.chance(0.15)) return someone(random.pick(internet.gateways(victim.city.country.code, random.below(8))), random);
    return someone(random.pick(internet.near('residential', care > 0.75 ? victim.city : nearby(scene, victim.city))), random);
  }
  if (care > 0.35) {
    const here = internet.ofKind('hosting').filter((n) => n.city.country === victim.city.country);
    const other = sameCountry(scene, victim.city);
    return random.chance(0.5)
      ? someone(random.pick(internet.near('residential', other)), random)
      : hostAt(random.pick(here.length > 0 && random.chance(0.7) ? here : internet.ofKind('vpn')), random.below(400));
  }
  return random.chance(0.6)
    ? someone(random.pick(internet.ofKind('hosting')), random)
    : someone(random.pick(internet.ofKind('residential').filter((n) => n.city.country !== victim.city.country)), random);
}

function nearby(scene: Scene, city: City): City {
  const near = CITIES.filter((c) => c.country === city.country && kilometres(c, city) < 350);
  return near.length > 0 ? scene.random.pick(near) : city;
}

/** Another part of the victim's country: a case no impossible-travel rule sees. */
export function sameCountry(scene: Scene, city: City): City {
  const others = CITIES.filter((c) => c.country === city.country && c.region !== city.region);
  return others.length > 0 ? scene.random.pick(others) : city;
}

/** A browser like the victim's for the careful, whatever is at hand for the others. Entra knows none of these machines. */
export function machine(scene: Scene, victim: Person = scene.victim): Device {
  const { random } = scene;
  const bare = { ...BARE, key: random.u32() };
  if (scene.careful()) return { ...bare, key: victim.laptop.key, system: victim.laptop.system, browser: victim.laptop.browser };
  return {
    ...bare,
    ...random.pick([
      { system: 'Windows10', browser: 'Chrome' },
      { system: 'Windows11', browser: 'Chrome' },
      { system: 'Windows11', browser: 'Edge' },
      { system: 'Windows10', browser: 'Firefox' },
      { system: 'MacOs', browser: 'Chrome' },
      { system: 'Linux', browser: 'Firefox' },
      { system: 'Linux', browser: 'Chrome' },
    ]),
  };
}

export function lair(scene: Scene, victim: Person = scene.victim, spot: Spot = hideout(scene, victim), day = scene.startDay): Lair {
  const device = machine(scene, victim);
  if (scene.care < 0.3 && scene.random.chance(0.4))
    return { spot, device: { ...BARE, key: scene.random.u32() }, agent: scene.random.pick(SCRIPTS), browser: '' };
  return { spot, device, agent: userAgent(device, day), browser: browserLabel(device, day) };
}

/** A seat in the victim's account, in a new session unless one was stolen. */
export function take(
  scene: Scene,
  from: Lair,
  victim: Person = scene.victim,
  sessionId = scene.random.guid(),
  app: App = from.browser === '' ? APPS.office : APPS.outlookWeb,
): Seat {
  const { random } = scene;
  return {
    account: victim,
    spot: from.spot,
    device: from.device,
    agent: from.agent,
    browser: from.browser,
    sessionId,
    tokenId: tokenIdOf(random),
    random,
    app,
  };
}

/**
 * Signs in the way most takeovers begin: the right password, the second factor already in the stolen token.
 * Some try an old password first. The clumsy sometimes press the owner's telephone until it gives in.
 * Tokens are refreshed while the visit lasts.
 */
export function enter(scene: Scene, seat: Seat, at: number, door: App = APPS.officeHome, options: SignInOptions = {}): void {
  const app = seat.browser === '' && door.browser ? seat.app : door;
  const { world, random } = scene;
  const suspicion = 0.35 * (1 - scene.care) + 0.03;
  const suspect = random.pick(['unfamiliarFeatures', 'anonymizedIPAddress', 'unlikelyTravel', 'anomalousToken']);
  if (options.error === undefined && options.protocol === undefined && random.chance(0.15))
    for (let n = random.whole(1, scene.careful() ? 1 : 4); n > 0; n--)
      signIn(world, seat, at - 3 * MINUTE - n * 30_000, app, {
        error: random.pick([50126, 50126, 50126, 50055]),
        mfa: 'none',
        suspicion: 0,
      });
  const pressed = options.mfa === undefined && world.tenant.hasMfa && !scene.careful() && random.chance(0.35);
  if (pressed)
    for (let n = random.whole(1, 6); n > 0; n--) signIn(world, seat, at - n * 25_000, app, { error: 500121, mfa: 'denied', suspicion: 0 });
  const mfa = pressed ? 'prompt' : world.tenant.hasMfa ? 'claim' : 'none';
  signIn(world, seat, at, app, { mfa, suspicion, suspect, ...options });
  for (let n = random.poisson(1.5); n > 0; n--)
    refresh(
      world,
      seat,
      at + random.between(4, 75) * MINUTE,
      seat.browser === '' ? app : random.pick([APPS.outlookWeb, APPS.sharePoint, app]),
    );
}

/** The same intruder on another day: the browser is as new as everybody's, and the careful rotate their proxy within the same town. */
export function moved(scene: Scene, seat: Seat, day: number): Seat {
  const spot = scene.careful() && scene.random.chance(0.5) ? someone(seat.spot.network, scene.random) : seat.spot;
  const fresh = seat.browser === '' ? {} : { agent: userAgent(seat.device, day), browser: browserLabel(seat.device, day) };
  return reseat(seat, { spot, tokenId: tokenIdOf(scene.random), ...fresh });
}

/** An instant on that day: office hours of the victim for the careful, any hour for the others. */
export function hourOn(scene: Scene, day: number, victim: Person = scene.victim): number {
  const { random } = scene;
  const hour = scene.careful() ? victim.habits.start + random.between(0.5, Math.max(2, victim.habits.hours - 2)) : random.between(0, 22);
  return localInstant(victim.city.zone, day, hour);
}

/** The next day, that one included, on which the victim works. */
export function workdayFrom(victim: Person, day: number): number {
  for (let d = day; d < day + 10; d++) if (worksOn(victim, d)) return d;
  return day;
}

/** Minutes until the next act: the clumsy rush, the careful take their time. */
export const pause = (scene: Scene, clumsy: number, careful: number): number => scene.scaled(clumsy * 60, careful * 60) * (MINUTE / 60);
