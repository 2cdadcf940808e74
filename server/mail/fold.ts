/**
 * One way of writing for many: invisible characters away, letters that only look Latin made Latin, accents off, lower case.
 *
 * Surprise: the table of look-alikes also turns `m` into `rn` and `1` into `l`, so it is asked about foreign letters only.
 */
import unhomoglyph from 'unhomoglyph';

/** Format characters, and letters and marks that show nothing. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point}/gu;
const FOREIGN_LETTER = /[^\p{Script=Latin}\P{L}]/gu;
const COMBINING = /\p{Mn}/gu;
const ASCII = /^[\t\n\r -~]*$/u;
const STROKED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i' };

/** Letters that one may turn into: some ligatures stand for eighteen. */
const MOST_GROWN = 2;

/** As a reader sees it: no invisible characters, compatibility forms plain, foreign look-alikes Latin. */
export function unmasked(text: string): string {
  if (ASCII.test(text)) return text;
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '');
  return latin(plain.slice(0, MOST_GROWN * text.length + 64));
}

/** Unmasked, lower case and without accents. */
export function folded(text: string): string {
  const lower = unmasked(text).toLowerCase();
  if (ASCII.test(lower)) return lower;
  // Some letters look Latin only without their accent.
  return latin(lower.normalize('NFD').replace(COMBINING, '')).replace(/[łøđßæœðþı]/gu, (letter) => STROKED[letter] ?? letter);
}

function latin(text: string): string {
  return text.replace(FOREIGN_LETTER, (letter) => {
    const plain = unhomoglyph(letter);
    return /^[A-Za-z]{1,2}$/u.test(plain) ? plain : letter;
  });
}
