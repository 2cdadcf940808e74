/**
 * One way of writing for many: invisible characters away, letters that only look Latin made Latin, accents off, lower case.
 *
 * Surprise: the table of look-alikes also turns `m` into `rn` and `1` into `l`, so it is asked about foreign letters only.
 */
import unhomoglyph from 'unhomoglyph';

const INVISIBLE = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f]/gu;
const FOREIGN_LETTER = /[^\p{Script=Latin}\P{L}]/gu;
const COMBINING = /\p{Mn}/gu;
const ASCII = /^[\t\n\r -~]*$/u;
const STROKED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i' };

/** As a reader sees it: no invisible characters, compatibility forms plain, foreign look-alikes Latin. */
export function unmasked(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(FOREIGN_LETTER, (letter) => {
      const plain = unhomoglyph(letter);
      return /^[A-Za-z]{1,2}$/u.test(plain) ? plain : letter;
    });
}

/** Unmasked, lower case and without accents. */
export function folded(text: string): string {
  const lower = unmasked(text).toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(/[łøđßæœðþı]/gu, (letter) => STROKED[letter] ?? letter);
}
