import { incidentsCard } from '../cards/index.ts';
import { recordOf } from '../standing.ts';
import { type Command, understood } from './command.ts';

const PATTERNS = [
  /^incidents$/iu,
  /^(?:list|show|give)?\s*(?:me\s+)?(?:the|all|all the|all open)?\s*(?:open\s+)?incidents?(?:\s+please)?\??$/iu,
  /^(?:what(?:['’]s| is| are)?|anything|is anything|is there anything)\s+(?:open|new|going on|happening)(?:\s+(?:now|today|right now))?\??$/iu,
];
const MOST = 50;

/** The open and the contained ones. */
export const incidents: Command = {
  id: 'incidents',
  usage: 'incidents',
  does: 'the open incidents, the gravest first',
  needs: 'analyst',
  sayings: ['show me the open incidents', 'what’s going on?', 'anything new?'],
  understand: (text) => understood(text, PATTERNS),
  async run(_wanted, { from }, { store, concerned }) {
    const isOwn = await concerned(from);
    const [open, contained] = await Promise.all([
      store.incidents({ limit: MOST + 1, state: 'open' }),
      store.incidents({ limit: MOST, state: 'contained' }),
    ]);
    const told = [...open, ...contained].filter(({ alertedAt, account }) => alertedAt !== null && !isOwn(account));
    return incidentsCard(
      told.map((stored) => ({ incident: recordOf(stored), revision: stored.revision })),
      open.length > MOST,
    );
  },
};
