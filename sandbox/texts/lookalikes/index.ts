import type { Language } from '../../geography.ts';
import type { Lookalikes } from '../letter.ts';
import { dutchLookalikes } from './dutch.ts';
import { englishLookalikes } from './english.ts';
import { frenchLookalikes } from './french.ts';
import { germanLookalikes } from './german.ts';
import { italianLookalikes } from './italian.ts';
import { polishLookalikes } from './polish.ts';
import { portugueseLookalikes } from './portuguese.ts';
import { spanishLookalikes } from './spanish.ts';

/** Honest mail that reads like fraud, by language. */
export const LOOKALIKE_LETTERS: Readonly<Record<Language, Lookalikes>> = {
  en: englishLookalikes,
  de: germanLookalikes,
  fr: frenchLookalikes,
  es: spanishLookalikes,
  it: italianLookalikes,
  nl: dutchLookalikes,
  pt: portugueseLookalikes,
  pl: polishLookalikes,
};
