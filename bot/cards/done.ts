/** What people decided and what was done to the tenant. */
import type { ContainmentLine, IncidentRecord } from '../../server/http/contract.ts';
import { type Color, type Element, heading, line, run } from './element.ts';
import { leftOut } from './stages.ts';
import { moment } from './moment.ts';

const STATE: Readonly<Record<ContainmentLine['state'], { readonly words: string; readonly color: Color }>> = {
  asked: { words: 'asked for, not done yet', color: 'Warning' },
  waiting: { words: 'waits for a second person', color: 'Warning' },
  done: { words: 'done, not proved yet', color: 'Warning' },
  failed: { words: 'failed', color: 'Attention' },
  proved: { words: 'in force, proved', color: 'Good' },
  slipped: { words: 'did not hold', color: 'Attention' },
  undone: { words: 'undone', color: 'Default' },
  expired: { words: 'expired', color: 'Default' },
};

/** Sentences of containment may name addresses; everybody else reads the state. */
export function containment(incident: IncidentRecord, most: number, full: boolean): Element[] {
  const lines = incident.containment.slice(-most);
  if (incident.containment.length === 0) return [];
  return [
    heading('Containment'),
    ...lines.map((one) =>
      line(
        run(`${one.action.replaceAll('-', ' ')}: ${STATE[one.state].words}`, { weight: 'Bolder', color: STATE[one.state].color }),
        run(`  by ${one.by}, ${moment(one.at)}${one.expiresAt === null ? '' : `, until ${moment(one.expiresAt)}`}`, { isSubtle: true }),
        ...(full ? [`  ${one.sentence}`] : []),
      ),
    ),
    ...leftOut(incident.containment.length - lines.length, 'act'),
  ];
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
        one.verb.replaceAll('-', ' '),
        ...(one.reason === null ? [] : [` “${one.reason}”`]),
      ),
    ),
    ...leftOut(incident.decisions.length - lines.length, 'decision'),
  ];
}
