/** Who did what when: intruder and owner on two lanes of one axis, with the moment of the alert. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { partAnchor, type Anchor } from '../anchors.ts';
import { html, type View } from '../html.ts';
import { instantOf } from '../time.ts';
import { axis, momentNames } from './axis.ts';
import { columnsOf, placeOf, type Column } from './columns.ts';
import { lane, type Moment } from './lane.ts';
import { runsOf } from './runs.ts';
import { linksOf, steps } from './steps.ts';

/** The alert; and when its record came so late that other acts happened meanwhile, also when it was known. */
function momentsOf(incident: IncidentRecord, columns: readonly Column[]): readonly Moment[] {
  const alerted = incident.alertedAt === null ? null : instantOf(incident.alertedAt);
  if (alerted === null) return [];
  const alert: Moment = { x: placeOf(alerted, columns), name: 'alerted', at: alerted };
  const known = incident.knownAt === null ? null : instantOf(incident.knownAt);
  const knownX = known === null ? alert.x : placeOf(known, columns);
  return known === null || knownX - alert.x < 12 ? [alert] : [alert, { x: knownX, name: 'known', at: known }];
}

export function timeline(incident: IncidentRecord, anchor: Anchor, shown: ReadonlySet<number>): View {
  const title = html`<h4 id=${partAnchor(anchor, 'timeline')}>Who did what, when</h4>`;
  const runs = runsOf(incident.timeline);
  if (runs.length === 0) return html`<section class="part">${title}<p class="nothing">No acts with a readable time.</p></section>`;
  const columns = columnsOf(runs);
  const moments = momentsOf(incident, columns);
  const hands = (['intruder', 'unknown', 'owner'] as const).filter((name) => columns.some((column) => column.hands === name));
  const lanes = hands.map((name) =>
    lane({ hands: name, kind: incident.kind, columns: columns.filter((column) => column.hands === name), moments }),
  );
  return html`<section class="part">
    ${title}
    <figure class="timeline" aria-labelledby=${partAnchor(anchor, 'timeline')}>
      ${momentNames(moments)}${lanes}${axis(columns, moments)}
      <figcaption>Acts in their order. Longer waits are drawn wider, but not to scale.</figcaption>
    </figure>
    ${steps(runs, incident, linksOf(incident, anchor, shown))}
  </section>`;
}
