/** The parts of the pane below its headline. Every text of the message and of the server goes through `inert`. */
import type { AdviceCode, DigestLine, PayeeLine, SenderState, VerdictReason } from '../../server/http/contract.ts';
import { html, type MaybeView, type View } from '../html.ts';
import { severitySign } from '../signs.ts';
import { inert } from '../text.ts';
import { headlineOf, toneOf, type Tone } from './headline.ts';
import type { MessageHead } from './state.ts';
import type { PaneWords } from './words/index.ts';

/** More reasons than these are not read beside a message. */
const mostReasons = 5;

/** Sentences of the server are English whatever the language of the pane; a screen reader must know. */
function english(sentence: string): View {
  return html`<span lang="en">${inert(sentence)}</span>`;
}

/** Longer names before the `@` lose their middle: what stands behind the `@` must not be pushed out of sight. */
const longestLocalPart = 32;

function address(text: string): View {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const short = local.length <= longestLocalPart ? local : `${local.slice(0, 20)}…${local.slice(-8)}`;
  // A narrow pane breaks it before the `@` rather than inside a name: a letter that stands alone is easily overlooked.
  return html`<span class="address">${short === '' ? null : html`${inert(short)}<wbr />`}${inert(text.slice(Math.max(0, at)))}</span>`;
}

/** Name and address of the sender, the address always: phones and narrow panes of Outlook hide it. */
export function head({ sender, subject, sealed }: MessageHead, words: PaneWords): View {
  const name = sender === null || sender.name === '' || sender.name === sender.address ? null : html`${inert(sender.name)} `;
  const from = sender === null ? null : html`<dt>${words.from}</dt><dd>${name}${address(sender.address)}</dd>`;
  return html`<div class="head">
    <dl>
      ${from}
      <dt>${words.subject}</dt>
      <dd class="subject">${subject.trim() === '' ? words.noSubject : inert(subject)}</dd>
    </dl>
    ${sealed ? html`<p class="remark">${words.sealed}</p>` : null}
  </div>`;
}

export function toneSign(tone: Tone): View {
  if (tone === 'danger') return severitySign('critical');
  if (tone === 'caution') return severitySign('medium');
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"
    ><path d=${tone === 'calm' ? 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 5.1-4.2 4.4a.7.7 0 0 1-1 0L4.5 8.6l1-1 1.3 1.4 3.7-3.9Z' : 'M1 6.5h14v3H1Z'}
  /></svg>`;
}

export function senderBanner(state: SenderState, words: PaneWords): MaybeView {
  if (state === 'none') return null;
  return html`<p class="banner">${words.senderState[state]}</p>`;
}

export function reasonList(reasons: readonly VerdictReason[], words: PaneWords): View {
  return html`<section>
    <h2>${words.why}</h2>
    ${
      reasons.length === 0
        ? html`<p>${words.whyNothing}</p>`
        : html`<ul class="reasons">
            ${reasons
              .slice(0, mostReasons)
              .map(({ score, sentence }) => html`<li>${english(sentence)} <span class="of-score">${words[score].name}</span></li>`)}
          </ul>`
    }
  </section>`;
}

export function payeeList(payees: readonly PayeeLine[], words: PaneWords): MaybeView {
  if (payees.length === 0) return null;
  return html`<section>
    <h2>${words.payees}</h2>
    <ul class="payees">
      ${payees.map(
        ({ standing, sentence }) =>
          html`<li><span class=${`badge payee-${standing}`}>${words.payeeStanding[standing]}</span> ${english(sentence)}</li>`,
      )}
    </ul>
  </section>`;
}

export function adviceList(advice: readonly AdviceCode[], words: PaneWords): MaybeView {
  if (advice.length === 0) return null;
  return html`<section class="what-to-do">
    <h2>${words.whatToDo}</h2>
    <ol>
      ${advice.map((code) => html`<li>${words.advice[code]}</li>`)}
    </ol>
  </section>`;
}

/** Which messages deserve a look although no add-in could say so beside them. */
export function digestList(lines: readonly DigestLine[], words: PaneWords): MaybeView {
  if (lines.length === 0) return null;
  return html`<section>
    <h2>${words.digest.title}</h2>
    <p class="remark">${words.digest.remark}</p>
    <ul class="digest">
      ${lines.map((line) => {
        const code = headlineOf(line.words, line.senderState);
        return html`<li class=${`tone-${toneOf[code]}`}>
          <p class="digest-headline">${toneSign(toneOf[code])}${words.headline[code]}</p>
          <p>${inert(line.subject.trim() === '' ? words.noSubject : line.subject)}</p>
          <p class="remark">
            ${address(line.sender)}${line.noAddIn ? html` · ${words.digest.noAddIn}` : null}
          </p>
        </li>`;
      })}
    </ul>
  </section>`;
}
