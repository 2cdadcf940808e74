import { messagesCard } from '../cards/index.ts';
import { recordOf } from '../standing.ts';
import { type Command, understood } from './command.ts';
import { incidentOf, isCard } from './find.ts';

const PATTERNS = [
  /^messages(?:\s+(?<about>.+?))?\??$/iu,
  /^(?:show\s+(?:me\s+)?)?(?:the\s+)?(?:mails?|e-?mails?|messages?)(?:\s+(?:of|from|by|sent\s+by|in))\s+(?<about>.+?)\??$/iu,
  /^(?:what|which\s+(?:mails?|e-?mails?|messages?))\s+did\s+(?<about>.+?)\s+(?:send|write|mail)\??$/iu,
];

/** What the hands of an incident sent. */
export const messages: Command = {
  id: 'messages',
  usage: 'messages <incident or person>',
  does: 'what was sent by the hands of the incident',
  needs: 'analyst',
  isSensitive: true,
  sayings: ['what did ann send?', 'show me the mails of ann', 'emails from ann'],
  understand: (text) => understood(text, PATTERNS),
  async run({ about }, speech, room) {
    const found = await incidentOf(about, speech, room, (account) => `messages ${account}`);
    return isCard(found) ? found : messagesCard(recordOf(found), await room.messages.of(found.id));
  },
};
