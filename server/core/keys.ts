/** Places and programs as small keys for bounded tables. */
import type { Client, Location } from './event.ts';
import { hash32 } from './hash.ts';

/** 0 = unknown, which is neutral. */
export interface PlaceKeys {
  readonly country: number;
  readonly region: number;
  readonly operator: number;
  readonly network: number;
  /** The operator is not known; a wide prefix (/16, /32) stands for it. */
  readonly wide: boolean;
}

export const NO_PLACE: PlaceKeys = { country: 0, region: 0, operator: 0, network: 0, wide: false };

export function placeKeys(location: Location | null): PlaceKeys {
  if (location === null) return NO_PLACE;
  const { place, network } = location;
  return {
    country: place.country === null ? 0 : hash32(place.country),
    region: place.country === null || place.region === null ? 0 : hash32(`${place.country}/${place.region.toLowerCase()}`),
    operator: place.operator === null ? hash32(widePrefix(network)) : hash32(`AS${place.operator}`),
    network: hash32(network),
    wide: place.operator === null,
  };
}

/** `203.0.113.0/24` -> `203.0`; `2001:db8:7::/48` -> `2001:db8`. */
function widePrefix(network: string): string {
  const separator = network.includes(':') ? ':' : '.';
  return network.split(separator, 2).join(separator);
}

/** The application under which somebody acts; 0 = not told. */
export function applicationKey(application: string | null): number {
  return application === null ? 0 : hash32(application);
}

/**
 * What acts for people without them (a connected application, a backup, a scanner): known by its application, else by its program and operator.
 * 0 = no such thing.
 */
export function serviceKey(place: PlaceKeys, client: Client | null, application: string | null): number {
  if (application !== null) return applicationKey(application);
  return client?.scripted === true && place.operator !== 0 && !place.wide ? hash32(`${place.operator}/${client.app ?? ''}`) : 0;
}

export interface ClientKeys {
  readonly system: number;
  readonly client: number;
}

export function clientKeys(client: Client | null): ClientKeys {
  if (client === null) return { system: 0, client: 0 };
  const system = client.scripted || client.legacy ? 'script' : client.system;
  return {
    system: system === null ? 0 : hash32(system),
    client: client.app === null || (system === null && !client.scripted) ? 0 : hash32(`${system}/${client.app}`),
  };
}
