/**
 * What a sentence can be about. One concept is one bit; a lexicon says, for one language, which words stand for it.
 *
 * A lexicon's words are folded (lower case, no accents). `|` parts alternatives, a space is any gap between two words, `*` is up to three
 * words, a word stands for every word that begins with it unless it ends in a full stop.
 */
export const CONCEPTS = [
  'account',
  'pay',
  'payroll',
  'change',
  'unusable',
  'unchanged',
  'ask',
  'own',
  'gift',
  'secret',
  'urgent',
  'calm',
  'authority',
  'channel',
  'opener',
  'credential',
  'verify',
  'threat',
  'link',
  'code',
  'tell',
  'charge',
  'call',
  'cancel',
  'parcel',
  'aware',
  'never',
  'unneeded',
  'disclaimer',
] as const;

/** What no dictionary tells: a telephone number and the address of a page. */
export const MARKS = ['number', 'address'] as const;

export type Concept = (typeof CONCEPTS)[number] | (typeof MARKS)[number];
export type Lexicon = Readonly<Record<(typeof CONCEPTS)[number], string>>;

export const BIT = Object.fromEntries([...CONCEPTS, ...MARKS].map((concept, at) => [concept, 1 << at])) as Readonly<
  Record<Concept, number>
>;

export interface Patterns {
  readonly concept: Concept;
  readonly bit: number;
  readonly pattern: RegExp;
}

/** Patterns for text whose words stand between single spaces, with one before the first and one after the last. */
export function compiled(lexicon: Lexicon): readonly Patterns[] {
  return CONCEPTS.map((concept) => ({
    concept,
    bit: BIT[concept],
    pattern: new RegExp(` (?:${lexicon[concept].split('|').map(phrase).join('|')}) `, 'u'),
  }));
}

function phrase(written: string): string {
  return written
    .trim()
    .split(/\s+/u)
    .map((word) => (word === '*' ? '(?:[^ ]+ ){0,3}' : word.endsWith('.') ? `${word.slice(0, -1)} ` : `${word}[^ ]* `))
    .join('')
    .slice(0, -1);
}
