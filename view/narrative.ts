/** The story, in which every sentence says on which evidence and which records it rests. */
import type { IncidentRecord } from '../server/http/contract.ts';
import { evidenceAnchor, evidenceListAnchor, partAnchor, type Anchor } from './anchors.ts';
import { html, type View } from './html.ts';
import { inert, shortId } from './text.ts';

/** A sentence about 220 mails need not carry 220 links; the rest are counted and stand in the list. */
const mostLinks = 4;

/** The evidence lines of one sentence that are really there. */
export function evidenceOf(incident: IncidentRecord, sentence: number): readonly number[] {
  const indexes = incident.narrativeEvidence[sentence] ?? [];
  return [...new Set(indexes)].filter((index) => incident.evidence[index] !== undefined);
}

function link(incident: IncidentRecord, anchor: Anchor, index: number): View {
  const id = incident.evidence[index]?.eventId ?? '';
  return html`<a class="proof" href=${`#${evidenceAnchor(anchor, index)}`}
    ><b><span class="spoken">Evidence </span>E${index + 1}</b> <code>${shortId(id)}</code></a
  >`;
}

function proofs(incident: IncidentRecord, anchor: Anchor, indexes: readonly number[]): View {
  const list = `#${evidenceListAnchor(anchor)}`;
  if (indexes.length === 0) return html`<a class="proof" href=${list}>see the evidence</a>`;
  const rest = indexes.length - mostLinks;
  return html`<span class="proofs"
    >${indexes.slice(0, mostLinks).map((index) => link(incident, anchor, index))}${rest > 0 ? html`<a class="proof" href=${list}>and ${rest} more</a>` : null}</span
  >`;
}

/** `most` cuts the story of a lesser incident short; what is left out is said. `shown` tells which evidence lines the page has. */
export function narrative(incident: IncidentRecord, anchor: Anchor, shown: ReadonlySet<number>, most = Infinity): View {
  const sentences = incident.narrative.slice(0, most).map((sentence, index) => {
    const indexes = evidenceOf(incident, index).filter((line) => shown.has(line));
    return html`<li><span class="sentence">${inert(sentence)}</span> ${proofs(incident, anchor, indexes)}</li>`;
  });
  const rest = incident.narrative.length - sentences.length;
  return html`<section class="part" aria-labelledby=${partAnchor(anchor, 'story')}>
    <h4 id=${partAnchor(anchor, 'story')}>What happened</h4>
    ${sentences.length === 0 ? html`<p class="nothing">No story was written for this incident.</p>` : html`<ol class="story">${sentences}</ol>`}
    ${rest > 0 ? html`<p class="more">${rest} more sentences are in incidents.jsonl.</p>` : null}
  </section>`;
}
