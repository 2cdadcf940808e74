import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { renderReport } from '../../../server/report/index.ts';
import { belowBudgetIncident, caseA, quietSample, sample } from '../../view/sample.ts';
import { tagsOf } from './page.ts';

const page = renderReport(sample);
const tags = tagsOf(page);
const ids = tags.flatMap(({ attributes }) => [attributes.get('id') ?? []].flat());

describe('report.html', () => {
  it('allows exactly its own style element by hash, and nothing else', () => {
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    const policy = tags.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')?.attributes.get('content');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`);
  });

  it('has no script, no style attribute, no handler and no form', () => {
    const names = new Set(tags.map(({ name }) => name));
    for (const name of ['script', 'iframe', 'object', 'embed', 'form', 'link', 'base', 'img', 'foreignObject'])
      expect(names).not.toContain(name);
    const attributes = tags.flatMap((tag) => [...tag.attributes.keys()]);
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });

  it('refers to nothing outside itself', () => {
    const references = tags.flatMap(({ attributes }) =>
      ['href', 'src', 'xlink:href', 'srcset', 'action'].flatMap((name) => attributes.get(name) ?? []),
    );
    expect(references.filter((reference) => !reference.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|https?:/);
  });

  it('links only to places that exist, whose ids are unique and ours', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(findings|incident-\d+(-(e\d+|[a-z]+))?)$/.test(id))).toEqual([]);
    const targets = tags.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    const labels = tags.flatMap(({ attributes }) => attributes.get('aria-labelledby') ?? []);
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  it('links every sentence of every story to evidence', () => {
    const sentences = [...page.matchAll(/<span class="sentence">.*?<\/li>/g)].map((match) => match[0]);
    expect(sentences).toHaveLength(sample.incidents.reduce((sum, incident) => sum + incident.narrative.length, 0));
    expect(sentences.filter((sentence) => !/href="#incident-\d+-e/.test(sentence))).toEqual([]);
  });

  it('shows alerts first, gravest first, then what stayed below the budget', () => {
    const order = ['Dana Whitfield</bdi></span>: almost', 'Accounts Payable</bdi></span>: very', 'Seen, below the budget: 12 incidents'];
    const places = order.map((words) => page.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('has headings without gaps and a header for every column of every table', () => {
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(index === 0 ? 1 : 2);
    expect(tags.filter(({ name, attributes }) => name === 'th' && !attributes.has('scope'))).toEqual([]);
  });

  it('says all times in UTC and how the files were read', () => {
    expect(page).toContain('1 February 2026 to 14 March 2026 (UTC)');
    expect(page).toContain('What became of 184,226 records');
    expect(page).toContain('Each rejected record is in rejected.jsonl with its reason.');
  });

  it('is the same for the same findings', () => {
    expect(renderReport(sample)).toBe(page);
  });
});

describe('a report without alerts', () => {
  it('reads as a good result: what was read, and that nothing crossed the line', () => {
    const quiet = renderReport(quietSample);
    expect(quiet).toContain('<h1>Nothing crossed the line</h1>');
    expect(quiet).toContain('171,904 events of 143 people over 42 d were judged');
  });

  it('is no all-clear when nothing could be judged', () => {
    const blind = renderReport({ ...quietSample, from: null, until: null, summary: { ...quietSample.summary, events: 0 } });
    expect(blind).toContain('Nothing could be judged');
    expect(blind).toContain('This is not an all-clear');
    expect(blind).not.toContain('No account looks hijacked');
  });

  it('calls settled alerts settled', () => {
    expect(renderReport({ ...sample, incidents: [{ ...caseA, state: 'dismissed' }] })).toContain('<h1>1 alert, all settled</h1>');
  });
});

describe('a large report', () => {
  it('with 500 incidents below the budget takes under two seconds, stays under a megabyte and says what it left out', () => {
    const incidents = [caseA, ...Array.from({ length: 500 }, (_, index) => belowBudgetIncident(index, 60))];
    const started = performance.now();
    const large = renderReport({ ...sample, incidents });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(large.length).toBeLessThan(1_000_000);
    expect(large).toContain('55 lighter lines not shown; all 60 are in incidents.jsonl.');
    expect(large).toContain('The evidence of 440 lesser incidents is in incidents.jsonl.');
  });

  it('with an incident of 20,000 acts still draws few marks', () => {
    const timeline = Array.from({ length: 20_000 }, (_, index) => ({
      at: new Date(Date.UTC(2026, 2, 1) + index * 60_000).toISOString(),
      hands: index % 3 === 0 ? ('owner' as const) : ('intruder' as const),
      kind: `kind-${index % 7}`,
      what: 'did something',
      from: null,
      eventId: `e${index}`,
    }));
    const started = performance.now();
    const busy = renderReport({ ...sample, incidents: [{ ...caseA, timeline }] });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(busy.match(/class="mark"/g)?.length).toBeLessThanOrEqual(24);
    expect(busy).toContain('20,000 events');
  });
});
