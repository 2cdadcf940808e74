/** What a button carried, taken apart strictly: whatever we did not put there refuses the press. */
import { VERBS, type Verb } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';

const KNOWN = new Set(['press', 'incident', 'revision', 'verb', 'decision', 'reason', 'text']);
const INCIDENT = /^[\w:.@~-]{1,200}$/u;

export type PressData =
  | { readonly press: 'say'; readonly text: string }
  | { readonly press: 'refresh' | 'more' | 'post'; readonly incident: string; readonly revision: number }
  | {
      readonly press: 'ask' | 'decide' | 'answer';
      readonly incident: string;
      readonly revision: number;
      readonly verb: Verb;
      readonly decision: string;
      readonly reason: string | null;
    };

export function readPress(data: Readonly<Record<string, unknown>>): PressData {
  // Clients add `msteams` to what a submitted card carries.
  const strange = Object.keys(data).find((name) => !KNOWN.has(name) && name !== 'msteams');
  if (strange !== undefined) throw tampered();
  const { press, incident, revision, verb, decision, reason, text } = data;
  if (press === 'say' && typeof text === 'string' && text.length <= 500) return { press, text };
  if (typeof incident !== 'string' || !INCIDENT.test(incident) || typeof revision !== 'number' || !Number.isSafeInteger(revision))
    throw tampered();
  if (press === 'refresh' || press === 'more' || press === 'post') return { press, incident, revision };
  if (press !== 'ask' && press !== 'decide' && press !== 'answer') throw tampered();
  if (!isVerb(verb) || typeof decision !== 'string' || decision.length > 40) throw tampered();
  return { press, incident, revision, verb, decision, reason: reasonOf(reason) };
}

function reasonOf(reason: unknown): string | null {
  if (typeof reason !== 'string') return null;
  const said = reason.slice(0, 1_000).trim();
  return said === '' ? null : said;
}

function isVerb(value: unknown): value is Verb {
  return (VERBS as readonly unknown[]).includes(value);
}

function tampered(): Refused {
  return new Refused('CARD_TAMPERED', 'This button is not one of ours.', 'Open the incident from its card in the channel.');
}
