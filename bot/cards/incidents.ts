/** The open incidents, the gravest first. */
import { severityWord, stateWord } from '../../view/words.ts';
import { counted } from '../../view/text.ts';
import { button, type Card, card, line, run, words } from './element.ts';
import type { Digested } from './digest.ts';
import { fitting } from './fit.ts';
import { moment } from './moment.ts';
import { leftOut } from './stages.ts';

export function incidentsCard(all: readonly Digested[], more = false): Card {
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
        ...shown.map(({ incident, revision }) => ({
          type: 'ColumnSet' as const,
          columns: [
            {
              type: 'Column' as const,
              width: 'stretch' as const,
              items: [
                line(
                  run(incident.displayName ?? incident.account, { weight: 'Bolder' }),
                  `  ${stateWord[incident.state].toLowerCase()}, ${severityWord[incident.severity].toLowerCase()}, since ${moment(incident.openedAt)}, ${incident.assignee === null ? 'not taken' : `taken by ${incident.assignee}`}`,
                ),
              ],
            },
            {
              type: 'Column' as const,
              width: 'auto' as const,
              items: [
                {
                  type: 'ActionSet' as const,
                  actions: [button({ title: 'Show', press: 'refresh', data: { incident: incident.id, revision } })],
                },
              ],
            },
          ],
        })),
        ...leftOut(all.length - shown.length, 'incident'),
      ],
    });
  });
}
