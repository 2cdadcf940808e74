import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { between, moment, roughSpan, span } from '../../view/time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('time', () => {
  it.each([
    [0, '0 s'],
    [40_000, '40 s'],
    [78_000, '1 min 18 s'],
    [38 * minute, '38 min'],
    [80 * minute, '1 h 20 min'],
    [hour + 59.7 * minute, '2 h'],
    [2 * day + 3 * hour, '2 d 3 h'],
    [42 * day, '42 d'],
  ])('%p ms is %p', (milliseconds, words) => {
    expect(span(milliseconds)).toBe(words);
  });

  it('short of room, a span is one unit', () => {
    expect([roughSpan(5 * minute), roughSpan(16.4 * hour), roughSpan(3 * day)]).toEqual(['5 min', '16 h', '3 d']);
  });

  it('an instant of any offset is shown in UTC', () => {
    expect(renderToString(moment('2026-03-12T09:02:11-05:00'))).toContain('<span>14:02:11</span>');
  });

  it('an instant that cannot be read is shown as it is, and has no distance', () => {
    expect(renderToString(moment('<soon>'))).toBe('<bdi>&lt;soon></bdi>');
    expect(between('2026-03-12T00:00:00Z', 'soon')).toBeNull();
  });
});
