/** The person's usual against what was seen, in four small plots. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { partAnchor, type Anchor } from '../anchors.ts';
import { html, type View } from '../html.ts';
import { bars } from './bars.ts';
import { hoursPlot } from './hours.ts';
import { recipientsPlot } from './recipients.ts';

export function plots({ picture }: IncidentRecord, anchor: Anchor): View {
  return html`<section class="part">
    <h4 id=${partAnchor(anchor, 'usual')}>Usual against seen</h4>
    <div class="plots">
      ${bars({ title: 'Networks', noun: 'network', visits: picture.networks })}
      ${bars({ title: 'Clients', noun: 'client', visits: picture.clients })}
      ${hoursPlot(picture, partAnchor(anchor, 'hours'))} ${recipientsPlot(picture)}
    </div>
  </section>`;
}
