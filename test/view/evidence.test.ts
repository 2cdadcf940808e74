import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { anchorOf } from '../../view/anchors.ts';
import { bitsBar, evidenceList, shownEvidence } from '../../view/evidence.ts';
import { belowBudgetIncident, caseA } from './sample.ts';

const anchor = anchorOf(0);

describe('the evidence list', () => {
  it('draws bits for an intruder from the middle to the right and bits for the owner to the left', () => {
    expect(renderToString(bitsBar(3, 6))).toContain('x="50.00%" y="2" width="24.00%"');
    expect(renderToString(bitsBar(-3, 6))).toContain('x="26.00%" y="2" width="24.00%"');
  });

  it('draws nothing for bits that are no number', () => {
    expect(renderToString(bitsBar(Number.NaN, 6))).toContain('width="0.00%"');
  });

  it('shows what the story rests on before heavier lines', () => {
    const shown = shownEvidence({ ...caseA, narrativeEvidence: [[10]] }, 2);
    expect([...shown]).toEqual([10, 1]);
  });

  it('says how many lines were left out', () => {
    const incident = belowBudgetIncident(0, 40);
    const page = renderToString(evidenceList(incident, anchor, shownEvidence(incident, 5)));
    expect(page.match(/<tr /g)).toHaveLength(6);
    expect(page).toContain('35 lighter lines not shown; all 40 are in incidents.jsonl.');
  });

  it('gives every line its record id', () => {
    const page = renderToString(evidenceList(caseA, anchor, shownEvidence(caseA, 100)));
    for (const { eventId } of caseA.evidence) expect(page).toContain(`<code><bdi>${eventId}</bdi></code></td>`);
  });

  it('without evidence says so', () => {
    expect(renderToString(evidenceList({ ...caseA, evidence: [] }, anchor, new Set()))).toContain('No evidence was kept.');
  });
});
