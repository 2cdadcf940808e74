/** What people and policies decided, and what was vouched for. */
import type { DecisionLine, IncidentRecord, VouchLine } from '../server/http/contract.ts';
import { partAnchor, type Anchor } from './anchors.ts';
import { html, type MaybeView, type View } from './html.ts';
import { inert } from './text.ts';
import { moment } from './time.ts';

function decided(line: DecisionLine): View {
  return html`<li key=${line.id}><span class="when">${moment(line.at)}</span> <span>${inert(line.sentence)}</span></li>`;
}

/** Whoever takes care of it stands first. */
export function decisions({ assignee, decisions: lines }: IncidentRecord, anchor: Anchor): MaybeView {
  if (lines.length === 0 && assignee === null) return null;
  return html`<section class="part" aria-labelledby=${partAnchor(anchor, 'decisions')}>
    <h4 id=${partAnchor(anchor, 'decisions')}>Decisions</h4>
    ${assignee === null ? null : html`<p class="taken">Taken by ${inert(assignee)}.</p>`}
    ${lines.length === 0 ? null : html`<ol class="log">${lines.map(decided)}</ol>`}
  </section>`;
}

function vouched(line: VouchLine, beside: MaybeView): View {
  const fate = line.withdrawn
    ? html`<span class="badge">Withdrawn</span>`
    : html`<span class="badge">until ${moment(line.expiresAt)} UTC</span>`;
  const reason = line.reason === null || line.reason === '' ? null : html`: ${inert(line.reason)}`;
  return html`<li key=${line.id} class=${line.withdrawn ? 'vouch vouch-withdrawn' : 'vouch'}>
    <p class="lease-head"><span>${inert(line.kind)} <b>${inert(line.what)}</b></span>${fate}</p>
    <p class="remark">${inert(line.by)}${reason}</p>
    ${beside}
  </li>`;
}

/** `beside` draws what can be done about one of them. */
export function vouches(lines: readonly VouchLine[], anchor: Anchor, beside: (id: string) => MaybeView = () => null): MaybeView {
  if (lines.length === 0) return null;
  return html`<section class="part" aria-labelledby=${partAnchor(anchor, 'vouches')}>
    <h4 id=${partAnchor(anchor, 'vouches')}>Vouched for: no news while it lasts</h4>
    <ul class="leases">${lines.map((line) => vouched(line, beside(line.id)))}</ul>
  </section>`;
}
