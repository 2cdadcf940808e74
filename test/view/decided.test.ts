/** What was decided and done, as the tab and the report draw it. */
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { anchorOf } from '../../view/anchors.ts';
import { containment } from '../../view/containment.ts';
import { decisions, vouches } from '../../view/decisions.ts';
import { html } from '../../view/html.ts';
import { incidentInFull } from '../../view/incident.ts';
import { offersOn, offersPart } from '../../view/offers.ts';
import { containedIncident, hostileIncident, offer, openIncident, openOffers } from '../console/tab/incidents.ts';

const anchor = anchorOf(0);
const { incident } = containedIncident;
const idle = (): void => undefined;

function textOf(view: Parameters<typeof html>[1]): string {
  return renderToString(html`<div>${view}</div>`);
}

describe('containment', () => {
  it('says of each lease whether it held, by whom, why and until when', () => {
    const page = textOf(containment(incident.containment, anchor));
    for (const part of ['Account disabled', 'Held, with proof', 'none since', 'confirmed by telephone', 'Eve Analyst', '2026-03-13'])
      expect(page).toContain(part);
    expect(page).toContain('Inbox rules disabled');
    expect(page).toContain('Failed');
    expect(page).toContain('Waits for a second person');
  });

  it('is not spoken of when nothing was done', () => {
    expect(containment([], anchor)).toBeNull();
    expect(vouches([], anchor)).toBeNull();
    expect(decisions(openIncident.incident, anchor)).toBeNull();
  });
});

describe('an incident on which people decided', () => {
  it('carries decisions, owner and vouches in the report too', () => {
    const page = renderToString(incidentInFull(incident, anchor));
    for (const part of ['Taken by', 'Eve Analyst disabled the account', 'Vouched for', '198.51.100.0/24']) expect(page).toContain(part);
    expect(page).not.toContain('<button');
  });

  it('shows all its evidence where no file lies beside the page', () => {
    const evidence = Array.from({ length: 150 }, (_, index) => ({ ...incident.evidence[0], eventId: `e-${String(index)}` }) as never);
    const deciding = { offers: null, onLease: () => null, onVouch: () => null, trail: null };
    expect(renderToString(incidentInFull({ ...incident, evidence }, anchor, deciding))).not.toContain('not shown');
    expect(renderToString(incidentInFull({ ...incident, evidence }, anchor))).toContain('50 lighter lines not shown');
  });

  it('has no markup of others in it', () => {
    const page = renderToString(incidentInFull(hostileIncident.incident, anchor));
    expect(page).not.toMatch(/<(img|script)/);
    expect(page).not.toContain('\u202e');
  });
});

describe('offers', () => {
  it('stand in groups; those about a lease stand beside it', () => {
    const page = textOf(offersPart([...openOffers, offer('undo', 'Undo', { on: 'd-1' })], new Set(['d-1']), anchor, idle));
    expect(page).toContain('Disable account');
    expect(page).not.toContain('Undo');
    expect(textOf(offersOn([offer('undo', 'Undo', { on: 'd-1' })], 'd-1', idle))).toContain('Undo');
    expect(offersOn([offer('undo', 'Undo', { on: 'd-1' })], 'd-2', idle)).toBeNull();
  });

  it('about something that the page does not show are not lost', () => {
    expect(textOf(offersPart([offer('undo', 'Undo', { on: 'gone' })], new Set(['d-1']), anchor, idle))).toContain('Undo');
  });

  it('say what is in their way before they are pressed', () => {
    const page = textOf(offersPart(openOffers, new Set(), anchor, idle));
    expect(page.match(/not possible now/g)).toHaveLength(1);
    expect(page.match(/needs a second person/g)).toHaveLength(1);
  });

  it('that are none are said', () => {
    expect(textOf(offersPart([], new Set(), anchor, idle))).toContain('Nothing is left to be done here.');
  });
});
