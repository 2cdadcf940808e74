/**
 * Address to place. Believed in this order: the record itself, the organisation's named networks, what earlier records taught about the
 * network, data files. Each completes the one before and never contradicts it.
 *
 * The surprise: without any data file everything still works on addresses and networks alone; `null` at every level is neutral.
 */
import type { Location, Place, StatedPlace } from '../core/event.ts';
import type { Places } from '../core/ports.ts';
import { networkOf, parseAddress, type Numeric } from './address.ts';
import { complete, factsOf, SILENT, type Facts } from './facts.ts';
import { openFolder, type Folder } from './folder.ts';
import { Generations } from './generations.ts';
import { kindOf } from './kinds.ts';
import { Learned, type LearnedNetwork, type Network } from './learned.ts';
import { readOffices, type Organization } from './offices.ts';

export type { LearnedNetwork } from './learned.ts';
export type { Office, Organization } from './offices.ts';

export interface PlacesWithNotes extends Places {
  /** What a person should know: broken files, lines left out, no data at all. May grow while running. */
  readonly notes: string[];
  /** Lines that the data's licences ask to be shown wherever places are shown. */
  readonly attributions: string[];
  /** What records taught so far, as plain data for a store. */
  learned(): LearnedNetwork[];
  /** Adds what an earlier run learned. */
  recall(rows: Iterable<LearnedNetwork>): void;
}

const ADDRESSES = 100_000; // in each of two generations; larger = fewer look-ups in data files
const PLACES = 100_000; // distinct places in each of two generations
const LOCATIONS_PER_ADDRESS = 4;

/** What is remembered about an address: the last answer with a statement and the last without, while the network's knowledge is the same. */
interface Remembered {
  readonly numeric: Numeric | null;
  readonly network: Network;
  readonly filed: Facts;
  readonly locations: Location[];
  revision: number;
  statement: StatedPlace | null;
  stated: Location | null;
  unstated: Location | null;
}

function isSilent(stated: StatedPlace): boolean {
  const { country, region, city, latitude, longitude, operator } = stated;
  return country === null && region === null && city === null && latitude === null && longitude === null && operator === null;
}

function sameStatement(a: StatedPlace, b: StatedPlace): boolean {
  return (
    a.city === b.city &&
    a.region === b.region &&
    a.country === b.country &&
    a.operator === b.operator &&
    a.latitude === b.latitude &&
    a.longitude === b.longitude
  );
}

class AddressBook implements PlacesWithNotes {
  readonly notes: string[];
  readonly attributions: string[];
  readonly #folder: Folder;
  readonly #office: (address: Numeric) => Facts;
  readonly #learned = new Learned();
  readonly #addresses = new Generations<string, Remembered>(ADDRESSES);
  readonly #places = new Generations<string, Place>(PLACES);
  readonly #broken = new Set<string>();

  constructor(folder: Folder, office: (address: Numeric) => Facts, notes: string[]) {
    this.#folder = folder;
    this.#office = office;
    this.notes = notes;
    this.attributions = [...folder.attributions];
  }

  locate(address: string, stated: StatedPlace | null): Location {
    const entry = this.#addresses.get(address) ?? this.#meet(address);
    const statement = stated === null || isSilent(stated) ? null : stated;
    if (entry.revision === entry.network.revision) {
      if (statement === null) {
        if (entry.unstated) return entry.unstated;
      } else if (entry.statement !== null && entry.stated && (statement === entry.statement || sameStatement(statement, entry.statement))) {
        return entry.stated;
      }
    }
    return this.#resolve(address, entry, statement);
  }

  learned(): LearnedNetwork[] {
    return this.#learned.export();
  }

  recall(rows: Iterable<LearnedNetwork>): void {
    this.#learned.import(rows);
  }

  #meet(address: string): Remembered {
    const numeric = parseAddress(address);
    const network = this.#learned.network(networkOf(address));
    const filed = numeric ? this.#filed(numeric, address) : SILENT;
    const entry: Remembered = { numeric, network, filed, locations: [], revision: -1, statement: null, stated: null, unstated: null };
    this.#addresses.set(address, entry);
    return entry;
  }

  #resolve(address: string, entry: Remembered, stated: StatedPlace | null): Location {
    const { network, numeric } = entry;
    const own = stated === null ? SILENT : factsOf(stated);
    if (stated !== null) this.#learned.teach(network, own);
    if (entry.revision !== network.revision) {
      entry.revision = network.revision;
      entry.stated = entry.unstated = null;
    }
    const office = numeric ? this.#office(numeric) : SILENT;
    const location = this.#located(address, entry, this.#place(complete(own, office), entry));
    if (stated === null) entry.unstated = location;
    else {
      entry.statement = stated;
      entry.stated = location;
    }
    return location;
  }

  /** The same object again for an address that is found in the same place again. */
  #located(address: string, { network, locations }: Remembered, place: Place): Location {
    const known = locations.find((location) => location.place === place);
    if (known) return known;
    const location: Location = { address, network: network.network, place };
    if (locations.length === LOCATIONS_PER_ADDRESS) locations.shift();
    locations.push(location);
    return location;
  }

  #place(trusted: Facts, { network, filed }: Remembered): Place {
    const taught = complete(trusted, network.facts);
    // Where statements disagreed, a file must not put back the certainty that they took away; it may still name the operator.
    const allowed =
      network.agreed === 'city' ? filed : { ...SILENT, operator: filed.operator, operatorName: filed.operatorName, kind: filed.kind };
    const all = complete(taught, allowed);
    const operatorName = all.operatorName ?? this.#operatorName(all.operator);
    return this.#one({ ...all, operatorName, kind: all.kind ?? kindOf(all.operator, operatorName) });
  }

  #one(place: Place): Place {
    const { country, region, city, latitude, longitude, accuracyKm, operator, operatorName, kind } = place;
    const key = `${country}|${region}|${city}|${latitude}|${longitude}|${accuracyKm}|${operator}|${operatorName}|${kind}`;
    const known = this.#places.get(key);
    if (known) return known;
    this.#places.set(key, place);
    return place;
  }

  #filed(numeric: Numeric, address: string): Facts {
    let facts = SILENT;
    for (const source of this.#folder.sources) {
      if (this.#broken.has(source.file)) continue;
      try {
        facts = complete(facts, source.find(numeric, address) ?? SILENT);
      } catch (error) {
        this.#broken.add(source.file);
        this.notes.push(`Places: ${source.file} is damaged and no longer used: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return facts;
  }

  #operatorName(operator: number | null): string | null {
    if (operator === null) return null;
    for (const { operatorNames } of this.#folder.sources) {
      const name = operatorNames.get(operator);
      if (name !== undefined) return name;
    }
    return null;
  }
}

export async function openPlaces(options: { folder: string | null; organization?: Organization | null }): Promise<PlacesWithNotes> {
  const notes: string[] = [];
  const office = readOffices(options.organization ?? null, notes);
  if (options.folder === null) {
    notes.push(
      'Places: no data files. Addresses that no record places are judged by their network alone; `npm run places` fetches free data.',
    );
    return new AddressBook({ sources: [], attributions: [] }, office, notes);
  }
  return new AddressBook(await openFolder(options.folder, notes), office, notes);
}
