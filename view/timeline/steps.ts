/** The timeline in words: one row for each run, for readers who want the detail or cannot see the drawing. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { evidenceAnchor, type Anchor } from '../anchors.ts';
import { html, type View } from '../html.ts';
import { handsSign } from '../signs.ts';
import { count, counted, inert, shortId } from '../text.ts';
import { moment, span } from '../time.ts';
import { handsWord } from '../words.ts';
import type { Run } from './runs.ts';

const mostRows = 60;

function record(run: Run, links: ReadonlyMap<string, string>): View {
  const link = links.get(run.eventId);
  const id = html`<code>${shortId(run.eventId)}</code>`;
  return link === undefined ? id : html`<a href=${`#${link}`}>${id}</a>`;
}

function row(run: Run, kind: IncidentRecord['kind'], links: ReadonlyMap<string, string>): View {
  const many = run.count > 1 ? html`<b>${count(run.count)} ×</b> ` : null;
  const during = run.count > 1 ? html` <span class="remark">within ${span(run.last - run.first)}</span>` : null;
  return html`<tr role="row" class=${`step-${run.hands}`}>
    <td role="cell" class="when">${moment(new Date(run.first).toISOString())}</td>
    <td role="cell" class="hands">${handsSign(run.hands)}${handsWord(run.hands, kind)}</td>
    <td role="cell">${many}${inert(run.what)}${during}</td>
    <td role="cell">${run.from === null ? '' : inert(run.from)}</td>
    <td role="cell">${record(run, links)}</td>
  </tr>`;
}

/** The evidence line of each record, where the page shows one. */
export function linksOf(incident: IncidentRecord, anchor: Anchor, shown: ReadonlySet<number>): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const index of shown) {
    const id = incident.evidence[index]?.eventId;
    if (id !== undefined && !links.has(id)) links.set(id, evidenceAnchor(anchor, index));
  }
  return links;
}

export function steps(runs: readonly Run[], incident: IncidentRecord, links: ReadonlyMap<string, string>): View {
  const shown =
    runs.length <= mostRows
      ? runs
      : [...runs]
          .sort(byInterest)
          .slice(0, mostRows)
          .sort((a, b) => a.first - b.first);
  const rest = runs.length - shown.length;
  const heads = ['Time (UTC)', 'Hands', 'What', 'From', 'Record'];
  return html`<details class="steps-in-words">
    <summary>The same in words: ${counted(runs.length, 'step')}, ${counted(incident.timeline.length, 'event')}</summary>
    <table role="table" class="step-table">
      <thead role="rowgroup">
        <tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">${shown.map((run) => row(run, incident.kind, links))}</tbody>
    </table>
    ${rest > 0 ? html`<p class="more">${counted(rest, 'step')} left out, those of the owner first.</p>` : null}
  </details>`;
}

/** When rows must go, those of the owner go first, then the latest. */
function byInterest(a: Run, b: Run): number {
  const rank = (run: Run) => (run.hands === 'intruder' ? 0 : run.hands === 'unknown' ? 1 : 2);
  return rank(a) - rank(b) || a.first - b.first;
}
