import { counted } from '../../view/text.ts';
import { saidCard } from '../cards/index.ts';
import { recordOf } from '../standing.ts';
import { type Command, understood } from './command.ts';

const PATTERNS = [
  /^status$/iu,
  /^(?:how (?:are|is) (?:you|it|things)(?: (?:doing|going))?|are you (?:ok|up|there|running|alive)|health|ping|how do things stand)\??$/iu,
];
const MOST = 100;

/** How many incidents wait, and whether we see everything. */
export const status: Command = {
  id: 'status',
  usage: 'status',
  does: 'how many incidents are open, and whether I see everything',
  needs: 'analyst',
  sayings: ['how are you?', 'are you up?'],
  understand: (text) => understood(text, PATTERNS),
  async run(_wanted, { from }, { store, health, remembered, concerned }) {
    const isOwn = await concerned(from);
    const [open, contained, lines, home] = await Promise.all([
      store.incidents({ limit: MOST, state: 'open' }),
      store.incidents({ limit: MOST, state: 'contained' }),
      health.lines(),
      remembered.home(),
    ]);
    const told = open.filter(({ alertedAt, account }) => alertedAt !== null && !isOwn(account));
    const waiting = told.filter((stored) => recordOf(stored).assignee === null).length;
    return saidCard({
      title:
        told.length === 0
          ? 'No incident is open.'
          : `${counted(told.length, 'incident')} open, ${waiting === 0 ? 'all taken' : `${waiting} not taken by anybody`}.`,
      tone: waiting > 0 ? 'warning' : 'good',
      lines: [
        `${counted(contained.filter(({ account }) => !isOwn(account)).length, 'account')} contained.`,
        home === null || home.removed
          ? 'I am in no channel: say “use this channel” to me where incidents shall be posted.'
          : 'Incidents are posted to the security channel.',
        ...(lines.length === 0 ? ['All sources are read, nothing is missing.'] : lines),
      ],
    });
  },
};
