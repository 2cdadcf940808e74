/** What can be done about an incident, as buttons. Which of them work is the server's to say; a press only opens the question. */
import type { OfferLine } from '../server/http/contract.ts';
import { partAnchor, type Anchor } from './anchors.ts';
import { html, type MaybeView, type View } from './html.ts';
import { visible } from './text.ts';

export type Press = (offer: OfferLine) => void;

const containing: ReadonlySet<string> = new Set([
  'disable-account',
  'revoke-sessions',
  'require-mfa',
  'block-untrusted-networks',
  'hold-outbound-mail',
  'disable-inbox-rules',
  'withhold-messages',
  'confirm-compromised',
]);
const recovering: ReadonlySet<string> = new Set(['check', 'release']);

/** Names an offer within its incident. */
export function offerKey({ verb, on }: Pick<OfferLine, 'verb' | 'on'>): string {
  return `${verb} ${on ?? ''}`;
}

export function offerButton(offer: OfferLine, press: Press, main = false): View {
  const blocked = offer.obstacle !== null;
  const marks = blocked ? 'not possible now' : offer.needsApproval ? 'needs a second person' : null;
  return html`<button
    key=${offerKey(offer)}
    type="button"
    class=${`button${main && !blocked ? ' button-main' : ''}${blocked ? ' button-blocked' : ''}`}
    aria-haspopup="dialog"
    onClick=${() => press(offer)}
    >${visible(offer.label)}${marks === null ? null : html`<small>${marks}</small>`}</button
  >`;
}

/** The buttons about one lease or vouch. */
export function offersOn(offers: readonly OfferLine[], on: string, press: Press): MaybeView {
  const about = offers.filter((offer) => offer.on === on);
  return about.length === 0 ? null : html`<p class="buttons">${about.map((offer) => offerButton(offer, press))}</p>`;
}

function group(name: string, offers: readonly OfferLine[], press: Press, main: boolean): MaybeView {
  if (offers.length === 0) return null;
  return html`<div class="offer-group" role="group" aria-label=${name}>
    <p class="offer-name" aria-hidden="true">${name}</p>
    <div class="buttons">${offers.map((offer, index) => offerButton(offer, press, main && index === 0))}</div>
  </div>`;
}

/** Everything that is not about a single lease or vouch; `placed` are the ids that have their buttons elsewhere. */
export function offersPart(offers: readonly OfferLine[], placed: ReadonlySet<string>, anchor: Anchor, press: Press): View {
  const here = offers.filter(({ on }) => on === null || !placed.has(on));
  const contain = here.filter(({ verb }) => containing.has(verb));
  const recover = here.filter(({ verb }) => recovering.has(verb));
  const decide = here.filter(({ verb }) => !containing.has(verb) && !recovering.has(verb));
  return html`<section class="part offers" aria-labelledby=${partAnchor(anchor, 'offers')}>
    <h4 id=${partAnchor(anchor, 'offers')} tabindex="-1">What you can do</h4>
    ${here.length === 0 ? html`<p class="nothing">Nothing is left to be done here.</p>` : null}
    ${group('Contain', contain, press, true)} ${group('Decide', decide, press, false)} ${group('Give back', recover, press, false)}
  </section>`;
}
