import { CITIES, type City } from './geography.ts';
import { type NetworkKind, OPERATORS, type Operator, operatorsFor } from './operators.ts';
import type { Random } from './random.ts';
import { hashOf, mix, nth } from './random.ts';

/** One block of addresses of one operator in one city. */
export interface Network {
  readonly operator: Operator;
  readonly city: City;
  /** First address of the IPv4 block as a number. */
  readonly first: number;
  readonly bits: number;
  /** The two middle groups of its 2001:db8::/32 block (a /44), or none where the operator has no IPv6. */
  readonly sixth: number | null;
  /** Where a geolocation database says it is: mostly the city, sometimes another one, sometimes only the country. */
  readonly reported: City | null;
}

/** An address in use, and the block it belongs to. */
export interface Spot {
  readonly address: string;
  readonly network: Network;
}

const BITS: Readonly<Record<NetworkKind, number>> = {
  residential: 16,
  mobile: 22,
  business: 20,
  hosting: 20,
  vpn: 23,
  hospitality: 22,
  satellite: 23,
  cloud: 20,
  education: 20,
};

/** Cities where an operator without home countries has machines. */
const HUBS = [
  'Ashburn',
  'Chicago',
  'Dallas',
  'San Francisco',
  'New York',
  'Frankfurt am Main',
  'Amsterdam',
  'London',
  'Paris',
  'Zürich',
  'Singapore',
  'Bucuresti',
  'Moskva',
  'Hanoi',
  'Lagos',
];

export const dotted = (n: number): string => `${n >>> 24}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`;

/**
 * The make-believe Internet: 240.0.0.0/4 and 2001:db8::/32 dealt out to invented operators, city by city.
 * Carriers are blocks in few cities, so a phone seems to wander between them.
 */
export class Internet {
  readonly networks: readonly Network[];
  private readonly byKey = new Map<string, Network[]>();

  constructor(seed: number) {
    const networks: Network[] = [];
    let next = 0xf0010000;
    let six = 1;
    for (const operator of OPERATORS) {
      for (const city of citiesOf(operator)) {
        const bits = BITS[operator.kind];
        const size = 2 ** (32 - bits);
        next = Math.ceil(next / size) * size;
        const hasSix = ['residential', 'mobile', 'hosting', 'cloud'].includes(operator.kind) && hashOf('six', operator.name) % 3 > 0;
        networks.push({ operator, city, first: next, bits, sixth: hasSix ? six++ : null, reported: reportedCity(seed, operator, city) });
        next += size;
      }
    }
    this.networks = networks;
    for (const network of networks) {
      for (const key of [
        network.operator.kind,
        `${network.operator.kind} ${network.city.name}`,
        `${network.operator.kind} ${network.city.country.code}`,
        network.operator.name,
      ]) {
        const list = this.byKey.get(key);
        if (list) list.push(network);
        else this.byKey.set(key, [network]);
      }
    }
  }

  /** Blocks of that kind in the city, else in the country, else anywhere. */
  near(kind: NetworkKind, city: City): readonly Network[] {
    return (
      this.byKey.get(`${kind} ${city.name}`) ?? this.byKey.get(`${kind} ${city.country.code}`) ?? this.byKey.get(kind) ?? this.networks
    );
  }

  ofKind(kind: NetworkKind): readonly Network[] {
    return this.byKey.get(kind) ?? [];
  }

  ofOperator(name: string): readonly Network[] {
    return this.byKey.get(name) ?? [];
  }

  /** A carrier's gateways: what a phone of that country may come out of. One list for all who share it. */
  gateways(country: string, key: number): readonly Network[] {
    const carriers = operatorsFor('mobile', country);
    const carrier = carriers[key % Math.max(1, carriers.length)];
    const name = `gateways ${country} ${carrier?.name ?? ''}`;
    const known = this.byKey.get(name);
    if (known) return known;
    const all = carrier ? this.ofOperator(carrier.name) : this.ofKind('mobile');
    const home = all.filter((n) => n.city.country.code === country);
    const made = home.length > 0 ? home : [...all];
    this.byKey.set(name, made);
    return made;
  }
}

function citiesOf(operator: Operator): readonly City[] {
  if (operator.kind === 'hospitality' || operator.kind === 'education') return CITIES;
  if (operator.countries.length === 0)
    return CITIES.filter((c) => HUBS.includes(c.name) && (operator.kind !== 'satellite' || hashOf(c.name) % 3 === 0));
  const home = CITIES.filter((c) => operator.countries.includes(c.country.code));
  if (operator.kind !== 'mobile') return home;
  const perCountry = new Map<string, number>();
  return home.filter((c) => {
    const count = perCountry.get(c.country.code) ?? 0;
    const wanted =
      c.country.code === 'US'
        ? ['Milwaukee', 'Chicago', 'Minneapolis', 'Dallas', 'New York', 'Denver', 'Seattle', 'Atlanta'].includes(c.name)
        : count < 4;
    if (wanted) perCountry.set(c.country.code, count + 1);
    return wanted;
  });
}

/** About 1 block in 100 is placed wrongly, some of them at the country's default point; of a carrier's gateways 1 in 5. */
function reportedCity(seed: number, operator: Operator, city: City): City | null {
  const h = hashOf(seed, 'reported', operator.name, city.name) % 1000;
  const [nowhere, elsewhere] = operator.kind === 'mobile' ? [60, 200] : [4, 12];
  if (h < nowhere) return null;
  if (h >= elsewhere) return city;
  const others = CITIES.filter((c) => c.country === city.country && c !== city);
  return others.length > 0 ? nth(others, h % others.length) : null;
}

/** The IPv4 address at a place in the block; the network and broadcast addresses are left free. */
export function hostAt(network: Network, position: number): Spot {
  const size = 2 ** (32 - network.bits);
  return { address: dotted(network.first + 1 + (Math.abs(position) % (size - 2))), network };
}

/** An IPv6 address: the line keeps its /64, the machine changes the rest every day. */
export function privacyAddress(network: Network, line: number, machineDay: number): Spot {
  if (network.sixth === null) return hostAt(network, line);
  const high = (network.sixth << 4) | ((line >>> 16) & 0xf);
  const a = mix(machineDay, 11);
  const b = mix(machineDay, 12);
  const group = (n: number): string => (n & 0xffff || 1).toString(16);
  return { address: `2001:db8:${group(high)}:${group(line)}:${group(a >>> 16)}:${group(a)}:${group(b >>> 16)}:${group(b)}`, network };
}

/** Any subscriber of the block, over IPv6 about as often as subscribers are. */
export function someone(network: Network, random: Random): Spot {
  const line = random.u32() >>> 1;
  return network.sixth !== null && random.chance(0.4) ? privacyAddress(network, line, random.u32()) : hostAt(network, line);
}
