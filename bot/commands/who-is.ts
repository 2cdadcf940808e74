import { Refused } from '../../server/core/errors.ts';
import { personCard } from '../cards/index.ts';
import { type Command, understood } from './command.ts';
import { isCard, personOf } from './find.ts';

const PATTERNS = [
  /^who\s+is\s+(?<about>.+?)\??$/iu,
  /^(?:who['’]s|profile(?:\s+of)?|what\s+is\s+(?:usual|normal)\s+for|what['’]s\s+(?:usual|normal)\s+for|tell\s+me\s+who)\s+(?<about>.+?)(?:\s+is)?\??$/iu,
];

/** A person's usual networks, programs, devices and hours. */
export const whoIs: Command = {
  id: 'who-is',
  usage: 'who is <person>',
  does: 'the person’s usual networks, programs, devices and hours',
  needs: 'analyst',
  isSensitive: true,
  sayings: ['who’s ann?', 'what is usual for ann?', 'profile of ann'],
  understand: (text) => understood(text, PATTERNS),
  async run({ about }, _speech, room) {
    const person = await personOf(about, room, (account) => `who is ${account}`);
    if (isCard(person)) return person;
    const profile = await room.people.profile(person.account);
    if (profile === null)
      throw new Refused(
        'NOTHING_LEARNED',
        `I have learned nothing of ${person.displayName ?? person.account} yet.`,
        'Wait until the first records of this person are read.',
      );
    return personCard(profile);
  },
};
