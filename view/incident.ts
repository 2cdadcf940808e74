/** One incident as a page section: in full for an alert, in brief for what stayed below the budget. */
import type { IncidentRecord } from '../server/http/contract.ts';
import { doubts, nextSteps } from './advice.ts';
import { partAnchor, type Anchor } from './anchors.ts';
import { evidenceList, shownEvidence } from './evidence.ts';
import { facts, headline } from './headline.ts';
import { html, type View } from './html.ts';
import { narrative } from './narrative.ts';
import { plots } from './plots/index.ts';
import { techniqueList } from './techniques.ts';
import { timeline } from './timeline/index.ts';
import { rarity } from './words.ts';

/** An analyst reads a hundred lines at most; the file has them all. */
const mostEvidence = 100;
const mostEvidenceInBrief = 5;
const mostSentencesInBrief = 3;

export function incidentInFull(incident: IncidentRecord, anchor: Anchor): View {
  const shown = shownEvidence(incident, mostEvidence);
  return html`<article id=${anchor} class=${`incident edge-${incident.severity}`} aria-labelledby=${partAnchor(anchor, 'title')} tabindex="-1">
    ${headline(incident, anchor)}
    <div class="story-and-advice">
      ${narrative(incident, anchor, shown)}
      <div class="advice">${nextSteps(incident.nextSteps)}${doubts(incident.doubts)}</div>
    </div>
    ${timeline(incident, anchor, shown)}${plots(incident, anchor)}${evidenceList(incident, anchor, shown)}${techniqueList(incident.techniques)}
  </article>`;
}

/** Story and heaviest evidence; no plots. The line that opens it has already given the title. */
export function incidentInBrief(incident: IncidentRecord, anchor: Anchor): View {
  const shown = shownEvidence(incident, mostEvidenceInBrief, mostSentencesInBrief);
  return html`<div class="brief">
    <p class="rarity">${rarity(incident.returnPeriodDays)}</p>
    ${facts(incident)}${narrative(incident, anchor, shown, mostSentencesInBrief)}${evidenceList(incident, anchor, shown)}
  </div>`;
}
