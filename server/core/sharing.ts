/** What people of one organisation have in common: values that many of them use, and programs that act for many of them. */
import { intruder } from './intruder.ts';
import type { Newness } from './judged.ts';
import { serviceKey } from './keys.ts';
import type { Feature } from './layout.ts';
import type { Past } from './past.ts';

/** People, and share of all people, for whom a service acts before it is one that the organisation uses; larger = fewer services are believed. */
const SERVED = 3;
const SHARE_SERVED = 0.01;

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

/**
 * The program at an operator behind these hands (a connected application, a backup, a scanner) when it acts for colleagues too, and how new it is to the
 * person; `null` when it is none.
 */
export function sharedService(past: Past): Newness | null {
  const key = serviceKey(past.keys, past.client);
  if (key === 0) return null;
  const newness = past.novelty('service', key, intruder.service);
  return newness.colleagues >= Math.max(SERVED, SHARE_SERVED * past.organisation.people) ? newness : null;
}
