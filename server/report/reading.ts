/** How the files were read: notes, and what was ignored, repeated or rejected. Blindness must be as visible as findings. */
import type { ReportData } from '../http/contract.ts';
import { html, type MaybeView, type View } from '../../view/html.ts';
import { count, inert } from '../../view/text.ts';

const mostRows = 25;

function tally(caption: string, counts: Readonly<Record<string, number>>): MaybeView {
  const entries = Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (entries.length === 0) return null;
  const rest = entries.slice(mostRows);
  const row = (name: View | string, value: number) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${count(value)}</td>
    </tr>`;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${entries.slice(0, mostRows).map(([name, value]) => row(inert(name), value))}
      ${
        rest.length === 0
          ? null
          : row(
              `${rest.length} more`,
              rest.reduce((sum, [, value]) => sum + value, 0),
            )
      }
    </tbody>
  </table>`;
}

export function reading({ notes, summary }: ReportData): View {
  const fates = {
    'judged as events': summary.events,
    ignored: summary.ignored,
    'seen twice': summary.duplicates,
    rejected: summary.rejected,
  };
  return html`<section class="card">
    <h2>How the files were read</h2>
    ${notes.length === 0 ? null : html`<ul class="reading-notes">${notes.map((note) => html`<li>${inert(note)}</li>`)}</ul>`}
    <div class="tallies">
      ${tally(`What became of ${count(summary.read)} records`, fates)} ${tally('Records by feed', summary.feeds)}
      ${tally('Ignored, by operation', summary.ignoredOperations)}
    </div>
    ${summary.rejected === 0 ? null : html`<p class="more">Each rejected record is in rejected.jsonl with its reason.</p>`}
  </section>`;
}
