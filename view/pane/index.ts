/** The pane beside a message: one pure picture of one state. */
import { html, type MaybeView, type View } from '../html.ts';
import { feedbackButtons } from './feedback.ts';
import { gauge } from './gauge.ts';
import { headlineOf, toneOf, type Tone } from './headline.ts';
import { adviceList, digestList, head, payeeList, reasonList, senderBanner, toneSign } from './parts.ts';
import type { PaneActs, PaneState } from './state.ts';
import type { PaneWords } from './words/index.ts';

export type { MessageHead, PaneActs, PaneState, UnavailableCode } from './state.ts';

interface Picture {
  readonly tone: Tone;
  readonly title: string;
  readonly body: MaybeView | readonly MaybeView[];
}

function retryButton(acts: PaneActs, words: PaneWords): View {
  return html`<p class="buttons"><button type="button" class="button" onClick=${acts.retry}>${words.tryAgain}</button></p>`;
}

/** Trying again changes nothing about these. */
const settled: ReadonlySet<string> = new Set([
  'not-in-mailbox',
  'too-old',
  'sent-by-you',
  'switched-off',
  'shared-not-set-up',
  'outside-outlook',
  'not-set-up',
]);

function unavailable(state: PaneState & { readonly kind: 'unavailable' }, acts: PaneActs, words: PaneWords): Picture {
  const { title, because, readOn } = words.unavailable;
  return {
    tone: 'unknown',
    title,
    body: [
      html`<p>${because[state.code]}</p>`,
      state.head === null ? null : html`<p>${readOn}</p>`,
      settled.has(state.code) ? null : retryButton(acts, words),
      state.head === null ? null : head(state.head, words),
    ],
  };
}

function scored(state: PaneState & { readonly kind: 'scored' }, acts: PaneActs, words: PaneWords): Picture {
  const { verdict } = state;
  const code = headlineOf(verdict.words, verdict.senderState);
  return {
    tone: toneOf[code],
    title: words.headline[code],
    body: [
      senderBanner(verdict.senderState, words),
      head(state.head, words),
      state.stale ? html`<p class="remark">${words.stale}</p>` : null,
      html`<div class="gauges">
        ${gauge({ name: words.outOfCharacter.name, degrees: words.outOfCharacter.degree, score: verdict.outOfCharacter, degree: verdict.words.outOfCharacter }, words)}
        ${gauge({ name: words.solicitation.name, degrees: words.solicitation.degree, score: verdict.solicitation, degree: verdict.words.solicitation }, words)}
      </div>`,
      payeeList(verdict.payees, words),
      adviceList(verdict.advice, words),
      verdict.reasons.length === 0 && toneOf[code] !== 'calm' ? null : reasonList(verdict.reasons, words),
      feedbackButtons({ opinion: state.opinion, state: state.opinionState }, acts, words),
      html`<p class="remark caveat">${words.caveat}</p>`,
    ],
  };
}

function pictureOf(state: PaneState, acts: PaneActs, words: PaneWords): Picture {
  switch (state.kind) {
    case 'starting':
      return { tone: 'unknown', title: words.starting, body: null };
    case 'waiting':
      return { tone: 'unknown', title: words.waiting, body: head(state.head, words) };
    case 'nothing': {
      const { title, text } = words.nothing[state.because];
      return { tone: 'unknown', title, body: [html`<p>${text}</p>`, digestList(state.digest, words)] };
    }
    case 'not-seen-yet': {
      const { title, text } = words.notSeenYet;
      const watched = state.senderState !== 'none';
      return {
        tone: watched ? 'danger' : 'unknown',
        title: state.senderState === 'none' ? title : words.headline[state.senderState],
        body: [senderBanner(state.senderState, words), html`<p>${text}</p>`, head(state.head, words)],
      };
    }
    case 'sign-in': {
      const { title, text, button } = words.signIn;
      return {
        tone: 'unknown',
        title,
        body: [
          html`<p>${text}</p>`,
          html`<p class="buttons"><button type="button" class="button button-primary" onClick=${acts.signIn}>${button}</button></p>`,
          html`<p>${words.unavailable.readOn}</p>`,
          head(state.head, words),
        ],
      };
    }
    case 'unavailable':
      return unavailable(state, acts, words);
    case 'scored':
      return scored(state, acts, words);
  }
}

/** What a screen reader says when the picture changes: the headline, and of a score its two words. */
export function announcement(state: PaneState, words: PaneWords): string {
  const { title } = pictureOf(state, { report: idle, expect: idle, retry: idle, signIn: idle }, words);
  if (state.kind !== 'scored') return title;
  const { words: degrees, senderState } = state.verdict;
  const said = [
    title,
    senderState === 'none' ? null : words.senderState[senderState],
    degrees.outOfCharacter === null ? null : words.outOfCharacter.degree[degrees.outOfCharacter],
    degrees.solicitation === null ? null : words.solicitation.degree[degrees.solicitation],
  ];
  return said
    .filter((one) => one !== null)
    .map((one) => (/[.!?…]$/.test(one) ? one : `${one}.`))
    .join(' ');
}

function idle(): void {
  return undefined;
}

export function pane(state: PaneState, acts: PaneActs, words: PaneWords): View {
  const { tone, title, body } = pictureOf(state, acts, words);
  const busy = state.kind === 'starting' || state.kind === 'waiting';
  return html`<main class=${`pane tone-${tone}`} lang=${words.language} aria-busy=${String(busy)}>
    <p class="spoken" role="status">${announcement(state, words)}</p>
    <h1>${toneSign(tone)}<span>${title}</span></h1>
    ${body}
  </main>`;
}
