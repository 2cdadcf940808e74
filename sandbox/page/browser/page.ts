/** The whole page as one picture of what is shown. */
import { html, type View } from '../../../view/html.ts';
import { inert } from '../../../view/text.ts';
import { channel } from './channel.ts';
import { mailbox } from './mailbox.ts';
import type { Acts, Shown } from './shown.ts';
import { strip } from './strip.ts';

function tab(acts: Acts): View {
  return html`<dialog class="tab" ref=${acts.tabDialog} aria-label="Incident tab" onClose=${acts.closeTab}>
    <p class="tab-head"><b>Teams tab: Incidents</b><button type="button" class="button" onClick=${acts.closeTab}>Close</button></p>
    <iframe class="tab-frame" title="Incidents" ref=${acts.tabFrame}></iframe>
  </dialog>`;
}

export function sandboxPage(shown: Shown | null, acts: Acts): View {
  if (shown === null) return html`<main class="sandbox"><h1>Telltale sandbox</h1><p class="nothing">The sandbox is starting…</p></main>`;
  return html`<main class="sandbox">
    ${strip(shown, acts)}
    <p class="said" role="status">${shown.isAway ? 'The sandbox does not answer. This page tries again by itself.' : shown.said === null ? '' : inert(shown.said)}</p>
    <div class="sides">${mailbox(shown, acts)} ${channel(shown, acts)}</div>
    ${shown.tab === null ? null : tab(acts)}
  </main>`;
}
