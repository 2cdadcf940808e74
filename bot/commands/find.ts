/** Whom and which incident somebody means. */
import { Refused } from '../../server/core/errors.ts';
import type { StoredIncident } from '../../server/core/memory.ts';
import { choiceCard } from '../cards/index.ts';
import type { Card } from '../cards/element.ts';
import type { PersonFound } from '../ports.ts';
import type { Room, Speech } from './command.ts';

/** One person, or a card that asks which. */
export async function personOf(about: string, room: Room, again: (account: string) => string): Promise<PersonFound | Card> {
  if (about === '')
    throw new Refused('WHO', 'Whom do you mean?', 'Say the account or the name after the word, e.g. “who is ann@contoso.example”.');
  const found = await room.people.find(about.slice(0, 200));
  const exact = found.find(({ account }) => account === about.toLowerCase());
  const [first] = found;
  if (exact !== undefined) return exact;
  // Whoever writes an address means that one; what merely holds it (joann@ holds ann@) is offered and never taken.
  const isAddress = about.includes('@');
  if (first === undefined)
    throw new Refused('NOBODY', `I know nobody like “${about.slice(0, 100)}”.`, 'Try the account, e.g. ann@contoso.example.');
  return found.length === 1 && !isAddress ? first : choiceCard(about.slice(0, 100), found, again);
}

export function isCard(value: PersonFound | StoredIncident | Card): value is Card {
  return 'type' in value && value.type === 'AdaptiveCard';
}

/** The incident of the thread, the one named, or the newest of the person named. */
export async function incidentOf(
  about: string,
  speech: Speech,
  room: Room,
  again: (account: string) => string,
): Promise<StoredIncident | Card> {
  const { store, remembered } = room;
  const isOwn = await room.concerned(speech.from);
  const shown = async (id: string): Promise<StoredIncident | null> => {
    const stored = await store.incident(id);
    return stored === null || isOwn(stored.account) ? null : stored;
  };
  if (/^(?:|it|this|that|that one|this one|this incident|that incident|happened|here)$/iu.test(about)) {
    const id = await remembered.incidentOf(speech.place.conversation);
    const here = id === null ? null : await shown(id);
    if (here !== null) return here;
    throw new Refused('WHICH', 'Which incident do you mean?', 'Say it in the thread of its card, or name the person.');
  }
  if (/^[\w:.~-]{3,200}$/u.test(about)) {
    const named = await shown(about);
    if (named !== null) return named;
  }
  const person = await personOf(about, room, again);
  if (isCard(person)) return person;
  const newest = isOwn(person.account) ? null : await newestOf(person.account, room);
  if (newest === null)
    throw new Refused(
      'NO_INCIDENT',
      `There is no incident about ${person.displayName ?? person.account}.`,
      `Say “who is ${person.account}” to see what is usual there.`,
    );
  return newest;
}

/** Live ones before closed ones, told ones before others, then the newest. */
export async function newestOf(account: string, { store }: Room): Promise<StoredIncident | null> {
  const all = await store.incidents({ limit: 50, account });
  const rank = ({ state, alertedAt }: StoredIncident): number =>
    (state === 'open' || state === 'contained' ? 2 : state === 'confirmed' ? 1 : 0) * 2 + (alertedAt === null ? 0 : 1);
  return [...all].sort((a, b) => rank(b) - rank(a) || b.openedAt - a.openedAt)[0] ?? null;
}
