/** One incident as a page section: in full for an alert, in brief for what stayed below the budget. */
import type { IncidentRecord } from '../server/http/contract.ts';
import { doubts, nextSteps } from './advice.ts';
import { partAnchor, type Anchor } from './anchors.ts';
import { containment } from './containment.ts';
import { decisions, vouches } from './decisions.ts';
import { evidenceList, shownEvidence } from './evidence.ts';
import { facts, headline } from './headline.ts';
import { html, type MaybeView, type View } from './html.ts';
import { narrative } from './narrative.ts';
import { plots } from './plots/index.ts';
import { techniqueList } from './techniques.ts';
import { timeline } from './timeline/index.ts';
import { rarity } from './words.ts';

/** An analyst reads a hundred lines at most; the file has them all. */
const mostEvidence = 100;
const mostEvidenceInBrief = 5;
const mostSentencesInBrief = 3;

/** What a page that can decide puts between the parts; a report can not. */
export interface Deciding {
  readonly offers: MaybeView;
  readonly onLease: (lease: string) => MaybeView;
  readonly onVouch: (id: string) => MaybeView;
  readonly trail: MaybeView;
}

/** A page with `deciding` has no file beside it that holds the rest, so it shows every line of evidence. */
export function incidentInFull(incident: IncidentRecord, anchor: Anchor, deciding: Deciding | null = null): View {
  const shown = shownEvidence(incident, deciding === null ? mostEvidence : Infinity);
  return html`<article id=${anchor} class=${`incident edge-${incident.severity}`} aria-labelledby=${partAnchor(anchor, 'title')} tabindex="-1">
    ${headline(incident, anchor)} ${deciding?.offers} ${containment(incident.containment, anchor, deciding?.onLease)}
    <div class="story-and-advice">
      ${narrative(incident, anchor, shown)}
      <div class="advice">${nextSteps(incident.nextSteps)}${doubts(incident.doubts)}</div>
    </div>
    ${timeline(incident, anchor, shown)}${plots(incident, anchor)}${evidenceList(incident, anchor, shown)}${techniqueList(incident.techniques)}
    ${vouches(incident.vouches, anchor, deciding?.onVouch)}${decisions(incident, anchor)}${deciding?.trail}
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
