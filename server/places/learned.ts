/**
 * What earlier records taught about a network: sign-in records state a place, audit records of the same network do not.
 *
 * The surprise: two statements that disagree widen the entry for good (another city: the region stays; another region: the country
 * stays), because an address that was seen in two cities tells nothing about the third time. Bounded; the networks longest unseen go first.
 */
import { SILENT, type Facts } from './facts.ts';
import { Generations } from './generations.ts';
import { fold } from './names.ts';

/** How fine the statements about a network still agree. */
export const GRAINS = ['nothing', 'country', 'region', 'city'] as const;
export type Grain = (typeof GRAINS)[number];

/** One entry as plain data, to be stored and read back. */
export interface LearnedNetwork {
  readonly network: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly operator: number | null;
  readonly agreed: Grain;
  readonly operatorAgreed: boolean;
}

/** The live entry. `revision` moves when the knowledge does, so that a cached answer knows it is old. */
export interface Network {
  readonly network: string;
  revision: number;
  facts: Facts;
  agreed: Grain;
  operatorAgreed: boolean;
}

const CAPACITY = 100_000; // networks in each of two generations; larger = remembers longer, about 200 bytes each

function joined(a: string | null, b: string | null): { readonly value: string | null; readonly clash: boolean } {
  if (a === null || b === null || a === b) return { value: a ?? b, clash: false };
  return fold(a) === fold(b) ? { value: a, clash: false } : { value: null, clash: true };
}

function narrower(a: Grain, b: Grain): Grain {
  return GRAINS.indexOf(a) < GRAINS.indexOf(b) ? a : b;
}

/** Two sets of facts about one network as the finest one that both allow. */
function agree(a: Facts, b: Facts, atMost: Grain): { readonly place: Partial<Facts>; readonly agreed: Grain } {
  const country = joined(a.country, b.country);
  const region = joined(a.region, b.region);
  const city = joined(a.city, b.city);
  let agreed = atMost;
  if (country.clash) agreed = 'nothing';
  else if (region.clash) agreed = narrower(agreed, 'country');
  else if (city.clash) agreed = narrower(agreed, 'region');
  const grain = GRAINS.indexOf(agreed);
  const point = grain < 3 ? SILENT : a.latitude === null ? b : a;
  return {
    agreed,
    place: {
      country: grain >= 1 ? country.value : null,
      region: grain >= 2 ? region.value : null,
      city: grain >= 3 ? city.value : null,
      latitude: point.latitude,
      longitude: point.longitude,
    },
  };
}

function same(a: Facts, b: Facts): boolean {
  return (
    a.country === b.country &&
    a.region === b.region &&
    a.city === b.city &&
    a.latitude === b.latitude &&
    a.longitude === b.longitude &&
    a.operator === b.operator
  );
}

export class Learned {
  readonly #networks: Generations<string, Network>;

  constructor(capacity = CAPACITY) {
    this.#networks = new Generations(capacity);
  }

  network(name: string): Network {
    const known = this.#networks.get(name);
    if (known) return known;
    const fresh: Network = { network: name, revision: 0, facts: SILENT, agreed: 'city', operatorAgreed: true };
    this.#networks.set(name, fresh);
    return fresh;
  }

  teach(entry: Network, stated: Facts, agreed: Grain = 'city', operatorAgreed = true): void {
    const next = agree(entry.facts, stated, narrower(entry.agreed, agreed));
    const clash = entry.facts.operator !== null && stated.operator !== null && entry.facts.operator !== stated.operator;
    const sure = entry.operatorAgreed && operatorAgreed && !clash;
    const facts: Facts = { ...SILENT, ...next.place, operator: sure ? (entry.facts.operator ?? stated.operator) : null };
    if (next.agreed === entry.agreed && sure === entry.operatorAgreed && same(facts, entry.facts)) return;
    entry.facts = facts;
    entry.agreed = next.agreed;
    entry.operatorAgreed = sure;
    entry.revision++;
  }

  /** Everything taught so far; networks about which nothing is known are left out. */
  export(): LearnedNetwork[] {
    const rows: LearnedNetwork[] = [];
    for (const { network, facts, agreed, operatorAgreed } of this.#networks.values()) {
      if (facts === SILENT && agreed === 'city') continue;
      const { country, region, city, latitude, longitude, operator } = facts;
      rows.push({ network, country, region, city, latitude, longitude, operator, agreed, operatorAgreed });
    }
    return rows;
  }

  /** Adds what another run learned; disagreement widens as it does between records. */
  import(rows: Iterable<LearnedNetwork>): void {
    for (const { network, country, region, city, latitude, longitude, operator, agreed, operatorAgreed } of rows) {
      const facts: Facts = { ...SILENT, country, region, city, latitude, longitude, operator };
      this.teach(this.network(network), facts, agreed, operatorAgreed);
    }
  }
}
