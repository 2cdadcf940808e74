/** The languages of the pane; the first is spoken when none fits. */
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';
import type { PaneWords } from './words.ts';

export type { PaneWords } from './words.ts';

export const languages: readonly PaneWords[] = [english, french, german, spanish];

/** `fr-CA` -> French; the first wish that can be met, else English. */
export function wordsFor(wishes: readonly string[]): PaneWords {
  const primary = wishes.map((wish) => wish.toLowerCase().split('-')[0]);
  const met = primary.map((wish) => languages.find(({ language }) => language === wish)).find((words) => words !== undefined);
  return met ?? english;
}
