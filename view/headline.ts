/** What a tired analyst must understand in five seconds: who, what, how sure, how rare, and when. */
import type { IncidentRecord } from '../server/http/contract.ts';
import { partAnchor, type Anchor } from './anchors.ts';
import { html, type MaybeView, type View } from './html.ts';
import { severityBadge, stateBadge } from './signs.ts';
import { inert } from './text.ts';
import { between, moment, span } from './time.ts';
import { belief, rarity } from './words.ts';

/** The person's name, or the account when it has none. */
export function person(incident: IncidentRecord): View {
  return inert(incident.displayName ?? incident.account);
}

function fact(term: string, value: View | string, remark: MaybeView): View {
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${value}${remark === null ? null : html`<span class="remark">${remark}</span>`}</dd>
  </div>`;
}

function utc(at: string): View {
  return html`<span class="instant">${moment(at)} UTC</span>`;
}

/** `40 s after first seen`; nothing when it cannot be told. */
function later(from: string, until: string, than: string): string | null {
  const wait = between(from, until);
  if (wait === null) return null;
  return wait < 1_000 ? `at once` : `${span(wait)} after ${than}`;
}

function alertedFact(incident: IncidentRecord): View {
  if (incident.alertedAt !== null)
    return fact('Alerted', utc(incident.alertedAt), later(incident.openedAt, incident.alertedAt, 'first seen'));
  const why = incident.provisional ? 'still learning what is usual' : 'below the budget';
  return fact('Alerted', 'no', why);
}

function knownFact(incident: IncidentRecord): MaybeView {
  if (incident.knownAt === null) return null;
  const lag = incident.alertedAt === null ? null : between(incident.alertedAt, incident.knownAt);
  const remark = lag === null ? null : lag < 1_000 ? 'the records came without delay' : `the records came ${span(lag)} late`;
  return fact('Known', utc(incident.knownAt), remark);
}

/** When the record that tipped it reached us; a replay has no such clock. */
function receivedFact({ receivedAt, alertedAt }: IncidentRecord): MaybeView {
  if (receivedAt === null) return null;
  const lag = alertedAt === null ? null : between(alertedAt, receivedAt);
  return fact('Received', utc(receivedAt), lag === null || lag < 1_000 ? null : `${span(lag)} after it happened`);
}

export function facts(incident: IncidentRecord): View {
  return html`<dl class="facts">
    ${fact('First seen', utc(incident.openedAt), null)} ${alertedFact(incident)} ${knownFact(incident)} ${receivedFact(incident)}
    ${fact('Weight', `${incident.bits.toFixed(1)} bits`, `score ${incident.score.toFixed(1)} of 100`)}
  </dl>`;
}

export function headline(incident: IncidentRecord, anchor: Anchor): View {
  const account = incident.displayName === null ? null : html`<p class="account">${inert(incident.account)}</p>`;
  const provisional = incident.provisional ? html`<span class="badge">Provisional</span>` : null;
  return html`<header class="headline">
    <p class="badges">${severityBadge(incident.severity)}${stateBadge(incident.state)}${provisional}</p>
    <h3 id=${partAnchor(anchor, 'title')}><span class="who">${person(incident)}</span>: ${belief(incident)}</h3>
    ${account}
    <p class="lead">${inert(incident.title)}</p>
    <p class="rarity">${rarity(incident.returnPeriodDays)}</p>
    ${facts(incident)}
  </header>`;
}
