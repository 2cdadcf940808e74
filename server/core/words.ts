/** How places, programs and people are put into words. */
import type { Client, Device, Location } from './event.ts';

/** "Topeka, Kansas, US (Plains Wireless)"; as much as is known, at least the network. */
export function placeWords(location: Location | null): string {
  if (location === null) return 'an unknown place';
  const { city, region, country, operatorName, operator } = location.place;
  const where = [city, region === city ? null : region, country].filter((part) => part !== null).join(', ');
  const who = operatorName ?? (operator === null ? null : `AS${operator}`);
  if (where === '') return who === null ? location.network : `${location.network} (${who})`;
  return who === null ? where : `${where} (${who})`;
}

export function operatorWords(location: Location | null): string {
  if (location === null) return 'an unknown operator';
  const { operatorName, operator } = location.place;
  return operatorName ?? (operator === null ? location.network : `AS${operator}`);
}

/** "Edge on Windows". */
export function clientWords(client: Client | null): string {
  if (client === null) return 'an unknown program';
  if (client.app === null) return client.system ?? 'an unknown program';
  return client.system === null ? client.app : `${client.app} on ${client.system}`;
}

/** The hands that act, in one phrase, for evidence lines and timelines; `null` when nothing is known of them. */
export function actorWords(location: Location | null, client: Client | null, device: Device): string | null {
  const parts: string[] = [];
  if (location !== null) parts.push(placeWords(location));
  if (client !== null && (client.app !== null || client.system !== null)) parts.push(clientWords(client));
  if (device.presence === 'present') parts.push('registered device');
  return parts.length === 0 ? null : parts.join(', ');
}
