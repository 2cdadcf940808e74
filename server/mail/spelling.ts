/** How names and domains of correspondents compare. */
import type { Spelling } from '../core/correspondence.ts';
import unhomoglyph from 'unhomoglyph';
import { isPublicMail } from '../core/public-mail.ts';
import { borrowing, LONGEST_HOST, looksLike, registrableDomain } from './domains.ts';
import { folded } from './fold.ts';

const MOST_REMEMBERED = 80_000;
const LONGEST_ADDRESS = 320;

/** Words of a shown name that are tried together. */
const MOST_NAME_WORDS = 7;
/** Digits that stand for letters in a word that has letters too. */
const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' };

export function openSpelling(): Spelling {
  const domains = new Map<string, string>();
  const skeletons = new Map<string, string>();
  const skeletonOf = (name: string): string => {
    const known = skeletons.get(name);
    if (known !== undefined) return known;
    const skeleton = unhomoglyph(name);
    if (skeletons.size >= MOST_REMEMBERED) skeletons.clear();
    skeletons.set(name, skeleton);
    return skeleton;
  };
  const domainOf = (address: string): string => {
    const host = address
      .slice(address.lastIndexOf('@') + 1)
      .slice(0, LONGEST_HOST)
      .toLowerCase();
    const known = domains.get(host);
    if (known !== undefined) return known;
    const domain = registrableDomain(host);
    if (domains.size >= MOST_REMEMBERED) domains.clear();
    domains.set(host, domain);
    return domain;
  };
  return {
    domainOf,
    counterpartyOf: (address) => {
      const domain = domainOf(address);
      return isPublicMail(domain) ? address.slice(-LONGEST_ADDRESS).toLowerCase() : domain;
    },
    looksLike: (domain, other) => looksLike(domain, other, skeletonOf),
    borrowing,
    nameOf: (displayName) => wordsOf(displayName).sort().join(' '),
    namesIn: (displayName) => choicesOf(wordsOf(displayName).slice(0, MOST_NAME_WORDS).sort()),
  };
}

function wordsOf(displayName: string): string[] {
  const words: readonly string[] = folded(displayName.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/\p{L}/u.test(word) ? word.replace(/[01345]/gu, (digit) => DIGITS[digit] ?? digit) : word));
}

/** Two or more of the sorted words, the most first: a title, a rank or a firm may stand beside the name. */
function choicesOf(words: readonly string[]): readonly string[] {
  const choices: string[][] = [];
  for (let mask = 1; mask < 1 << words.length; mask++) {
    const chosen = words.filter((_word, at) => mask & (1 << at));
    if (chosen.length >= 2 || words.length === 1) choices.push(chosen);
  }
  return choices.sort((a, b) => b.length - a.length).map((chosen) => chosen.join(' '));
}
