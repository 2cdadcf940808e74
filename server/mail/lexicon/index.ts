/** The words of every language, a line each; which of them read a text is decided by `languages`. */
import { compiled, type Patterns } from './concepts.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export const LEXICONS: Readonly<Record<string, readonly Patterns[]>> = {
  de: compiled(german),
  en: compiled(english),
  es: compiled(spanish),
  fr: compiled(french),
  it: compiled(italian),
  nl: compiled(dutch),
  pl: compiled(polish),
  pt: compiled(portuguese),
};
