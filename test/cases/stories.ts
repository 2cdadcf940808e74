/** The stories by the name of their folder. */
import { bankDetails } from './bank-details.ts';
import type { Json } from './cast.ts';
import type { Ledger } from './ledger.ts';
import { massMailing } from './mass-mailing.ts';
import { quietQuarter } from './quiet-quarter.ts';

interface Story {
  readonly ledger: Ledger;
  readonly organization: Json;
  readonly story: string;
}

export const STORIES: Readonly<Record<string, () => Story>> = {
  'case-a': massMailing,
  'case-b': bankDetails,
  'quiet-quarter': quietQuarter,
};
