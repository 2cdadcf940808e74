/** Small drawn signs. Each severity and each pair of hands has its own shape, so that colour is never needed to tell them apart. */
import type { IncidentRecord, IncidentState, Severity } from '../server/http/contract.ts';
import { html, type View } from './html.ts';
import { severityWord, stateWord } from './words.ts';

/** One to four: dot, triangle, diamond, octagon. */
const severityShape: Readonly<Record<Severity, string>> = {
  low: 'M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z',
  medium: 'M8 2.5 14.5 13.5H1.5Z',
  high: 'M8 1 15 8 8 15 1 8Z',
  critical: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z',
};

export function severitySign(severity: Severity): View {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${severityShape[severity]} /></svg>`;
}

/** Shape, colour and word together. */
export function severityBadge(severity: Severity): View {
  return html`<span class=${`badge severity-${severity}`}>${severitySign(severity)}${severityWord[severity]}</span>`;
}

export function stateBadge(state: IncidentState): View {
  return html`<span class=${`badge state-${state}`}>${stateWord[state]}</span>`;
}

type Hands = IncidentRecord['timeline'][number]['hands'];

/** Intruder: filled diamond. Owner: hollow circle. Unclear: hollow square. */
export const handsShape: Readonly<Record<Hands, string>> = {
  intruder: 'M0-7 7 0 0 7-7 0Z',
  owner: 'M0-5.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z',
  unknown: 'M-5-5H5V5H-5Z',
};

export function handsSign(hands: Hands): View {
  return html`<svg class=${`sign hands-${hands}`} viewBox="-8 -8 16 16" aria-hidden="true"><path d=${handsShape[hands]} /></svg>`;
}

/** A tick in a circle: all is well. */
export function tickSign(): View {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"
    ><path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 5.1-4.2 4.4a.7.7 0 0 1-1 0L4.5 8.6l1-1 1.3 1.4 3.7-3.9Z"
  /></svg>`;
}
