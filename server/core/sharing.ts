/** What people of one organisation have in common: values that many of them use, and programs that act for many of them. */
import type { Client, Location } from './event.ts';
import { intruder } from './intruder.ts';
import type { Newness } from './judged.ts';
import { serviceKey } from './keys.ts';
import type { Feature } from './layout.ts';
import type { Past } from './past.ts';

/** An application that more people than this share of the served use from where people sit is a program of theirs, whoever runs it elsewhere. */
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

/** Nobody sits there: it comes from a data centre, or is a script, or a bare protocol, where no home or office is. */
export function isUnattended(location: Location | null, client: Client | null): boolean {
  const kind = location?.place.kind ?? 'unknown';
  if (kind === 'hosting' || kind === 'microsoft') return true;
  return kind === 'unknown' && client !== null && (client.scripted || client.system === null);
}

/**
 * The service behind these hands (a connected application, a backup, a scanner) when it acts for colleagues too, and how new it is to the person; `null`
 * when it is none. Its id is enough: services wander between networks and show no program in half of their records.
 */
export function sharedService(past: Past): Newness | null {
  const { organisation, profile } = past;
  const { application } = past.origin;
  const key = serviceKey(past.keys, past.client, application);
  if (key === 0) return null;
  const served = organisation.colleagues('service', key, profile.find('service', key) >= 0);
  if (!isShared('service', served, organisation.people)) return null;
  if (application !== null) {
    const byHand = organisation.colleagues('application', key, profile.find('application', key) >= 0);
    if (byHand > SHARE_BY_HAND * served) return null;
  }
  return past.novelty('service', key, intruder.service);
}
