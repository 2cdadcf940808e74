import { describe, expect, it } from '@jest/globals';
import { solicitationScore } from '../../../server/core/solicitation.ts';
import { LEXICONS } from '../../../server/mail/lexicon/index.ts';
import { solicits } from '../../../server/mail/solicitation.ts';
import { SHORT_TEXTS } from './short-texts.ts';

const score = (own: string): number => solicitationScore(solicits({ own, links: own.includes('https:') ? 1 : 0, coordinates: 0 }));

describe('two sentences', () => {
  it('are tried in every language that is read', () => {
    expect(Object.keys(SHORT_TEXTS).sort()).toEqual(Object.keys(LEXICONS).sort());
  });

  const frauds = Object.entries(SHORT_TEXTS).flatMap(([language, texts]) =>
    Object.entries(texts.frauds).flatMap(([kind, some]) => some.map((text) => [language, kind, text] as const)),
  );
  it.each(frauds)('of fraud score at least 50: %s, %s: %s', (_language, _kind, text) => {
    expect(score(text)).toBeGreaterThanOrEqual(50);
  });

  const honest = Object.entries(SHORT_TEXTS).flatMap(([language, texts]) => texts.honest.map((text) => [language, text] as const));
  it.each(honest)('of an honest matter score below 50: %s: %s', (_language, text) => {
    expect(score(text)).toBeLessThan(50);
  });
});
