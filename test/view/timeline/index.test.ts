import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { anchorOf } from '../../../view/anchors.ts';
import { timeline } from '../../../view/timeline/index.ts';
import { caseA, caseB } from '../sample.ts';

const anchor = anchorOf(0);

describe('the timeline', () => {
  const page = renderToString(timeline(caseA, anchor, new Set([1])));

  it('tells intruder from owner by lane, name and shape', () => {
    expect(page).toContain('aria-label="Intruder: 224 events at 4 marks"');
    expect(page).toMatch(/aria-label="Owner: 19 events at \d marks"/);
    expect(page).toContain('d="M0-7 7 0 0 7-7 0Z" class="hands-intruder"');
    expect(page).toContain('a5.5 5.5 0 1 0 0-11Z" class="hands-owner"');
  });

  it('thins many events and counts them', () => {
    expect(page).toContain('×220');
    expect(page).toContain('12 steps, 245 events');
  });

  it('shows when the alert was raised, and when it was known if that was later than further acts', () => {
    expect(page).toContain('alerted 14:02');
    expect(page).toContain('known 14:06');
  });

  it('links a step to its evidence where the page has it', () => {
    expect(page).toContain('<a href="#incident-1-e2"><code>a4c1d6e2…7700</code></a>');
  });

  it('calls the lanes otherwise when the owner is the suspect', () => {
    const own = renderToString(timeline({ ...caseB, kind: 'exfiltration-by-owner' }, anchor, new Set()));
    expect(own).toContain('aria-label="Suspicious: ');
    expect(own).not.toContain('Intruder');
  });

  it('without acts says so', () => {
    expect(renderToString(timeline({ ...caseA, timeline: [] }, anchor, new Set()))).toContain('No acts with a readable time.');
  });
});
