/** The step between a button and the deed: what will happen to whom, and why it is asked for. It replaces the card for the presser alone. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { button, type Card, card, type Element, fact, line, run, strip, words } from './element.ts';
import { notice } from './incident.ts';
import { keyOf, type Offered, styleOf } from './offers.ts';

/** Longest reason, in characters. */
export const LONGEST_REASON = 500;

export function confirmCard(
  { incident, revision, offer }: Omit<Offered, 'incident'> & { readonly incident: IncidentRecord },
  told: string | null = null,
): Card {
  const of = { incident: incident.id, revision };
  return card({
    summary: `${offer.label}: ${incident.account}?`,
    body: [
      ...(told === null ? [] : [notice(told)]),
      line(run(`${offer.label}?`, { weight: 'Bolder', size: 'Medium' })),
      fact('Account', incident.displayName === null ? incident.account : `${incident.displayName} (${incident.account})`),
      line(offer.explanation),
      ...(offer.needsApproval ? [strip('warning', words('A second person has to approve it before anything is done.'))] : []),
      ...(offer.obstacle === null ? [reasonInput(offer.needsReason)] : [line(run(offer.obstacle, { color: 'Attention' }))]),
    ],
    actions: [
      ...(offer.obstacle === null
        ? [
            button({
              title: offer.needsApproval ? 'Ask for approval' : offer.label,
              press: 'decide',
              data: { ...of, verb: offer.verb, decision: keyOf(incident.id, revision, offer) },
              style: styleOf(offer) ?? 'positive',
            }),
          ]
        : []),
      button({ title: 'Back', press: 'refresh', data: of, withoutInputs: true }),
    ],
  });
}

/** `reason` is the one thing that a presser types. */
export function reasonInput(needed: boolean): Element {
  return {
    type: 'Input.Text',
    id: 'reason',
    label: needed ? 'Reason' : 'Reason (may be left empty)',
    placeholder: 'e.g. confirmed by telephone',
    maxLength: LONGEST_REASON,
    isMultiline: true,
    ...(needed ? { isRequired: true, errorMessage: 'A reason is needed; it stays with the incident.' } : {}),
  };
}
