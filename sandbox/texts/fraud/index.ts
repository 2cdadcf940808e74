import type { Language } from '../../geography.ts';
import type { Frauds } from '../letter.ts';
import { dutchFrauds } from './dutch.ts';
import { englishFrauds } from './english.ts';
import { frenchFrauds } from './french.ts';
import { germanFrauds } from './german.ts';
import { italianFrauds } from './italian.ts';
import { polishFrauds } from './polish.ts';
import { portugueseFrauds } from './portuguese.ts';
import { spanishFrauds } from './spanish.ts';

/** Fraud by language. */
export const FRAUDS: Readonly<Record<Language, Frauds>> = {
  en: englishFrauds,
  de: germanFrauds,
  fr: frenchFrauds,
  es: spanishFrauds,
  it: italianFrauds,
  nl: dutchFrauds,
  pt: portugueseFrauds,
  pl: polishFrauds,
};
