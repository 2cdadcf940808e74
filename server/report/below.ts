/** Incidents that were seen but stayed below the budget: a list to open, heaviest first, short so that the page stays small. */
import type { IncidentRecord } from '../http/contract.ts';
import { anchorOf } from '../../view/anchors.ts';
import { person } from '../../view/headline.ts';
import { html, type MaybeView, type View } from '../../view/html.ts';
import { incidentInBrief } from '../../view/incident.ts';
import { severityBadge } from '../../view/signs.ts';
import { counted, inert } from '../../view/text.ts';
import { moment } from '../../view/time.ts';

/** Story and evidence for the oddest; one line each for more; beyond that the file. */
const mostBrief = 60;
const mostLines = 500;

function line(incident: IncidentRecord): View {
  return html`<span class="below-line">
    <span>${severityBadge(incident.severity)}</span><span class="who">${person(incident)}</span>
    <span class="what">${inert(incident.title)}</span><span class="when">${moment(incident.openedAt)} UTC</span>
  </span>`;
}

function brief(incident: IncidentRecord, index: number): View {
  return html`<li id=${anchorOf(index)}>
    <details>
      <summary>${line(incident)}</summary>
      ${incidentInBrief(incident, anchorOf(index))}
    </details>
  </li>`;
}

/** `before` is the number of alerts on the page: anchors count on from there. */
export function belowBudget(incidents: readonly IncidentRecord[], before: number): MaybeView {
  if (incidents.length === 0) return null;
  const ranked = [...incidents].sort((a, b) => b.score - a.score);
  const lines = ranked.slice(mostBrief, mostLines);
  const rest = ranked.length - mostBrief - lines.length;
  return html`<details class="card below">
    <summary><h2>Seen, below the budget: ${counted(incidents.length, 'incident')}</h2></summary>
    <p class="remark">Odd, but chance brings such things more often than the promised budget allows. Nobody was alerted. Oddest first.</p>
    <ul class="below-list">${ranked.slice(0, mostBrief).map((incident, index) => brief(incident, before + index))}</ul>
    ${
      lines.length === 0
        ? null
        : html`<p class="more">The evidence of ${counted(lines.length + Math.max(0, rest), 'lesser incident')} is in incidents.jsonl.</p>
            <ul class="below-list plain-list">${lines.map((incident) => html`<li>${line(incident)}</li>`)}</ul>`
    }
    ${rest > 0 ? html`<p class="more">${counted(rest, 'more incident')} in incidents.jsonl.</p>` : null}
  </details>`;
}
