/** The mailbox of one person, with the real pane beside the open message. */
import { html, type MaybeView, type View } from '../../../view/html.ts';
import { inert } from '../../../view/text.ts';
import { moment } from '../../../view/time.ts';
import type { MailLine } from '../contract.ts';
import type { Acts, Shown } from './shown.ts';

/** Public ids of an invented app: the pane wants some in its address, and in the sandbox nobody asks for them. */
const SETUP = 'client=00000000-0000-4000-8000-000000000002&tenant=00000000-0000-4000-8000-0000000000aa';

function line({ internetMessageId: id, from, subject, at, withheld }: MailLine, selected: string | null, acts: Acts): View {
  return html`<li key=${id}>
    <button type="button" class="mail-line" aria-current=${id === selected ? 'true' : null} onClick=${() => acts.select(id)}>
      <span class="mail-from">${inert(from.name === '' ? from.address : from.name)}</span>
      <span class="mail-at">${moment(at)}</span>
      <span class="mail-subject">${subject === '' ? '(no subject)' : inert(subject)}${withheld ? html` <b>withheld</b>` : null}</span>
    </button>
  </li>`;
}

function list({ mail, selected }: Shown, acts: Acts): View {
  if (mail === null) return html`<p class="nothing">Loading…</p>`;
  if (mail.length === 0) return html`<p class="nothing">No mail yet.</p>`;
  return html`<ul class="mail-list" tabindex="0" aria-label="Messages">${mail.map((one) => line(one, selected, acts))}</ul>`;
}

/** Line by line, each as text; bodies are written by others. */
function reading({ text, selected }: Shown): MaybeView {
  if (selected === null) return html`<p class="nothing">Choose a message: the pane beside it says how odd it is.</p>`;
  if (text === null) return html`<p class="nothing">Loading…</p>`;
  return html`<article class="mail-text" tabindex="0" aria-label="Message">
    <h3>${text.subject === '' ? '(no subject)' : inert(text.subject)}</h3>
    <p class="remark">${inert(text.from.name)} <code>${inert(text.from.address)}</code> · ${moment(text.at)} UTC</p>
    <p class="remark">to ${text.to.slice(0, 5).map((one, index) => html`${index === 0 ? '' : ', '}${inert(one)}`)}${text.to.length > 5 ? ` and ${String(text.to.length - 5)} more` : null}</p>
    ${text.attachments.length === 0 ? null : html`<p class="remark">Attached: ${text.attachments.map((name) => html`<span class="badge">${inert(name)}</span> `)}</p>`}
    <div class="mail-body">${text.text
      .split('\n')
      .slice(0, 400)
      .map((one) => html`<p>${one.trim() === '' ? '\u00a0' : inert(one)}</p>`)}</div>
  </article>`;
}

export function mailbox(shown: Shown, acts: Acts): View {
  const { state, mailbox: address } = shown;
  const chosen = (event: Event): void => {
    if (event.currentTarget instanceof HTMLSelectElement) acts.openMailbox(event.currentTarget.value);
  };
  return html`<section class="side mailbox" aria-labelledby="mailbox-title">
    <div class="side-head">
      <h2 id="mailbox-title">Outlook</h2>
      <label class="chooser"
        >Mailbox of
        <select onChange=${chosen} value=${address}>
          ${state.mailboxes.map((one) => html`<option key=${one.address} value=${one.address}>${one.name}</option>`)}
        </select></label
      >
    </div>
    ${list(shown, acts)}
    <div class="reader">
      <div class="reader-text">${reading(shown)}</div>
      <iframe key=${address} class="pane-frame" title="Telltale pane" src=${`/sandbox/page/pane.html?${SETUP}`}></iframe>
    </div>
  </section>`;
}
