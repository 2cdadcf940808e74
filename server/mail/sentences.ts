/** A text as sentences of folded words between single spaces. */
import { folded, unmasked } from './fold.ts';
import { BIT } from './lexicon/concepts.ts';

export interface Sentence {
  /** Folded words, a space before, between and after them. */
  readonly words: string;
  readonly count: number;
  /** Bits of the marks in it: telephone numbers, addresses of pages. */
  marks: number;
}

const TELEPHONE =
  /(?<![\d.,/-])(?:\+|00|\(?0)\d[\d ()/-]{6,16}\d(?![\d.,]*\d)|(?<!\d)\(?\d{2,4}\)?[ -]\d{3,4}[ -]\d{2,4}(?:[ -]\d{2,4})?(?!\d)/u;
const PAGE = /\b(?:https?:\/\/|www\.)\S/iu;
/** Nothing but the address of a page. */
const ONLY_PAGE = /^\W*(?:https?:\/\/|www\.)\S+\s*$/iu;
/** Nothing but a telephone number. */
const ONLY_NUMBER = /^[\s\d+()/-]{8,30}$/u;
const BANK_NUMBER = /\b(?:iban|swift|bic|routing|sort code|konto)\b|\b[A-Z]{2}\d{2}[ \d]/iu;

/** Sentences read of one text, and words read of one sentence. */
const MOST_SENTENCES = 300;
const MOST_WORDS = 80;
/** Longer addresses are looked at no further. */
const LONGEST_PAGE = 2_000;
/** Lines shorter than this end by themselves; longer ones go on in the next. */
const WRAPPED = 52;

export function sentencesOf(text: string): Sentence[] {
  const joined = unmasked(text)
    .split('\n')
    .map((line) => line.trim())
    .reduce((whole, line, at, lines) => whole + (at === 0 ? '' : goesOn(lines[at - 1] ?? '', line) ? ' ' : '\n') + line, '');
  const sentences: Sentence[] = [];
  for (const piece of joined.split(/(?<![.!?;])[.!?;]{1,40}(?=\s|$)|:(?=\s)|[\n•·|]/u)) {
    const words = folded(piece).match(/[\p{L}\p{N}]+/gu);
    if (words === null) continue;
    const last = sentences.at(-1);
    // "Sign in here:" and an address below it are one request, and so are "Ring us:" and a number.
    if (last !== undefined && ONLY_PAGE.test(piece.slice(0, LONGEST_PAGE))) last.marks |= BIT.address;
    if (last !== undefined && ONLY_NUMBER.test(piece)) last.marks |= marksOf(piece);
    for (let at = 0; at < words.length; at += MOST_WORDS) {
      if (sentences.length === MOST_SENTENCES) return sentences;
      const some = words.slice(at, at + MOST_WORDS);
      sentences.push({ words: ` ${some.join(' ')} `, count: some.length, marks: at === 0 ? marksOf(piece) : 0 });
    }
  }
  return sentences;
}

function marksOf(piece: string): number {
  const number = TELEPHONE.test(piece.slice(0, 2_000)) && !BANK_NUMBER.test(piece) ? BIT.number : 0;
  return number | (PAGE.test(piece) ? BIT.address : 0);
}

function goesOn(line: string, next: string): boolean {
  return next !== '' && (line.length >= WRAPPED || (line.endsWith(',') && /^\p{Ll}/u.test(next)));
}
