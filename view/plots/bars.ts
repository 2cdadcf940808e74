/** A list of labelled bars: what the person usually uses, and which of it the suspicious hands used. */
import type { Picture } from '../../server/http/contract.ts';
import { html, type View } from '../html.ts';
import { handsSign } from '../signs.ts';
import { count, counted, inert } from '../text.ts';

type Visits = Picture['networks'];

const mostUsual = 5;
const mostSeen = 5;

export interface Bars {
  readonly title: string;
  /** `network`, `client`: for the sentence when there is no history. */
  readonly noun: string;
  readonly visits: Visits;
}

export function bar(share: number, kind: 'usual' | 'seen'): View {
  const size = Number.isFinite(share) ? Math.min(100, Math.max(0, share * 100)) : 0;
  return html`<svg class="bar" width="100%" height="8" aria-hidden="true">
    <rect width="100%" height="8" rx="2" class="bar-track" />
    <rect width=${`${size.toFixed(2)}%`} height="8" rx="2" class=${`bar-${kind}`} />
  </svg>`;
}

/** Discounted counts below one are still a trace of the past. */
function howOften(visits: number): string {
  if (!(visits > 0)) return 'never before';
  return visits < 1 ? 'hardly ever' : counted(visits, 'visit');
}

function line({ label, visits, seen }: Visits[number], most: number): View {
  return html`<li class=${seen ? 'used' : ''}>
    <span class="bar-label">${seen ? handsSign('intruder') : null}${inert(label)}${seen ? html`<span class="spoken"> (used now)</span>` : null}</span>
    <span class="bar-value">${howOften(visits)}</span>
    ${bar(most > 0 ? visits / most : 0, seen ? 'seen' : 'usual')}
  </li>`;
}

export function bars({ title, noun, visits }: Bars): View {
  const seen = visits.filter((entry) => entry.seen).slice(0, mostSeen);
  const usual = visits.filter((entry) => !entry.seen).slice(0, mostUsual);
  const most = visits.reduce((highest, entry) => Math.max(highest, entry.visits), 0);
  const rest = visits.length - seen.length - usual.length;
  const body =
    visits.length === 0
      ? html`<p class="nothing">No ${noun} was seen, now or before.</p>`
      : html`<ul class="bars">${[...seen, ...usual].map((entry) => line(entry, most))}</ul>`;
  return html`<figure class="plot">
    <figcaption>${title}</figcaption>
    ${body}${rest > 0 ? html`<p class="more">and ${count(rest)} more</p>` : null}
  </figure>`;
}
