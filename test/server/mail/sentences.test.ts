import { describe, expect, it } from '@jest/globals';
import { BIT } from '../../../server/mail/lexicon/concepts.ts';
import { sentencesOf } from '../../../server/mail/sentences.ts';

const words = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.words.trim());

describe('sentences', () => {
  it.each([
    ['end at full stops, and at other marks', 'Pay today. Why? Now! Good; done', ['pay today', 'why', 'now', 'good', 'done']],
    ['do not end within a number', 'Pay 1.500,00 to us', ['pay 1 500 00 to us']],
    ['end at a colon before a gap', 'Note: pay at 10:30', ['note', 'pay at 10 30']],
    ['end with a short line', 'Dear Ann\nPlease pay', ['dear ann', 'please pay']],
    [
      'go on after a long line',
      'We should like to ask you to pay the amount that is due\nto our new account.',
      ['we should like to ask you to pay the amount that is due to our new account'],
    ],
    ['go on after a comma', 'Please pay,\nif you can', ['please pay if you can']],
    ['end at bullets', '• one • two | three', ['one', 'two', 'three']],
    ['are folded', 'Überweisen Sie ｐａｙ', ['uberweisen sie pay']],
    ['are none without words', '... --- !!!', []],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('count their words', () => {
    expect(sentencesOf('One two three. Four.').map(({ count }) => count)).toEqual([3, 1]);
  });

  it('are cut after eighty words, and are three hundred at most', () => {
    expect(sentencesOf('word '.repeat(200)).map(({ count }) => count)).toEqual([80, 80, 40]);
    expect(sentencesOf('Word. '.repeat(5_000))).toHaveLength(300);
  });
});

describe('marks in a sentence', () => {
  it.each([
    ['a telephone number', 'Call +44 20 7946 0958 now', BIT.number],
    ['one in brackets', 'Call (202) 555-0147 now', BIT.number],
    ['one of a country', 'Rufen Sie 030 23125 123 an', BIT.number],
    ['a page', 'See https://fabrikam.example/plan', BIT.address],
    ['a page without a scheme', 'See www.fabrikam.example', BIT.address],
    ['both', 'See www.fabrikam.example or call +1 202 555 0147', BIT.number | BIT.address],
    ['no number in an IBAN', 'IBAN DE89 3704 0044 0532 0130 00', 0],
    ['no number in a sum', 'Pay 12,500.00 by 24.11.2026', 0],
    ['nothing', 'Good morning', 0],
  ])('%s', (_what, text, marks) => {
    expect(sentencesOf(text).reduce((all, sentence) => all | sentence.marks, 0)).toBe(marks);
  });
});
