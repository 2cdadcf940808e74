/** How to read the page, in plain words. */
import type { Severity } from '../server/http/contract.ts';
import { html, type View } from './html.ts';
import { handsSign, severityBadge } from './signs.ts';

const rarerThanBudget: readonly (readonly [Severity, string])[] = [
  ['low', 'more common than the budget allows: no alert'],
  ['medium', 'rare enough for the budget'],
  ['high', 'ten times rarer than that'],
  ['critical', 'a hundred times rarer'],
];

export function legend(): View {
  return html`<details class="card legend">
    <summary><h2>How to read this page</h2></summary>
    <dl>
      <div>
        <dt>Bits</dt>
        <dd>
          How strongly one observation speaks. Each bit doubles the odds that somebody else acted: +3 bits means eight times as likely
          from an intruder as from the owner. Minus bits speak for the owner. Bits add up.
        </dd>
      </div>
      <div>
        <dt>Return period</dt>
        <dd>
          How long this organisation would wait, with nobody attacking it, until chance alone shows something as odd. “Once in 14 months”
          is like a flood that comes once in 14 months: possible without a cause, but a cause is the better guess.
        </dd>
      </div>
      <div>
        <dt>Severity</dt>
        <dd>
          <ul class="severities">
            ${rarerThanBudget.map(([severity, words]) => html`<li>${severityBadge(severity)} ${words}</li>`)}
          </ul>
        </dd>
      </div>
      <div>
        <dt>Whose hands</dt>
        <dd>
          <ul class="severities">
            <li>${handsSign('intruder')} acts that do not fit the owner</li>
            <li>${handsSign('owner')} acts with the owner’s usual network and client</li>
            <li>${handsSign('unknown')} cannot be told</li>
          </ul>
        </dd>
      </div>
      <div>
        <dt>Times</dt>
        <dd>
          All times are UTC. <b>First seen</b>: the earliest suspicious act. <b>Alerted</b>: the act that crossed the line.
          <b>Known</b>: when the record of that act had arrived, so that anybody could know.
        </dd>
      </div>
    </dl>
  </details>`;
}
