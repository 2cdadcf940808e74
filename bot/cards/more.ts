/** Everything that could be done about an incident, with what it does and why some of it cannot be done now. For the presser alone. */
import { button, type Card, card, type Element, line, run, words } from './element.ts';
import { fitting } from './fit.ts';
import { leftOut } from './stages.ts';
import { offerButton } from './offers.ts';
import type { Standing } from './standing.ts';

/** An offer costs about 700 bytes; so many are drawn before any is left out. */
const MOST = 24;

export function moreCard({ incident, revision, offers }: Standing): Card {
  return fitting((lines) => {
    const most = Math.max(2, lines * 2);
    const shown = offers.slice(0, Math.min(most, MOST));
    return card({
      summary: `What can be done about ${incident.account}`,
      body: [
        line(run(`What can be done about ${incident.displayName ?? incident.account}`, { weight: 'Bolder', size: 'Medium' })),
        ...(offers.length === 0 ? [words('Nothing: the incident is closed.')] : []),
        ...shown.map(
          (offer): Element => ({
            type: 'Container',
            separator: true,
            spacing: 'Small',
            items: [
              line(run(offer.label, { weight: 'Bolder' }), `  ${offer.explanation}`),
              offer.obstacle === null
                ? { type: 'ActionSet', actions: [offerButton({ incident: incident.id, revision, offer })] }
                : line(run(`Not now: ${offer.obstacle}`, { isSubtle: true })),
            ],
          }),
        ),
        ...leftOut(offers.length - shown.length, 'possibility'),
      ],
      actions: [button({ title: 'Back', press: 'refresh', data: { incident: incident.id, revision } })],
    });
  });
}
