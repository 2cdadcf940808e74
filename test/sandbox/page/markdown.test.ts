import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inertMarkdown } from '../../../bot/cards/inert.ts';
import { markdown } from '../../../sandbox/page/browser/markdown.ts';

describe('Markdown of cards and messages', () => {
  it.each([
    ['**bold** and _thin_', '<p><b>bold</b> and <i>thin</i></p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    [
      '[words](https://contoso.example/a)',
      '<p><a href="https://contoso.example/a" target="_blank" rel="noreferrer noopener">words</a></p>',
    ],
    ['[words](javascript:alert(1))', '<p>[words](javascript:alert(1))</p>'],
    ['a \\*star\\* \\[not\\](https://x.example)', '<p>a *star* [not](https://x.example)</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['<script>', '<p>&#60;script&#62;</p>'],
  ])('%s', (text, html) => {
    expect(markdown(text)).toBe(html);
  });

  it('brings no markup but its own, whatever is written', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '\\',
      '\n',
      '- ',
      'https://x.example',
      'onload=',
      '\uE0000\uE001',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const rest = markdown(pieces.join('')).replace(
          /<\/?(?:p|b|i|ul|li)>|<a href="https:\/\/[^"<>\s]*" target="_blank" rel="noreferrer noopener">|<\/a>|&#\d+;/g,
          '',
        );
        expect(rest).not.toMatch(/[<>"'&]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows what the bot escaped as it was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z*_[\]()#+!|~`\\. -]{0,40}$/), (text) => {
        const shown = markdown(inertMarkdown(text))
          .replace(/<\/?p>/g, '')
          .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        expect(shown).not.toMatch(/<[bia]/);
      }),
    );
  });
});
