/** How places, programs and people are put into words. */
import { wellKnownApplication } from './applications.ts';
import type { Client, Device, Event, Location } from './event.ts';
import { applicationKey } from './keys.ts';
import type { Organisation } from './organisation.ts';

/** "Topeka, Kansas, US (Plains Wireless)"; as much as is known, at least the network. */
export function placeWords(location: Location | null): string {
  if (location === null) return 'an unknown place';
  const { city, region, country } = location.place;
  const where = [city, region === city ? null : region, country].filter((part) => part !== null).join(', ');
  const who = runnerOf(location);
  if (where === '') return who === null ? location.network : `${location.network} (${who})`;
  return who === null ? where : `${where} (${who})`;
}

export function operatorWords(location: Location | null): string {
  return location === null ? 'an unknown operator' : (runnerOf(location) ?? location.network);
}

/** "Edge on Windows". */
export function clientWords(client: Client | null): string {
  if (client === null) return 'an unknown program';
  if (client.app === null) return client.system ?? 'an unknown program';
  return client.system === null ? client.app : `${client.app} on ${client.system}`;
}

/** Microsoft's own applications by name; others as they call themselves, which is no proof, with their id; else the id. */
export function applicationWords(organisation: Organisation, application: string): string {
  return nameOf(application, organisation.labels.of(applicationKey(application)));
}

function nameOf(application: string, told: string | null): string {
  const wellKnown = wellKnownApplication(application);
  if (wellKnown !== null) return wellKnown;
  return told === null || told.toLowerCase() === application ? application : `"${told}" (${application})`;
}

/** The hands that act, in one phrase, for evidence lines and timelines; `null` when nothing is known of them. */
export function actorWords(location: Location | null, client: Client | null, device: Device): string | null {
  const parts: string[] = [];
  if (location !== null) parts.push(placeWords(location));
  if (client !== null && (client.app !== null || client.system !== null)) parts.push(clientWords(client));
  if (device.presence === 'present') parts.push('registered device');
  return parts.length === 0 ? null : parts.join(', ');
}

/** One phrase for the timeline; what others wrote stays data. */
export function whatOf(event: Event): string {
  switch (event.kind) {
    case 'sign-in': {
      const { application } = event.origin;
      return application === null ? 'signed in' : `signed in to ${nameOf(application, event.applicationName)}`;
    }
    case 'sign-in-failed':
      return `sign-in not finished (${event.reason})`;
    case 'inbox-rule':
      return `inbox rule ${event.change}${event.rule.name === null ? '' : ` "${event.rule.name}"`}`;
    case 'mail-sent':
      return `sent "${event.subject ?? ''}" to ${event.recipientCount ?? event.recipients?.length ?? 'unknown'} recipients`;
    case 'mail-accessed':
      return `read ${event.count} mails`;
    case 'mailbox-synced':
      return `synced ${event.folder ?? 'the mailbox'}`;
    case 'mail-deleted':
      return `deleted ${event.count} mails${event.folder === null ? '' : ` in ${event.folder}`}`;
    case 'file-accessed':
      return `${event.action} "${event.name ?? event.path ?? ''}"`;
    case 'search':
      return `searched for "${event.query}"`;
    case 'sharing':
      return `shared "${event.name ?? ''}"`;
    case 'risk-reported':
      return `reported: ${event.title}`;
    default:
      return event.kind.replace(/-/gu, ' ');
  }
}

/** Who runs a network; `null` = nobody knows. */
export function runnerOf({ place }: Location): string | null {
  return place.operatorName ?? (place.operator === null ? null : `AS${place.operator}`);
}
