/** A text as sentences of folded words between single spaces. */
import { folded } from './fold.ts';

export interface Sentence {
  /** Folded words, a space before, between and after them. */
  readonly words: string;
  readonly count: number;
}

/** Sentences read of one text, and words read of one sentence. */
const MOST_SENTENCES = 300;
const MOST_WORDS = 80;
/** Lines shorter than this end by themselves; longer ones go on in the next. */
const WRAPPED = 52;

export function sentencesOf(text: string): Sentence[] {
  const joined = text
    .split('\n')
    .map((line) => line.trim())
    .reduce((whole, line, at, lines) => whole + (at === 0 ? '' : goesOn(lines[at - 1] ?? '', line) ? ' ' : '\n') + line, '');
  const sentences: Sentence[] = [];
  for (const piece of joined.split(/[.!?;]+(?=\s|$)|:(?=\s)|[\n•·|]+/u)) {
    const words = folded(piece).match(/[\p{L}\p{N}]+/gu);
    if (words === null) continue;
    for (let at = 0; at < words.length; at += MOST_WORDS) {
      if (sentences.length === MOST_SENTENCES) return sentences;
      const some = words.slice(at, at + MOST_WORDS);
      sentences.push({ words: ` ${some.join(' ')} `, count: some.length });
    }
  }
  return sentences;
}

function goesOn(line: string, next: string): boolean {
  return next !== '' && (line.length >= WRAPPED || (line.endsWith(',') && /^\p{Ll}/u.test(next)));
}
