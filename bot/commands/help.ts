import { helpCard } from '../cards/index.ts';
import { type Command, understood } from './command.ts';
import { commands } from './index.ts';

const PATTERNS = [/^help$/iu, /^(?:\?|hi|hello|hey|commands|usage|what can (?:you do|i (?:say|ask|do|type)))\??!?$/iu];

/** What can be typed. */
export const help: Command = {
  id: 'help',
  usage: 'help',
  does: 'this list',
  needs: 'nobody',
  sayings: ['what can you do?', 'hello'],
  understand: (text) => understood(text, PATTERNS),
  run: () => Promise.resolve(helpCard(commands())),
};
