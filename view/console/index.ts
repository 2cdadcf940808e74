/** The tab: the list of incidents, and one of them live, with what can be done about it. One pure picture of one state. */
import type { IncidentAnswer } from '../../server/http/contract.ts';
import { anchorOf } from '../anchors.ts';
import { html, type MaybeView, type View } from '../html.ts';
import { incidentInFull } from '../incident.ts';
import { offersOn, offersPart } from '../offers.ts';
import { inert } from '../text.ts';
import { trailList } from '../trail.ts';
import { incidentList } from './list.ts';
import { questionDialog } from './question.ts';
import type { ConsoleActs, ConsoleState } from './state.ts';
import { troublePicture } from './trouble.ts';

export type { Choice, ConsoleActs, ConsoleState, ConsoleTrouble, ListState, OpenState, Question } from './state.ts';

/** One incident is open at a time; its ids within the page are always these. */
export const openAnchor = anchorOf(0);

function shown({ incident, offers, trail }: IncidentAnswer, acts: ConsoleActs): View {
  const leases = new Set(incident.containment.map(({ lease }) => lease));
  const vouched = new Set(incident.vouches.map(({ id }) => id));
  return incidentInFull(incident, openAnchor, {
    offers: offersPart(offers, new Set([...leases, ...vouched]), openAnchor, acts.press),
    onLease: (lease) => offersOn(offers, lease, acts.press),
    onVouch: (id) => offersOn(offers, id, acts.press),
    trail: trailList(trail),
  });
}

function opened({ open, list }: ConsoleState, acts: ConsoleActs): MaybeView {
  switch (open.kind) {
    case 'none': {
      const some = list.kind === 'listed' && list.incidents.length > 0;
      return some ? html`<p class="nothing">Choose an incident to read it.</p>` : null;
    }
    case 'loading':
      return html`<p class="nothing">Loading the incident…</p>`;
    case 'missing':
      return html`<p class="nothing">This incident is not known here: it was never told, or it is older than what is kept.</p>`;
    case 'shown':
      return shown(open.answer, acts);
  }
}

function lineState({ line }: ConsoleState): View {
  const words = { joining: 'Joining…', live: 'Live', stale: 'Not live: what you see may be old' }[line];
  return html`<p class=${`line-state line-${line}`}><span class="lamp" aria-hidden="true"></span>${words}</p>`;
}

export function incidentsPage(state: ConsoleState, acts: ConsoleActs): View {
  const { trouble, open, question, outcome } = state;
  const back = html`<p class="back"><button type="button" class="button" onClick=${acts.back}>All incidents</button></p>`;
  return html`<main class=${open.kind === 'none' ? 'console' : 'console console-open'}>
    <header class="console-head"><h1>Telltale</h1>${trouble === null ? lineState(state) : null}</header>
    <p class="spoken" role="status">${state.said}</p>
    ${
      trouble !== null
        ? troublePicture(trouble, acts)
        : html`<div class="console-body">
            ${incidentList(state, acts)}
            <section class="opened" aria-label="Incident" aria-busy=${String(open.kind === 'loading')}>
              <h2 class="spoken">Incident</h2>
              ${open.kind === 'none' ? null : back}
              ${outcome === null ? null : html`<p class="outcome">${inert(outcome)}</p>`} ${opened(state, acts)}
            </section>
          </div>`
    }
    ${question === null ? null : questionDialog(question, acts)}
  </main>`;
}
