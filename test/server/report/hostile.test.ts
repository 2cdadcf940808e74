import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IncidentRecord, ReportData } from '../../../server/http/contract.ts';
import { renderReport } from '../../../server/report/index.ts';
import { belowBudgetIncident, caseA, caseB, sample } from '../../view/sample.ts';
import { tagsOf, type Tag } from './page.ts';

/** Pieces that break out of text, attributes, comments, styles and links where one of them is not escaped. */
const piece = fc.constantFrom(
  '<zz>',
  '</zz>',
  '<script>zz()</script>',
  '"><zz zz=1>',
  "' zz='1",
  '" onzz="1',
  '</style>',
  '</title>',
  '-->',
  '<!--',
  ']]>',
  '&lt;zz&gt;',
  '&#60;zz&#62;',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  'javascript:zz',
  '#incident-1',
  '`${zz}`',
  'zz',
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Our own closed words; everything else that is a string may come from a record. */
const ours = new Set(['state', 'severity', 'hands', 'channel', 'account-takeover']);

/** The same value with every foreign string replaced. */
function poison(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return ours.has(key) || ours.has(value) ? value : next();
  if (Array.isArray(value)) return value.map((entry) => poison(entry, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poison(entry, next, name)]));
}

/** An alert with readable times, so that its drawing appears, and an alert and an odd day without any. */
function hostileReport(texts: readonly string[]): ReportData {
  let used = 0;
  const next = () => texts[used++ % texts.length] ?? '';
  const incidents = [caseA, caseB, belowBudgetIncident(0)].map((incident) => poison(incident, next) as IncidentRecord);
  const timed = incidents.map((incident, index) => (index > 0 ? incident : { ...incident, timeline: retimed(incident.timeline) }));
  const counts = () => Object.fromEntries(texts.map((text, index) => [text, index]));
  return {
    ...(poison(sample, next) as ReportData),
    summary: { ...sample.summary, feeds: counts(), ignoredOperations: counts() },
    incidents: timed,
  };
}

function retimed(timeline: IncidentRecord['timeline']): IncidentRecord['timeline'] {
  return timeline.map((entry, index) => ({ ...entry, at: caseA.timeline[index]?.at ?? '' }));
}

/** Every element and attribute that an honest report has. */
const honest = tagsOf(renderReport(sample));
const names = new Set(honest.map(({ name }) => name));
const attributeNames = new Set(honest.flatMap(({ attributes }) => [...attributes.keys()]));
const shapes: ReadonlyMap<string, RegExp> = new Map([
  ['href', /^#(findings|incident-\d+(-(e\d+|evidence))?)$/],
  ['id', /^(findings|incident-\d+(-(e\d+|[a-z]+))?)$/],
  ['class', /^[a-z -]*$/],
]);

/** What an honest report could not contain. */
function strangers(tag: Tag): readonly string[] {
  const attributes = [...tag.attributes].filter(([name, text]) => !attributeNames.has(name) || shapes.get(name)?.test(text) === false);
  return [...(names.has(tag.name) ? [] : [`<${tag.name}>`]), ...attributes.map(([name, text]) => `${tag.name} ${name}="${text}"`)];
}

describe('hostile text', () => {
  it('stays text everywhere: no element, attribute, link or id comes from data', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 40 }), (texts) => {
        expect(tagsOf(renderReport(hostileReport(texts))).flatMap(strangers)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('cannot turn the direction of a page that quotes it', () => {
    const turned = renderReport({ ...sample, organisation: 'Contoso \u202egnp.exe', notes: ['a\u2066b\u200fc'] });
    expect(turned).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(turned).toContain('U+202E');
  });
});
