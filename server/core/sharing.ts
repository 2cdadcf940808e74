/** What people of one organisation have in common: values that many of them use, and programs that act for many of them. */
import type { Client, Location } from './event.ts';
import { intruder } from './intruder.ts';
import type { Newness } from './judged.ts';
import { serviceKey } from './keys.ts';
import type { Feature } from './layout.ts';
import type { Past } from './past.ts';

/** An application that more people than this share of the served use themselves is a program of theirs, whoever else runs it somewhere. */
const SHARE_BY_HAND = 0.25;

/** Do enough colleagues use a value for it to count as one of the organisation's own? How many it takes grows with the organisation. */
export function isShared(feature: Feature, colleagues: number, people: number): boolean {
  return colleagues >= Math.max(2, Math.ceil(people * shareFor(feature)));
}

function shareFor(feature: Feature): number {
  switch (feature) {
    case 'country':
    case 'region':
      return 0.04;
    case 'client':
    case 'system':
      return 0.015;
    default:
      return 0.006;
  }
}

/** Nobody sits there: no person's program, and not where people are. Records without a word on either are taken to be so. */
export function isUnattended(location: Location | null, client: Client | null): boolean {
  if (client !== null && client.system !== null && !client.scripted) return false;
  const kind = location?.place.kind ?? 'unknown';
  return kind === 'hosting' || kind === 'microsoft' || kind === 'unknown';
}

/**
 * The service behind these hands (a connected application, a backup, a scanner) when it acts for colleagues too, and how new it is to the person; `null`
 * when it is none, or when a person's program uses its id.
 */
export function sharedService(past: Past): Newness | null {
  const { organisation, profile } = past;
  const { application } = past.origin;
  const key = serviceKey(past.keys, past.client, application);
  if (key === 0 || !isUnattended(past.location, past.client)) return null;
  const served = organisation.colleagues('service', key, profile.find('service', key) >= 0);
  if (!isShared('service', served, organisation.people)) return null;
  if (application !== null) {
    const users = organisation.colleagues('application', key, profile.find('application', key) >= 0);
    if (users - served > SHARE_BY_HAND * served) return null;
  }
  return past.novelty('service', key, intruder.service);
}
