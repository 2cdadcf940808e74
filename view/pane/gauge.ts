/** One score as a reader meets it: what is measured, a word for it, and only then the number and a bar. */
import type { Degree } from '../../server/http/contract.ts';
import { html, type View } from '../html.ts';
import type { PaneWords } from './words/index.ts';

export interface Gauge {
  readonly name: string;
  readonly degrees: Readonly<Record<Degree, string>>;
  /** 0-100; `null` = cannot be told. */
  readonly score: number | null;
  readonly degree: Degree | null;
}

/** A score that is drawn and said: within bounds, whole. */
function bounded(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)));
}

function unknownBar(): View {
  return html`<svg class="gauge-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="gauge-unknown" x="0.5" y="0.5" width="99" height="7" />
  </svg>`;
}

function bar(score: number): View {
  return html`<svg class="gauge-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="gauge-track" width="100" height="8" /><rect class="gauge-fill" width=${score} height="8" />
    ${[25, 50, 75].map((at) => html`<line class="gauge-mark" x1=${at} x2=${at} y1="0" y2="8" />`)}
  </svg>`;
}

export function gauge({ name, degrees, score, degree }: Gauge, words: PaneWords): View {
  if (score === null || !Number.isFinite(score) || degree === null)
    return html`<div class="gauge">
      <p class="gauge-name">${name}</p>
      <p class="gauge-words">${words.cannotTell}</p>
      ${unknownBar()}
    </div>`;
  const whole = bounded(score);
  const said = `${degrees[degree]}, ${words.outOf100(whole)}`;
  return html`<div class=${`gauge gauge-${degree}`}>
    <p class="gauge-name">${name}</p>
    <p class="gauge-words">${degrees[degree]} <span class="gauge-number">${words.outOf100(whole)}</span></p>
    <div role="meter" aria-label=${name} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${whole} aria-valuetext=${said}>${bar(whole)}</div>
  </div>`;
}
