import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../sandbox/geography.ts';
import { Random } from '../../sandbox/random.ts';
import { compose, fill, subjectOf, type Words, type Writer, writeLetter } from '../../sandbox/texts/compose.ts';
import { FRAUDS } from '../../sandbox/texts/fraud/index.ts';
import type { Letter } from '../../sandbox/texts/letter.ts';
import { LOOKALIKE_LETTERS } from '../../sandbox/texts/lookalikes/index.ts';
import { TOPICS } from '../../sandbox/texts/phrasebook.ts';
import { LOOKALIKES, PURPOSES } from '../../sandbox/texts/purposes.ts';

const DAY = 20_720;
const WRITER: Writer = { first: 'Ann', full: 'Ann Baker', title: 'Buyer', company: 'Acorn Supply', style: 77, wordiness: 2 };
const WORDS: Words = {
  bank: 'IBAN X',
  sum: '$1',
  link: 'https://a.example/b',
  phone: '+1',
  our: 'Us',
  boss: 'The Boss',
  counsel: 'Miller',
  full2: 'Bob',
};
const HOLE = /[{}]|\[[^\]]*\||undefined|\bNaN\b/;
const MAIN = ['bank-details', 'payroll', 'invoice', 'gift-cards', 'credentials', 'callback'] as const;

/** All letters of a language, each with the name of its drawer. */
const lettersOf = (language: (typeof LANGUAGES)[number]): readonly (readonly [string, Letter])[] => [
  ...PURPOSES.flatMap((p) => FRAUDS[language][p].map((l) => [p, l] as const)),
  ...LOOKALIKES.flatMap((k) => LOOKALIKE_LETTERS[language][k].map((l) => [k, l] as const)),
];

describe.each(LANGUAGES)('texts in %s', (language) => {
  it('have no holes, however they are filled', () => {
    for (const [drawer, letter] of lettersOf(language))
      for (let n = 0; n < 4; n++) {
        const [subject, body] = writeLetter(
          letter,
          language,
          { ...WRITER, style: n * 0x1357135 },
          'Eve',
          DAY,
          new Random('hole', n),
          WORDS,
        );
        expect([drawer, HOLE.exec(subject + body)]).toEqual([drawer, null]);
        expect(subject.trim().length).toBeGreaterThan(0);
        expect(body.trim().length).toBeGreaterThan(8);
      }
  });

  it('of every ordinary topic have none either', () => {
    for (const topic of TOPICS)
      for (let n = 0; n < 12; n++) {
        const random = new Random('ordinary', language, n);
        const text =
          subjectOf(topic, language, DAY, random) + compose(topic, language, WRITER, 'Eve', 'Bob', DAY, random, n % 2 ? 'IBAN X' : null);
        expect([topic, HOLE.exec(text)]).toEqual([topic, null]);
      }
  });

  it(`of fraud are ${language === 'en' ? 12 : 6} or more for each main purpose, and no two alike`, () => {
    for (const purpose of MAIN) {
      const bodies = FRAUDS[language][purpose].map(([, text]) => text);
      expect([purpose, bodies.length >= (language === 'en' ? 12 : 6)]).toEqual([purpose, true]);
      expect(new Set(bodies).size).toBe(bodies.length);
    }
    for (const purpose of PURPOSES) expect(FRAUDS[language][purpose].length).toBeGreaterThan(0);
  });

  it('of honest look-alikes are there for every kind', () => {
    for (const kind of LOOKALIKES) expect([kind, LOOKALIKE_LETTERS[language][kind].length > 0]).toEqual([kind, true]);
  });

  it('do not let the subject alone tell fraud from honesty', () => {
    const honest = LOOKALIKES.flatMap((k) => LOOKALIKE_LETTERS[language][k].map(([subject, text]) => `${subject} ${text}`))
      .join(' ')
      .toLowerCase();
    const words = FRAUDS[language]['bank-details'].flatMap(([subject]) => subject.toLowerCase().match(/\p{L}{6,}/gu) ?? []);
    const shared = words.filter((word) => honest.includes(word));
    expect(shared.length / words.length).toBeGreaterThan(0.2);
  });
});

describe('a text', () => {
  it('that asks for something nobody gives is refused', () => {
    expect(() => fill('{nonsense}', 'en', DAY, new Random(1), {})).toThrow('Nothing to put');
  });

  it('keeps its writer’s manner: the same greeting nearly every time', () => {
    const firsts = Array.from(
      { length: 40 },
      (_, n) => compose('project', 'en', WRITER, 'Eve', '', DAY, new Random('manner', n)).split('\n')[0],
    );
    const usual = firsts.filter((line) => line === firsts[0]).length;
    expect(usual).toBeGreaterThan(28);
  });
});
