/** Sentences about things and leases. */
import type { Action, Thing } from './action.ts';

const MOST_NAMED = 3;

/** `account ann@contoso.example was enabled, is disabled`; of many only how many are how. */
export function changeWords(before: readonly Thing[], now: readonly Thing[]): string {
  if (before.length <= MOST_NAMED)
    return before.map((thing, index) => `${thing.what}: was ${thing.state}, is ${now[index]?.state ?? 'unknown'}`).join('; ');
  const counts = new Map<string, number>();
  for (const { state } of now) counts.set(state, (counts.get(state) ?? 0) + 1);
  return `of ${String(before.length)} ${[...counts].map(([state, count]) => `${String(count)} ${count === 1 ? 'is' : 'are'} ${state}`).join(', ')}`;
}

export const sentence = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => {
      const text = part ?? '';
      const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
      return /[.!?]$/u.test(whole) ? whole : `${whole}.`;
    })
    .join(' ');

export const instantWords = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** e.g. `3 days`. */
export function hoursWords(hours: number): string {
  if (hours % 24 === 0 && hours > 24) return `${String(hours / 24)} days`;
  return hours === 1 ? '1 hour' : `${String(hours)} hours`;
}

/** How long it lasts, in words; empty when there is nothing to take back. */
export function lastsWords({ lastsHours, atExpiry, release }: Pick<Action, 'lastsHours' | 'atExpiry' | 'release'>): string {
  if (release === null) return 'It cannot be taken back.';
  if (lastsHours === null) return 'It stays until it is undone.';
  return atExpiry === 'revert'
    ? `It ends by itself after ${hoursWords(lastsHours)} unless it is renewed.`
    : `It is reviewed every ${hoursWords(lastsHours)} and stays until it is undone.`;
}
