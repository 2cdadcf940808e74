/** The lines of the audit log about one incident. */
import type { IncidentAnswer } from '../server/http/contract.ts';
import { html, type MaybeView } from './html.ts';
import { counted, inert } from './text.ts';
import { moment } from './time.ts';

export function trailList(lines: IncidentAnswer['trail']): MaybeView {
  if (lines.length === 0) return null;
  return html`<details class="part trail">
    <summary>Audit trail: ${counted(lines.length, 'line')}</summary>
    <ol class="log">
      ${lines.map(
        ({ sequence, at, who, what }) =>
          html`<li key=${sequence}
            ><span class="when">${moment(at)}</span> <span><code>#${sequence}</code> <b>${inert(who)}</b> ${inert(what)}</span></li
          >`,
      )}
    </ol>
  </details>`;
}
