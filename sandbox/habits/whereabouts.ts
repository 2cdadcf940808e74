import { reseat, type Seat, tokenIdOf } from '../account.ts';
import { APPS, browserLabel, type Device, userAgent } from '../clients.ts';
import type { Away } from '../life.ts';
import { hostAt, type Network, privacyAddress, type Spot } from '../networks.ts';
import type { Person } from '../people.ts';
import { hashOf, keyed, mix, nth, Random } from '../random.ts';
import { egressOn } from '../tenant.ts';
import { backEnd, type World } from '../world.ts';

/** What kind of connection somebody is on. */
export type Place = 'office' | 'guest' | 'home' | 'mobile' | 'tunnel' | 'vpn' | 'hotel' | 'airport' | 'flight' | 'client';

/** What people buy to be elsewhere; many of them rent their exits from a hoster, whose name then stands in the records. */
const VPNS = [
  'Tunnelmouse VPN',
  'Privacy Otter',
  'Cheapstack Servers',
  'Tunnelmouse VPN',
  'Nordlicht Hosting',
  'Privacy Otter',
  'Orbital VPS',
  'Basement Racks',
  'Lowland Colocation',
];

/** The address a person has on that day, at that place, with that machine. */
export function spotAt(world: World, person: Person, day: number, place: Place, device: Device, random: Random, away?: Away): Spot {
  switch (place) {
    case 'office': {
      const office = world.tenant.offices[person.office];
      if (!office) return homeSpot(world, person, day, device, random);
      const egress = egressOn(office, day);
      return nth(
        egress,
        hashOf(person.index, day) % (world.tenant.restlessness > 1 ? 2 : 5) === 0
          ? random.below(egress.length)
          : person.index % egress.length,
      );
    }
    case 'guest':
      return world.tenant.offices[person.office]?.guest ?? homeSpot(world, person, day, device, random);
    case 'home':
      return homeSpot(world, person, day, device, random);
    case 'mobile':
      return mobileSpot(world, person, day, random, away);
    case 'tunnel':
      return world.tenant.tunnel ?? homeSpot(world, person, day, device, random);
    case 'vpn': {
      const exits = world.internet.ofOperator(nth(VPNS, person.index % VPNS.length));
      const home = exits.filter((n) => n.city.country === person.city.country);
      const usual = keyed(home.length > 0 ? home : exits, person.index);
      return hostAt(random.chance(0.85) ? usual : keyed(exits, person.index, random.below(4)), random.below(200));
    }
    case 'hotel': {
      const city = away?.city ?? person.city;
      if (away?.kind === 'conference')
        return hostAt(keyed(world.internet.near('hospitality', city), city.name), (hashOf(city.name, away.from) % 300) + random.below(2));
      return hostAt(
        keyed(world.internet.near('hospitality', city), city.name, person.index),
        hashOf(city.name, away?.from ?? day, person.index) % 300,
      );
    }
    case 'airport': {
      const city = random.chance(0.5) ? person.city : (away?.city ?? person.city);
      const lobbies = world.internet.ofOperator('Airside Wi-Fi').filter((n) => n.city === city);
      return hostAt(nth(lobbies, 0), random.below(800));
    }
    case 'flight': {
      const flights = world.internet.ofKind('satellite');
      return hostAt(random.pick(flights), random.below(400));
    }
    case 'client':
      return hostAt(random.pick(world.internet.near('business', away?.city ?? person.city)), 3500 + (hashOf(person.index, day >> 3) % 400));
  }
}

/** A home line: the address stays for its lease, the IPv6 prefix longer, the rest of an IPv6 address for a day. */
function homeSpot(world: World, person: Person, day: number, device: Device, random: Random): Spot {
  const newLine = person.life.newLine;
  const line = newLine && day >= newLine.day ? newLine.line : person.line;
  const lease = Math.floor((day + (person.lineKey % 97)) / person.leaseDays);
  if (line.sixth !== null && random.chance(0.5)) {
    const prefix = hashOf(world.seed, person.index, person.leaseDays > 10 ? lease : lease >> 3);
    return privacyAddress(line, prefix, hashOf(device.key | 0, day));
  }
  if (sharesAddresses(line)) return hostAt(line, hashOf(world.seed, 'shared', person.index % 40, random.below(3)) % 200);
  return hostAt(line, hashOf(world.seed, 'lease', person.index, lease) >>> 1);
}

/** Every fifth operator of home lines has too few IPv4 addresses and puts many homes behind one, a different one for every connection. */
const sharesAddresses = (line: Network): boolean => hashOf('shares addresses', line.operator.name) % 5 === 0;

/** A phone on its carrier: out of whichever gateway has room, which need not be near. */
function mobileSpot(world: World, person: Person, day: number, random: Random, away?: Away): Spot {
  const abroad = away?.city && away.city.country !== person.city.country && !away.homeRouted;
  const gateways: readonly Network[] = abroad && away.city ? world.internet.gateways(away.city.country.code, person.index) : person.carrier;
  const usual = nth(gateways, hashOf('gateway', person.city.name) % gateways.length);
  const gateway = random.chance(world.tenant.restlessness > 1 ? 0.3 : 0.65) ? usual : random.pick(gateways);
  if (gateway.sixth !== null && random.chance(0.6))
    return privacyAddress(gateway, hashOf(person.index, day, random.below(3)), hashOf(person.phone.key | 0, day));
  return hostAt(gateway, random.below(900));
}

/** How long a session lasts on a machine before Microsoft asks again. */
const rotation = (device: Device): number => 7 + (device.key % 24);
const epochOf = (device: Device, day: number): number => Math.floor((day + (device.key % 31)) / rotation(device));

/** Whether the machine's session begins on that day, so that the person is asked for the second factor. */
export const sessionBegins = (device: Device, day: number): boolean => epochOf(device, day) !== epochOf(device, day - 1);

/** The session a person has open on a machine; it survives days, addresses and sleep. */
export const sessionOf = (world: World, person: Person, device: Device, day: number): string =>
  new Random(world.seed, 'session', person.index, device.key | 0, epochOf(device, day)).guid();

/** A person with a machine at a place. */
export function sit(world: World, person: Person, day: number, device: Device, spot: Spot, random: Random): Seat {
  return {
    account: person,
    spot,
    device,
    agent: userAgent(device, day),
    browser: browserLabel(device, day),
    sessionId: sessionOf(world, person, device, day),
    tokenId: tokenIdOf(random),
    random,
    app: device.kind === 'phone' ? (device.hasOutlook ? APPS.outlookMobile : APPS.outlookWeb) : APPS.sharePoint,
  };
}

/** An administrator at the own desk. */
export function atDesk(world: World, admin: Person, day: number, random: Random): Seat {
  const place = admin.office >= 0 && random.chance(0.7) ? 'office' : 'home';
  return sit(world, admin, day, admin.laptop, spotAt(world, admin, day, place, admin.laptop, random), random);
}

/** Any administrator but this one person. */
export function pickAdministrator(world: World, except: Person, random: Random): Person | null {
  const others = world.administrators.filter((a) => a !== except);
  return others.length > 0 ? random.pick(others) : null;
}

/** Phones that go through Microsoft's own machines show one of its addresses now and then. */
export const behindBackEnd = (world: World, seat: Seat, random: Random): Seat =>
  mix(seat.device.key | 0, 3) % 12 === 0 && random.chance(0.5) ? reseat(seat, { spot: backEnd(world, random) }) : seat;
