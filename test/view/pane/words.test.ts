import { describe, expect, it } from '@jest/globals';
import { languages, wordsFor, type PaneWords } from '../../../view/pane/words/index.ts';

/** Every text with its path. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[name, value] as [string, string]];
    if (typeof value === 'function') return [[name, (value as (score: number) => string)(42)] as [string, string]];
    return texts(value as object, name);
  });
}

const english = languages[0] as PaneWords;

describe('the languages of the pane', () => {
  it('are English, French, German and Spanish', () => {
    expect(languages.map(({ language }) => language)).toEqual(['en', 'fr', 'de', 'es']);
  });

  it.each(languages.map((words) => [words.language, words] as const))(
    '%s has every text, none empty, none left in English',
    (_language, words) => {
      const all = texts(words);
      expect(all.map(([path]) => path).sort()).toEqual(
        texts(english)
          .map(([path]) => path)
          .sort(),
      );
      expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
      if (words === english) return;
      const same = all.filter(([path, text]) => texts(english).some(([other, theirs]) => other === path && theirs === text));
      expect(same).toEqual([]);
    },
  );

  it.each(languages.map((words) => [words.language, words] as const))(
    '%s says no time and no place of anybody’s account',
    (_language, words) => {
      expect(Object.values(words.senderState).filter((text) => /\d|\{/.test(text))).toEqual([]);
    },
  );

  it.each([
    [['fr-CA'], 'fr'],
    [['de'], 'de'],
    [['ES-mx', 'de'], 'es'],
    [['ja', 'de-AT'], 'de'],
    [['zh-CN'], 'en'],
    [[], 'en'],
  ])('%j is answered in %s', (wishes, language) => {
    expect(wordsFor(wishes).language).toBe(language);
  });
});
