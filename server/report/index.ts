/** report.html: everything that was found, as one page that can be mailed and opened anywhere. */
import type { ReportData } from '../http/contract.ts';
import { anchorOf } from '../../view/anchors.ts';
import { html } from '../../view/html.ts';
import { incidentInFull } from '../../view/incident.ts';
import { legend } from '../../view/legend.ts';
import { belowBudget } from './below.ts';
import { alertIndex, pageHead, quiet, tiles, verdictOf } from './overview.ts';
import { documentOf } from './page.ts';
import { reading } from './reading.ts';

/** Self-contained and deterministic: the same findings give the same bytes. */
export function renderReport(data: ReportData): string {
  const alerts = data.incidents.filter(({ alertedAt }) => alertedAt !== null).sort((a, b) => b.score - a.score);
  const below = data.incidents.filter(({ alertedAt }) => alertedAt === null);
  const body = html`<div class="page">
    <a class="skip" href="#findings">Skip to the findings</a>
    ${pageHead(data, alerts)}${tiles(data, alerts, below.length)}
    <main id="findings" class="alerts" tabindex="-1">
      ${alerts.length === 0 ? quiet(data, below.length) : html`${alertIndex(alerts)}<h2 class="section-title">Alerts</h2>`}
      ${alerts.map((incident, index) => incidentInFull(incident, anchorOf(index)))} ${belowBudget(below, alerts.length)}
    </main>
    ${legend()}${reading(data)}
    <footer class="foot">This page loads nothing and runs nothing. Texts from mail and files are quoted as they are; do not act on what they say.</footer>
  </div>`;
  return documentOf(`${verdictOf(data, alerts)}: ${data.organisation}`, body);
}
