/** Many incidents at once, in one message instead of many. Each can be given its own card. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { severityWord, stateWord } from '../../view/words.ts';
import { counted } from '../../view/text.ts';
import { button, type Card, card, line, run, words } from './element.ts';
import { fitting } from './fit.ts';
import { leftOut } from './stages.ts';

const RANK = ['critical', 'high', 'medium', 'low'];

export interface Digested {
  readonly incident: IncidentRecord;
  readonly revision: number;
}

export function digestCard(all: readonly Digested[]): Card {
  const sorted = [...all].sort(
    (a, b) => RANK.indexOf(a.incident.severity) - RANK.indexOf(b.incident.severity) || b.incident.score - a.incident.score,
  );
  return fitting((lines) => {
    const shown = sorted.slice(0, Math.max(2, lines * 3));
    return card({
      summary: `${counted(all.length, 'further incident')} opened at the same time`,
      body: [
        words(`${counted(all.length, 'further incident')} opened at the same time`, {
          weight: 'Bolder',
          size: 'Medium',
          color: 'Attention',
        }),
        words('They are gathered here so that nothing drowns. Look for what they share: one operator, one application, one campaign.'),
        ...shown.map(({ incident, revision }) => ({
          type: 'ColumnSet' as const,
          columns: [
            {
              type: 'Column' as const,
              width: 'stretch' as const,
              items: [
                line(
                  run(incident.displayName ?? incident.account, { weight: 'Bolder' }),
                  `  ${severityWord[incident.severity]}, ${stateWord[incident.state].toLowerCase()}`,
                ),
              ],
            },
            {
              type: 'Column' as const,
              width: 'auto' as const,
              items: [
                {
                  type: 'ActionSet' as const,
                  actions: [button({ title: 'Post its card', press: 'post', data: { incident: incident.id, revision } })],
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
