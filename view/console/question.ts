/** The question before something is decided: what it does, why it is done. Nothing happens without a second press. */
import type { OfferLine } from '../../server/http/contract.ts';
import { html, type MaybeView, type View } from '../html.ts';
import { inert, visible } from '../text.ts';
import type { ConsoleActs, Question } from './state.ts';

/** The server refuses longer reasons. */
export const longestReason = 1_000;

function reasonOf(form: EventTarget | null): string | null {
  const text = form instanceof HTMLFormElement ? new FormData(form).get('reason') : null;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function warnings(offer: OfferLine): MaybeView {
  if (!offer.needsApproval) return null;
  return html`<p class="ask-approval">A second person has to approve this before it happens.</p>`;
}

function field(offer: OfferLine): View {
  const name = offer.needsReason ? 'Reason (needed)' : 'Reason';
  return html`<label class="ask-reason"
    >${name}<textarea name="reason" rows="3" maxlength=${longestReason} required=${offer.needsReason} aria-describedby="ask-where"></textarea
    ><small id="ask-where">It stands on the card, beside your name, and in the audit log.</small></label
  >`;
}

function refusal({ refused }: Question): MaybeView {
  if (refused === null) return null;
  return html`<div class="ask-refused"><p><b>${inert(refused.message)}</b></p><p>${inert(refused.nextStep)}</p></div>`;
}

export function questionDialog(question: Question, acts: ConsoleActs): View {
  const { offer, sending } = question;
  const blocked = offer.obstacle !== null;
  const cancelled = (event: Event): void => {
    event.preventDefault();
    acts.cancel();
  };
  const submitted = (event: Event): void => {
    event.preventDefault();
    if (!sending) acts.decide(reasonOf(event.currentTarget));
  };
  return html`<dialog class="ask" ref=${acts.shown} aria-labelledby="ask-title" aria-describedby="ask-what" onCancel=${cancelled} onClose=${acts.cancel}>
    <form onSubmit=${submitted}>
      <h2 id="ask-title">${visible(offer.label)}</h2>
      <p id="ask-what">${inert(offer.explanation)}</p>
      ${blocked ? html`<div class="ask-refused"><p><b>Not possible now.</b> ${inert(offer.obstacle ?? '')}</p></div>` : [warnings(offer), field(offer)]}
      <div role="alert">${refusal(question)}</div>
      <p class="buttons">
        ${
          blocked
            ? null
            : html`<button type="submit" class="button button-main" aria-disabled=${String(sending)}>
                ${sending ? 'Sending…' : offer.needsApproval ? `Ask for: ${visible(offer.label)}` : visible(offer.label)}
              </button>`
        }
        <button type="button" class="button" onClick=${acts.cancel}>${blocked ? 'Close' : 'Cancel'}</button>
      </p>
    </form>
  </dialog>`;
}
