/** What to do next, and what would change our mind. */
import { html, type MaybeView } from './html.ts';
import { inert } from './text.ts';

export function nextSteps(steps: readonly string[]): MaybeView {
  if (steps.length === 0) return null;
  return html`<section class="part steps">
    <h4>Next steps</h4>
    <ol>${steps.map((step) => html`<li>${inert(step)}</li>`)}</ol>
  </section>`;
}

export function doubts(lines: readonly string[]): MaybeView {
  if (lines.length === 0) return null;
  return html`<section class="part doubts">
    <h4>What would change our mind</h4>
    <ul>${lines.map((line) => html`<li>${inert(line)}</li>`)}</ul>
  </section>`;
}
