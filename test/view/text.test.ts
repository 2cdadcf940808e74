import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { count, counted, inert, shortId, visible } from '../../view/text.ts';

describe('text that others wrote', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>', '<bdi>&lt;img src=x onerror=alert(1)></bdi>'],
    ['an entity', '&lt;b&gt;', '<bdi>&amp;lt;b&amp;gt;</bdi>'],
    ['a turned file name', 'invoice\u202efdp.exe', '<bdi>invoice<span class="unseen">U+202E</span>fdp.exe</bdi>'],
    ['a zero-width space', 'pay\u200bpal', '<bdi>pay<span class="unseen">U+200B</span>pal</bdi>'],
    ['a null', 'a\u0000b', '<bdi>a<span class="unseen">U+0000</span>b</bdi>'],
    ['line breaks', 'one\r\n\ttwo', '<bdi>one two</bdi>'],
    ['another alphabet', 'חשבונית 204', '<bdi>חשבונית 204</bdi>'],
  ])('%s is shown as text', (_, hostile, expected) => {
    expect(renderToString(inert(hostile))).toBe(expected);
  });

  it('is cut when it is long, and says how long it was', () => {
    expect(visible('a'.repeat(5_000))).toBe(`${'a'.repeat(400)}… (5000 characters)`);
  });

  it('does not let accents pile up over the lines above', () => {
    expect(visible(`Z${'\u0301'.repeat(90)}`).length).toBeLessThan(10);
  });

  it('never contains a character that turns or hides text, whatever it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('ids and numbers', () => {
  it('an id is shortened in its middle only when it is long', () => {
    expect(shortId('signins.csv:10423')).toBe('signins.csv:10423');
    expect(shortId('a4c1d6e2-58f0-4b7e-9b0e-3c1f2a6d7700')).toBe('a4c1d6e2…7700');
  });

  it('counts are grouped and agree with their noun', () => {
    expect([counted(1, 'event'), counted(1_234, 'event'), counted(2, 'person', 'people'), count(Number.NaN)]).toEqual([
      '1 event',
      '1,234 events',
      '2 people',
      'unknown',
    ]);
  });
});
