/** All of them; every second one of a language was looked at while the lexicon was made. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { IndependentText } from './text.ts';

export interface JudgedText extends IndependentText {
  readonly language: string;
  readonly seen: boolean;
}

export const independentTexts: readonly JudgedText[] = Object.entries({ de, en, es, fr, it, nl, pl, pt }).flatMap(([language, texts]) =>
  texts.map((text, at) => ({ ...text, language, seen: at % 2 === 1 })),
);
