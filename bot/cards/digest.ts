/** Many incidents at once, in one message instead of many. Each can be given its own card. */
import { severityWord, stateWord } from '../../view/words.ts';
import { counted } from '../../view/text.ts';
import { type Card, card, words } from './element.ts';
import { markOf } from './mark.ts';
import { incidentRow, type Row } from './row.ts';
import { fitting } from './fit.ts';
import { leftOut } from './stages.ts';

const RANK = ['critical', 'high', 'medium', 'low'];

export function digestCard(all: readonly Row[]): Card {
  const sorted = [...all].sort(
    (a, b) => RANK.indexOf(a.incident.severity) - RANK.indexOf(b.incident.severity) || b.incident.score - a.incident.score,
  );
  return fitting((lines) => {
    const shown = sorted.slice(0, Math.max(2, lines * 3));
    return card({
      mark: markOf('digest'),
      summary: `${counted(all.length, 'further incident')} opened at the same time`,
      body: [
        words(`${counted(all.length, 'further incident')} opened at the same time`, {
          weight: 'Bolder',
          size: 'Medium',
          color: 'Attention',
        }),
        words('They are gathered here so that nothing drowns. Look for what they share: one operator, one application, one campaign.'),
        ...shown.map((row) =>
          incidentRow(row, `${severityWord[row.incident.severity]}, ${stateWord[row.incident.state].toLowerCase()}`, {
            title: 'Post its card',
            press: 'post',
          }),
        ),
        ...leftOut(all.length - shown.length, 'incident'),
      ],
    });
  });
}
