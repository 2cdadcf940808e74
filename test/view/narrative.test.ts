import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { anchorOf } from '../../view/anchors.ts';
import { narrative } from '../../view/narrative.ts';
import { caseA } from './sample.ts';

const anchor = anchorOf(3);
const all = new Set(caseA.evidence.keys());

function hrefs(page: string): readonly string[] {
  return [...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
}

describe('the story', () => {
  it('links each sentence to its evidence and names the record', () => {
    const page = renderToString(narrative(caseA, anchor, all));
    expect(page).toContain('href="#incident-4-e2"');
    expect(page).toContain('<span class="spoken">Evidence </span>E2</b>');
    expect(page.match(/<li>/g)).toHaveLength(caseA.narrative.length);
  });

  it('links a sentence without known evidence to the whole list', () => {
    const page = renderToString(narrative({ ...caseA, narrativeEvidence: [[99, -1]] }, anchor, all));
    expect(new Set(hrefs(page))).toEqual(new Set(['#incident-4-evidence']));
  });

  it('counts the links it leaves out', () => {
    const page = renderToString(narrative({ ...caseA, narrative: ['One.'], narrativeEvidence: [[0, 1, 2, 3, 4, 5, 5]] }, anchor, all));
    expect(page).toContain('and 2 more');
  });

  it('says how many sentences it leaves out', () => {
    expect(renderToString(narrative(caseA, anchor, all, 2))).toContain('3 more sentences are in incidents.jsonl.');
  });
});
