/** The open incidents, the gravest first. */
import { severityWord, stateWord } from '../../view/words.ts';
import { counted } from '../../view/text.ts';
import { type Card, card, words } from './element.ts';
import { incidentRow, type Row } from './row.ts';
import { fitting } from './fit.ts';
import { moment } from './moment.ts';
import { leftOut } from './stages.ts';

export function incidentsCard(all: readonly Row[], more = false): Card {
  const sorted = [...all].sort((a, b) => b.incident.score - a.incident.score);
  return fitting((lines) => {
    const shown = sorted.slice(0, Math.max(2, lines));
    return card({
      summary: counted(all.length, 'incident'),
      body: [
        words(all.length === 0 ? 'No incident is open.' : `${more ? 'More than ' : ''}${counted(all.length, 'incident')}, times in UTC`, {
          weight: 'Bolder',
          size: 'Medium',
        }),
        ...shown.map((row) => incidentRow(row, standing(row), { title: 'Show', press: 'refresh' })),
        ...leftOut(all.length - shown.length, 'incident'),
      ],
    });
  });
}

function standing({ incident }: Row): string {
  const { state, severity, openedAt, assignee } = incident;
  const taken = assignee === null ? 'not taken' : `taken by ${assignee}`;
  return `${stateWord[state].toLowerCase()}, ${severityWord[severity].toLowerCase()}, since ${moment(openedAt)}, ${taken}`;
}
