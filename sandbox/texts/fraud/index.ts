import type { Language } from '../../geography.ts';
import type { Frauds } from '../letter.ts';
import { englishFrauds } from './english.ts';

/** Fraud by language. */
export const FRAUDS: Readonly<Partial<Record<Language, Frauds>>> & { readonly en: Frauds } = {
  en: englishFrauds,
};
