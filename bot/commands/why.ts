import { incidentAnswer } from '../cards/index.ts';
import { type Command, understood } from './command.ts';
import { incidentOf, isCard } from './find.ts';

const PATTERNS = [
  /^why(?:\s+(?<about>.+?))?\??$/iu,
  /^(?:what\s+(?:happened|is happening|is going on|is wrong)\s+(?:to|with)|what['’]s\s+(?:wrong|up|going on)\s+with|what\s+did)\s+(?<about>.+?)(?:\s+do)?\??$/iu,
  /^(?:explain|tell\s+me\s+about|show\s+me|show|details?(?:\s+(?:of|for|about))?)\s+(?<about>.+?)\??$/iu,
];

/** The reasons of an incident: that of the thread, the one named, or the newest of a person. */
export const why: Command = {
  id: 'why',
  usage: 'why <incident or person>',
  does: 'the evidence, what is usual, and what speaks against it',
  needs: 'analyst',
  sayings: ['what happened to ann?', 'explain ann', 'what did ann do', 'tell me about ann’s account'],
  understand: (text) => understood(text, PATTERNS),
  async run({ about }, speech, room) {
    const subject = about
      .replace(/^(?:is|was|did|has|are)\s+/iu, '')
      .replace(/\s+(?:blocked|disabled|locked|suspicious|flagged|an incident|odd)$/iu, '');
    const found = await incidentOf(subject, speech, room, (account) => `why ${account}`);
    return isCard(found) ? found : incidentAnswer(await room.standings.from(found), null, speech.isPrivate);
  },
};
