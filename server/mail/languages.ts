/** Which languages a text may be in: the detector's first guess and English, or all of ours when it is not sure. */
import { eld } from 'eld/extrasmall';
import { unmasked } from './fold.ts';
import { LEXICONS } from './lexicon/index.ts';
import type { Patterns } from './lexicon/concepts.ts';

const OURS = Object.keys(LEXICONS);
/** Characters that the detector looks at. */
const ENOUGH = 240;
const SHORT = 40;
/** A guess is one of the closely related when its score is within this share of the first. */
const CLOSE = 0.8;

/** Codes of ISO 639-1; English is always among them, because every office writes some. */
export function languagesOf(text: string): readonly string[] {
  // In disguise a text is in no language.
  const sample = unmasked(text.slice(0, 4 * ENOUGH)).slice(0, ENOUGH);
  if (sample.trim().length < SHORT) return OURS;
  const guess = eld.detect(sample);
  const scores = Object.entries(guess.getScores()).sort(([, a], [, b]) => b - a);
  const [first] = scores;
  if (first === undefined) return OURS;
  const close = scores.filter(([code, score]) => LEXICONS[code] !== undefined && score >= CLOSE * first[1]).map(([code]) => code);
  // A language that is not ours: fraud borrows words, and they are looked for.
  if (close.length === 0) return OURS;
  return close.includes('en') ? close : [...close, 'en'];
}

export function patternsOf(languages: readonly string[]): readonly Patterns[] {
  return languages.flatMap((code) => LEXICONS[code] ?? []);
}
