/** The evidence, line by line, with a bar to the right for the intruder and to the left for the owner. */
import type { EvidenceLine, IncidentRecord } from '../server/http/contract.ts';
import { evidenceAnchor, evidenceListAnchor, type Anchor } from './anchors.ts';
import { html, type MaybeView, type View } from './html.ts';
import { evidenceOf } from './narrative.ts';
import { counted, inert } from './text.ts';
import { moment } from './time.ts';
import { channelWord, signed } from './words.ts';

/** Bars of calm incidents must not look as long as those of grave ones. */
const leastScaleBits = 6;

/**
 * Which lines to show: first those that the story rests on, then the heaviest, up to `most`.
 *
 * Answers indexes into `evidence`; the list shows them in the incident's own order.
 */
export function shownEvidence(incident: IncidentRecord, most: number, sentences = Infinity): ReadonlySet<number> {
  const told = incident.narrative.slice(0, sentences).flatMap((_, index) => evidenceOf(incident, index).slice(0, 4));
  const heaviest = incident.evidence.map((line, index) => ({ index, weight: Math.abs(line.bits) })).sort((a, b) => b.weight - a.weight);
  const wanted = [...new Set([...told, ...heaviest.map((line) => line.index)])];
  return new Set(wanted.slice(0, most));
}

/** A bar from the middle: filled to the right for the intruder, hollow to the left for the owner. */
export function bitsBar(bits: number, scaleBits: number): View {
  const size = Number.isFinite(bits) ? Math.min(48, (Math.abs(bits) / scaleBits) * 48) : 0;
  const left = bits < 0 ? 50 - size : 50;
  return html`<svg class="bits" aria-hidden="true" width="100%" height="14">
    <line x1="50%" x2="50%" y1="0" y2="14" class="bits-middle" />
    <rect x=${`${left.toFixed(2)}%`} y="2" width=${`${size.toFixed(2)}%`} height="10" rx="1" class=${bits < 0 ? 'fill-owner' : 'fill-intruder'} />
  </svg>`;
}

/** The actor in full once; later lines of the same hands point back to it. */
function actorOf({ evidence }: IncidentRecord, index: number, shown: ReadonlySet<number>): MaybeView {
  const actor = evidence[index]?.actor ?? null;
  if (actor === null) return null;
  const first = evidence.findIndex((line, place) => line.actor === actor && shown.has(place));
  return html`<span class="actor">${first < index ? `network and client as in E${first + 1}` : inert(actor)}</span>`;
}

interface Row {
  readonly line: EvidenceLine;
  readonly index: number;
  readonly anchor: Anchor;
  readonly actor: MaybeView;
  readonly scaleBits: number;
}

function row({ line, index, anchor, actor, scaleBits }: Row): View {
  const side = line.bits < 0 ? ' for the owner' : ' for an intruder';
  return html`<tr role="row" id=${evidenceAnchor(anchor, index)} tabindex="-1">
    <th role="rowheader" scope="row" class="number">E${index + 1}</th>
    <td role="cell" class="when">${moment(line.at)}</td>
    <td role="cell" class="signal">
      <span class="channel">${channelWord[line.channel]}</span> <code>${inert(line.signal)}</code>
    </td>
    <td role="cell" class="weight">
      <span class="amount">${signed(line.bits)}<span class="spoken">${side}</span></span>${bitsBar(line.bits, scaleBits)}
    </td>
    <td role="cell" class="sentence">${inert(line.sentence)}${actor}</td>
    <td role="cell" class="record"><code>${inert(line.eventId)}</code></td>
  </tr>`;
}

function columnHeads(): View {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col"><span class="spoken">Number</span></th>
      <th role="columnheader" scope="col">Time (UTC)</th>
      <th role="columnheader" scope="col">Stage and signal</th>
      <th role="columnheader" scope="col" class="weight">
        <span class="sides"><span>owner</span><b>bits</b><span>intruder</span></span>
      </th>
      <th role="columnheader" scope="col">What was seen</th>
      <th role="columnheader" scope="col">Record</th>
    </tr>
  </thead>`;
}

export function evidenceList(incident: IncidentRecord, anchor: Anchor, shown: ReadonlySet<number>): View {
  const scaleBits = incident.evidence.reduce((most, line) => Math.max(most, Math.abs(line.bits)), leastScaleBits);
  const rows = incident.evidence.flatMap((line, index) =>
    shown.has(index) ? [row({ line, index, anchor, scaleBits, actor: actorOf(incident, index, shown) })] : [],
  );
  const rest = incident.evidence.length - rows.length;
  const more: MaybeView =
    rest > 0
      ? html`<p class="more">${counted(rest, 'lighter line')} not shown; all ${incident.evidence.length} are in incidents.jsonl.</p>`
      : null;
  return html`<section class="part">
    <h4 id=${evidenceListAnchor(anchor)} tabindex="-1">Evidence</h4>
    ${
      rows.length === 0
        ? html`<p class="nothing">No evidence was kept.</p>`
        : html`<table role="table" class="evidence" aria-labelledby=${evidenceListAnchor(anchor)}
            >${columnHeads()}<tbody role="rowgroup">${rows}</tbody></table
          >`
    }
    ${more}
  </section>`;
}
