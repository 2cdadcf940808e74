import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { anchorOf } from '../../../view/anchors.ts';
import { hoursSentence } from '../../../view/plots/hours.ts';
import { plots } from '../../../view/plots/index.ts';
import { belowBudgetIncident, caseA } from '../sample.ts';

const anchor = anchorOf(0);

describe('usual against seen', () => {
  it('without any history says so in every plot', () => {
    const page = renderToString(plots(belowBudgetIncident(0), anchor));
    expect(page).toContain('No network was seen, now or before.');
    expect(page).toContain('No client was seen, now or before.');
    expect(page).toContain('No hours are known, now or before.');
    expect(page).toContain('The suspicious hands sent no mail.');
    expect(page).not.toMatch(/NaN|Infinity/);
  });

  it('puts what the suspicious hands used first, even when it was never used before', () => {
    const page = renderToString(plots(caseA, anchor));
    expect(page.indexOf('Prairie Hosting')).toBeLessThan(page.indexOf('Badger Cable'));
    expect(page).toContain('never before');
  });

  it('counts the networks it leaves out', () => {
    const networks = Array.from({ length: 30 }, (_, index) => ({ label: `n${index}`, visits: 30 - index, seen: index > 20 }));
    expect(renderToString(plots({ ...caseA, picture: { ...caseA.picture, networks } }, anchor))).toContain('and 20 more');
  });

  it('sums up the hours in a sentence', () => {
    expect(hoursSentence(caseA.picture)).toBe('224 acts at 14–15 UTC, where 12% of the usual activity falls.');
    expect(hoursSentence({ ...caseA.picture, usualHours: [] })).toBe('224 acts at 14–15 UTC; no history to compare with.');
  });

  it('draws no bar outside its plot, whatever the numbers', () => {
    const number = fc.double();
    const visits = fc.array(fc.record({ label: fc.string(), visits: number, seen: fc.boolean() }), { maxLength: 20 });
    const picture = fc.record({
      networks: visits,
      clients: visits,
      usualHours: fc.array(number, { maxLength: 26 }),
      seenHours: fc.array(number, { maxLength: 26 }),
      recipientsPerHour: fc.record({ usual: number, highest: number, seen: number }),
    });
    fc.assert(
      fc.property(picture, (drawn) => {
        const page = renderToString(plots({ ...caseA, picture: drawn }, anchor));
        for (const match of page.matchAll(/ (?:width|height|x|y)="([^"]*)"/g)) {
          const size = Number.parseFloat(match[1] ?? '');
          expect(size).toBeGreaterThanOrEqual(0);
          expect(size).toBeLessThanOrEqual(114);
        }
      }),
    );
  });
});
