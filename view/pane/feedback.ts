/** The reader's own word: two buttons that stay where they are, so that the keyboard never loses its place. */
import { html, type View } from '../html.ts';
import type { OpinionState, PaneActs } from './state.ts';
import type { PaneWords } from './words/index.ts';

export interface Feedback {
  readonly opinion: 'report' | 'expected' | null;
  readonly state: OpinionState;
}

function remark({ opinion, state }: Feedback, { feedback }: PaneWords): string {
  if (state === 'sending') return feedback.sending;
  if (state === 'failed') return feedback.failed;
  return opinion === null ? '' : feedback.noted[opinion];
}

export function feedbackButtons(given: Feedback, acts: PaneActs, words: PaneWords): View {
  const { feedback } = words;
  const busy = given.state === 'sending';
  const button = (opinion: 'report' | 'expected', label: string, press: () => void): View =>
    html`<button type="button" class=${`button button-${opinion}`} aria-pressed=${String(given.opinion === opinion)}
      aria-disabled=${String(busy)} onClick=${busy ? undefined : press}>${label}</button>`;
  return html`<section class="feedback">
    <h2>${feedback.question}</h2>
    <div class="buttons">${button('report', feedback.report, acts.report)}${button('expected', feedback.expected, acts.expect)}</div>
    <p class="remark" role="status">${remark(given, words)}</p>
  </section>`;
}
