import { describe, expect, it } from '@jest/globals';
import { STYLE_BUCKETS } from '../../../server/core/style.ts';
import { styleOf } from '../../../server/mail/style.ts';

const CALM =
  'Dear Ann, thank you for the plan. I have read it, and I like it. We can meet on Monday, if that suits you. Kind regards, Fay Jones.';
describe('the layout of a text', () => {
  it('is not told of a short one', () => {
    expect(styleOf('word '.repeat(24))).toBeNull();
    expect(styleOf('word '.repeat(25))).not.toBeNull();
    expect(styleOf('')).toBeNull();
  });

  it('is buckets, the same ones for the same text', () => {
    const style = styleOf(CALM);
    expect(style).toEqual(styleOf(CALM));
    for (const bucket of style ?? []) expect(bucket).toBeLessThan(STYLE_BUCKETS);
  });

  it('says nothing of what a text is about', () => {
    expect(styleOf(CALM.replace('Monday', 'Sunday').replace('regards', 'greetings'))).toEqual(styleOf(CALM));
  });

  it.each([
    ['in lower case', CALM.toLowerCase()],
    ['without punctuation', CALM.replace(/[.,]/gu, '')],
    ['with a dash for each comma', CALM.replaceAll(',', ' --')],
    ['with a line for each sentence', CALM.replaceAll('. ', '.\n\n')],
  ])('%s is another', (_what, other) => {
    expect(styleOf(other)).not.toEqual(styleOf(CALM));
  });

  it('of a long text is bounded', () => {
    expect(styleOf('a, b! '.repeat(20_000))?.length).toBeLessThanOrEqual(1_100);
  });
});
