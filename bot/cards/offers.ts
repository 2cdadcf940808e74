/** Buttons from what the desk offers. A button names its offer by a key that is computed anew when it is pressed. */
import { ACTIONS, type Offer, type Verb } from '../../server/core/desk.ts';
import { hash53 } from '../../server/core/hash.ts';
import { type Action, button } from './element.ts';

const CONTAINING: ReadonlySet<string> = new Set(ACTIONS);
const CONFIRMED: ReadonlySet<Verb> = new Set(['undo', 'release', 'dismiss', 'confirm', 'reopen', 'refuse', 'approve', 'vouch']);
/** On the card itself, in this order; the rest is behind "More". */
const FIRST: readonly Verb[] = ['approve', 'refuse', 'disable-account', 'undo', 'assign', 'dismiss', 'confirm'];
/** With “More actions”, “Show evidence” and “Open incident” these are six; clients hide a seventh. */
const MOST_FIRST = 3;

/** The same offer of the same revision of the same incident has the same key, and nothing else has. */
export function keyOf(incident: string, revision: number, { verb, on }: Pick<Offer, 'verb' | 'on'>): string {
  return hash53(JSON.stringify([incident, revision, verb, on])).toString(36);
}

/** Is there a step between the button and the deed, with the consequences and a reason? */
export function isConfirmed(offer: Offer): boolean {
  return offer.needsReason || offer.needsApproval || CONTAINING.has(offer.verb) || CONFIRMED.has(offer.verb);
}

export interface Offered {
  readonly incident: string;
  readonly revision: number;
  readonly offer: Offer;
}

export function offerButton({ incident, revision, offer }: Offered, title = offer.label): Action {
  return button({
    title,
    press: isConfirmed(offer) ? 'ask' : 'decide',
    data: { incident, revision, verb: offer.verb, decision: keyOf(incident, revision, offer) },
    style: styleOf(offer),
    withoutInputs: true,
  });
}

export function styleOf({ verb }: Offer): 'positive' | 'destructive' | undefined {
  if (CONTAINING.has(verb)) return 'destructive';
  return verb === 'approve' ? 'positive' : undefined;
}

export function firstButtons(incident: string, revision: number, offers: readonly Offer[]): Action[] {
  const possible = offers.filter(({ obstacle }) => obstacle === null);
  return FIRST.flatMap((verb) => possible.filter((offer) => offer.verb === verb))
    .slice(0, MOST_FIRST)
    .map((offer) => offerButton({ incident, revision, offer }));
}
