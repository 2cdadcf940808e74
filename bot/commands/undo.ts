import { Refused } from '../../server/core/errors.ts';
import type { StoredIncident } from '../../server/core/memory.ts';
import { moreCard } from '../cards/index.ts';
import { recordOf } from '../standing.ts';
import { type Command, type Room, type Speech, understood } from './command.ts';
import { decideTyped } from './decide.ts';
import { incidentOf, isCard } from './find.ts';

const PATTERNS = [
  /^undo(?:\s+(?!because\s|since\s)(?<about>.+?))?(?:\s+(?:because|since)\s+(?<reason>.+))?$/iu,
  /^(?:revert|roll\s*back|take\s+(?:it|that|this)\s+back|re-?enable|unlock|unblock|let)(?:\s+(?!because\s|since\s)(?<about>.+?))?(?:\s+(?:back\s+)?in)?(?:\s+(?:because|since)\s+(?<reason>.+))?$/iu,
];
const HELD = new Set(['asked', 'waiting', 'done', 'proved', 'slipped']);

/** Takes back what was done last: in this thread, to this person, or by the one who says it. */
export const undo: Command = {
  id: 'undo',
  usage: 'undo',
  does: 'takes back what was done last, in this thread or by you; “undo <account>” for one person',
  needs: 'analyst',
  sayings: ['take that back', 'unlock ann', 're-enable ann’s account', 'let ann back in'],
  understand: (text) => understood(text, PATTERNS),
  async run(wanted, speech, room) {
    const found =
      wanted.about === '' ? await lastOf(speech, room) : await incidentOf(wanted.about, speech, room, (account) => `undo ${account}`);
    if (isCard(found)) return found;
    const standing = await room.standings.from(found);
    const possible = standing.offers.filter(({ verb }) => verb === 'undo');
    const [offer] = possible;
    if (offer === undefined)
      throw new Refused(
        'NOTHING_TO_UNDO',
        'Nothing is in force for this incident that could be undone.',
        'Say “why” to see how it stands.',
      );
    if (possible.length > 1) return moreCard({ ...standing, offers: possible });
    return decideTyped(offer, standing, wanted, speech, room);
  },
};

async function lastOf(speech: Speech, { remembered, store, concerned }: Room): Promise<StoredIncident> {
  const isOwn = await concerned(speech.from);
  const id = await remembered.incidentOf(speech.place.conversation);
  const here = id === null ? null : await store.incident(id);
  if (here !== null && !isOwn(here.account)) return here;
  const others = (await store.incidents({ limit: 100 })).filter(({ account }) => !isOwn(account));
  const held = others.flatMap((stored) =>
    recordOf(stored)
      .containment.filter(({ state, by }) => HELD.has(state) && by === speech.from.name)
      .map(({ at }) => ({ stored, at })),
  );
  const [last] = held.sort((a, b) => (a.at < b.at ? 1 : -1));
  if (last === undefined)
    throw new Refused(
      'NOTHING_TO_UNDO',
      'I find nothing of yours that is in force.',
      'Say “undo <account>”, or say it in the thread of the incident.',
    );
  return last.stored;
}
