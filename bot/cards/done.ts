/** What people decided and what was done to the tenant. */
import type { ContainmentLine, DecisionLine, IncidentRecord } from '../../server/http/contract.ts';
import { type Element, heading, line, run } from './element.ts';
import { leftOut } from './stages.ts';
import { moment } from './moment.ts';

const STATE: Readonly<Record<ContainmentLine['state'], { readonly words: string; readonly mark: string }>> = {
  asked: { words: 'asked for, not done yet', mark: '…' },
  waiting: { words: 'waits for a second person', mark: '…' },
  done: { words: 'done, not proved yet', mark: '…' },
  failed: { words: 'failed', mark: '✗' },
  proved: { words: 'in force, proved', mark: '✓' },
  slipped: { words: 'did not hold', mark: '✗' },
  undone: { words: 'undone', mark: '–' },
  expired: { words: 'expired', mark: '–' },
};

/** Sentences of containment may name addresses; everybody else reads the state. */
export function containment(incident: IncidentRecord, most: number, full: boolean): Element[] {
  const lines = incident.containment.slice(-most);
  if (incident.containment.length === 0) return [];
  return [
    heading('Containment'),
    ...lines.map((one) =>
      line(
        run(`${STATE[one.state].mark} ${one.action.replaceAll('-', ' ')}: ${STATE[one.state].words}`, {
          weight: 'Bolder',
          ...(STATE[one.state].mark === '✗' ? { color: 'Attention' } : {}),
        }),
        run(`  by ${one.by}, ${moment(one.at)}${one.expiresAt === null ? '' : `, until ${moment(one.expiresAt)}`}`, { isSubtle: true }),
        ...(full ? [`  ${one.sentence}${one.watch === null ? '' : ` (${one.watch})`}`] : []),
      ),
    ),
    ...leftOut(incident.containment.length - lines.length, 'act'),
  ];
}

/** What was answered to “was this you?” is the point of it; everything else is named by its verb. */
const ANSWERED: Readonly<Record<string, string>> = {
  yes: 'says that it was the owner',
  no: 'says that it was not the owner',
  unknown: 'could not reach the owner',
};

function wordsOf({ verb, on }: DecisionLine): string {
  if (verb === 'ask') return 'asked whether it was the owner';
  return (verb === 'answer' ? ANSWERED[on ?? ''] : undefined) ?? verb.replaceAll('-', ' ');
}

export function decisions(incident: IncidentRecord, most: number): Element[] {
  const lines = incident.decisions.slice(-most);
  if (incident.decisions.length === 0) return [];
  return [
    heading('Decisions'),
    ...lines.map((one) =>
      line(
        run(`${moment(one.at)}  `, { isSubtle: true }),
        run(`${one.who}: `, { weight: 'Bolder' }),
        wordsOf(one),
        ...(one.reason === null ? [] : [` “${one.reason}”`]),
      ),
    ),
    ...leftOut(incident.decisions.length - lines.length, 'decision'),
  ];
}
