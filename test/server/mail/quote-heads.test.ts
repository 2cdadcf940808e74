import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginsSignature, isBlock, isHead, LONGEST_HEAD } from '../../../server/mail/quote-heads.ts';
import { inTime } from './in-time.ts';

const WROTE = 'On Tue, Nov 24, 2026 at 9:58 AM Fay Jones <fay@fabrikam.example> wrote:';

describe('a head', () => {
  it('is one alone, and over two lines', () => {
    expect(isHead(WROTE, false)).toBe(true);
    expect(isHead(WROTE.replace(' <', '\n<'), false)).toBe(true);
    expect(isHead('-----Original Message-----', false)).toBe(true);
  });

  it('that does not say when is one only above marked lines', () => {
    expect(isHead('On page 3 you wrote:', false)).toBe(false);
    expect(isHead('On 1 May, Fay wrote:', true)).toBe(true);
  });

  it('that is longer than any is none', () => {
    expect(isHead(`On 2026, ${'x'.repeat(LONGEST_HEAD)} wrote:`, false)).toBe(false);
  });
});

describe('a block', () => {
  it('says from whom, and two of when, to whom and about what', () => {
    expect(isBlock(['From: Fay', 'To: Ann', 'Subject: Plan'])).toBe(true);
    expect(isBlock(['From: Fay', 'To: Ann'])).toBe(false);
    expect(isBlock(['From: fay@fabrikam.example', 'To: Ann'])).toBe(true);
    expect(isBlock(['To: Ann', 'From: Fay', 'Subject: Plan'])).toBe(false);
    expect(isBlock(['Invoice: 12', 'Amount: 20 EUR', 'Date: 24 November'])).toBe(false);
  });
});

/** What the libraries look for, in any order and number. */
const piece = fc.oneof(
  fc.constantFrom(
    'On ',
    'Op ',
    'Le ',
    'Am ',
    'W dniu ',
    'wrote',
    ' schreef ',
    ' schrieb ',
    ' skrev ',
    ' pisze',
    ' at ',
    ' um ',
    'kirjoitti',
  ),
  fc.constantFrom(
    '2026',
    '20260',
    'from',
    '<',
    '>',
    '[',
    ']',
    '"',
    ':',
    ',',
    '@',
    ' ',
    '\t',
    '-',
    'x',
    '\u00a0',
    '在',
    'mailto:',
    'Regards',
  ),
  // Put back as a pattern these would double what was found, again and again.
  fc.constantFrom('$&', '$`', "$'", '$1', '$$'),
);
const bait = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.boolean()).map(([pieces, asOne]) => {
  const repeated = asOne ? [pieces.join('')] : pieces;
  return repeated.map((one) => one.repeat(Math.ceil(LONGEST_HEAD / repeated.length / one.length))).join('');
});

describe('whatever is asked about', () => {
  it('is answered in time', () => {
    fc.assert(
      fc.property(bait, (text) => {
        const line = text.slice(0, LONGEST_HEAD);
        inTime(() => isHead(line, true));
        inTime(() => beginsSignature(line.slice(0, 60)));
        inTime(() => isBlock(['From: ', 'Sent: ', 'To: ', 'Cc: ', 'Subject: '].map((field) => field + text)));
      }),
      { numRuns: 300 },
    );
  });

  it('is not put back as a pattern', () => {
    expect(inTime(() => isHead(`On 2026 ${'$&'.repeat(110)} wrote:`, false))).toBe(true);
  });
});
